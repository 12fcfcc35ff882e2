"""Units and currencies behind a number, with the base of a rate: percent, square metre, USD, usd per gallon."""

import re
from functools import cache

from briefgen.language.lexicon import lines, pairs, rows
from briefgen.language.quantities.forms import Forms
from briefgen.language.quantities.nouns import singular

_GAP = re.compile(r"[ \u00a0\u202f\u2009\n]?(?:[-‑][ \u00a0]?)?")
_BRACKETED = re.compile(r"[ \u00a0]?[(\[{<]([^\W\d]{1,6})[)\]}>]")
_ALONE = frozenset("smhgtlLVWJdC")
_MULTIPLE = re.compile(r"[Mmk](?=[A-Z]{3}(?!\w))")
_PER = re.compile(r"\s?-?\bper[\s-](?!cent\b)|\s?/\s?(?=[^\W\d])|[\s-]an?[\s-]|\s(?=annually\b)")
_NUMBER = re.compile(r"(?:[0-9][0-9,.]{0,12}[0-9]|[0-9])(?:[ \u00a0](?:thousand|million))?[ \u00a0]?")
_COMPARED = re.compile(r"\s(?:earlier|ago|later|before|after|previously|on|in advance)(?!\w)")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@cache
def forms() -> Forms:
    """Every unit and currency that may follow a number."""
    found = Forms()
    for unit, *written in rows("units.tsv"):
        for word in written[0].split("|") if written else ():
            found.add_word(word, unit) if word else None
        for symbol in written[1].split("|") if len(written) > 1 else ():
            found.add_symbol(symbol, unit) if symbol else None
    for unit, names in rows("currency_names.tsv"):
        for name in names.split("|"):
            found.add_word(name, unit)
    for code in lines("currency_codes.txt"):
        found.add_symbol(code, code)
    for sign, unit in rows("currency_signs.tsv"):
        found.add_symbol(sign, unit)
    return found


@cache
def currencies() -> frozenset[str]:
    """Every unit that is money: ISO 4217 codes and the nouns of shared, minor and obsolete currencies."""
    return frozenset(
        {*lines("currency_codes.txt"), *pairs("currency_names.tsv"), *pairs("currency_signs.tsv").values()}
    )


@cache
def measures() -> frozenset[str]:
    """Every unit of measure."""
    return frozenset(row[0] for row in rows("units.tsv"))


def is_currency(unit: str) -> bool:
    """Whether `unit` is money or money per something."""
    head = unit.split(" per ", maxsplit=1)[0]
    return head in currencies() or head.upper() in currencies()


def is_counted(unit: str) -> bool:
    """Whether `unit` is a noun that is counted, not a measure, a rate or money."""
    return bool(unit) and " per " not in f" {unit}" and unit not in measures() and not is_currency(unit)


def unit_after(text: str, end: int, limit: int) -> tuple[str, int] | None:
    """Unit and end of the measure or currency behind a number that ends at `end`."""
    gap = _GAP.match(text, end, limit)
    start = gap.end() if gap else end
    if start >= limit:
        return None
    found = forms().symbol_at(text, start, limit)
    if found and (start == end or not _is_loose(text, start, found[1])):
        return found
    if found := forms().word_at(text, start, limit):
        return found
    if bracketed := _BRACKETED.match(text, end, limit):
        inside = forms().symbol_at(text, bracketed.start(1), bracketed.end(1))
        return (inside[0], bracketed.end()) if inside and inside[1] == bracketed.end(1) else None
    return None


def _is_loose(text: str, start: int, end: int) -> bool:
    """Whether a symbol that stands apart from its number may well be a letter of its own."""
    return end - start == 1 and text[start] in _ALONE and text[end : end + 1] in {"'", "’", ".", "-", "&"}


def rate_after(text: str, unit: str, end: int, limit: int) -> tuple[str, int] | None:
    """As in "$2.11 per gallon", "barrels a day": the unit with its base, and where that ends."""
    link = _PER.match(text, end, limit)
    if link is None:
        return None
    base = _base(text, link, limit)
    if base is None or _COMPARED.match(text, base[1], limit):
        return None
    name = unit.lower() if unit in currencies() else unit
    return f"{name} per {base[0]}".strip(), base[1]


def _base(text: str, link: re.Match[str], limit: int) -> tuple[str, int] | None:
    start = link.end()
    words = link[0].strip(" \n-\u00a0")
    if words == "":
        return ("year", start + len("annually"))
    number = _NUMBER.match(text, start, limit) if words == "per" else None
    begin = number.end() if number else start
    measured = forms().word_at(text, begin, limit) or (forms().symbol_at(text, begin, limit) if words == "/" else None)
    count = f"{number[0].strip()} " if number else ""
    if measured and (words not in {"a", "an"} or measured[0] in _bases()):
        name = measured[0].lower() if measured[0] in currencies() else measured[0]
        return count + name, measured[1]
    word = _WORD.match(text, begin, limit)
    if word is None:
        return (count.strip(), begin - (len(number[0]) - len(number[0].rstrip()))) if number else None
    base = singular(word[0].lower()) if number else word[0].lower()
    return (count + base, word.end()) if words == "per" or base in _bases() else None


@cache
def _bases() -> frozenset[str]:
    return frozenset(lines("rate_bases.txt"))
