"""Text is cut where its marks change, and nothing of it is lost."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import Mark, MarkKind
from briefgen.render.marks import MarkIndex, Piece
from briefgen.span import Span

LENGTH = 12
KINDS: tuple[MarkKind, ...] = ("strong", "emphasis", "link", "note_reference")

spans = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(lambda ends: Span(min(ends), max(ends)))
marks = st.lists(st.builds(Mark, st.sampled_from(KINDS), spans, st.sampled_from(["", "#a", "#b"])), max_size=8)


@given(marks, spans)
def test_the_pieces_are_the_span_and_each_has_the_marks_that_cover_it(marked: list[Mark], span: Span) -> None:
    pieces = list(MarkIndex.of(marked).pieces(span))
    with_words = [piece for piece in pieces if piece.span]
    assert [place for piece in with_words for place in range(piece.span.start, piece.span.end)] == [
        *range(span.start, span.end)
    ]
    for piece in with_words:
        covering = [mark for mark in marked if mark.span.contains(piece.span) and mark.span]
        assert sorted(piece.marks, key=repr) == sorted(covering, key=repr)
        assert not [mark for mark in marked if mark.span.overlaps(piece.span) and mark not in covering]


@given(marks, spans)
def test_a_mark_without_words_is_met_where_it_stands(marked: list[Mark], span: Span) -> None:
    pieces = list(MarkIndex.of(marked).pieces(span))
    empty = [mark for piece in pieces if not piece.span for mark in piece.marks]
    assert sorted(empty, key=repr) == sorted(
        (mark for mark in marked if not mark.span and span.contains(mark.span)), key=repr
    )
    starts = [piece.span.start for piece in pieces]
    assert starts == sorted(starts)


@given(marks, spans)
def test_the_order_in_which_marks_are_told_does_not_matter(marked: list[Mark], span: Span) -> None:
    assert list(MarkIndex.of(marked).pieces(span)) == list(MarkIndex.of(marked[::-1]).pieces(span))


def test_the_innermost_mark_of_a_kind_counts() -> None:
    outer, inner = Mark("link", Span(0, 9), "#outer"), Mark("link", Span(2, 5), "#inner")
    piece = Piece(Span(2, 5), (outer, inner, Mark("strong", Span(2, 5))))
    assert piece.mark("link") == inner
    assert piece.mark("emphasis") is None
