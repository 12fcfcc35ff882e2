"""List items of several lines: hard breaks in Markdown, and the same lines read back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import Brief
from briefgen.document import Block, Document, DocumentBuilder, Run
from briefgen.layout import ONE_PAGE, STANDARD, Layout
from briefgen.read.markdown import read_markdown
from briefgen.render.compose import compose
from briefgen.render.markdown import write_markdown
from briefgen.span import Span
from briefgen.style import Style
from tests.render.brief_fixture import rich_fields
from tests.render.described import described

_MARKUP = [
    "# a",
    "- b",
    "1. c",
    "> d",
    "```",
    "| x |",
    "---",
    "===",
    "    e",
    "\\",
    "a\\",
    "<!-- f",
    "[1]: g",
    "*h*",
    "&amp;",
]
_lines = st.one_of(st.sampled_from(_MARKUP), st.text("ab #-*\\`|>_<&1.)", min_size=1, max_size=12))


def items(*words: str) -> Document:
    builder = DocumentBuilder()
    for said in words:
        builder.add(Block("list_item", Span(0, 0), level=1, role="brief.figure"), Run(said))
    return builder.build("brief.md")


def read_again(document: Document) -> Document:
    return read_markdown(write_markdown(document, Style()), name="brief.md")


def test_lines_end_in_a_break_and_stand_below_the_words() -> None:
    written = write_markdown(items("over 140 ships\nwaiting", "1 berth"), Style()).decode()
    assert written.startswith("- over 140 ships\\\n  waiting\n- 1 berth\n\n<!-- ")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(_lines, min_size=1, max_size=3), min_size=1, max_size=3))
def test_lines_come_back_whatever_they_look_like(cards: list[list[str]]) -> None:
    said = ["\n".join(" ".join(line.split()) or "x" for line in card) for card in cards]
    document = items(*said)
    assert described(read_again(document)) == described(document)


@pytest.mark.parametrize("layout", [STANDARD, ONE_PAGE], ids=lambda layout: layout.name)
@pytest.mark.parametrize("language", ["de", "fr"])
def test_a_brief_in_another_language_comes_back_without_the_languages_of_passages(
    language: str, layout: Layout
) -> None:
    document = compose(Brief.model_validate(rich_fields() | {"language": language}), layout)
    read = read_again(document)
    assert described(read) == described(document)
    assert _marked(read) == _marked(document)


def test_a_remark_is_one_remark_where_its_words_are_in_two_languages() -> None:
    document = compose(Brief.model_validate(rich_fields() | {"language": "fr"}), STANDARD)
    written = write_markdown(document, Style()).decode()
    assert " *(economic; view of the harbour board; horizon: October 2031)* " in written


def _marked(document: Document) -> list[str]:
    """The letters under each kind of mark, one after the other."""
    kinds = sorted({mark.kind for mark in document.marks} - {"language"})
    marks = sorted(document.marks, key=lambda mark: mark.span)
    return ["".join(mark.span.of(document.text) for mark in marks if mark.kind == kind) for kind in kinds]


def test_first_cells_of_rows_come_back_as_headers() -> None:
    document = compose(Brief.model_validate(rich_fields()), STANDARD)
    (matrix,) = (block.table for block in read_again(document).blocks if block.role == "brief.matrix")
    assert matrix is not None
    assert matrix.header_columns == 1
    assert [[cell.is_header for cell in row] for row in matrix.rows[:2]] == [[True] * 6, [True] + [False] * 5]
