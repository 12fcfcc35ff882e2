"""Bookmarks: the headings of a document as a tree of places."""

from dataclasses import dataclass, field

from briefgen.render.pdf.object_file import ObjectFile
from briefgen.render.pdf.objects import Name, Reference, Value


@dataclass(slots=True)
class _Entry:
    level: int
    words: str
    page: Reference
    height: float
    reference: Reference
    kids: list["_Entry"] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many entries are below this one."""
        return sum(1 + kid.count for kid in self.kids)


@dataclass(slots=True)
class Outline:
    """The headings so far, in reading order."""

    file: ObjectFile
    _tops: list[_Entry] = field(default_factory=list)
    _open: list[_Entry] = field(default_factory=list)

    def add(self, heading: tuple[int, str], page: Reference, height: float) -> None:
        """Add a heading: its level, counted from 1, and its words."""
        entry = _Entry(*heading, page, height, self.file.reserve())
        while self._open and self._open[-1].level >= entry.level:
            self._open.pop()
        (self._open[-1].kids if self._open else self._tops).append(entry)
        self._open.append(entry)

    def write(self) -> Reference | None:
        """Deliver the outline, open to its last level; None where there is no heading."""
        if not self._tops:
            return None
        root = self.file.reserve()
        self._write(self._tops, root)
        self.file.put(
            root,
            {
                "Type": Name("Outlines"),
                "First": self._tops[0].reference,
                "Last": self._tops[-1].reference,
                "Count": sum(1 + entry.count for entry in self._tops),
            },
        )
        return root

    def _write(self, entries: list[_Entry], parent: Reference) -> None:
        for number, entry in enumerate(entries):
            item: dict[str, Value] = {
                "Title": entry.words,
                "Parent": parent,
                "Dest": [entry.page, Name("XYZ"), None, entry.height, None],
            }
            if number:
                item["Prev"] = entries[number - 1].reference
            if number + 1 < len(entries):
                item["Next"] = entries[number + 1].reference
            if entry.kids:
                item |= {"First": entry.kids[0].reference, "Last": entry.kids[-1].reference, "Count": entry.count}
                self._write(entry.kids, entry.reference)
            self.file.put(entry.reference, item)
