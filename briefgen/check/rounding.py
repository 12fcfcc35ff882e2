"""Numbers that say the value of the evidence in other digits: 21.1 for 21.10, or rounded, 21.1 for 21.14."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from briefgen.language.wording import is_cut

_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
_FEWEST_FIGURES = 2


@dataclass(frozen=True, slots=True)
class Rounded:
    """Digits as they are written, those of the evidence, and whether the value is the same."""

    written: str
    stated: str
    is_same: bool

    @property
    def message(self) -> str:
        if self.is_same:
            return f"{self.written} is written {self.stated} in the evidence; the value is the same"
        return f"{self.written} is {self.stated} of the evidence, rounded; say about, or write all digits"


def restored(words: str, quotes: Sequence[str]) -> tuple[str, list[Rounded]]:
    """`words` with the digits of the quotes where they only round those or write them otherwise, and what was so."""
    known = {match[0] for quote in quotes for match in _DIGITS.finditer(quote)}
    found: list[Rounded] = []
    parts, end = [], 0
    for match in _DIGITS.finditer(words):
        if match[0] in known or is_cut(words, match.start()) or is_cut(words, match.end()):
            continue
        rounded = _origin(match[0], known)
        if rounded:
            found.append(rounded)
            parts.extend((words[end : match.start()], rounded.stated))
            end = match.end()
    return "".join((*parts, words[end:])), found


def rounds(number: Decimal, stated: Iterable[Decimal]) -> Decimal | None:
    """The one of `stated` that `number` is rounded from to at least two figures; None where there is none or several."""
    found = {other for other in stated if other != number and _is_rounded(number, other)}
    return found.pop() if len(found) == 1 else None


def _origin(written: str, known: Iterable[str]) -> Rounded | None:
    """The digits that `written` stands for, where there is no doubt which."""
    if _YEAR.match(written):
        return None
    number = _value(written)
    same = sorted(digits for digits in known if _value(digits) == number)
    if same:
        return Rounded(written, same[0], is_same=True)
    exact = {digits for digits in known if not _YEAR.match(digits) and _is_rounded(number, _value(digits))}
    return Rounded(written, exact.pop(), is_same=False) if len(exact) == 1 else None


def _value(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


def _is_rounded(number: Decimal, exact: Decimal) -> bool:
    """Whether `number` is `exact` to fewer figures, of which there are two at least."""
    figures = number.normalize().as_tuple()
    if len(figures.digits) < _FEWEST_FIGURES or not isinstance(figures.exponent, int):
        return False
    step = Decimal(1).scaleb(figures.exponent)
    return exact != number and (exact / step).quantize(Decimal(1), ROUND_HALF_UP) * step == number
