"""Items of a list that open with their number: "6.6 tonnes: cocaine seized"."""

import re

from briefgen.extract.measured.label import Label, Place
from briefgen.quantity import Quantity
from briefgen.span import Span

_TOLD = re.compile(r"\s?:\s+([^\W\d_][^.;:()\n]{2,100})")
_NAMED = re.compile(r"[\W_]*([^\W\d_][^.;:()\n\d]{2,80}):\s+(?:[^\W\d_]+\s+){0,3}")
_ENDED = re.compile(r"[\W_]*")
_LEADS = re.compile(r"[\W_]*(?:[^\W\d_]+\s+){0,3}")


def told_behind(text: str, sentence: Span, quantity: Quantity) -> str:
    """What the item says of its number behind the colon; empty for a number elsewhere and for "1: Methods"."""
    found = _TOLD.match(text, quantity.span.end, sentence.end)
    if found is None or not _LEADS.fullmatch(text, sentence.start, quantity.span.start):
        return ""
    words = " ".join(found[1].split())
    return words if quantity.unit or words[0].islower() else ""


def listed(place: Place) -> Label | None:
    text, quantity = place.words.text, place.quantity
    words = told_behind(text, place.words.piece, quantity)
    if words and place.is_counted:
        noun = " ".join(text[place.words.ends[place.word] : quantity.span.end].split())
        words = f"{noun} {words}".strip()
    words = words or _told_before(place)
    return Label(words, words) if words else None


def _told_before(place: Place) -> str:
    """As in "Fuel burnt: 40 tonnes": the words before the colon of an item that a measure ends."""
    text, piece, span = place.words.text, place.words.piece, place.quantity.span
    if place.is_counted or not place.quantity.unit or not _ENDED.fullmatch(text, span.end, piece.end):
        return ""
    found = _NAMED.fullmatch(text, piece.start, span.start)
    return " ".join(found[1].split()) if found else ""
