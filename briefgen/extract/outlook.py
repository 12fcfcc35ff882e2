"""What the document expects next: its own outlook passage, else the forward-looking sentences it closes with."""

from collections.abc import Sequence

from briefgen.document import Block, Document
from briefgen.extract.risks import Assessment
from briefgen.extract.sections import blocks_under
from briefgen.language.sentences import find_sentences
from briefgen.span import Span

_MOST_SENTENCES = 12


def extract_outlook(document: Document, assessments: Sequence[Assessment]) -> list[Span]:
    """The sentences under an outlook heading; without one the assessments of the last paragraph, but for its gaps."""
    passage = [block for block in blocks_under(document, "outlook_headings.txt") if _is_prose(block)]
    if passage:
        sentences = [span for block in passage for span in find_sentences(document.text, block.span)]
        return sentences[:_MOST_SENTENCES]
    closing = next((block for block in reversed(document.blocks) if _is_prose(block)), None)
    if closing is None:
        return []
    return [
        assessment.span
        for assessment in assessments
        if assessment.kind != "gap" and closing.span.contains(assessment.span)
    ]


def _is_prose(block: Block) -> bool:
    return block.kind in {"paragraph", "list_item", "quote"}
