"""In which words, signs and formats an edition speaks: those of the brief's language, as the style asks."""

from dataclasses import replace

from briefgen.language.lexicon import lines
from briefgen.render.compose.words import NumberWords, Words
from briefgen.render.words import is_language_of, words_for
from briefgen.render.words.choice import primary
from briefgen.render.words.foreign import foreign
from briefgen.style import Formats

SCALE_LANGUAGE = "en"
"""Of the terms of likelihood, which are those of their scale in a brief of any language."""

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def words_in(language: str, formats: Formats) -> Words:
    """The words for a brief in `language`, which write dates and numbers in the formats of the style."""
    words = words_for(language)
    numbers, dates = words.numbers, words.dates
    if not is_language_of(words.language, language):
        numbers, dates = _in_another_language(numbers, language), replace(dates, tag=words.language)
    if formats.locale:
        numbers = replace(numbers, locale=formats.locale)
    if formats.locale or formats.date:
        locale = formats.locale or _own_locale(language)
        tag = "" if is_language_of(locale, language) else locale.replace("_", "-")
        dates = replace(dates, locale=locale, pattern=formats.date, locale_tag=tag)
    return replace(words, numbers=numbers, dates=dates)


def scale_words(term: str, language: str) -> str:
    """A term of a scale as words of the scale's language, inside a text in `language`."""
    return term if is_language_of(SCALE_LANGUAGE, language) else foreign(term, SCALE_LANGUAGE)


def _in_another_language(numbers: NumberWords, language: str) -> NumberWords:
    """Words for surfaces of a language that they are not of: its nouns stay as they are written, and so do its signs.

    A gap between thousands is read right in every language, a comma is not.
    """
    numbers = replace(numbers, noun="", plural_nouns="", plural_endings=(), is_foreign=True)
    if primary(language) not in lines("decimal_comma_languages.txt"):
        return numbers
    return replace(numbers, decimal=",", thousands=_NO_BREAK_SPACE, thousands_read=". ’'")


def _own_locale(language: str) -> str:
    """The locale for a tag of BCP 47, without a region that it does not know; that of English for an unknown one."""
    from babel.core import Locale, UnknownLocaleError  # noqa: PLC0415 - few briefs need Babel

    for tag in (language, primary(language)):
        try:
            return str(Locale.parse(tag, sep="-"))
        except (UnknownLocaleError, ValueError):
            continue
    return "en"
