"""Numbers that say the value of the evidence in other digits: 21.1 for 21.10, or rounded, 21.1 for 21.14."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from briefgen.language.lexicon import pairs
from briefgen.language.phrases import alternatives
from briefgen.language.wording import is_cut

_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
_FEWEST_FIGURES = 2
_LONGEST = 20
_MOST_KNOWN = 50
"""Evidence with more numbers is a table, in which any number rounds some other."""


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
    """`words` with the digits of the quotes where they only round those or write them otherwise, and what was so.

    What "about" or a word like it stands before is rounded and says so; it goes with that word, and is not told.
    """
    known = {match[0] for quote in quotes for match in _DIGITS.finditer(quote) if len(match[0]) <= _LONGEST}
    if len(known) > _MOST_KNOWN:
        return words, []
    found: list[Rounded] = []
    parts: list[str] = []
    end = 0
    for match in _DIGITS.finditer(words):
        if match[0] in known or len(match[0]) > _LONGEST or is_cut(words, match.start()) or is_cut(words, match.end()):
            continue
        rounded = _origin(match[0], known)
        if rounded is None:
            continue
        start, is_told = match.start(), False
        if not rounded.is_same and (limit := _about().search(words, end, start)):
            start, is_told = limit.start(), True
        found.extend([] if is_told else [rounded])
        parts.extend((words[end:start], rounded.stated))
        end = match.end()
    return "".join((*parts, words[end:])), found


def rounds(number: Decimal, stated: Iterable[Decimal]) -> Decimal | None:
    """The one of `stated` that `number` is rounded from, to two figures or more; None for none or several."""
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


@cache
def _about() -> re.Pattern[str]:
    """A word that tells of rounding, at the end of what is searched."""
    phrases = [phrase for phrase, limit in pairs("modifiers.tsv").items() if limit == "about"]
    return re.compile(rf"(?i)(?<!\w)(?:{alternatives(phrases)})\s+[$€£]?\Z")


def _value(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


def _is_rounded(number: Decimal, exact: Decimal) -> bool:
    """Whether `number` is `exact` to fewer figures, of which there are two at least."""
    figures = number.normalize().as_tuple()
    if not _FEWEST_FIGURES <= len(figures.digits) <= _LONGEST or not isinstance(figures.exponent, int):
        return False
    step = Decimal(1).scaleb(figures.exponent)
    return 0 < abs(exact - number) <= step and (exact / step).quantize(Decimal(1), ROUND_HALF_UP) * step == number
