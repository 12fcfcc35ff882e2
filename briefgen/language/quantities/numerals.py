"""Numbers in digits, in every writing: 2,500 and 12,34,567.89, 2 626 321, 1'000, .500, 10 1/2, 2½, 1.5 × 10⁶."""

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction

from briefgen.language.quantities.amount import Amount
from briefgen.language.quantities.sieve import FRACTION_SIGNS

_NARROW = "\u00a0\u202f\u2009"
_WHOLE = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{2,3}){0,8},[0-9]{3}(?![0-9]|,[0-9])"
    rf"|[0-9]{{1,3}}(?:[{_NARROW} ][0-9]{{3}}){{2,6}}(?![0-9,]|[.][0-9])"
    rf"|[0-9]{{1,3}}[{_NARROW} ][0-9]{{3}}(?![0-9,]|[.][0-9]|[ {_NARROW}][0-9]|[-–—/])"
    r"|[0-9]{1,3}(?:['’][0-9]{3}){1,6}(?![0-9])"
    r"|[0-9]{1,3}(?:\.[0-9]{3}){2,6}(?![0-9.])"
    r"|[0-9]{1,24}(?![0-9])"
)
_DECIMALS = re.compile(r"\.([0-9]{1,15})(?![0-9]|\.[0-9])")
_WHOLE_BEFORE_COMMA = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]{3}){1,8}(?![0-9]|\.[0-9])"
    rf"|[0-9]{{1,3}}(?:[{_NARROW} ][0-9]{{3}}){{1,6}}(?![0-9]|[ {_NARROW}][0-9]|[-–—/])"
    r"|[0-9]{1,3}(?:['’][0-9]{3}){1,6}(?![0-9])"
    r"|[0-9]{1,24}(?![0-9])"
)
_BEHIND_COMMA = re.compile(r"(?:,([0-9]{1,15})|\.([0-9]{1,2}))(?![0-9]|[.,][0-9])")
_PLAIN = re.compile(r"[0-9]{1,15}(?![0-9.])")
_SLASHED = re.compile(r"[/⁄]([0-9]{1,3})(?![0-9/⁄-])")
_PART = re.compile(rf"[ \u00a0]?([{FRACTION_SIGNS}])|[ \u00a0-]([0-9]{{1,2}})[/⁄]([0-9]{{1,3}})(?![0-9/⁄-])")
_SEPARATORS = str.maketrans("", "", f",'’. {_NARROW}")
_DENOMINATORS = {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100}
_POWER = re.compile(r"\s?[×x]\s?10(?:\^([-−]?[0-9]{1,2})|([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?![\w.])|[eE]([+-]?[0-9]{1,2})(?![\w.])")
_POWERED = frozenset("× xeE")
_PARTED = frozenset(f"{FRACTION_SIGNS} -\u00a0")
_PLACES = Decimal("0.000001")


def read_digits(text: str, start: int, limit: int, *, decimal_comma: bool = False) -> Amount | None:
    """The number whose first digit stands at `start`; None where the digits are no number that can be read.

    With `decimal_comma` a comma parts the decimals and a full stop groups the digits.
    """
    if text[start] in FRACTION_SIGNS:
        return _amount(start, start + 1, _sign_value(text[start]), is_fraction=True)
    if start and text[start - 1] == ".":
        plain = _PLAIN.match(text, start, limit)
        return _amount(start - 1, plain.end(), Decimal(f"0.{plain[0]}")) if plain else None
    match = (_WHOLE_BEFORE_COMMA if decimal_comma else _WHOLE).match(text, start, limit)
    if match is None:
        return None
    digits, end = match[0].translate(_SEPARATORS), match.end()
    if text[end : end + 1] in {".", ","}:
        decimals = (_BEHIND_COMMA if decimal_comma else _DECIMALS).match(text, end, limit)
        if decimals:
            digits, end = f"{digits}.{decimals[decimals.lastindex or 1]}", decimals.end()
    return _with_rest(text, _amount(start, end, Decimal(digits)), limit)


def _with_rest(text: str, amount: Amount, limit: int) -> Amount | None:
    """The number with the fraction or the power of ten that follows it."""
    following = text[amount.end : amount.end + 1]
    if following in {"/", "⁄"}:
        return _slashed(text, amount, limit)
    if following in _POWERED and (power := _POWER.match(text, amount.end, limit)):
        exponent = unicodedata.normalize("NFKC", power[1] or power[2] or power[3]).replace("−", "-")
        return _amount(amount.start, power.end(), amount.low.scaleb(int(exponent)))
    if following in _PARTED and (part := _PART.match(text, amount.end, limit)):
        more = _sign_value(part[1]) if part[1] else fraction_value(int(part[2]), int(part[3]))
        if 0 < more < 1:
            return _amount(amount.start, part.end(), amount.low + more)
    return amount


def fraction_value(top: int, bottom: int) -> Decimal:
    """The decimal of a fraction, to six places; 0 where nobody would write such a fraction."""
    if bottom not in _DENOMINATORS:
        return Decimal(0)
    value = Decimal(top) / Decimal(bottom)
    return value if value == value.quantize(_PLACES) else value.quantize(_PLACES)


def _slashed(text: str, amount: Amount, limit: int) -> Amount | None:
    """As in "1/4 mile"; a slash between other numbers ("24/7", "9/11") makes them no number."""
    slashed = _SLASHED.match(text, amount.end, limit)
    if slashed is None:
        return None if text[amount.end + 1 : amount.end + 2].isdigit() else amount
    value = fraction_value(int(amount.low), int(slashed[1]))
    following = text[slashed.end() : min(slashed.end() + 1, limit)]
    if not 0 < value < 1 or following not in {" ", "-", "\u00a0", "\n"}:
        return None
    return _amount(amount.start, slashed.end(), value, is_fraction=True)


def _amount(start: int, end: int, value: Decimal, *, is_fraction: bool = False) -> Amount:
    return Amount(start, end, value, value, start, end, is_digits=True, is_fraction=is_fraction)


def _sign_value(sign: str) -> Decimal:
    part = Fraction(unicodedata.numeric(sign)).limit_denominator(10)
    return fraction_value(part.numerator, part.denominator)
