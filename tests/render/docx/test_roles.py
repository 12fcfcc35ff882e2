"""Roles as styles and anchors as bookmarks: what an edited file is read back by."""

from briefgen.document import Block, DocumentBuilder, Run
from briefgen.layout import STANDARD
from briefgen.read.docx import read_docx
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.render.docx.bookmarks import bookmark_name
from briefgen.render.docx.panel import is_card
from briefgen.render.docx.styles import style_name
from briefgen.style import Style
from tests.render.brief_fixture import rich_brief
from tests.render.docx.documents import NOWHERE
from tests.render.docx.reading import W, body_of, part, values, words_of, written

DOCUMENT = compose(rich_brief(), STANDARD)
DATA = write_docx(DOCUMENT, Style())
STYLES = {
    node.get(f"{W}styleId"): node.find(f"{W}name").get(f"{W}val")
    for node in part(DATA, "word/styles.xml").iter(f"{W}style")
}
BASES = {
    node.get(f"{W}styleId"): node.find(f"{W}basedOn").get(f"{W}val")
    for node in part(DATA, "word/styles.xml").iter(f"{W}style")
    if node.find(f"{W}basedOn") is not None
}


def style_at(anchor: str) -> str:
    """The name of the style of the paragraph that bears the bookmark of `anchor`."""
    body = body_of(DATA)
    (start,) = (node for node in body.iter(f"{W}bookmarkStart") if node.get(f"{W}name") == bookmark_name(anchor))
    return STYLES[values(start.getparent(), "pStyle")[0]]


def test_every_block_bears_the_style_of_its_role() -> None:
    assert style_at("summary[1]") == "Brief Point"
    for block in DOCUMENT.blocks:
        if block.anchor and not block.table:
            assert style_at(block.anchor) == style_name(block.role)


def test_a_role_is_based_on_the_built_in_style_of_its_kind() -> None:
    bases = {STYLES[identifier]: STYLES[base] for identifier, base in BASES.items()}
    assert bases["Brief Section"] == "heading 1"
    assert bases["Brief Subsection"] == "heading 2"
    assert bases["Brief Title"] == "Title"
    assert bases["Brief Point"] == "List Bullet"
    assert bases["Brief Source"] == "List Number"
    assert bases["Brief Caption"] == "caption"


def test_every_anchor_is_a_bookmark_around_its_words() -> None:
    anchored = {block.anchor: block.span for block in DOCUMENT.blocks if block.anchor and not block.table}
    cells = (cell for block in DOCUMENT.blocks if block.table for row in block.table.rows for cell in row)
    anchored |= {cell.anchor: cell.span for cell in cells if cell.anchor}
    starts = {node.get(f"{W}name"): node for node in body_of(DATA).iter(f"{W}bookmarkStart")}
    cards = {block.anchor for block in DOCUMENT.blocks if is_card(block)}
    for anchor, span in anchored.items():
        words = span.of(DOCUMENT.text)
        words = words.partition("\n")[0] if anchor in cards else words
        assert words_of(starts[bookmark_name(anchor)].getparent()) == words


def test_a_table_is_found_by_its_list_and_by_its_role() -> None:
    (table,) = (
        node
        for node in body_of(DATA).iter(f"{W}tbl")
        if bookmark_name("risks") in values(node, "bookmarkStart", "name")
    )
    assert values(table.find(f"{W}tr"), "bookmarkStart", "name") == ["risks", bookmark_name("brief.risks")]


def test_every_citation_is_a_link_to_its_source() -> None:
    body = body_of(DATA)
    names = set(values(body, "bookmarkStart", "name"))
    links = [node for node in body.iter(f"{W}hyperlink") if node.get(f"{W}anchor")]
    cited = [link for link in links if words_of(link).startswith("[")]
    assert {words_of(link): link.get(f"{W}anchor") for link in cited} == {
        f"[{number}]": bookmark_name(f"sources[{number - 1}]") for number in (1, 2, 3)
    }
    assert {link.get(f"{W}anchor") for link in links} <= names


def test_the_name_of_a_bookmark_can_be_read_backwards() -> None:
    assert bookmark_name("key_figures[2].value") == "key__figures_2_value"
    assert len({bookmark_name(anchor) for anchor in ("a_b", "a.b", "a[1]", "a.b_1", "a_b[1]", "A_b")}) == 6
    assert len(bookmark_name("x" * 200)) <= 40


def test_lists_are_real_and_each_starts_again() -> None:
    builder = DocumentBuilder()
    for words in ("one", "two"):
        builder.add(Block("list_item", NOWHERE, level=1, is_ordered=True), Run(words))
    builder.add(Block("paragraph", NOWHERE), Run("between"))
    builder.add(Block("list_item", NOWHERE, level=1, is_ordered=True), Run("one again"))
    first, second, third = values(written(builder.build("lists")), "numId")
    assert first == second != third


def test_the_levels_of_a_list_are_one_list_and_a_second_one_below_the_same_item_starts_again() -> None:
    builder = DocumentBuilder()
    items = ((1, True), (2, True), (2, True), (1, True), (2, True), (2, False), (2, True), (3, True), (1, True))
    for level, is_ordered in items:
        builder.add(Block("list_item", NOWHERE, level=level, is_ordered=is_ordered), Run("an item"))
    data = write_docx(builder.build("levels"), Style())
    first, *numbers = values(body_of(data), "numId")
    assert [number == first for number in numbers] == [True, True, True, True, False, False, False, True]
    assert numbers[5] == numbers[6] != numbers[4]
    document = read_docx(data, name="levels.docx")
    assert document.text.split("\n\n") == [
        f"{label} an item".strip() for label in ("1.", "1.", "2.", "2.", "1.", "", "1.", "1.", "3.")
    ]


def test_headings_stay_with_what_follows() -> None:
    styles = part(DATA, "word/styles.xml")
    for level in (1, 2, 3):
        (style,) = (node for node in styles if node.get(f"{W}styleId") == f"Heading{level}")
        assert style.find(f"{W}pPr/{W}keepNext") is not None
        assert style.find(f"{W}pPr/{W}outlineLvl").get(f"{W}val") == str(level - 1)


def test_a_note_that_a_mark_points_at_is_a_real_footnote() -> None:
    builder = DocumentBuilder()
    builder.add(Block("paragraph", NOWHERE), Run("Ships wait"), Run("1", (("note_reference", "#n1"),)), Run("."))
    builder.add(Block("footnote", NOWHERE, anchor="n1"), Run("Nine days."))
    data = write_docx(builder.build("notes"), Style())
    assert words_of(body_of(data)) == "Ships wait."
    assert len(list(body_of(data).iter(f"{W}footnoteReference"))) == 1
    assert "Nine days." in words_of(part(data, "word/footnotes.xml"))
