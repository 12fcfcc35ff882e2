"""Whole numbers in words: two hundred and fifty, a million, two and a half, two dozen."""

import re
from decimal import Decimal
from functools import cache

from briefgen.language.lexicon import pairs, rows
from briefgen.language.quantities.amount import Amount
from briefgen.language.quantities.numerals import fraction_value

_GAP = r"(?:[ \u00a0\n]|\s?-\s?)"
_MOST_WORDS = 15
_WORD = re.compile(r"\w+")
_ARTICLE = re.compile(r"(?<!\w)an?\s\Z", re.IGNORECASE)
_PART = re.compile(r"[\s-]and[\s-](?:an?|one|(three))[\s-](half|third|quarters?|fifth)(?!\w)", re.IGNORECASE)
_ROUND = {"hundred", "magnitude", "dozen"}
_BEFORE: dict[str, set[str]] = {
    "one": {"", "ten", "hundred", "magnitude"},
    "teen": {"", "hundred", "magnitude"},
    "ten": {"", "hundred", "magnitude"},
    "hundred": {"", "one", "teen", "ten"},
    "dozen": {"", "one", "teen", "ten"},
    "magnitude": {"", "one", "teen", "ten", "hundred", "dozen"},
}


@cache
def cardinals() -> dict[str, tuple[str, Decimal]]:
    """Number words with their kind and value."""
    return {word: (kind, Decimal(value)) for word, kind, value in rows("number_words.tsv")}


@cache
def _run() -> re.Pattern[str]:
    words = "|".join(sorted(cardinals(), key=len, reverse=True))
    more = rf"(?:{_GAP}(?:and[ \u00a0\n])?(?:{words})(?!\w)){{0,{_MOST_WORDS}}}"
    return re.compile(rf"(?:{words})(?!\w){more}", re.IGNORECASE)


@cache
def _times() -> re.Pattern[str]:
    rounds = "|".join(word for word, (kind, _) in cardinals().items() if kind in _ROUND)
    return re.compile(rf"\s({rounds})(?!\w)", re.IGNORECASE)


def read_cardinal(text: str, start: int, floor: int, limit: int) -> Amount | None:
    """The number in words that begins at `start`, with "a" before "hundred"; as many words as make one number."""
    run = _run().match(text, start, limit)
    if run is None:
        return None
    words = [*_WORD.finditer(text, start, run.end())]
    value, end, scale = _evaluated(words)
    begin = start
    article = _ARTICLE.search(text, max(floor, start - 3), start)
    if article and cardinals()[words[0][0].lower()][0] in _ROUND:
        begin = article.start()
    if part := _PART.match(text, end, limit):
        bottom = int(pairs("number_fractions.tsv")[part[2].lower()])
        value, end = value + fraction_value(3 if part[1] else 1, bottom), part.end()
        if times := _times().match(text, end, limit):
            scale, end = cardinals()[times[1].lower()][1], times.end()
            value = (value * scale).quantize(Decimal(1))
    return Amount(begin, end, value, value, begin, end, scale=scale)


def _evaluated(words: list[re.Match[str]]) -> tuple[Decimal, int, Decimal]:
    """Value, end and largest magnitude of the longest run of `words` that is one number."""
    total = current = Decimal(0)
    scale, end, previous, is_linked = Decimal(1), words[0].start(), "", False
    magnitude = Decimal("Infinity")
    for word in words:
        lower = word[0].lower()
        if lower == "and":
            is_linked = True
            continue
        kind, value = cardinals()[lower]
        if is_linked and (previous not in {"hundred", "magnitude"} or kind in _ROUND):
            break
        if previous not in _BEFORE[kind] or (kind == "magnitude" and value >= magnitude):
            break
        if kind == "magnitude":
            total += (current or Decimal(1)) * value
            current, magnitude, scale = Decimal(0), value, max(scale, value)
        elif kind in _ROUND:
            current = (current or Decimal(1)) * value
        else:
            current += value
        end, previous, is_linked = word.end(), kind, False
    return total + current, end, scale
