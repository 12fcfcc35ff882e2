"""Places in a text: a span, and the evidence that an item of a brief rests on.

Offsets count Unicode code points of `Document.text`, half-open: `text[start:end]`.
"""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open interval [start, end) of code points; ordered by start, then end."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words of a source document that an item rests on."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid", "use_attribute_docstrings": True}

    document: str
    """Identifier of the document, as in `documents`."""
    start: int
    """First code point of the words in the document's text, counted from 0."""
    end: int
    """Code point after the last one of the words."""
    exact: str
    """The words themselves; they equal the document's text from start to end."""
    locator: str = ""
    """Where a person finds the words: a page, a paragraph number, a cell."""

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError("evidence runs forward from 0; write as start the offset of its first character")

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def trimmed(text: str, span: Span) -> Span:
    """`span` without the white space at its ends; empty at its start where it holds nothing else."""
    words = span.of(text)
    if words and not (words[0].isspace() or words[-1].isspace()):
        return span
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
