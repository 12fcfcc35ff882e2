"""One change of the file beside what the brief has become since the file was made."""

from collections.abc import Mapping
from dataclasses import replace

from briefgen.brief import Brief, Item, KeyFigure
from briefgen.fill.kinds import words_of
from briefgen.fill.word_edits.change import Change, Conflict
from briefgen.fill.word_edits.printed import Printed
from briefgen.fill.word_edits.words import one_line

_MISSING = object()


class Current:
    """The brief as it is now, by identifiers."""

    def __init__(self, brief: Brief, printed: Printed) -> None:
        self.brief, self._printed = brief, printed
        self.items: Mapping[str, Item] = {item.id: item for _, item in brief.items()}
        self.rejected = brief.rejected()

    def settled_edit(self, change: Change, was: Item) -> Change | Conflict | None:
        """The change, a clash, or None where the brief says the same already. `was` is the item of the base."""
        now = self.items.get(change.item)
        if now is None:
            lost = replace(change, entry=was.model_copy(update=dict(change.updates)))
            return Conflict(lost, "", "the brief does not have it any more")
        values = {name: getattr(now, name, _MISSING) for name in change.updates}
        if _MISSING in values.values():
            return Conflict(replace(change, updates={}), words_of(now), "it is of another kind now")
        if all(_is_same(value, change.updates[name]) for name, value in values.items()):
            return None
        if change.item in self.rejected:
            return Conflict(change, words_of(now), "it was rejected in the brief")
        if all(_is_same(value, getattr(was, name)) for name, value in values.items()):
            return change
        return Conflict(change, self._said(now, change), "the brief has changed it too")

    def settled_deletion(self, change: Change, was: Item) -> Change | Conflict | None:
        now = self.items.get(change.item)
        if now is None or change.item in self.rejected:
            return None
        changed = (name for name in type(was).model_fields if name not in ("evidence", "origin"))
        if type(now) is type(was) and all(_is_same(getattr(now, name), getattr(was, name)) for name in changed):
            return change
        return Conflict(change, words_of(now), "the brief has changed it since")

    def settled_field(self, change: Change, was: str) -> Change | Conflict | None:
        """The same for a field of the brief itself."""
        now = str(getattr(self.brief, change.part))
        if one_line(now) == change.new:
            return None
        return change if now == was else Conflict(change, one_line(now), "the brief has changed it too")

    def _said(self, item: Item, change: Change) -> str:
        """The words that the brief has now where the change is."""
        if isinstance(item, KeyFigure) and change.field == "figure":
            return one_line(self._printed.figure(item))
        values = [getattr(item, name) for name in change.updates if name != "is_inferred"]
        said = values[0] if values else ""
        if isinstance(said, tuple):
            return self._printed.phrase_separator.join(map(str, said))
        if said is None:
            return self._printed.not_assessed
        return one_line(self._printed.date(str(said)) if change.field == "date" else str(said))


def _is_same(first: object, second: object) -> bool:
    if isinstance(first, str) and isinstance(second, str):
        return one_line(first) == one_line(second)
    return first == second
