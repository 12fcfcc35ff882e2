"""Ranges: between 5 and 10 percent, $3–5 million, from 160 to 180."""

import re
from dataclasses import replace
from decimal import Decimal

from briefgen.language.quantities.amount import Amount, plain
from briefgen.language.quantities.changes import is_change_verb, is_moving

_DASH = re.compile(r"\s?[-–—‑−]\s?")
_TO = re.compile(r"[\s-](?:to|through)[\s-](?:about\s|around\s|roughly\s|as\smuch\sas\s|over\s|nearly\s)?")
_AND = re.compile(r"\sand\s(?:about\s|around\s|roughly\s|nearly\s|over\s)?")
_BETWEEN = re.compile(r"(?<!\w)between\s(?:about\s|around\s|roughly\s|an estimated\s|the\s)?\Z", re.IGNORECASE)
_FROM = re.compile(
    r"(?<!\w)(?:from|between)\s(?:about\s|around\s|roughly\s|as (?:low|little|few) as\s)?(?:up to\s)?\Z", re.IGNORECASE
)
_EITHER = re.compile(r"\s?(?:±|\+/[-−]|plus[\s-](?:or|and)[\s-]minus)\s?", re.IGNORECASE)
_LOCAL = re.compile(r"[0-9]{3}[-‑][0-9]{4}")
_WIDEST = 24
_YEARED = re.compile(r"\sin\s(?:1[5-9]|20)[0-9]{2}\sto\s")
_ASIDE = re.compile(r"\s(?:in\s(?:1[5-9]|20)[0-9]{2}|[a-z]+)\sto\s")


def joined(text: str, amounts: list[Amount], floor: int, *, is_parted: bool = False) -> list[Amount]:
    """The amounts with the bounds of each range made one; numbers that only a hyphen ties are left out.

    Where `is_parted` the ends of a change are no range: "fell from 20 to 15".
    """
    kept: list[Amount] = []
    position = 0
    while position < len(amounts):
        left = amounts[position]
        right = amounts[position + 1] if position + 1 < len(amounts) else None
        if right is not None and right.start - left.end <= _WIDEST:
            is_range = _is_range(text, left, right, floor) and not _is_phone(text, left, right)
            if is_range and is_parted and _is_movement(text, left, right, floor):
                _lend(left, right)
                kept.append(left)
                position += 1
                continue
            if is_range:
                kept.append(_range(text, left, right))
                position += 2
                continue
            if _is_score(text, left, right):
                position += 2
                continue
        kept.append(left)
        position += 1
    return kept


def _is_range(text: str, left: Amount, right: Amount, floor: int) -> bool:
    low, high = _bounds(left, right)
    if not _may_join(left, right) or low == high:
        return False
    is_opened = _FROM.search(text, max(floor, left.start - 30), left.start) is not None
    if _TO.fullmatch(text, left.end, right.start):
        return is_opened or (low < high and not (left.unit and is_change_verb(text, left.start, floor)))
    is_margin = _EITHER.fullmatch(text, left.end, right.start) is not None
    if is_margin or low > high:
        return is_margin and right.low > 0
    if _DASH.fullmatch(text, left.end, right.start):
        return bool(left.unit or right.unit) or left.low >= 100
    if _AND.fullmatch(text, left.end, right.start):
        return _BETWEEN.search(text, max(floor, left.start - 26), left.start) is not None
    return is_opened and bool(left.unit) and _ASIDE.fullmatch(text, left.end, right.start) is not None


def _is_movement(text: str, left: Amount, right: Amount, floor: int) -> bool:
    """Whether the numbers are where a change begins and ends: falling ones, or with a word of change before "from"."""
    if "to" not in text[left.end : right.start] or _BETWEEN.search(text, max(floor, left.start - 26), left.start):
        return False
    low, high = _bounds(left, right)
    is_from = _FROM.search(text, max(floor, left.start - 30), left.start) is not None
    return is_from and (low > high or _YEARED.match(text, left.end) is not None or is_moving(text, left.start, floor))


def _lend(left: Amount, right: Amount) -> None:
    """Give both ends of a change the unit and the magnitude that one of them states."""
    left.low = left.high = _bounds(left, right)[0]
    for taker, giver in ((left, right), (right, left)):
        if not taker.unit and giver.unit:
            taker.unit, taker.is_counted = giver.unit, giver.is_counted


def _may_join(left: Amount, right: Amount) -> bool:
    is_plain = not (left.is_range or right.is_range or left.is_fraction)
    return is_plain and "factor" not in {left.change, right.change} and _units_agree(left, right)


def _units_agree(left: Amount, right: Amount) -> bool:
    if not left.unit or not right.unit or left.unit == right.unit:
        return True
    return right.unit.startswith(f"{left.unit.lower()} per ") or right.unit.split()[-1] == left.unit


def _bounds(left: Amount, right: Amount) -> tuple[Decimal, Decimal]:
    """Both numbers; the first takes the magnitude of the second where it has none ("$3–5 million")."""
    low, high = left.low, right.high
    if left.scale == 1 and right.scale > 1 and abs(low) < abs(high / right.scale):
        low = plain(low * right.scale)
    return low, high


def _range(text: str, left: Amount, right: Amount) -> Amount:
    low, high = sorted(_bounds(left, right))
    if _EITHER.fullmatch(text, left.end, right.start):
        low, high = left.low - right.high, left.low + right.high
    has_unit = right if right.unit and (not left.unit or " per " in right.unit) else left
    merged = replace(left, low=low, high=high, end=right.end, unit=has_unit.unit, is_counted=has_unit.is_counted)
    if right.is_bounded:
        merged.modifier, merged.is_bounded = right.modifier, True
    return merged


def _is_score(text: str, left: Amount, right: Amount) -> bool:
    """As in "a 2-1 win", "202-555": digits tied by a hyphen that are no range."""
    is_tied = right.start - left.end == 1 and text[left.end] in "-–‑"
    return is_tied and not left.unit and left.is_digits and right.is_digits


def _is_phone(text: str, left: Amount, right: Amount) -> bool:
    """As in "292-3937": three digits and four without a unit."""
    return not (left.unit or right.unit) and _LOCAL.fullmatch(text, left.start, right.end) is not None
