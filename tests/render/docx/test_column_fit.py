"""Columns give each other room, so that no word is broken that need not be."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import Block, DocumentBuilder, Entry, Run, Table
from briefgen.render.docx.column_fit import fitted
from briefgen.style import Margins, Style
from tests.render.docx.documents import NOWHERE
from tests.render.docx.reading import values, written

_columns = st.lists(st.tuples(st.integers(0, 9000), st.integers(0, 5000)), min_size=1, max_size=9)


@given(_columns)
def test_the_table_stays_as_wide_and_no_column_falls_below_its_need_where_there_is_room(
    columns: list[tuple[int, int]],
) -> None:
    widths, needs = [width for width, _ in columns], [need for _, need in columns]
    found = fitted(widths, needs)
    assert abs(sum(found) - sum(widths)) <= len(widths)
    if sum(needs) <= sum(widths):
        assert all(width >= need - 1 for width, need in zip(found, needs, strict=True))
    if all(width >= need for width, need in columns):
        assert found == widths


def test_a_heading_is_not_broken_in_narrow_text() -> None:
    builder = DocumentBuilder()
    rows = [[Entry((Run(words),)) for words in ("No.", "Risk", "Likelihood", "Confidence")]]
    rows.append([Entry((Run("a sentence of some words " * 3),)) for _ in range(4)])
    table = Table((), widths=(0.05, 0.75, 0.1, 0.1))
    builder.add_table(Block("table", NOWHERE), table, rows)
    body = written(builder.build("narrow"), Style(margins=Margins(left_mm=50.0, right_mm=50.0)))
    widths = [int(width) for width in values(body, "gridCol", "w")]
    assert min(widths[2:]) > 10 * 0.5 * 9.5 * 20  # ten letters of small type
    assert widths[1] == max(widths)
