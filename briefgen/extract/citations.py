"""Every citation of a document, one for each outlet and place.

Read here: brackets "(Dawn, April 2, 2022; UNHCR, November 17, 2023)", several dates for one outlet "(Xinhua, 12, 14
March)", lead-ins "(78 percent; World Economics, 2023)", dates of access, accounts "X/name", "(Smith and Khan 2021)",
lines that begin with "Source:", marks of notes with their list, and "according to Reuters". A bracket that dates
nothing, "(IMF)", "(including Hong Kong)", "(now 24)", is none.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from briefgen.document import Block, Document
from briefgen.extract.attributed import cited_in_sentence
from briefgen.extract.bracket_citations import citations_in
from briefgen.extract.citation import Citation
from briefgen.extract.note_citations import cited_by_note
from briefgen.extract.reference_date import ReferenceDate, reference_date
from briefgen.language.dates import DateMention, with_year
from briefgen.language.parentheses import find_parentheses
from briefgen.span import Span

_SHORTEST = len("A 2021")
_DIGIT = re.compile(r"\d")
_CITING = {"paragraph", "list_item", "quote"}
_SOURCE_LINE = re.compile(r"(?:^|(?<=\n))[ \t]*(?:Data )?[Ss]ources?\s?:[ \t]*(?=\S)")


def extract_citations(document: Document) -> list[Citation]:
    """Every citation of the document in order, the years of its dates worked out where they are not written."""
    citing = [block for block in document.blocks if block.kind in _CITING]
    found = [citation for block in citing for citation in _in_block(document.text, block)]
    found.extend(_unrivalled(cited_by_note(document, citing), found))
    found.sort(key=_place)
    reference = reference_date(document, found)
    return [_dated(citation, reference) for citation in found]


def _in_block(text: str, block: Block) -> list[Citation]:
    """The citations in the brackets, the source line and the sentences of a block."""
    line = _SOURCE_LINE.search(text[block.span.start : block.span.end])
    body = Span(block.span.start, block.span.start + line.start()) if line else block.span
    found: list[Citation] = []
    for bracket in find_parentheses(text, body):
        if len(bracket) >= _SHORTEST and _DIGIT.search(text, bracket.start, bracket.end):
            found.extend(citations_in(text, bracket, is_line=False))
    if line:
        found.extend(citations_in(text, Span(block.span.start + line.end(), block.span.end), is_line=True))
    bracketed = {citation.publisher for citation in found}
    told = [
        citation for citation in cited_in_sentence(text, body) if citation.dates or citation.publisher not in bracketed
    ]
    return [*found, *_unrivalled(told, found)]


def _unrivalled(citations: Iterable[Citation], others: list[Citation]) -> list[Citation]:
    """Those of `citations` that share no words with `others`."""
    starts: list[int] = []
    ends: list[int] = []
    rivals = list(citations)
    for span in sorted(other.span for other in others) if rivals else ():
        if starts and span.start <= ends[-1]:
            ends[-1] = max(ends[-1], span.end)
        else:
            starts.append(span.start)
            ends.append(span.end)

    def is_taken(place: int) -> bool:
        before = bisect_right(starts, place) - 1
        return before >= 0 and place < ends[before]

    return [rival for rival in rivals if not (is_taken(rival.span.start) or is_taken(rival.span.end - 1))]


def _place(citation: Citation) -> tuple[int, int]:
    return citation.span.start, citation.span.end


def _dated(citation: Citation, reference: ReferenceDate) -> Citation:
    dates = tuple(_resolved(date, reference) for date in citation.dates)
    read = _resolved(citation.read, reference) if citation.read else None
    if dates == citation.dates and read == citation.read:
        return citation
    return replace(citation, dates=dates, read=read, is_inferred=dates != citation.dates)


def _resolved(date: DateMention, reference: ReferenceDate) -> DateMention:
    return with_year(date, reference.day, is_past=not reference.is_inferred)
