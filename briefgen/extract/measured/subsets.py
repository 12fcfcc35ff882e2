"""Parts of a whole that the sentence counts: "Of the 938 cases, 311 (33%) are children"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefgen.extract.measured.label import Label, Place
from briefgen.extract.measured.predicates import predicate
from briefgen.language.quantities import is_counted
from briefgen.quantity import Quantity
from briefgen.span import Span

_WHOLE = re.compile(r"(?:[^.;:]{0,40},\s)?(?:out\s)?of\s(?:the|these|those|its|their|all)\s", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?:\s[^\W\d_][\w’'-]*){0,6},\s(?:(?:only|just|some|about|around|at\sleast|nearly|almost|over|more\sthan)\s)?"
)


def with_parts(text: str, sentence: Span, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, a bare number right behind "Of the 938 cases," in the unit of the whole."""
    if len(quantities) < 2 or not _WHOLE.match(text, sentence.start, quantities[0].span.start):
        return list(quantities)
    whole, part = quantities[:2]
    is_beside = _BESIDE.fullmatch(text, whole.span.end, part.span.start)
    if not is_counted(whole.unit) or part.unit or part.value is None or not is_beside:
        return list(quantities)
    return [whole, replace(part, unit=whole.unit), *quantities[2:]]


def is_part(text: str, sentence: Span, quantities: Sequence[Quantity], quantity: Quantity) -> bool:
    """Whether `quantity` is the part that the sentence tells of the whole that it opens with."""
    if len(quantities) < 2 or quantity != quantities[1] or quantity.unit != quantities[0].unit:
        return False
    is_whole = _WHOLE.match(text, sentence.start, quantities[0].span.start) is not None
    return is_whole and _BESIDE.fullmatch(text, quantities[0].span.end, quantity.span.start) is not None


def parted(place: Place) -> Label | None:
    """What is said of the part, in place of the noun of the whole."""
    before = place.before
    if before is None or before.unit != place.quantity.unit or not place.is_counted:
        return None
    text, start = place.words.text, place.words.piece.start
    is_whole = _WHOLE.match(text, start, before.span.start)
    if not is_whole or not _BESIDE.fullmatch(text, before.span.end, place.quantity.span.start):
        return None
    told = predicate(place)
    whole = place.label.owner or place.label.words if place.label else ""
    return Label(told if len(told.split()) > 1 else f"{whole} {told}".strip(), whole) if told else None
