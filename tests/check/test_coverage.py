"""Which paragraphs gave something."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import Brief, Decision, Gap
from briefgen.check.coverage import coverage_of
from briefgen.document import Block, Document
from briefgen.span import Evidence, Span

LENGTH = 8
SPANS = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(sorted).map(tuple)


def document(*blocks: tuple[int, int]) -> Document:
    return Document("d", "x" * LENGTH, tuple(Block("paragraph", Span(*block)) for block in blocks))


def brief(*spans: tuple[int, int]) -> Brief:
    gaps = [
        Gap(id=f"g{number}", text="x", evidence=(Evidence("d", start, end, "x" * (end - start)),))
        for number, (start, end) in enumerate(spans)
    ]
    return Brief(title="T", gaps=tuple(gaps))


@given(st.lists(SPANS, max_size=8), st.lists(SPANS, max_size=8))
def test_a_paragraph_is_used_where_a_span_has_a_character_of_it(
    blocks: list[tuple[int, int]], spans: list[tuple[int, int]]
) -> None:
    coverage = coverage_of(brief(*spans), "d", document(*blocks))
    told = [block for block in blocks if block[0] < block[1]]
    assert [(block.span.start, block.span.end) for block in coverage.paragraphs] == told
    used = [block for block in told if any(max(block[0], span[0]) < min(block[1], span[1]) for span in spans)]
    assert [(block.span.start, block.span.end) for block in coverage.used] == used


def test_what_is_rejected_or_of_another_document_used_nothing() -> None:
    rejecting = brief((0, 8)).model_copy(update={"decisions": (Decision(item="g0", what="rejected", by="Ana"),)})
    assert coverage_of(rejecting, "d", document((0, 8))).used == ()
    assert coverage_of(brief((0, 8)), "other", document((0, 8))).used == ()


def test_headings_and_blank_paragraphs_do_not_count() -> None:
    text = "Title\n\n  \n\nWords."
    blocks = (Block("heading", Span(0, 5)), Block("paragraph", Span(7, 9)), Block("paragraph", Span(11, 17)))
    assert len(coverage_of(brief(), "d", Document("d", text, blocks)).paragraphs) == 1
