"""What is added to an office's file takes its sizes, colours and pages from there, and stays legible."""

import pytest

from briefgen.render.docx.reference import office_look, read_base
from briefgen.style import Palette, Style
from briefgen.style.contrast import contrast
from tests.render.docx import reference_files
from tests.render.docx.reading import W, part, parts_of, values
from tests.render.docx.reference_files import word_file
from tests.render.docx.test_reference import OFFICES, on, running, styles_of

SCHEME = "<a:accent1><a:srgbClr val='{}'/></a:accent1><a:hlink><a:srgbClr val='{}'/></a:hlink>"


def themed(accent: str, link: str = "0000FF", styles: str = "") -> bytes:
    """A file with two colours in its theme."""
    scheme = f"<a:clrScheme>{SCHEME.format(accent, link)}</a:clrScheme>"
    return word_file(parts={"theme": scheme, "styles": styles})


def palette_of(reference: bytes) -> Palette:
    return office_look(read_base(reference, "office.docx"), Style()).palette


def named(name: str, inner: str = "", identifier: str = "x", kind: str = "paragraph") -> str:
    return f"<w:style w:type='{kind}' w:styleId='{identifier}'><w:name w:val='{name}'/>{inner}</w:style>"


@pytest.mark.parametrize("reference", [make() for make in OFFICES.values()])
def test_every_colour_can_be_read_on_its_ground(reference: bytes) -> None:
    palette = palette_of(reference)
    for colour in (palette.text, palette.muted, palette.accent, palette.heading, palette.link):
        assert contrast(colour, palette.band) >= 4.5
        assert contrast(colour, "#FFFFFF") >= 4.5
    assert contrast(palette.header_text, palette.header_ground) >= 4.5
    assert all(contrast(palette.text, shade) >= 4.5 for shade in palette.scale)


@pytest.mark.parametrize("colour", ["FFFF00", "FFFFFF", "000000", "FF8800"])
def test_colours_of_a_theme_become_legible(colour: str) -> None:
    palette = palette_of(themed(colour, colour))
    assert min(contrast(palette.accent, palette.band), contrast(palette.link, "#FFFFFF")) >= 4.5
    assert contrast(palette.header_text, palette.header_ground) >= 4.5


def test_the_colour_of_headings_comes_before_that_of_the_theme_unless_it_is_a_grey() -> None:
    red = named("heading 1", "<w:rPr><w:color w:val='991B1E'/></w:rPr>")
    grey = named("heading 1", "<w:rPr><w:color w:val='333333'/></w:rPr>")
    assert palette_of(themed("1F4E79", styles=red)).accent == "#991B1E"
    assert palette_of(themed("1F4E79", styles=grey)).accent == "#1F4E79"


def test_heads_of_tables_in_the_offices_words_stand_on_a_ground_that_suits_them() -> None:
    dark = named("Table Heading", "<w:rPr><w:color w:val='111111'/></w:rPr>")
    palette = palette_of(themed("1F4E79", styles=dark))
    assert contrast("#111111", palette.header_ground) >= 4.5


def test_sizes_and_typefaces_are_the_offices() -> None:
    look = office_look(read_base(reference_files.german(), "office.docx"), Style())
    assert (look.body.name, look.body_pt, look.title_pt, look.heading_pt[0]) == ("Georgia", 10.5, 30.0, 20.0)
    assert office_look(read_base(word_file(parts={"styles": ""}), "office.docx"), Style()).body_pt == 10.0


def test_cells_are_not_indented_or_spaced_as_the_offices_paragraphs_are() -> None:
    cell = styles_of(on(reference_files.landscape()))["table text"].find(f"{W}pPr")
    assert cell.find(f"{W}ind").get(f"{W}firstLine") == "0"
    assert cell.find(f"{W}spacing").get(f"{W}line") == "240"


def test_a_margin_that_is_exact_is_as_wide_as_any_other() -> None:
    section = (
        "<w:sectPr><w:pgSz w:w='12000' w:h='15000'/><w:pgMar w:top='-1440' w:left='1000' w:right='2000'/></w:sectPr>"
    )
    look = office_look(read_base(word_file(section), "office.docx"), Style())
    assert look.text_width_mm == pytest.approx(9000 * 25.4 / 1440)
    assert look.margins.top_mm == pytest.approx(25.4)


def test_the_last_section_has_the_head_of_the_one_before_where_it_has_none_and_its_own_before_that() -> None:
    first = "<w:p><w:pPr><w:sectPr><w:headerReference w:type='default' r:id='{}'/></w:sectPr></w:pPr></w:p>"
    last = "<w:sectPr><w:headerReference w:type='default' r:id='h'/></w:sectPr>"
    header = "<w:p><w:r><w:t>Board</w:t></w:r></w:p>"
    other = reference_files.relation("o", "header", "other.xml")
    more = {"word/other.xml": reference_files.root("hdr", header.replace("Board", "Cover"))}
    alone = word_file(f"{first.format('h')}<w:sectPr/>", header=header)
    both = word_file(f"{first.format('o')}{last}", header=header, links=other, more=more)
    assert running(on(alone), "header")["default"].startswith("Board|")
    assert running(on(both), "header")["default"].startswith("Board|")


def test_no_two_drawings_have_one_number() -> None:
    data = on(reference_files.letterhead())
    numbers = [
        node.get("id")
        for name in parts_of(data)
        if name.startswith("word/") and name.endswith(".xml")
        for node in part(data, name).iter()
        if str(node.tag).endswith("}docPr")
    ]
    assert len(numbers) == len(set(numbers)) > 1


def test_tabs_of_the_offices_header_do_not_catch_our_marking() -> None:
    header = part(on(reference_files.german()), "word/header-default.xml")
    assert ("clear", "4536") in [(tab.get(f"{W}val"), tab.get(f"{W}pos")) for tab in header.iter(f"{W}tab")]


def test_theme_page_colour_endnotes_and_typefaces_stay() -> None:
    body = "<w:p/><w:sectPr/>"
    notes = "<w:endnote w:type='separator' w:id='0'><w:p/></w:endnote><w:endnote w:id='5'><w:p/></w:endnote>"
    fonts = "<w:font w:name='Georgia'><w:family w:val='roman'/></w:font>"
    parts = {"endnotes": notes, "fontTable": fonts, "theme": "<a:clrScheme name='Board'/>"}
    reference = word_file(body, {**parts, "styles": _plain_in("Georgia")}, before="<w:background w:color='FFFFEE'/>")
    data = on(reference)
    assert part(data, "word/document.xml")[0].get(f"{W}color") == "FFFFEE"
    assert b"Board" in parts_of(data)["word/theme/theme1.xml"]
    assert values(part(data, "word/endnotes.xml"), "endnote", "id") == ["0"]
    assert values(part(data, "word/fontTable.xml"), "font", "name") == ["Georgia"]
    assert values(part(data, "word/fontTable.xml"), "family") == ["roman"]


def _plain_in(typeface: str) -> str:
    fonts = f"<w:rPr><w:rFonts w:ascii='{typeface}'/></w:rPr>"
    return f"<w:style w:type='paragraph' w:default='1' w:styleId='N'><w:name w:val='Normal'/>{fonts}</w:style>"
