"""Typefaces: named in the theme and the styles, and inside the file where their faces are to be had and are used."""

from dataclasses import replace

import pytest

from briefgen.document import Block, Document, DocumentBuilder, Run
from briefgen.render.docx import write_docx
from briefgen.render.docx.sfnt import natural_leading
from briefgen.render.typefaces import face_bytes
from briefgen.style import Style, Typeface
from tests.render.docx.documents import NOWHERE
from tests.render.docx.reading import R, W, part, parts_of, values

SANS, SERIF, NAMED = Typeface("Source Sans 3"), Typeface("Source Serif 4"), Typeface("Georgia")
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def document_of(*, emphasis: bool = False, heading: str = "Ships wait") -> Document:
    builder = DocumentBuilder()
    if heading:
        builder.add(Block("heading", NOWHERE, level=1), Run(heading))
    builder.add(Block("paragraph", NOWHERE), Run("Nine days", (("emphasis", ""),) if emphasis else ()))
    return builder.build("faces")


def embedded(data: bytes) -> dict[tuple[str, str], bytes]:
    """The faces in the file by family and slot, with their key undone."""
    targets = {node.get("Id"): node.get("Target") for node in part(data, "word/_rels/fontTable.xml.rels")}
    parts, found = parts_of(data), {}
    for font in part(data, "word/fontTable.xml"):
        for slot in font:
            if key := slot.get(f"{W}fontKey"):
                mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1] * 2
                stored = parts[f"word/{targets[slot.get(f'{R}id')]}"]
                plain = bytes(a ^ b for a, b in zip(stored[:32], mask, strict=True)) + stored[32:]
                found[(font.get(f"{W}name"), slot.tag.removeprefix(f"{W}embed"))] = plain
    return found


@pytest.mark.parametrize("emphasis", [False, True])
def test_the_faces_that_are_used_are_inside_whole_and_no_others(*, emphasis: bool) -> None:
    faces = embedded(write_docx(document_of(emphasis=emphasis), Style(body=SANS, heading=SERIF)))
    kinds = {("Source Sans 3", "Regular"), ("Source Sans 3", "Bold"), ("Source Serif 4", "Bold")}
    assert faces.keys() == kinds | ({("Source Sans 3", "Italic")} if emphasis else set())
    assert faces["Source Serif 4", "Bold"] == face_bytes(SERIF, "bold")
    assert faces["Source Sans 3", "Regular"] == face_bytes(SANS, "regular")


def test_the_heading_typeface_stays_out_where_nothing_is_set_in_it() -> None:
    faces = embedded(write_docx(document_of(heading=""), Style(body=SANS, heading=SERIF)))
    assert {family for family, _slot in faces} == {"Source Sans 3"}


def test_a_typeface_that_is_only_named_is_not_embedded() -> None:
    data = write_docx(document_of(), Style(body=NAMED, heading=NAMED))
    assert not [name for name in parts_of(data) if name.startswith("word/fonts/")]
    assert values(part(data, "word/fontTable.xml"), "font", "name") == ["Georgia"]
    mixed = embedded(write_docx(document_of(), Style(body=NAMED, heading=SERIF)))
    assert mixed.keys() == {("Source Serif 4", "Bold")}


def test_the_faces_that_a_style_brings_are_embedded_and_a_missing_one_is_left_to_word() -> None:
    own = Typeface("House Type", (("regular", face_bytes(SERIF, "regular") or b""),))
    faces = embedded(write_docx(document_of(emphasis=True), Style(body=own, heading=own)))
    assert faces == {("House Type", "Regular"): face_bytes(SERIF, "regular")}


def test_styles_and_theme_name_both_typefaces() -> None:
    data = write_docx(document_of(), Style(body=SANS, heading=SERIF))
    styles = part(data, "word/styles.xml")
    fonts = {style.get(f"{W}styleId"): values(style, "rFonts", "ascii") for style in styles.iter(f"{W}style")}
    assert {name for name, stated in fonts.items() if stated == ["Source Serif 4"]} == {
        "Title",
        *(f"Heading{level}" for level in range(1, 10)),
    }
    assert values(styles.find(f"{W}docDefaults"), "rFonts", "ascii") == ["Source Sans 3"]
    theme = part(data, "word/theme/theme1.xml")
    assert [node.get("typeface") for node in theme.iter(f"{A}latin")] == ["Source Serif 4", "Source Sans 3"]


def test_lines_stand_as_far_apart_in_every_typeface() -> None:
    """The distance is the style's leading times the size, whatever the face itself asks for."""
    for typeface in (SANS, SERIF):
        data = write_docx(document_of(), replace(Style(), body=typeface, heading=typeface))
        (normal,) = (node for node in part(data, "word/styles.xml") if node.get(f"{W}styleId") == "Normal")
        natural = natural_leading(face_bytes(typeface, "regular") or b"")
        assert natural is not None
        assert int(values(normal, "spacing", "line")[0]) / 240 * natural == pytest.approx(Style().leading, abs=0.005)


@pytest.mark.parametrize("data", [b"", b"\0\1\0\0", b"\0\1\0\0\xff\xff" + b"\0" * 40, b"x" * 500])
def test_a_broken_face_says_nothing_of_itself(data: bytes) -> None:
    assert natural_leading(data) is None


def test_a_long_name_is_cut_to_what_word_takes_in_every_place() -> None:
    own = Typeface("The Typeface of the Harbour Office of Port Calder")
    data = write_docx(document_of(), Style(body=own, heading=own))
    names = values(part(data, "word/fontTable.xml"), "font", "name")
    names += values(part(data, "word/styles.xml"), "rFonts", "ascii")
    names += [node.get("typeface") for node in part(data, "word/theme/theme1.xml").iter(f"{A}latin")]
    assert set(names) == {"The Typeface of the Harbour Off"}
