"""The outline of a file: the headings that it offers for a click, with their levels."""

from collections.abc import Iterator

from pypdfium2 import raw

from briefgen.read.pdf.pdfium import Handle, wide_string
from briefgen.read.pdf.words import plain_words

_MOST = 5_000
_DEEPEST = 6


def outline_of(document: Handle) -> dict[str, int]:
    """The level, counted from 1, of each entry by its plain words; the first of equal ones counts."""
    found: dict[str, int] = {}
    for level, words in _entries(document):
        key = plain_words(words)
        if key:
            found.setdefault(key, level)
    return found


def _entries(document: Handle) -> Iterator[tuple[int, str]]:
    """Entries in order; a file whose entries run in a circle ends after a while."""
    pending = [(1, raw.FPDFBookmark_GetFirstChild(document, None))]
    for _ in range(_MOST):
        if not pending:
            return
        level, entry = pending.pop()
        if not entry:
            continue
        yield level, wide_string(raw.FPDFBookmark_GetTitle, entry)
        pending.append((level, raw.FPDFBookmark_GetNextSibling(document, entry)))
        if level < _DEEPEST:
            pending.append((level + 1, raw.FPDFBookmark_GetFirstChild(document, entry)))
