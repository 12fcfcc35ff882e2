"""Numbers in words with their unit: "one" only where it counts, no name, no ordinal, no part of a phrase."""

import re
from functools import cache

from briefgen.language.lexicon import lines, pairs
from briefgen.language.quantities import exclusions, vague
from briefgen.language.quantities.amount import Amount
from briefgen.language.quantities.fractions import after_cardinal, read_part
from briefgen.language.quantities.signs import read_sign
from briefgen.language.quantities.unit import add_unit
from briefgen.language.quantities.words import cardinals, read_cardinal

_FEW = re.compile(r"(?<!\w)(?:several|a few|few|many)\s\Z", re.IGNORECASE)
_OPENS = re.compile(r"(?:^|[.!?:;\"“‘'(\[–—•*|\n-])\s*\Z")
_ONE_OF = re.compile(r"\sof\s")
_NAMED_BY = {"top", "bottom", "number", "no."}
_REACH = 16


def read_words(text: str, match: re.Match[str], floor: int, limit: int) -> tuple[Amount | None, int]:
    """The quantity that the word at `match` opens, None where it is none, and where to look for the next."""
    amount = _number(text, match, floor, limit)
    if amount is None:
        return None, match.end()
    is_refused = _is_refused(text, amount, floor)
    next_start = max(match.end(), amount.end)
    if is_refused:
        return None, next_start
    if amount.change == "factor":
        return amount, next_start
    read_sign(text, amount, floor)
    add_unit(text, amount, limit, has_unit=False)
    if amount.low == amount.high == 1 and not _counts_one(text, amount, floor):
        return None, next_start
    if amount.is_counted and exclusions.word_before(text, amount.start, floor).lower() in _NAMED_BY:
        return None, next_start
    return amount, max(next_start, amount.end)


def _number(text: str, match: re.Match[str], floor: int, limit: int) -> Amount | None:
    lower = match[0].lower()
    if lower in cardinals():
        amount = read_cardinal(text, match.start(), floor, limit)
        if amount is None:
            return None
        few = _FEW.search(text, max(floor, amount.start - _REACH), amount.start)
        if few and amount.low >= 100:
            amount.start, amount.high, amount.is_open = few.start(), amount.low * 10, True
            return amount
        return after_cardinal(text, amount, floor, limit) or vague.read_share(text, amount, limit) or amount
    if lower in pairs("number_fractions.tsv"):
        return read_part(text, match, floor, limit)
    return vague.read_plural(text, match, limit) or vague.read_factor(text, match, limit)


def _is_refused(text: str, amount: Amount, floor: int) -> bool:
    """Whether neighbours make the words part of a name or a compound."""
    before = text[amount.start - 1] if amount.start > floor else " "
    following = text[amount.end : amount.end + 1]
    earlier = text[amount.start - 2] if amount.start - 2 >= floor else ""
    if before == " " and earlier.isdigit() and amount.scale >= 100:
        return True
    if before.isalnum() or before in "-_@/" or following in {"’", "'", "_", "@"}:
        return True
    if text[amount.start].isupper() and amount.scale < 1000 and not _opens(text, amount.start, floor):
        return not text[amount.start : amount.end].isupper()
    return False


def _opens(text: str, start: int, floor: int) -> bool:
    return _OPENS.search(text[max(floor, start - 4) : start]) is not None or start - floor < 2


def _counts_one(text: str, amount: Amount, floor: int) -> bool:
    """Whether "one" is a number and no pronoun."""
    before = exclusions.word_before(text, amount.start, floor).lower()
    return bool(amount.unit) and (not amount.is_counted or before not in _one_leads())


@cache
def _one_leads() -> frozenset[str]:
    return frozenset(lines("one_leads.txt"))
