"""Citations by note: a mark such as [3], [^2] or ³ in running text, read through the list of references."""

import re
from collections.abc import Iterator

from briefgen.document import Block, Document
from briefgen.extract.citation import Citation
from briefgen.extract.references import Reference, note_marks, references_of
from briefgen.span import Span

_RANGE = re.compile(r"(\d{1,3})\s?[–-]\s?(\d{1,3})")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MOST_IN_RANGE = 30


def cited_by_note(document: Document, blocks: list[Block]) -> Iterator[Citation]:
    """A citation for each mark in `blocks` that has an entry, and one for each entry that no mark points at."""
    references = references_of(document)
    if not references:
        return
    pointed: set[str] = set()
    for block in blocks:
        for match in note_marks().finditer(document.text, block.span.start, block.span.end):
            for mark in _marks(match):
                if mark in references:
                    pointed.add(mark)
                    yield _citation(document.text, references[mark], Span(match.start(), match.end()))
    for mark, reference in references.items():
        if mark not in pointed and reference.mark == mark:
            yield _citation(document.text, reference, reference.span)


def _marks(match: re.Match[str]) -> Iterator[str]:
    """The single marks of one bracket: "3–5" is three of them."""
    if match["raised"]:
        yield match["raised"].translate(_RAISED)
        return
    for part in re.split(r"\s?,\s?", match["marks"].replace("^", "")):
        stretch = _RANGE.fullmatch(part)
        if stretch and 0 < int(stretch[2]) - int(stretch[1]) < _MOST_IN_RANGE:
            yield from (str(number) for number in range(int(stretch[1]), int(stretch[2]) + 1))
        else:
            yield part


def _citation(text: str, reference: Reference, place: Span) -> Citation:
    date = reference.date or reference.read
    return Citation(
        span=place,
        bracket=place,
        publisher=reference.publisher,
        publisher_span=reference.publisher_span,
        title=reference.title,
        dates=(date,) if date else (),
        date_surface=date.span.of(text) if date else "",
        is_access=reference.date is None and reference.read is not None,
        read=reference.read if reference.date else None,
        url=reference.url,
    )
