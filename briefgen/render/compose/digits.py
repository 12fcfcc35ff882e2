"""The digits of a number with the signs of a language between them."""

from briefgen.render.compose.words import NumberWords


def grouped(whole: str, fraction: str, words: NumberWords) -> str:
    """Digits before and after the decimal sign; those before it are grouped, those after it stay as they are."""
    if words.locale:
        from briefgen.render.compose.localised import localised_digits  # noqa: PLC0415 - few briefs need Babel

        return localised_digits(whole, fraction, words.locale)
    parted = f"{int(whole):,}".replace(",", words.thousands)
    return f"{parted}{words.decimal}{fraction}" if fraction else parted
