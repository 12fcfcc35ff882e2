"""Labels that say nothing of what is measured: pronouns, quantifiers, words of time, an owner without a noun."""

from functools import cache

from briefgen.language.lexicon import lines, pairs, rows

_SAYS_NOTHING = frozenset(
    {"article", "preposition", "of", "relative", "subordinator", "conjunction", "auxiliary", "pronoun", "comparison"}
)
_OWNS = ("'s", "’s")


def is_hollow(words: str) -> bool:
    """Whether every word is of such a kind, or the last one owns what is not named."""
    told = words.lower().split()
    return not told or told[-1].endswith(_OWNS) or all(_is_empty(word.strip(",;:.()'’\"“”")) for word in told)


def _is_empty(word: str) -> bool:
    return word in _empty() or not any(character.isalpha() for character in word)


@cache
def _empty() -> frozenset[str]:
    kinds = {word for kind, listed in rows("word_kinds.tsv") if kind in _SAYS_NOTHING for word in listed.split()}
    spans = {form for unit in lines("period_units.txt") for form in (unit, f"{unit}s")}
    times = {*spans, *pairs("months.tsv"), *lines("weekdays.txt"), *pairs("number_words.tsv")}
    return frozenset({*kinds, *times, *lines("hollow_labels.txt")})
