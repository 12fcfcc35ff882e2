"""The currency that stands before a number: $5, US $1.3 billion, USD 200, Rs. 500, RM3.06m."""

import re
from functools import cache

from briefgen.language.lexicon import lines, pairs

_SIGNS = "$€£¥₹₨₽₩₺₪₴₦₫₱฿₡₾₭₮₵₲₸₼֏৳؋﷼₿元円"
_SIGNED = re.compile(rf"(?:(?<![^\W_])([A-Za-z][A-Za-z.]{{0,4}}) ?)?([{_SIGNS}]|Y=)[ \u00a0]?\Z")
_AUSTRALIAN = re.compile(r"(?<!\w)(\$(?:US|A))[ \u00a0]?\Z")
_NAMED = re.compile(r"(?<![\w-])([A-Za-z]{2,5}\.?)[ \u00a0]?\Z")
_REACH = 10
_CODE = re.compile(r"[Mk]?([A-Z]{3})\Z")


def currency_before(text: str, start: int, floor: int) -> tuple[str, int] | None:
    """Unit and start of the currency that ends where the number starts."""
    if start <= floor:
        return None
    last = text[start - 1]
    if last in " \u00a0" and start - 1 > floor:
        last = text[start - 2]
    if last in _SIGNS or last == "=":
        return _signed(text, start, floor)
    if last.isalpha() or last == ".":
        return _named(text, start, floor)
    return None


def _signed(text: str, start: int, floor: int) -> tuple[str, int] | None:
    signed = _SIGNED.search(text, max(floor, start - _REACH), start)
    if signed is None:
        return None
    letters = (signed[1] or "").replace(".", "").upper()
    unit = _prefixed().get(f"{letters}{signed[2]}".upper()) if letters else None
    if unit and (text[signed.start(2) - 1] != " " or signed[1] not in {"a", "A", "s", "n", "r", "z", "j"}):
        return unit, signed.start()
    return pairs("currency_signs.tsv")[signed[2]], signed.start(2)


def _named(text: str, start: int, floor: int) -> tuple[str, int] | None:
    begin = max(floor, start - _REACH)
    if australian := _AUSTRALIAN.search(text, begin, start):
        return pairs("currency_signs.tsv")[australian[1]], australian.start()
    named = _NAMED.search(text, begin, start)
    if named is None:
        return None
    unit = pairs("currency_prefixes.tsv").get(named[1])
    if unit is None and named[1].lower() in _spoken():
        unit = _spoken()[named[1].lower()]
    code = _CODE.match(named[1])
    if unit is None and code and code[1] in lines("currency_codes.txt"):
        unit = code[1]
    return (unit, named.start()) if unit else None


@cache
def _prefixed() -> dict[str, str]:
    """Signs with letters before them, without full stops and in capitals."""
    signs = {sign.replace(".", "").replace(" ", "").upper(): unit for sign, unit in pairs("currency_signs.tsv").items()}
    return {sign: unit for sign, unit in signs.items() if len(sign) > 1 and sign[0].isalpha()}


@cache
def _spoken() -> dict[str, str]:
    """Codes that people write in lower case, too."""
    return {"usd": "USD", "eur": "EUR", "gbp": "GBP", "rmb": "CNY", "sen": "sen", "euro": "EUR"}


def multiple_of(text: str, unit_start: int) -> int:
    """1,000,000 for the "M" of "MUSD", 1,000 for the "k" of "kEUR", else 1."""
    return {"M": 10**6, "k": 10**3}.get(text[unit_start : unit_start + 1], 1)
