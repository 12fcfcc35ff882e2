"""The fields of a brief and of its items that are told by their values alone."""

from collections.abc import Iterator

from briefgen.brief import Brief, KeyFigure
from briefgen.compare.figures import FIGURE_FIELDS
from briefgen.compare.grades import GRADE_FIELDS
from briefgen.difference import WORD_FIELDS, FieldChange, Placed

_UNTOLD = frozenset({"id", "origin", "evidence", "references", "rank", "hedges"})
_FRONT = (
    "title", "topic", "reference", "marking", "banner", "restrictions", "status", "as_of", "published", "authors",
    "office", "audience", "distribution", "language", "scale",
)  # fmt: skip
_SEPARATOR = "; "


def front_changes(old: Brief, new: Brief) -> Iterator[FieldChange]:
    """Of what stands at the top of a brief, and the documents that it is drawn from."""
    for name in _FRONT:
        yield from _change(name, getattr(old, name), getattr(new, name))
    yield from _change("documents", _documents(old), _documents(new))
    yield from _change("changes", old.changes, new.changes)
    yield from _change("sourcing", old.sourcing, new.sourcing)


def _documents(brief: Brief) -> tuple[str, ...]:
    return tuple(entry.title or entry.path or entry.id for entry in brief.documents)


def detail_changes(old: Placed, new: Placed, *, has_moved: bool) -> Iterator[FieldChange]:
    """Of an item: all that is neither its words, nor an assessment, nor what a figure that `has_moved` says."""
    told = {*_UNTOLD, *GRADE_FIELDS, WORD_FIELDS[type(new.item)]}
    if isinstance(new.item, KeyFigure):
        told |= FIGURE_FIELDS | ({"surface", "period", "as_of"} if has_moved else set())
    for name in type(new.item).model_fields:
        if name not in told and name in type(old.item).model_fields:
            path = f"{new.path}.{name}"
            yield from _change(path, getattr(old.item, name), getattr(new.item, name), new)


def _change(path: str, was: object, now: object, item: Placed | None = None) -> Iterator[FieldChange]:
    one, other = _line(was), _line(now)
    if one != other:
        yield FieldChange(path, one, other, item)


def _line(value: object) -> str:
    """A value on one line, empty for what is unset."""
    if value is None or value is False:
        return ""
    if isinstance(value, tuple):
        return _SEPARATOR.join(map(_line, value))
    return " ".join(str(value).split())
