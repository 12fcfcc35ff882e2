"""TrueType files made for tests: letters of a family that ships, under other code points, or broken on purpose."""

import struct
from collections.abc import Mapping

from briefgen.render.face import Face
from briefgen.render.pdf.families import faces_of
from briefgen.style import FaceKind, Style, Typeface

SOURCE = next(faces_of(Style(), "body", "regular"))
_SUM_PLACE = 8


def face(shapes: Mapping[str, str], name: str = "Made", source: Face = SOURCE) -> bytes:
    """A file that draws each character as the letter that it is given."""
    letters = list(shapes.values())
    tables = tables_of(source.subset(letters))
    glyphs = dict(zip(map(ord, shapes), source.places(letters), strict=True))
    return file_of(tables | {"cmap": groups(glyphs), "name": named(name)})


def typeface(shapes: Mapping[str, str], name: str = "Made", kinds: tuple[FaceKind, ...] = ("regular",)) -> Typeface:
    return Typeface(name, tuple((kind, face(shapes, f"{name}-{kind}")) for kind in kinds))


def tables_of(data: bytes) -> dict[str, bytes]:
    entries = struct.iter_unpack(">4sIII", data[12 : 12 + 16 * struct.unpack_from(">H", data, 4)[0]])
    return {tag.decode(): data[start : start + length] for tag, _sum, start, length in entries}


def file_of(tables: Mapping[str, bytes]) -> bytes:
    """The tables behind their directory; sums are left out, since no reader asks for them."""
    place = 12 + 16 * len(tables)
    directory, content = [b"\x00\x01\x00\x00" + struct.pack(">HHHH", len(tables), 0, 0, 0)], []
    for name, table in sorted(tables.items()):
        directory.append(struct.pack(">4sIII", name.encode(), 0, place, len(table)))
        content.append(table + bytes(-len(table) % 4))
        place += len(content[-1])
    return b"".join((*directory, *content))


def groups(glyphs: Mapping[int, int]) -> bytes:
    """A character map with a group for each character."""
    entries = b"".join(struct.pack(">III", code, code, glyph) for code, glyph in sorted(glyphs.items()))
    return group_table(entries)


def group_table(entries: bytes) -> bytes:
    body = struct.pack(">HHIII", 12, 0, 16 + len(entries), 0, len(entries) // 12) + entries
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + body


def segments(runs: list[tuple[int, int, int]], kind: int = 4) -> bytes:
    """A character map of runs: first and last code point, and what is added to them to make glyphs."""
    firsts, lasts, shifts = ([run[part] & 0xFFFF for run in runs] for part in range(3))
    words = [2 * len(runs), 0, 0, 0, *lasts, 0, *firsts, *shifts, *([0] * len(runs))]
    body = struct.pack(f">HHH{len(words)}H", kind, 6 + 2 * len(words), 0, *words)
    return struct.pack(">HHHHI", 0, 1, 3, 1, 12) + body


def named(name: str) -> bytes:
    words = name.encode("utf-16-be")
    return struct.pack(">HHH6H", 0, 1, 18, 3, 1, 0x409, 6, len(words), 0) + words
