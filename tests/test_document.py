import time

from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import Block, Cell, Document, DocumentBuilder, Entry, Mark, Metadata, Run, Table
from briefgen.span import Span

NOWHERE = Span(0, 0)
_marks = st.lists(st.tuples(st.sampled_from(["strong", "link"]), st.sampled_from(["", "#a"])), max_size=2).map(tuple)
_runs = st.lists(st.builds(Run, st.text("aé😀\u0301\u202e \n", max_size=5), _marks), max_size=3).map(tuple)
_paragraphs = st.tuples(st.sampled_from(["paragraph", "heading", "page_break"]), _runs)
_grids = st.lists(st.lists(_runs, min_size=1, max_size=3), min_size=1, max_size=3)
_parts = st.lists(st.one_of(_paragraphs, _grids), max_size=6)


def built(parts: list[object]) -> Document:
    builder = DocumentBuilder()
    for number, part in enumerate(parts):
        if isinstance(part, tuple):
            builder.add(Block(part[0], NOWHERE, locator=f"block {number}"), *part[1])
        elif isinstance(part, list):
            rows = [
                [Entry(runs, f"a{row}{column}") for column, runs in enumerate(cells)] for row, cells in enumerate(part)
            ]
            table = Table((), header_rows=1, title="Numbers")
            builder.add_table(Block("table", NOWHERE, locator=f"block {number}"), table, rows)
    return builder.build("made.txt", metadata=(Metadata("title", "T", "given"),))


def cells_of(document: Document) -> list[Cell]:
    return [cell for block in document.blocks if block.table for row in block.table.rows for cell in row]


@given(_parts)
def test_every_span_covers_the_words_that_were_added(parts: list[object]) -> None:
    document = built(parts)
    words = [[run.text for run in part[1]] for part in parts if isinstance(part, tuple)]
    plain = [block.span.of(document.text) for block in document.blocks if block.table is None]
    assert plain == ["".join(texts) for texts in words]
    cells = [
        "".join(run.text for run in runs) for part in parts if isinstance(part, list) for row in part for runs in row
    ]
    assert [cell.span.of(document.text) for cell in cells_of(document)] == cells


@given(_parts)
def test_marks_cover_their_runs_in_reading_order(parts: list[object]) -> None:
    document = built(parts)
    rows = [row for part in parts for row in (part if isinstance(part, list) else [[part[1]]])]  # type: ignore[index]
    runs = [run for row in rows for cell in row for run in cell]
    expected = [(kind, target, run.text) for run in runs for kind, target in run.marks]
    assert [(mark.kind, mark.target, mark.span.of(document.text)) for mark in document.marks] == expected


@given(_parts)
def test_blocks_stand_in_order_apart_from_each_other_and_hold_their_cells(parts: list[object]) -> None:
    document = built(parts)
    for first, second in zip(document.blocks, document.blocks[1:], strict=False):
        assert first.span.end <= second.span.start
    for block in document.blocks:
        assert block.span.end <= len(document.text)
        for row in block.table.rows if block.table else ():
            assert all(block.span.contains(cell.span) for cell in row)


@given(_parts)
def test_the_block_at_an_offset_is_the_one_that_holds_it(parts: list[object]) -> None:
    document = built(parts)
    for offset in range(-1, len(document.text) + 2):
        holding = [block for block in document.blocks if block.span.start <= offset < block.span.end]
        assert document.block_at(offset) == (holding[0] if holding else None)
        assert document.locator_at(offset) == (holding[0].locator if holding else "")


def test_the_first_rows_of_a_table_are_header_cells_with_their_anchors() -> None:
    document = built([[[(Run("Year"),), (Run("Ships"),)], [(Run("2031"),), ()]]])
    assert [cell.is_header for cell in cells_of(document)] == [True, True, False, False]
    assert [cell.anchor for cell in cells_of(document)] == ["a00", "a01", "a10", "a11"]
    assert document.text == "Year\tShips\n2031\t"


def test_blocks_are_parted_by_an_empty_line() -> None:
    document = built([("heading", (Run("Port"),)), ("paragraph", (Run("Busy."),))])
    assert document.text == "Port\n\nBusy."
    assert document.marks == ()
    assert document.stated("title") == "T"
    assert document.stated("publication") == ""


def test_an_offset_is_looked_up_quickly_in_a_long_document() -> None:
    builder = DocumentBuilder()
    for number in range(20_000):
        builder.add(Block("paragraph", NOWHERE, locator=f"paragraph {number + 1}"), Run("word " * 9))
    document = builder.build("long.txt")
    start = time.perf_counter()
    for offset in range(0, len(document.text), 50):
        document.locator_at(offset)
    assert time.perf_counter() - start < 2
    assert document.locator_at(len(document.text) - 1) == "paragraph 20000"


def test_marks_are_kept_with_their_target() -> None:
    document = built([("paragraph", (Run("See "), Run("the note", (("link", "#a"),))))])
    assert document.marks == (Mark("link", Span(4, 12), "#a"),)
