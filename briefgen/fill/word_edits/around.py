"""What was edited of the remarks and citations that are printed around the words of an item."""

from collections import Counter
from collections.abc import Iterable, Iterator

from briefgen.brief import Item
from briefgen.fill.word_edits.change import Untaken
from briefgen.fill.word_edits.shown import Said, Shown

_REMARKS = "remarks are made of the fields of the item; set those"
_CITATIONS = "citations are set with: briefgen set BRIEF {item}.references=…"


class Around:
    """The remarks and citations of a list before and after; what only went from one item to another is no edit."""

    def __init__(self, before: Iterable[Shown], after: Iterable[Shown]) -> None:
        was, now = _counted(before), _counted(after)
        self._lost, self._added = was - now, now - was

    def edits(self, item: Item, before: Shown, after: Shown) -> Iterator[Untaken]:
        """What of them is not brought back for `item`."""
        for field in (name for name in before.fields if name in after.fields):
            was, now = before.fields[field], after.fields[field]
            if remark := written_over(now, was):
                yield _untaken(item, remark)
            for entry in was.around:
                is_told = bool(remark) and entry.startswith("(")
                if entry in self._lost and entry not in now.around and entry not in now.text and not is_told:
                    yield _untaken(item, entry, " (deleted)")
            for entry in now.around:
                if entry in self._added and entry not in was.around:
                    yield _untaken(item, entry)


def written_over(said: Said, was: Said) -> str:
    """The remark that stands in the place of one that was printed, empty for none."""
    is_lost = any(entry.startswith("(") and entry not in said.around for entry in was.around)
    return said.loose if said.loose != was.loose and is_lost else ""


def _counted(shown: Iterable[Shown]) -> Counter[str]:
    return Counter(entry for item in shown for said in item.fields.values() for entry in said.around)


def _untaken(item: Item, words: str, ending: str = "") -> Untaken:
    why = _CITATIONS.format(item=item.id) if words.startswith("[") else _REMARKS
    return Untaken(item.id, words + ending, why)
