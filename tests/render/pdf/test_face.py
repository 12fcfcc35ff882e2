"""A face that is cut down to some characters shows them as the whole face does."""

import re
import struct
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document import Block, DocumentBuilder, Run
from briefgen.render.face import Face
from briefgen.render.pdf import write_pdf
from briefgen.style import Style
from tests.render.docx.documents import NOWHERE
from tests.render.pdf.objects import File
from tests.render.pdf.reading import pages

FACES = ("Regular", "Bold", "It", "BoldIt")
WORDS = "Ships wait:\u00a0éǻộ½ΩЖ→"
TWINS = "Δ∆"
"""Two characters that have one glyph."""


def whole_file(name: str) -> bytes:
    return (files("briefgen.render") / "fonts" / f"SourceSans3-{name}.ttf").read_bytes()


def face(name: str) -> Face:
    return Face.of(whole_file(name))


def tables_of(font: bytes) -> dict[str, bytes]:
    entries = struct.iter_unpack(">4sIII", font[12 : 12 + 16 * struct.unpack_from(">H", font, 4)[0]])
    return {tag.decode(): font[start : start + length] for tag, _sum, start, length in entries}


def outline(tables: dict[str, bytes], glyph: int) -> tuple[bytes, ...]:
    """The simple outlines that a glyph is made of, with the shifts of its parts."""
    is_long = struct.unpack_from(">h", tables["head"], 50)[0]
    start, end = struct.unpack_from(">2I" if is_long else ">2H", tables["loca"], glyph * (4 if is_long else 2))
    data = tables["glyf"][start:end] if is_long else tables["glyf"][2 * start : 2 * end]
    if not data or struct.unpack_from(">h", data)[0] >= 0:
        return (data.rstrip(b"\0"),)
    at, found, flags = 10, [], 0x20
    while flags & 0x20:
        flags, part = struct.unpack_from(">2H", data, at)
        size = (8 if flags & 1 else 6) + (2 if flags & 8 else 4 if flags & 0x40 else 8 if flags & 0x80 else 0)
        found += [data[at : at + 2] + data[at + 4 : at + size], *outline(tables, part)]
        at += size
    return tuple(found)


def advance(tables: dict[str, bytes], glyph: int) -> int:
    stated = struct.unpack_from(">H", tables["hhea"], 34)[0]
    return int(struct.unpack_from(">H", tables["hmtx"], 4 * min(glyph, stated - 1))[0])


@pytest.mark.parametrize("name", FACES)
@given(characters=st.lists(st.sampled_from(sorted(face("Regular").characters)), unique=True, max_size=30))
def test_a_subset_has_the_outlines_and_widths_of_its_characters(name: str, characters: list[str]) -> None:
    whole = face(name)
    wanted = [*characters, *(character for character in WORDS + TWINS if character not in characters)]
    tables, small = tables_of(whole_file(name)), tables_of(whole.subset(wanted))
    for character, place in zip(wanted, whole.places(wanted), strict=True):
        assert outline(small, place) == outline(tables, whole.glyphs[character])
        assert advance(small, place) == whole.widths[character]
    assert outline(small, 0) == outline(tables, 0)
    assert advance(small, 0) == whole.width_of_missing


@pytest.mark.parametrize("name", FACES)
def test_the_checksum_of_a_subset_is_that_of_every_font_file(name: str) -> None:
    font = face(name).subset(WORDS)
    assert sum(struct.unpack(f">{len(font) // 4}I", font)) & 0xFFFFFFFF == 0xB1B0AFBA


def test_a_character_that_the_face_lacks_is_not_among_its_own() -> None:
    whole = face("Regular")
    assert {"A", "\u00a0", "€"} <= whole.characters
    assert not {"中", "\ue000", "\uffff"} & whole.characters
    assert all(whole.places([character]) != [0] for character in whole.characters)


def test_a_face_can_be_cut_from_several_threads() -> None:
    whole = face("Bold")
    characters = sorted(whole.characters)
    jobs = [characters[200:500], characters[300:600]] * 60
    alone, interval = list(map(whole.subset, jobs)), sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as threads:
            assert list(threads.map(whole.subset, jobs)) == alone
    finally:
        sys.setswitchinterval(interval)


def test_characters_of_one_glyph_keep_their_own_code() -> None:
    builder = DocumentBuilder()
    builder.add(Block("paragraph", NOWHERE), Run(TWINS))
    data = write_pdf(builder.build("name"), Style())
    assert any(piece.text == TWINS for piece in pages(data)[0].drawn)
    file = File(data)
    (font,) = (file.of(each) for each in file.of(file.pages[0]["Resources"])["Font"].values())
    descendant = file.of(font["DescendantFonts"][0])
    places = struct.iter_unpack(">H", file.of(descendant["CIDToGIDMap"])["content"])
    glyphs = [place for (place,) in places]
    stated = dict(re.findall(r"^<(\w{4})> <(\w{4})>$", file.of(font["ToUnicode"])["content"].decode(), re.MULTILINE))
    codes = [next(int(code, 16) for code, words in stated.items() if words == f"{ord(each):04X}") for each in TWINS]
    assert codes[0] != codes[1]
    assert glyphs[codes[0]] == glyphs[codes[1]] > 0
    assert glyphs[0] == 0
    assert len(glyphs) == len(descendant["W"][1])
