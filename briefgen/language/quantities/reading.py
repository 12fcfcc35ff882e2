"""One number of a text with its magnitude, sign and unit, or none where the number measures nothing."""

import re
from decimal import Decimal

from briefgen.language.quantities import calendar, exclusions, vague
from briefgen.language.quantities.amount import Amount
from briefgen.language.quantities.currencies import currency_before, multiple_of
from briefgen.language.quantities.magnitude import ENGLISH, MANY, magnitude_after
from briefgen.language.quantities.numerals import read_digits
from briefgen.language.quantities.signs import read_sign
from briefgen.language.quantities.unit import add_linked_unit, add_unit
from briefgen.language.quantities.wording import read_words

_PLUS = re.compile(r"(?:\+|-?\bplus\b(?!\s+or\b))(?![\w-])")
_COMMA = re.compile(r"[.,][0-9]")
_MARKS = frozenset(",;:)")
_PREFIX = re.compile(r"(?<![\w-])[A-Z]{1,4}\Z")


def read_number(
    text: str, match: re.Match[str], floor: int, limit: int, *, decimal_comma: bool
) -> tuple[Amount | None, int]:
    """The quantity that the number at `match` opens, None where it is none, and where to look for the next."""
    if match[0][0].isalpha():
        return read_words(text, match, floor, limit)
    amount = read_digits(text, match.start(), limit, decimal_comma=decimal_comma)
    if amount is None:
        return None, match.end()
    over = calendar.years_end(text, amount, limit) or exclusions.phone_end(text, amount, limit)
    if over:
        return None, over
    next_start = max(match.end(), amount.end)
    found = _measured(text, amount, floor, limit, decimal_comma=decimal_comma)
    return found, max(next_start, found.end if found else 0)


def _measured(text: str, amount: Amount, floor: int, limit: int, *, decimal_comma: bool) -> Amount | None:
    """The number with all that belongs to it."""
    money = currency_before(text, amount.start, floor)
    if money:
        amount.unit, amount.start = money
        if text[amount.start + 1 : amount.start + 4] == amount.unit:
            amount.multiply(Decimal(multiple_of(text, amount.start)))
    read_sign(text, amount, floor)
    known = MANY if decimal_comma else ENGLISH
    magnitude = magnitude_after(text, amount.end, limit, is_money=money is not None, known=known)
    if _is_part_of_other(text, amount, floor, limit, is_money=money is not None, is_scaled=magnitude is not None):
        return None
    if magnitude:
        amount.scale = magnitude.scale
        amount.multiply(magnitude.scale)
        amount.end = amount.number_end = magnitude.end
    elif money is None and _is_time(text, amount, floor, limit):
        return None
    elif not amount.is_fraction and (share := vague.read_share(text, amount, limit)):
        amount = share
    if plus := _PLUS.match(text, amount.end, limit):
        amount.modifier, amount.is_bounded, amount.end = "at_least", True, plus.end()
    if not (decimal_comma and magnitude and add_linked_unit(text, amount, limit)):
        add_unit(text, amount, limit, has_unit=money is not None)
    return None if _is_excluded(text, amount, floor, limit) else amount


def _is_part_of_other(text: str, amount: Amount, floor: int, limit: int, *, is_money: bool, is_scaled: bool) -> bool:
    """Whether digits belong to an identifier, or to a number behind money that cannot be read."""
    if is_money:
        is_unread = _COMMA.match(text, amount.end, limit) or text[amount.start : amount.number_start] == "PS"
        return not is_scaled and bool(is_unread)
    if not exclusions.is_glued(text, amount.start, floor):
        return False
    return not (is_scaled and _PREFIX.search(text, max(floor, amount.start - 6), amount.start))


def _is_time(text: str, amount: Amount, floor: int, limit: int) -> bool:
    """Whether digits without money or magnitude are a time of day, the day of a date, or a year before a mark."""
    if exclusions.is_clock(text, amount, limit) or calendar.is_date_part(text, amount, floor, limit):
        return True
    return text[amount.end : amount.end + 1] in _MARKS and calendar.is_year(text, amount, floor)


def _is_excluded(text: str, amount: Amount, floor: int, limit: int) -> bool:
    """Whether neighbours make a number without a measure a date, a name, a mark or a part of something else."""
    if calendar.is_year(text, amount, floor):
        return True
    if not amount.is_bare:
        return False
    if exclusions.is_name(text, amount, floor) or exclusions.is_model(text, amount):
        return True
    if amount.unit:
        return False
    return exclusions.is_mark(text, amount, floor, limit) or exclusions.is_cut_off(text, amount, limit)
