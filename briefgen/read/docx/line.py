"""What a paragraph holds, as it is gathered: words with their marks, figures, boxes, bookmarks and breaks."""

from collections import Counter
from dataclasses import dataclass, field

from briefgen.document import MarkKind, Run
from briefgen.read.docx.drawings import Drawn
from briefgen.read.docx.markup import Element

PAGE_BREAK = "\f"
"""Stands among the words for a page break; XML cannot hold it as a character."""

Marks = tuple[tuple[MarkKind, str], ...]


@dataclass(frozen=True, slots=True)
class RunLook:
    """How words look that stand under the same properties. `size` is in half-points."""

    marks: Marks = ()
    size: int = 0
    is_bold: bool = False
    is_hidden: bool = False
    is_raised: bool = False
    font: str = ""


@dataclass(slots=True)
class Line:
    """The content of a paragraph, or of several whose marks were deleted."""

    pieces: list[tuple[str, Marks]] = field(default_factory=list)
    figures: list[Drawn] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    looks: Counter[tuple[int, bool]] = field(default_factory=Counter)
    """How many letters have which size and are bold."""
    page: int = 0
    has_words: bool = False

    def __bool__(self) -> bool:
        """Whether there is anything in the line."""
        return bool(self.pieces or self.figures or self.boxes or self.bookmarks)

    def add(self, text: str, marks: Marks) -> None:
        self.has_words = self.has_words or not text.isspace()
        self.pieces.append((text, marks))

    def segments(self) -> list[list[Run]]:
        """The words between page breaks, without white space at either end; one list more than there are breaks."""
        segments: list[list[tuple[str, Marks]]] = [[]]
        for text, marks in self.pieces:
            first, *others = text.split(PAGE_BREAK)
            segments[-1].append((first, marks))
            segments.extend([(other, marks)] for other in others)
        return [runs_of(segment) for segment in segments]


def runs_of(pieces: list[tuple[str, Marks]]) -> list[Run]:
    """`pieces` as runs: neighbours under the same marks joined, white space at either end cut off."""
    joined: list[tuple[list[str], Marks]] = []
    for text, marks in pieces:
        if not text:
            continue
        if joined and joined[-1][1] == marks and not _is_note(marks):
            joined[-1][0].append(text)
        else:
            joined.append(([text], marks))
    return trimmed_runs([Run("".join(texts), marks) for texts, marks in joined])


def trimmed_runs(runs: list[Run]) -> list[Run]:
    """`runs` without white space at either end."""
    first, last = 0, len(runs)
    while first < last and not runs[first].text.strip():
        first += 1
    while last > first and not runs[last - 1].text.strip():
        last -= 1
    kept = runs[first:last]
    if kept:
        kept[0] = Run(kept[0].text.lstrip(), kept[0].marks)
        kept[-1] = Run(kept[-1].text.rstrip(), kept[-1].marks)
    return kept


def words_of(runs: list[Run] | tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def _is_note(marks: Marks) -> bool:
    return any(kind == "note_reference" for kind, _target in marks)
