"""What holds for every composed brief."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import Brief, KeyFigure
from briefgen.document import Document
from briefgen.layout import LAYOUTS, STANDARD, Layout, SectionName, chosen
from briefgen.render.compose import compose
from briefgen.render.compose.release import released
from briefgen.render.compose.wording import one_line
from briefgen.span import Span
from tests.brief.briefs import briefs
from tests.render.brief_fixture import rich_brief

OWN_WORDS = ("text", "statement", "label", "publisher", "name")
_every_brief = settings(max_examples=60, deadline=None)
names = st.lists(st.sampled_from(get_args(SectionName)), min_size=1, unique=True)
layouts = st.sampled_from(list(LAYOUTS.values())) | names.map(lambda names: chosen(STANDARD, names))


@_every_brief
@given(briefs(), layouts)
def test_every_span_stands_in_the_text_and_blocks_do_not_overlap(brief: Brief, layout: Layout) -> None:
    document = compose(brief, layout)
    end = 0
    for block in document.blocks:
        assert end <= block.span.start <= block.span.end <= len(document.text)
        end = block.span.end
    for span in (*_cell_spans(document), *(mark.span for mark in document.marks)):
        holder = document.block_at(span.start) if span else None
        assert not span or (holder is not None and holder.span.contains(span))


@_every_brief
@given(briefs(), layouts)
def test_anchors_are_unique(brief: Brief, layout: Layout) -> None:
    counted = Counter(_anchors(compose(brief, layout)))
    assert [anchor for anchor, count in counted.items() if count > 1] == []


@_every_brief
@given(briefs(), layouts)
def test_links_point_at_an_anchor_or_at_the_web(brief: Brief, layout: Layout) -> None:
    document = compose(brief, layout)
    anchors = set(_anchors(document))
    for mark in document.marks:
        if mark.kind == "link":
            assert mark.target.startswith(("http://", "https://")) or mark.target[1:] in anchors


@_every_brief
@given(briefs())
def test_no_words_hold_a_line_break_or_a_control_character(brief: Brief) -> None:
    document = compose(brief, STANDARD)
    spans = [block.span for block in document.blocks if block.table is None and block.role != "brief.figure"]
    for span in (*spans, *_cell_spans(document)):
        assert [c for c in span.of(document.text) if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}] == []
    for card in (block for block in document.blocks if block.role == "brief.figure"):
        lines = card.span.of(document.text).split("\n")
        assert len(lines) in (2, 3)
        assert [line for line in lines if line != one_line(line)] == []


@_every_brief
@given(briefs())
def test_the_words_of_every_item_are_printed_first_in_their_place(brief: Brief) -> None:
    document = compose(brief, STANDARD)
    places = dict(_places(document))
    for path, item in released(brief).items():
        field = next(field for field in OWN_WORDS if hasattr(item, field))
        said = (places.get(f"{path}.{field}") or places[path]).of(document.text)
        is_card = isinstance(item, KeyFigure) and "\n" in said
        assert (said.split("\n")[1] if is_card else said).startswith(one_line(getattr(item, field)))


@_every_brief
@given(briefs())
def test_the_same_brief_gives_an_equal_document(brief: Brief) -> None:
    assert compose(brief, STANDARD) == compose(brief.model_copy(deep=True), STANDARD)


def test_tables_have_cells_below_each_heading_and_widths_that_fill_the_line() -> None:
    tables = [block.table for block in compose(rich_brief(), STANDARD).blocks if block.table]
    assert tables
    for table in tables:
        assert table.header_rows == 1
        assert {len(row) for row in table.rows} == {len(table.widths)}
        assert abs(sum(table.widths) - 1) < 1e-9
        assert table.title and table.description


def _cell_spans(document: Document) -> Iterator[Span]:
    for block in document.blocks:
        for row in block.table.rows if block.table else ():
            yield from (cell.span for cell in row)


def _places(document: Document) -> Iterator[tuple[str, Span]]:
    for block in document.blocks:
        if block.anchor:
            yield block.anchor, block.span
        for row in block.table.rows if block.table else ():
            yield from ((cell.anchor, cell.span) for cell in row if cell.anchor)


def _anchors(document: Document) -> Iterator[str]:
    yield from (anchor for anchor, _span in _places(document))
