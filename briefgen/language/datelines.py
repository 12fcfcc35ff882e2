"""The dateline of a report: "LAGOS, Sept 4 (Reuters) —" before its first sentence."""

import re
from dataclasses import dataclass

from briefgen.language.dates import DateMention, find_dates
from briefgen.language.names.known import known_names
from briefgen.span import Span

_LONGEST = 120
_DASH = re.compile(r"\s*(?:—|\s–|\s-{1,2})\s+(?=\S)")
_AGENCY = re.compile(r"\s*\((?P<agency>[A-Z][\w .&/-]{1,40})\)\s*$")
_PLACE = re.compile(r"(?P<town>[A-Z][\w.'’ -]{1,40}?)(?:\s?[,/]\s?(?P<region>[A-Z][\w.'’ -]{2,30}))?[,\s]*")


@dataclass(frozen=True, slots=True)
class Dateline:
    """`span` runs over the dash and the space behind it; `date` is None where no date is written."""

    span: Span
    date: DateMention | None


def dateline_of(text: str, block: Span) -> Dateline | None:
    """The dateline that opens `text[block]`: a place with a date or an agency, or a known place in capitals alone."""
    if not text[block.start : block.start + 1].isupper():
        return None
    dash = _DASH.search(text, block.start, min(block.end, block.start + _LONGEST))
    if dash is None:
        return None
    head = Span(block.start, dash.start())
    agency = _AGENCY.search(text, head.start, head.end)
    if agency:
        head = Span(head.start, agency.start())
    dates = find_dates(text, head)
    date = dates[-1] if dates and not text[dates[-1].span.end : head.end].strip(" ,.") else None
    place = _PLACE.fullmatch(text, head.start, date.span.start if date else head.end)
    if place is None or not _is_place(place, is_told=agency is not None or date is not None):
        return None
    return Dateline(Span(block.start, dash.end()), date)


def _is_place(place: re.Match[str], *, is_told: bool) -> bool:
    town = place["town"].strip()
    if is_told or place["region"]:
        return town.isupper() or (is_told and _is_known(town))
    return town.isupper() and _is_known(town.title())


def _is_known(town: str) -> bool:
    known = known_names().get(town)
    return known is not None and known.kind == "place"
