"""Units that two numbers share: "eight or nine euros", "5, 10 and 15 percent", "5 feet 2 inches"."""

import re
from decimal import Decimal
from functools import cache
from itertools import pairwise

from briefgen.language.lexicon import lines, rows
from briefgen.language.quantities.amount import Amount

_LIST = re.compile(r"(?:,\s|,?\s(?:and|or)\s|/|\sof\s(?:the|its|their|these|those)\s)(?:about\s|around\s)?\Z")
_NEAR, _WIDE = 14, 60
_NAMED = re.compile(r"(?:,|,?\sand)\s(?:the\s)?(?:[A-Z][\w’'-]*\s){1,3}\Z")
_ALIKE = re.compile(r"\s(in|at|to|for|from|near)\s(?:[\w’'-]+[\s,]\s?){1,4}(?:and\s)?")
_OXFORD = re.compile(r",\s(?:and|or)\s")
_AGAIN = re.compile(r"[^.;()\n]{0,80}?\b(and|while|from|versus|vs\.?|against|than|to)\s(?:[\w’'-]+\s){0,3}\Z")
_IN = re.compile(r"\sin(?!\w)")
_COMPOUND = re.compile(r"\s(?:and\s)?\Z")


@cache
def _minors() -> dict[tuple[str, str], Decimal]:
    return {(larger, smaller): Decimal(count) for larger, smaller, count in rows("currency_minors.tsv")}


def share_units(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts with units that their neighbours lend them; larger and smaller units made one."""
    for position in range(len(amounts) - 2, -1, -1):
        left, right = amounts[position], amounts[position + 1]
        if left.unit or not right.unit or left.is_fraction or not _is_list(text, left, right):
            continue
        is_pair = position == 0 or not _is_list(text, amounts[position - 1], left)
        if not (is_pair and _OXFORD.match(text, left.end)):
            left.unit, left.is_counted = right.unit, right.is_counted
    kept: list[Amount] = []
    for amount in amounts:
        if kept and _is_smaller(text, kept[-1], amount):
            _absorb(text, kept[-1], amount)
            continue
        kept.append(amount)
    return kept


def _is_list(text: str, left: Amount, right: Amount) -> bool:
    """Whether two numbers stand side by side in a list; two alone have no comma before "and"."""
    return right.start - left.end <= _NEAR and _LIST.fullmatch(text, left.end, right.start) is not None


def lend_units(text: str, amounts: list[Amount]) -> None:
    """As in "435 homes by open sale and 187 by tender": a bare number takes the unit of the one before it."""
    for earlier, later in pairwise(amounts):
        if not later.unit and later.is_digits and _may_lend(earlier) and _again(text, earlier, later):
            later.unit, later.is_counted = earlier.unit, earlier.is_counted


def _may_lend(earlier: Amount) -> bool:
    return bool(earlier.unit) and earlier.unit not in lines("weak_units.txt") and earlier.change != "factor"


def _is_smaller(text: str, larger: Amount, smaller: Amount) -> bool:
    unit = "inch" if larger.unit == "foot" and not smaller.unit and _IN.match(text, smaller.end) else smaller.unit
    if (larger.unit, unit) not in _minors() or larger.is_range or smaller.is_range:
        return False
    return smaller.start - larger.end <= 5 and _COMPOUND.fullmatch(text, larger.end, smaller.start) is not None


def _absorb(text: str, larger: Amount, smaller: Amount) -> None:
    end = smaller.end
    if not smaller.unit and (inch := _IN.match(text, end)):
        smaller.unit, end = "inch", inch.end()
    value = larger.low + smaller.low / _minors()[larger.unit, smaller.unit]
    larger.low = larger.high = value.quantize(Decimal("0.000001")).normalize() + 0
    larger.end = end


def _again(text: str, earlier: Amount, later: Amount) -> bool:
    """Whether the two stand close, linked, and are of one size; a percentage is not followed "to" its level."""
    if not 0 < later.start - earlier.end <= 96 or not earlier.low or later.scale != 1:
        return False
    ratio = abs(later.low / earlier.high)
    if _is_parallel(text, earlier, later):
        return True
    link = _AGAIN.fullmatch(text, earlier.end, later.start)
    if link is None or not Decimal("0.05") < ratio < 20:
        return False
    return not (earlier.unit == "percent" and link[1] in {"to", "at"})


def _is_parallel(text: str, earlier: Amount, later: Amount) -> bool:
    """As in "31 seats, the Greens 18", "500 jobs in Kent, 200 in Essex"."""
    if not earlier.is_counted or later.start - earlier.end > _WIDE:
        return False
    if _NAMED.fullmatch(text, earlier.end, later.start):
        return True
    alike = _ALIKE.fullmatch(text, earlier.end, later.start)
    return alike is not None and text.startswith(f" {alike[1]} ", later.end)
