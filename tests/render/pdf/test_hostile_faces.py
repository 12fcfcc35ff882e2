"""A file that is no honest TrueType face ends in one line that says so, and soon."""

import struct
import time
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.document import Block, Document, DocumentBuilder, Run
from briefgen.errors import InputError
from briefgen.render.face import Face
from briefgen.render.pdf import write_pdf
from briefgen.style import Style, Typeface
from briefgen.style.truetype import FaceError
from tests.render.docx.documents import NOWHERE
from tests.render.pdf.made_faces import SOURCE, face, file_of, group_table, groups, segments, tables_of

WORDS = "Ships wait"
SOUND = face({letter: letter for letter in WORDS})
TABLES = tables_of(SOUND)


def document() -> Document:
    builder = DocumentBuilder()
    builder.add(Block("paragraph", NOWHERE), Run(WORDS))
    return builder.build("name")


def changed(table: str, place: int, data: bytes) -> bytes:
    """The sound file with some bytes of a table replaced."""
    whole = TABLES[table]
    return file_of(TABLES | {table: whole[:place] + data + whole[place + len(data) :]})


def without(table: str) -> bytes:
    return file_of({name: content for name, content in TABLES.items() if name != table})


def composite(parts: int, glyph: int) -> bytes:
    """The sound file with a first glyph that is made of `parts` times `glyph`."""
    flags = [0x20] * (parts - 1) + [0]
    outline = struct.pack(">5h", -1, 0, 0, 0, 0) + b"".join(struct.pack(">HHbb", flag, glyph, 0, 0) for flag in flags)
    count = len(TABLES["loca"]) // 2 - 1
    loca = struct.pack(f">{count + 1}I", 0, *[len(outline) + len(outline) % 2] * count)
    head = TABLES["head"][:50] + b"\x00\x01" + TABLES["head"][52:]
    return file_of(TABLES | {"glyf": outline.ljust(len(outline) + 1, b"\0"), "loca": loca, "head": head})


BROKEN = {
    "empty": b"",
    "words": b"no font at all",
    "postscript": b"OTTO" + SOUND[4:],
    "collection": b"ttcf" + SOUND[4:],
    "web": b"wOF2" + SOUND[4:],
    "cut": SOUND[: len(SOUND) // 2],
    "only a directory": SOUND[:60],
    "no outlines": without("glyf"),
    "no map": without("cmap"),
    "no units": changed("head", 18, b"\0\0"),
    "units too few to be true": changed("head", 18, b"\0\1"),
    "no letters": changed("maxp", 4, b"\0\0"),
    "too many letters": changed("maxp", 4, b"\xff\xff"),
    "no widths": changed("hhea", 34, b"\0\0"),
    "overlapping outlines": changed("loca", 2, b"\xff\xff"),
    "restricted": changed("OS/2", 8, b"\0\x02"),
    "whole only": changed("OS/2", 8, b"\x01\0"),
    "short head": file_of(TABLES | {"head": b"\0" * 10}),
    "parts that it lacks": composite(3, 60_000),
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_a_broken_face_is_an_error_of_one_line_that_says_what_to_do(data: bytes) -> None:
    style = Style(body=Typeface("Office Sans", (("regular", data),)))
    with pytest.raises(InputError, match=r"^the typeface [^;]+; give [^;]+$") as caught:
        write_pdf(document(), style)
    assert "\n" not in str(caught.value)


def test_the_sound_face_is_none_of_these() -> None:
    assert write_pdf(document(), Style(body=Typeface("Office Sans", (("regular", SOUND),))))


EVERYTHING = struct.pack(">III", 0, 0xFFFFFFFF, 0)
BOMBS = {
    "a group of all numbers": group_table(EVERYTHING),
    "the same group a million times": group_table(struct.pack(">III", 0x20, 0x10FFFF, 1) * 200_000),
    "groups that the table lacks": struct.pack(">HHHHIHHIII", 0, 1, 3, 10, 12, 12, 0, 16, 0, 0xFFFFFFFF),
    "segments over one another": segments([(0x20, 0xFFFE, 1)] * 8_000),
    "a map of an unknown form": segments([(0x20, 0x7E, 1)], kind=9),
    "maps without end": struct.pack(">HH", 0, 0xFFFF),
}


@pytest.mark.parametrize("table", BOMBS.values(), ids=BOMBS)
def test_a_character_map_that_explodes_takes_no_time(table: bytes) -> None:
    start = time.perf_counter()
    data = file_of(TABLES | {"cmap": table})
    try:
        Face.of(data)
    except FaceError as error:
        assert "; give " in str(error)
    assert time.perf_counter() - start < 2


def test_a_letter_made_of_very_many_parts_takes_no_time() -> None:
    start = time.perf_counter()
    with pytest.raises(FaceError, match="parts"):
        Face.of(composite(10_000, 1))
    assert time.perf_counter() - start < 2


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32))
def test_any_change_gives_a_face_or_an_error(seed: int) -> None:
    random = Random(seed)
    data = bytearray(SOUND)
    for _ in range(random.choice([1, 3, 20])):
        data[random.randrange(len(data))] = random.choice([0, 1, 0x7F, 0x80, 0xFF, random.randrange(256)])
    style = Style(body=Typeface("Office Sans", (("regular", bytes(data[: random.choice([len(data), 200, 600])])),)))
    try:
        assert write_pdf(document(), style).startswith(b"%PDF")
    except InputError as error:
        assert "\n" not in str(error)


def test_a_map_of_segments_and_one_of_groups_show_the_same() -> None:
    letters = {code: code - 0x40 for code in range(0x41, 0x45)}
    by_groups = group_table(b"".join(struct.pack(">III", code, code, glyph) for code, glyph in letters.items()))
    by_segments = segments([(0x41, 0x44, -0x40), (0xFFFF, 0xFFFF, 1)])
    found = [Face.of(file_of(TABLES | {"cmap": table})).glyphs for table in (by_groups, by_segments)]
    assert found == [dict(zip("ABCD", letters.values(), strict=True))] * 2


def test_characters_without_a_glyph_or_of_private_use_are_not_those_of_a_face() -> None:
    mapped = Face.of(file_of(TABLES | {"cmap": groups({0x41: 0, 0x42: 1, 0xE000: 2, 0xF0000: 2})}))
    assert mapped.characters == {"B"}


def test_the_faces_that_ship_name_themselves() -> None:
    assert SOURCE.name == "SourceSans3-Regular"
