"""Typefaces: by name where they ship or are only named, as a part of the file where a style brings it."""

import base64
import re
import struct
from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.render.face import Face
from briefgen.render.html import write_html
from briefgen.render.html.subset import lacking, subset
from briefgen.style import Style, Typeface
from tests.render.html.furnished import furnished
from tests.render.pdf.made_faces import face, file_of, tables_of

FONTS = files("briefgen.render") / "fonts"
REGULAR = (FONTS / "SourceSans3-Regular.ttf").read_bytes()
BOLD = (FONTS / "SourceSans3-Bold.ttf").read_bytes()
OWN = Typeface("Office Text", (("regular", REGULAR), ("bold", BOLD)))


def page(style: Style) -> str:
    return write_html(furnished(), style).decode()


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Source Sans 3", "sans-serif"),
        ("Source Serif 4", "serif"),
        ("Times New Roman", "serif"),
        ("Microsoft Sans Serif", "sans-serif"),
        ("Courier New", "monospace"),
        ("Fira Code", "monospace"),
        ("Frutiger", "sans-serif"),
        ('X";} body{display:none', "sans-serif"),
    ],
)
def test_a_family_falls_back_to_its_kind(name: str, last: str) -> None:
    (stack,) = re.findall(r"--font:(.*?);", page(Style(body=Typeface(name))))
    families = stack.split(",")
    assert families[0] == '"{}"'.format(re.sub(r"[^\w -]", "", name))
    assert families[-1] == last
    assert len(families) == len(set(families))


def test_headings_have_a_family_of_their_own_and_fallbacks_come_before_those_of_the_machine() -> None:
    said = page(Style(heading=Typeface("Georgia"), fallbacks=(Typeface("Noto Sans Thai"),)))
    assert '--font:"Source Sans 3","Noto Sans Thai",' in said
    assert '--heading-font:"Georgia","Noto Sans Thai",' in said


@pytest.mark.parametrize("style", [Style(), Style(body=Typeface("Source Serif 4")), Style(body=Typeface("Arial"))])
def test_a_face_that_the_style_does_not_bring_does_not_travel(style: Style) -> None:
    assert "@font-face" not in page(style)
    assert "font-src" not in page(style)


def test_a_face_that_the_style_brings_travels_as_a_small_part() -> None:
    said = page(Style(body=OWN))
    faces = re.findall(
        r'@font-face\{font-family:"Office Text";font-weight:(\d+);src:url\(data:font/ttf;base64,(.*?)\)', said
    )
    assert [weight for weight, _ in faces] == ["400", "700"]
    assert all(len(base64.b64decode(data)) < len(REGULAR) / 8 for _, data in faces)
    assert "font-src data:" in said


def test_headings_bring_their_bold_face_alone() -> None:
    assert page(Style(heading=OWN)).count("@font-face") == 1


def test_a_part_has_the_same_glyphs_and_widths() -> None:
    characters = "Aé½→Ж q"
    whole, part = Face.of(REGULAR), Face.of(subset(REGULAR, characters))
    assert part.characters == set(characters) | {"\u00a0"}
    assert all(part.widths[character] == whole.widths[character] for character in characters)
    assert part.subset(characters) == whole.subset(characters)
    assert lacking(REGULAR, "Aس") == {"س"}


def test_a_compound_glyph_brings_its_parts_under_their_new_numbers() -> None:
    part = Face.of(subset(REGULAR, "é"))
    assert part.source.numGlyphs > len(part.characters)
    assert part.subset("é") == Face.of(REGULAR).subset("é")


def test_characters_beyond_the_first_65536_travel_too() -> None:
    own = face({"😀": "O", "A": "A"})
    assert Face.of(subset(own, "😀B")).characters == {"😀"}
    assert lacking(own, "😀B") == {"B"}


@pytest.mark.parametrize("rights", [0x0002, 0x0100, 0x0200])
def test_a_face_that_forbids_it_is_only_named(rights: int) -> None:
    tables = tables_of(REGULAR)
    tables["OS/2"] = tables["OS/2"][:8] + struct.pack(">H", rights) + tables["OS/2"][10:]
    forbidden = Typeface("Office Text", (("regular", file_of(tables)),))
    said = page(Style(body=forbidden))
    assert "@font-face" not in said
    assert '--font:"Office Text"' in said


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_broken_face_costs_nothing_but_itself(data: st.DataObject) -> None:
    cut = bytearray(REGULAR[: data.draw(st.integers(0, 4000))] if data.draw(st.booleans()) else REGULAR)
    for _ in range(8):
        at = data.draw(st.integers(0, 3000))
        cut[at : at + 1] = bytes([data.draw(st.integers(0, 255))])
    assert isinstance(subset(bytes(cut), "AéЖ"), bytes)


def test_letters_that_join_come_from_the_machine_of_the_reader() -> None:
    document = replace(furnished(), metadata=())
    assert "بندرگاہ" in document.text
    parts = re.findall(r"base64,(.*?)\)", write_html(document, Style(body=OWN)).decode())
    assert "ب" not in Face.of(base64.b64decode(parts[0])).characters
