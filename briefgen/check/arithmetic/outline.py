"""A sentence with a sign for each of its quantities, so that patterns see what stands between them."""

import re
from dataclasses import dataclass

from briefgen.check.stated import Sentence
from briefgen.language.lexicon import lines
from briefgen.language.quantities import is_counted, is_currency
from briefgen.language.quantities.limits import limit_before
from briefgen.quantity import Quantity
from briefgen.span import Span

_MOST_LIMITS = 3
_LONGEST_WORD = 16
_LAST_WORD = re.compile(r"(?<!\S)([A-Za-z]+)\s+\Z")
_SIGNS = str.maketrans("⟨⟩", "()")
_POINTS = frozenset({"percentage point", "basis point"})
NUMBER = r"⟨([a-z])(\d+)⟩"
WORD = r"[^\s⟨⟩,;()]{1,30}"


@dataclass(frozen=True, slots=True)
class Outline:
    """`text` is in lower case, each quantity as ⟨s0⟩: a letter for its sort, and its number in the sentence.

    The sorts are p for percent, q for points of it, m for money, f for a factor, c for what is counted or bare,
    u for another measure. Words that only limit a number are left out.
    """

    text: str
    sentence: Sentence

    def quantity(self, number: str) -> Quantity:
        return self.sentence.quantities[int(number)]

    def surface(self, number: str) -> str:
        return self.quantity(number).span.of(self.sentence.text)

    def between(self, first: str, last: str) -> Span:
        """From the beginning of one quantity to the end of another, whichever comes first."""
        spans = self.quantity(first).span, self.quantity(last).span
        return Span(min(span.start for span in spans), max(span.end for span in spans))


def outline_of(sentence: Sentence) -> Outline:
    pieces: list[str] = []
    position = sentence.span.start
    for number, quantity in enumerate(sentence.quantities):
        end = _limit_start(sentence.text, quantity.span.start, position)
        pieces.extend((sentence.text[position:end], f"\0{_sort(quantity)}{number}\1"))
        position = quantity.span.end
    pieces.append(sentence.text[position : sentence.span.end])
    text = " ".join("".join(pieces).translate(_SIGNS).lower().split())
    return Outline(text.replace("\0", "⟨").replace("\1", "⟩"), sentence)


def _limit_start(text: str, start: int, floor: int) -> int:
    """Where the words begin that limit the number at `start`, once or twice: "an estimated", "only about"."""
    for _ in range(_MOST_LIMITS):
        limit = limit_before(text, start, floor)
        if limit is None:
            word = _LAST_WORD.search(text, max(floor, start - _LONGEST_WORD), start)
            if word is None or word[1].lower() not in lines("bare_limits.txt"):
                break
            start = word.start()
        else:
            start = limit[1]
    return start


def _sort(quantity: Quantity) -> str:
    if quantity.change == "factor":
        return "f"
    if quantity.unit in _POINTS:
        return "q"
    if quantity.unit.startswith("percent"):
        return "p"
    if is_currency(quantity.unit):
        return "m"
    return "c" if not quantity.unit or is_counted(quantity.unit) else "u"
