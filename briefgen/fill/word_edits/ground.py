"""What every part of a comparison stands on, and where it puts what it finds."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from briefgen.brief import Brief
from briefgen.fill.word_edits.change import Change, Conflict, Untaken
from briefgen.fill.word_edits.printed import Printed
from briefgen.fill.word_edits.shown import Page, Shown
from briefgen.fill.word_edits.three_way import Current
from briefgen.likelihood import SCALES, Scale
from briefgen.span import Span


@dataclass(slots=True)
class Ground:
    """The brief that was printed, the file as it was (`before`) and as it is, the brief of today, and the findings.

    `owned` says which words of the file are of which item. `known` counts the items that are found again, `asked` those
    that were printed.
    """

    base: Brief
    before: Page
    after: Page
    current: Current
    printed: Printed
    changes: list[Change] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    untaken: list[Untaken] = field(default_factory=list)
    owned: list[tuple[Span, str]] = field(default_factory=list)
    known: int = 0
    asked: int = 0

    @property
    def scale(self) -> Scale:
        return SCALES[self.base.scale]

    def add(self, found: Change | Conflict | Untaken | None) -> None:
        if isinstance(found, Change):
            self.changes.append(found)
        elif isinstance(found, Conflict):
            self.conflicts.append(found)
        elif found is not None:
            self.untaken.append(found)

    def own(self, written: Iterable[Shown], name: str) -> None:
        """Take note that these words are of the item `name`."""
        self.owned += [(shown.span, name) for shown in written]

    def is_absent(self, part: str) -> bool:
        """Whether the section was not printed, as its heading is gone as well; that is told."""
        heading = self.before.headings.get(part, "")
        if any(other.text == heading for other in self.after.others):
            return False
        self.add(Untaken(part, heading or part, "this section is not in the file; nothing of it is taken as deleted"))
        return True
