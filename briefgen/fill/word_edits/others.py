"""Words of no item that were changed: headings, notes, tables that are made of the items."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from briefgen.fill.word_edits.change import Untaken
from briefgen.fill.word_edits.shown import Other

_PLACES: Mapping[str, str] = {
    "brief.section": "a heading",
    "brief.subsection": "a heading",
    "heading": "a heading",
    "brief.note": "a note",
    "brief.meta": "the lines under the title",
    "brief.matrix": "the risk matrix",
    "brief.provenance": "the table of provenance",
    "brief.names": "the table of names",
    "brief.change": "what has changed",
    "brief.detail": "more on the risks and judgements",
    "brief.caption": "a caption",
    "footnote": "a footnote",
    "heading of a column": "a heading of a column",
    "table": "a table",
}
_MOST_TOLD = 200
_ADDED = "it is part of no item; put it into a point, or add it with: briefgen add"
_CHANGED = "it is made by briefgen and no text of the brief; it read “{old}”"
_GONE = "it is made by briefgen and comes back"


def other_edits(before: Sequence[Other], after: Sequence[Other]) -> Iterator[Untaken]:
    """What of the other words is not as it was printed."""
    gone = _missing(before, after)
    for added in _missing(after, before)[:_MOST_TOLD]:
        old = next((other for other in gone if other.role == added.role), None)
        if old is None:
            yield Untaken(_place(added), added.text, _ADDED)
        else:
            gone.remove(old)
            yield Untaken(_place(added), added.text, _CHANGED.format(old=old.text))
    for other in gone[:_MOST_TOLD]:
        yield Untaken(_place(other), other.text, _GONE)


def _missing(first: Sequence[Other], second: Sequence[Other]) -> list[Other]:
    """Those of `first` that `second` lacks."""
    left = Counter(other.text for other in second)
    missing = []
    for other in first:
        if left[other.text]:
            left[other.text] -= 1
        else:
            missing.append(other)
    return missing


def _place(other: Other) -> str:
    return _PLACES.get(other.role, "a table" if other.role.startswith("brief.") else "a paragraph")
