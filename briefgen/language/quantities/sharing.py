"""Units that two numbers share: "eight or nine euros", "5, 10 and 15 percent", "5 feet 2 inches"."""

import re
from decimal import Decimal
from functools import cache
from itertools import pairwise

from briefgen.language.lexicon import lines, rows
from briefgen.language.quantities.amount import Amount

_LIST = re.compile(r"(?:,\s|,?\s(?:and|or)\s|/|\sof\s(?:the|its|their|these|those)\s)(?:about\s|around\s)?\Z")
_AGAIN = re.compile(r"[^.;()\n]{0,80}?\b(and|while|from|versus|vs\.?|against|than|to)\s(?:[\w’'-]+\s){0,3}\Z")
_IN = re.compile(r"\sin(?!\w)")
_COMPOUND = re.compile(r"\s(?:and\s)?\Z")


@cache
def _minors() -> dict[tuple[str, str], Decimal]:
    return {(larger, smaller): Decimal(count) for larger, smaller, count in rows("currency_minors.tsv")}


def share_units(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts with units that their neighbours lend them; larger and smaller units made one."""
    for left, right in zip(reversed(amounts[:-1]), reversed(amounts[1:]), strict=True):
        if (
            not left.unit
            and right.unit
            and not left.is_fraction
            and right.start - left.end <= 14
            and _LIST.fullmatch(text, left.end, right.start)
        ):
            left.unit, left.is_counted = right.unit, right.is_counted
    kept: list[Amount] = []
    for amount in amounts:
        if kept and _is_smaller(text, kept[-1], amount):
            _absorb(text, kept[-1], amount)
            continue
        kept.append(amount)
    return kept


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
    link = _AGAIN.fullmatch(text, earlier.end, later.start)
    if link is None or not Decimal("0.05") < ratio < 20:
        return False
    return not (earlier.unit == "percent" and link[1] in {"to", "at"})
