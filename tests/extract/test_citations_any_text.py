"""Citations, assessments, events and summaries of any text: spans inside blocks, twice the same, in linear time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import Document
from briefgen.errors import BriefgenError
from briefgen.extract.citations import extract_citations
from briefgen.extract.events import extract_events
from briefgen.extract.risks import extract_risks
from briefgen.extract.summary import bottom_line_of, extract_summary
from briefgen.read.text import read_text
from briefgen.span import Span
from tests.pace import least_seconds

VOCABULARY = (
    "Summary The dam may fail if will rise unlikely risk of 2021 since 12 May [1] [^2] Source: according to Port "
    "Authority 😀 e\u0301 שלום . , ; ( ) “ ” ? in not References"
)
PHRASES = ("(Northern Echo, 4 May 2021)", "(see below)", "\n", "\n\n", "\n\n• ", "1. ")
WORDS = (*VOCABULARY.split(), *PHRASES)
TEXTS = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)


@given(TEXTS)
def test_every_span_stands_inside_a_block(text: str) -> None:
    document = _read(text)
    for span in _spans(document) if document else []:
        assert any(block.span.contains(span) for block in document.blocks)
        assert span.of(document.text).strip()


@given(TEXTS)
def test_the_same_text_gives_the_same(text: str) -> None:
    first, second = _read(text), _read(text)
    assert (list(_spans(first)) if first else None) == (list(_spans(second)) if second else None)


@given(TEXTS)
def test_cues_conditions_and_holders_stand_inside_their_sentence(text: str) -> None:
    document = _read(text)
    for assessment in extract_risks(document) if document else []:
        inner = [cue.span for cue in assessment.cues] + list(assessment.conditions)
        inner += [span for span in (assessment.holder, assessment.horizon) if span]
        assert all(assessment.span.contains(span) for span in inner)
        assert assessment.cues


SHORT_PIECES = "1 |() |(A, 2021) |Abc (2021) |A |may |risk |2021 |2021, |if |will |[1] |U.S. |A, 2021; |“a "
LONG_PIECES = ("according to A ", "It may fail in 2021 (Echo, May 5, 2021). ", "Source: A, 2021\n", "\n\na. ")
PIECES = (*SHORT_PIECES.split("|"), *LONG_PIECES)


@pytest.mark.parametrize("piece", PIECES)
def test_extraction_takes_time_in_proportion(piece: str) -> None:
    """Eight times the text takes about eight times as long: a square would take sixty-four times."""
    assert _seconds(piece, 80_000) < 30 * max(_seconds(piece, 10_000), 0.005)


def _seconds(piece: str, length: int) -> float:
    text = piece * (length // len(piece))
    documents = [read_text(f"{text}{number}".encode(), name="a.txt") for number in range(3)]
    return least_seconds(lambda number: list(_spans(documents[number])))


def _read(text: str) -> Document | None:
    try:
        return read_text(text.encode(), name="a.txt")
    except BriefgenError:
        return None


def _spans(document: Document) -> list[Span]:
    assessments = extract_risks(document)
    summary = extract_summary(document)
    bottom = bottom_line_of(document, assessments, summary)
    citations = extract_citations(document)
    found = [citation.span for citation in citations] + [citation.bracket for citation in citations]
    found += [event.span for event in extract_events(document, citations)]
    return [*found, *(assessment.span for assessment in assessments), *summary, *([bottom] if bottom else [])]
