import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.span import Evidence, Span, trimmed

_spans = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: Span(min(ends), max(ends)))
_texts = st.text("a \n\t\u00a0\u2003é😀", max_size=40)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_a_span_or_evidence_that_runs_backwards_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="forward"):
        Span(start, end)
    with pytest.raises(ValueError, match="forward"):
        Evidence("doc", start, end, "words")


@given(_spans, _spans)
def test_spans_overlap_where_they_share_a_character(first: Span, second: Span) -> None:
    shared = set(range(first.start, first.end)) & set(range(second.start, second.end))
    if first and second:
        assert first.overlaps(second) == bool(shared) == second.overlaps(first)
    if first.contains(second):
        assert set(range(second.start, second.end)) <= set(range(first.start, first.end))


@given(_texts, _spans)
def test_trimming_takes_white_space_and_nothing_else(text: str, span: Span) -> None:
    span = Span(min(span.start, len(text)), min(span.end, len(text)))
    inner = trimmed(text, span)
    assert span.contains(inner)
    assert inner.of(text) == span.of(text).strip()


def test_spans_sort_by_their_start_and_move_as_a_whole() -> None:
    assert sorted([Span(2, 3), Span(0, 9), Span(0, 4)]) == [Span(0, 4), Span(0, 9), Span(2, 3)]
    assert Span(2, 5).shifted(3) == Span(5, 8)
    assert len(Span(2, 5)) == 3
    assert Evidence("doc", 2, 5, "abc").span == Span(2, 5)
