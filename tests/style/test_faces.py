import random
import struct
import time

import pytest

from briefgen.render.settable import require_settable
from briefgen.render.typefaces import face_bytes, shipped
from briefgen.style import Typeface
from briefgen.style.fonts import FACES
from briefgen.style.truetype import FaceError, require_embeddable
from tests.style.material import changed, face, groups, with_characters

FAMILIES = ("Source Sans 3", "Source Serif 4")


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("kind", FACES)
def test_every_face_that_ships_can_be_embedded_and_set(family: str, kind: str) -> None:
    (data,) = [face_bytes(Typeface(family), own) for own in FACES if own == kind]
    assert data
    require_embeddable(data)
    require_settable(data)


def test_the_families_that_ship_have_four_different_faces_each() -> None:
    faces = {face_bytes(Typeface(family), kind) for family in FAMILIES for kind in FACES}
    assert len(faces) == 8
    assert all(map(shipped, FAMILIES))
    assert not shipped("Calibri")


def test_a_face_that_a_family_lacks_is_replaced_by_its_regular_one() -> None:
    own = Typeface("Own", (("bold", b"b"), ("regular", b"r")))
    assert [face_bytes(own, kind) for kind in FACES] == [b"r", b"b", b"r", b"r"]
    assert face_bytes(Typeface("Own", (("bold", b"b"),)), "italic") == b"b"


def test_files_come_before_what_ships_and_a_name_alone_has_none() -> None:
    assert face_bytes(Typeface("Source Sans 3", (("regular", b"r"),)), "regular") == b"r"
    assert face_bytes(Typeface("Calibri"), "regular") is None


@pytest.mark.parametrize("bits", [0x0000, 0x0004, 0x0008, 0x0006])
def test_a_licence_that_allows_embedding_is_heeded(bits: int) -> None:
    require_embeddable(changed("OS/2", 8, struct.pack(">H", bits)))


@pytest.mark.parametrize("bits", [0x0002, 0x0100, 0x0200, 0x0104])
def test_a_licence_that_forbids_embedding_is_heeded(bits: int) -> None:
    with pytest.raises(FaceError, match=f"fsType {bits}"):
        require_embeddable(changed("OS/2", 8, struct.pack(">H", bits)))


@pytest.mark.parametrize(
    "table",
    [
        struct.pack(">HHLLL", 12, 0, 0xFFFFFFFF, 0, 0xFFFFFFFF),
        groups((0, 0xFFFFFFFF, 1)),
        struct.pack(">HHLLL", 13, 0, 0, 0, 2) + struct.pack(">LLL", 0, 0x10FFFF, 1) * 2,
        struct.pack(">7H", 4, 0, 0, 80, 0, 0, 0) + b"\xff\xff" * 40 + b"\0\0" * 121,
    ],
    ids=["endless", "all", "twice", "overlapping"],
)
def test_characters_without_end_are_refused_at_once(table: bytes) -> None:
    start = time.perf_counter()
    with pytest.raises(FaceError, match="characters"):
        require_embeddable(with_characters(table))
    assert time.perf_counter() - start < 2


def test_a_count_of_characters_that_stands_in_the_wrong_place_is_heeded() -> None:
    require_embeddable(with_characters(groups((0x41, 0x5A, 1)), counts=(1, 0)))
    with pytest.raises(FaceError, match="characters"):
        require_embeddable(with_characters(groups((0, 0xFFFFFFFF, 1)), counts=(1, 0)))


@pytest.mark.parametrize("kind", [(1, 0), (1, 1), (3, 0), (3, 3), (0, 5)])
def test_characters_that_are_not_those_of_unicode_are_refused(kind: tuple[int, int]) -> None:
    mapped = with_characters(groups((0x41, 0x5A, 1)))
    other = mapped.replace(struct.pack(">HHL", 3, 10, 12), struct.pack(">HHL", *kind, 12))
    require_embeddable(mapped)
    with pytest.raises(FaceError, match="no table of the characters of Unicode"):
        require_embeddable(other)


def test_a_table_of_characters_that_is_read_wrongly_is_refused() -> None:
    trimmed = struct.pack(">HHLLLLH", 10, 0, 22, 0, 0x41, 1, 1)
    with pytest.raises(FaceError, match="no table of the characters of Unicode"):
        require_embeddable(with_characters(trimmed))


def test_a_face_with_bytes_changed_is_refused_or_can_be_set() -> None:
    chance, sound = random.Random(7), face()
    for _ in range(150):
        data = bytearray(sound)
        for _ in range(chance.choice((1, 2, 8))):
            data[chance.randrange(len(data) if chance.random() < 0.5 else 400)] = chance.randrange(256)
        try:
            require_embeddable(bytes(data))
            require_settable(bytes(data))
        except ValueError as error:
            assert "; give " in str(error)
            assert str(error).isprintable()
