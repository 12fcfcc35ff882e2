"""The executive summary: the document's own, whole and word for word; without one, the sentences that tell most.

No classic summariser beats the first three sentences on analyses and news, so the opening counts most, then what
shares its words with the title or with the rest of the text, or gives figures.
"""

from briefgen.document import Block, Document
from briefgen.extract.risks import Assessment
from briefgen.extract.sections import blocks_under
from briefgen.extract.summary_labels import labelled_summary
from briefgen.extract.telling_sentences import content_words, stands_alone, telling_sentences
from briefgen.language.sentences import find_statements
from briefgen.span import Span

_MOST_POINTS = 40
_LONGEST_WORDS = 900
_POINTS = {"list_item", "paragraph", "quote"}


def extract_summary(document: Document) -> list[Span]:
    """The points of the summary in order, each a bullet, a paragraph or a sentence of the document."""
    own = own_summary(document)
    if own:
        return [block.span for block in own]
    return labelled_summary(document) or telling_sentences(document)


def own_summary(document: Document) -> list[Block]:
    """The blocks under the document's own summary heading; empty where it has none, or one that heads the whole text.

    Where bullets stand there, the summary ends with the last of them: without a heading the article follows.
    """
    blocks = [block for block in blocks_under(document, "summary_headings.txt") if block.kind in _POINTS]
    bullets = [position for position, block in enumerate(blocks) if block.kind == "list_item"]
    if bullets:
        last = bullets[0]
        while last + 1 < len(blocks) and blocks[last + 1].kind == "list_item":
            last += 1
        return blocks[: last + 1][:_MOST_POINTS]
    words = sum(len(block.span.of(document.text).split()) for block in blocks)
    return blocks[:_MOST_POINTS] if words <= _LONGEST_WORDS else []


def bottom_line_of(document: Document, assessments: list[Assessment], summary: list[Span]) -> Span | None:
    """The one sentence to read: a judgement on the title's matter with a stated likelihood, else the summary's first.

    None for a document without sentences.
    """
    title = set(content_words(document.stated("title")))

    def weight(assessment: Assessment) -> tuple[int, bool, int]:
        shared = len(title.intersection(content_words(assessment.span.of(document.text))))
        in_summary = any(span.contains(assessment.span) for span in summary)
        return shared, in_summary, assessment.span.start

    candidates = [
        assessment
        for assessment in assessments
        if assessment.kind in {"judgement", "risk"}
        and assessment.likelihood
        and not assessment.conditions
        and stands_alone(document.text, assessment.span)
    ]
    best = max(candidates, key=weight, default=None)
    if best is not None and weight(best)[0]:
        return _within(best.span, summary)
    sentences = [sentence for span in summary[:3] for sentence in find_statements(document.text, span)]
    readable = [sentence for sentence in sentences if stands_alone(document.text, sentence)]
    return next(iter(readable or sentences), None)


def _within(sentence: Span, summary: list[Span]) -> Span:
    """`sentence` without a label before it that its point of the summary leaves out."""
    point = next((span for span in summary if span.overlaps(sentence)), sentence)
    return Span(max(point.start, sentence.start), max(point.start, min(point.end, sentence.end)))
