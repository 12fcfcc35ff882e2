"""A Markdown file that people edited keeps what each block is."""

from briefgen.document import Block, Document
from briefgen.layout import STANDARD
from briefgen.read.markdown import read_markdown
from briefgen.render.compose import compose
from briefgen.render.markdown import write_markdown
from briefgen.style import Style
from tests.render.brief_fixture import rich_brief
from tests.render.described import described

DOCUMENT = compose(rich_brief(), STANDARD)
TEXT = write_markdown(DOCUMENT, Style()).decode()


def edited(*changes: tuple[str, str]) -> Document:
    text = TEXT
    for old, new in changes:
        assert text.count(old) >= 1
        text = text.replace(old, new, 1)
    return read_markdown(text.encode(), name="brief.md")


def at(document: Document, anchor: str) -> str:
    """The words of the block or cell at `anchor`."""
    cells = [cell for block in document.blocks if block.table for row in block.table.rows for cell in row]
    (span,) = (place.span for place in (*document.blocks, *cells) if place.anchor == anchor)
    return span.of(document.text)


def block_with(document: Document, words: str) -> Block:
    (block,) = (block for block in document.blocks if block.span.of(document.text).startswith(words))
    return block


def test_a_reworded_item_is_still_the_item() -> None:
    document = edited(("Ships wait nine days", "Vessels lie ten days"))
    assert at(document, "summary[0]") == "Vessels lie ten days for a berth. [1] [2]"
    assert block_with(document, "Vessels").role == "brief.point"


def test_a_reworded_cell_is_still_the_cell() -> None:
    document = edited(("Silt could close", "Mud might close"))
    assert at(document, "risks[1].statement").startswith("Mud might close the outer channel.")


def test_a_new_item_takes_no_other_s_place() -> None:
    document = edited(("- Insurers", "- Pilots are leaving.\n- Insurers"))
    new = block_with(document, "Pilots are leaving.")
    assert (new.kind, new.level, new.role, new.anchor) == ("list_item", 1, "", "")
    assert at(document, "summary[0]").startswith("Ships")
    assert at(document, "summary[1]").startswith("Insurers")


def test_a_deleted_item_leaves_the_others_in_place() -> None:
    document = edited(("- Ships wait nine days for a berth. [[1]] [[2]]\n", ""))
    assert "summary[0]" not in {block.anchor for block in document.blocks}
    assert at(document, "summary[1]").startswith("Insurers")


def test_a_moved_item_keeps_its_anchor() -> None:
    first, second = (
        "- Ships wait nine days for a berth. [[1]] [[2]]\n",
        "- Insurers have not reacted yet. *(analyst’s own)*\n",
    )
    document = edited((first + second, second + first))
    anchors = [block.anchor for block in document.blocks if block.role == "brief.point"]
    assert anchors == ["summary[1]", "summary[0]"]


def test_line_ends_of_windows_change_nothing() -> None:
    document = read_markdown(TEXT.replace("\n", "\r\n").encode(), name="brief.md")
    assert described(document) == described(DOCUMENT)


def test_a_comment_that_is_broken_costs_no_words() -> None:
    for broken in ('{"kind":7,"words":["x"]}', "[]", "{", '{"kind":"table","cells":[[1]],"words":"b7025a76"}', "null"):
        document = edited(("<!-- briefgen-blocks\n", f"<!-- briefgen-blocks\n{broken}\n"))
        assert at(document, "summary[0]").startswith("Ships")


def test_without_the_comment_it_is_read_like_any_file() -> None:
    text = TEXT[: TEXT.index("<!-- briefgen-blocks")]
    document = read_markdown(text.encode(), name="brief.md")
    assert document.stated("title") == "Congestion at Port Calder"
    assert not any(block.role for block in document.blocks)
