"""Comments of a written brief: who says what on which words.

While the words are read they bear a mark for each comment that is open over them; the marks become the places of the
comments and go.
"""

from dataclasses import dataclass, field, replace

from briefgen.document import Comment, Document
from briefgen.read.docx.line import Line, Marks
from briefgen.read.docx.markup import Element, W, value
from briefgen.read.docx.package import Package
from briefgen.span import Span

_MOST_OPEN = 50
_MOST_COMMENTS = 10_000
_LONGEST = 10_000


@dataclass(slots=True)
class CommentRanges:
    """The comments that are open over what is read now, by identifier."""

    _open: list[str] = field(default_factory=list)
    _placed: set[str] = field(default_factory=set)

    def begin(self, element: Element) -> None:
        if len(self._open) < _MOST_OPEN:
            self._open.append(value(element, "id"))

    def end(self, element: Element) -> None:
        identifier = value(element, "id")
        self._open = [entry for entry in self._open if entry != identifier]

    def marks(self) -> Marks:
        """The marks of words that are read now."""
        self._placed.update(self._open)
        return tuple(("comment", identifier) for identifier in self._open)

    def refer(self, element: Element, line: Line) -> None:
        """The sign of a comment, which is on the words before it where it is on none of its own."""
        identifier = value(element, "id")
        if identifier not in self._placed and line.pieces:
            self._placed.add(identifier)
            text, marks = line.pieces[-1]
            line.pieces[-1] = (text, (*marks, ("comment", identifier)))


def with_comments(document: Document, package: Package) -> Document:
    """`document` with its comments in the place of the marks for them, in the order of the file."""
    spans: dict[str, Span] = {}
    for mark in document.marks:
        if mark.kind == "comment":
            known = spans.get(mark.target, mark.span)
            spans[mark.target] = Span(min(known.start, mark.span.start), max(known.end, mark.span.end))
    root = package.only("comments")
    found = list(root.iterchildren(f"{W}comment"))[:_MOST_COMMENTS] if root is not None else []
    comments = (Comment(_words(entry), _author(entry), spans.get(value(entry, "id"))) for entry in found)
    return replace(
        document,
        marks=tuple(mark for mark in document.marks if mark.kind != "comment"),
        comments=tuple(comment for comment in comments if comment.text),
    )


def _words(comment: Element) -> str:
    lines = ("".join(text.text or "" for text in paragraph.iter(f"{W}t")) for paragraph in comment.iter(f"{W}p"))
    return "\n".join(line.strip() for line in lines if line.strip())[:_LONGEST]


def _author(comment: Element) -> str:
    return " ".join(value(comment, "author").split())[:_LONGEST]
