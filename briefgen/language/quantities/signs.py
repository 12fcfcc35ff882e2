"""Signs before a number: -5, minus five, ±3."""

import re

from briefgen.language.quantities.amount import Amount

_MINUS = re.compile(r"[-−–]\Z|(?<!\w)(?:minus|negative)\s\Z", re.IGNORECASE)
_EITHER = re.compile(r"(?:±|\+/[-−]|(?<!\w)plus[\s-](?:or|and)[\s-]minus)\s?\Z", re.IGNORECASE)
_REACH = 10


def read_sign(text: str, amount: Amount, floor: int) -> None:
    """Make `amount` negative where a minus stands before it, and let it begin there."""
    before = text[amount.start - 1 : amount.start]
    if amount.start <= floor or before not in {"-", "−", "–", " ", "\u00a0", "\n", "+"}:
        return
    if before.isspace() and text[amount.start - 2 : amount.start - 1] not in {"s", "S", "e", "E"}:
        return
    begin = max(floor, amount.start - _REACH)
    words = text[begin : amount.start]
    if _EITHER.search(text, max(floor, amount.start - 2 * _REACH), amount.start):
        return
    sign = _MINUS.search(words)
    if sign and _stands_apart(text, begin + sign.start()):
        amount.low, amount.high = -amount.high, -amount.low
        amount.start = begin + sign.start()
    elif before == "+" and (
        begin == amount.start - 1 or text[amount.start - 2].isspace() or text[amount.start - 2] in "(["
    ):
        amount.start -= 1


def _stands_apart(text: str, start: int) -> bool:
    """Whether the sign opens a number, not its second part ("75 -300mm") or a compound."""
    before = text[start - 1 : start]
    if before and not (before.isspace() or before in "(["):
        return False
    return not (before == " " and text[start - 2 : start - 1].isdigit() and text[start] in "-−–")
