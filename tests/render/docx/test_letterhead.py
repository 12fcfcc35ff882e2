"""The office's words and its logo in the running lines."""

import pytest

from briefgen.document import DocumentBuilder, Metadata
from briefgen.layout import STANDARD
from briefgen.read.docx import read_docx
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.style import Logo, Margins, Style
from tests.render.brief_fixture import rich_brief
from tests.render.docx.reading import W, body_of, part, parts_of, values, words_of
from tests.render.docx.test_figures import png

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
FIRST, OTHER = "word/header-first.xml", "word/header-default.xml"
LOGO = Logo(png(300, 100), "image/png", "The arms of Calder", height_mm=12.0)
OFFICE = Style(logo=LOGO, header="Coastal Trade Desk", footer="7 Quay Road, Port Calder")


def data_of(style: Style, **facts: str) -> bytes:
    return write_docx(DocumentBuilder().build("name", tuple(Metadata(*fact, "test") for fact in facts.items())), style)


def test_the_logo_stands_on_the_first_page_in_its_shape_and_with_its_words() -> None:
    data = data_of(OFFICE)
    (inline,) = part(data, FIRST).iter(f"{WP}inline")
    extent = inline.find(f"{WP}extent")
    assert int(extent.get("cy")) == 12 * 36_000
    assert int(extent.get("cx")) == 3 * 12 * 36_000
    assert inline.find(f"{WP}docPr").get("descr") == "The arms of Calder"
    assert not list(part(data, OTHER).iter(f"{WP}inline"))
    assert parts_of(data)["word/media/logo.png"] == LOGO.data


def test_a_logo_that_is_too_large_keeps_its_shape_and_leaves_room() -> None:
    wide = Style(logo=Logo(png(4000, 10), "image/png", "A line", height_mm=300.0))
    (extent,) = part(data_of(wide), FIRST).iter(f"{WP}extent")
    width, height = int(extent.get("cx")), int(extent.get("cy"))
    assert width <= wide.text_width_mm * 36_000
    assert width / height == pytest.approx(400, rel=0.05)


def test_a_picture_that_is_none_leaves_the_words_alone() -> None:
    data = data_of(Style(logo=Logo(b"GIF89a", "image/png", "The arms"), header="Coastal Trade Desk"))
    assert not list(part(data, FIRST).iter(f"{WP}inline"))
    assert "Coastal Trade Desk" in words_of(part(data, FIRST))


def test_the_offices_words_stand_on_every_page() -> None:
    for facts in ({}, {"marking": "TLP:RED", "restrictions": "No copies"}, {"marking": "HOUSE USE " * 20}):
        data = data_of(OFFICE, **facts)
        for name in (FIRST, OTHER):
            assert "Coastal Trade Desk" in words_of(part(data, name))
            assert facts.get("marking", "").strip() in words_of(part(data, name)).replace("\u00a0", " ")
        for name in ("word/footer-first.xml", "word/footer-default.xml"):
            assert words_of(part(data, name)).endswith("7 Quay Road, Port Calder")


def test_the_margins_are_those_of_the_style_on_every_side() -> None:
    margin = body_of(data_of(Style(margins=Margins(10.0, 20.0, 30.0, 40.0)))).find(f".//{W}pgMar")
    assert [margin.get(f"{W}{side}") for side in ("top", "right", "bottom", "left")] == ["567", "1134", "1701", "2268"]
    styles = part(data_of(Style(margins=Margins(10.0, 20.0, 30.0, 40.0))), "word/styles.xml")
    (footer,) = (node for node in styles if node.get(f"{W}styleId") == "Footer")
    assert values(footer, "tab", "pos") == ["8504"]


def test_restrictions_are_read_back_without_the_offices_words() -> None:
    document = compose(rich_brief(), STANDARD)
    found = read_docx(write_docx(document, OFFICE), name="brief.docx")
    for name in ("marking", "restrictions", "status"):
        assert found.stated(name) == document.stated(name)
