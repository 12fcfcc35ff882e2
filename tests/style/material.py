"""Files that a style may name, and such as it may not: made of the faces that ship, a byte changed here and there."""

import struct
from collections.abc import Callable, Mapping
from importlib.resources import files
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from PIL import Image


def face() -> bytes:
    """A sound face."""
    return (files("briefgen.render") / "fonts" / "SourceSerif4-It.ttf").read_bytes()


def table_at(data: bytes | bytearray, tag: str) -> tuple[int, int, int]:
    """Where a table's entry, its first byte and its end stand."""
    (count,) = struct.unpack_from(">H", data, 4)
    for entry in range(12, 12 + 16 * count, 16):
        name, _, offset, length = struct.unpack_from(">4sLLL", data, entry)
        if name == tag.encode():
            return entry, offset, offset + length
    raise KeyError(tag)


def changed(tag: str, offset: int, new: bytes) -> bytes:
    """A face with `new` at `offset` in its table `tag`."""
    data = bytearray(face())
    place = table_at(data, tag)[1] + offset
    data[place : place + len(new)] = new
    return bytes(data)


def renamed(tag: str, new: str) -> bytes:
    """A face whose table `tag` bears another name."""
    data = bytearray(face())
    entry = table_at(data, tag)[0]
    data[entry : entry + 4] = new.encode()
    return bytes(data)


def with_characters(table: bytes, counts: tuple[int, int] = (0, 1)) -> bytes:
    """A face whose one table of characters is `table`, which stands at its end; `counts` are version and number."""
    data = bytearray(face())
    whole = struct.pack(">HHHHL", *counts, 3, 10, 12) + table
    struct.pack_into(">LL", data, table_at(data, "cmap")[0] + 8, len(data), len(whole))
    return bytes(data) + whole


def groups(*triples: tuple[int, int, int]) -> bytes:
    """A table of characters: first and last of each range, and the glyph of the first."""
    packed = b"".join(struct.pack(">LLL", *triple) for triple in triples)
    return struct.pack(">HHLLL", 12, 0, 16 + len(packed), 0, len(triples)) + packed


def with_part(part: int | None) -> bytes:
    """A face with a composite glyph that is made of the glyph `part`, of itself for None."""
    data = bytearray(face())
    glyphs, starts = table_at(data, "glyf")[1], outlines(data)
    for glyph, (start, end) in enumerate(pairwise(starts)):
        if end > start and struct.unpack_from(">h", data, glyphs + start)[0] < 0:
            struct.pack_into(">H", data, glyphs + start + 12, glyph if part is None else part)
            return bytes(data)
    raise LookupError("no composite glyph")


def outlines(data: bytes | bytearray) -> list[int]:
    """Where outlines begin in their table; the faces that ship write it in halves."""
    _, first, end = table_at(data, "loca")
    return [place * 2 for place in struct.unpack_from(f">{(end - first) // 2}H", data, first)]


def with_one_outline() -> bytes:
    """A face whose first glyph has the outlines of all."""
    _, first, end = table_at(face(), "loca")
    last = face()[end - 2 : end]
    return changed("loca", 2, last * ((end - first) // 2 - 1))


def picture(form: str, mode: str = "RGB", size: tuple[int, int] = (40, 20), orientation: int = 1) -> bytes:
    out = BytesIO()
    image = Image.new(mode, size)
    exif = image.getexif()
    if orientation != 1:
        exif[0x0112] = orientation
    image.save(out, form, exif=exif)
    return out.getvalue()


MATERIAL: Mapping[str, Callable[[], bytes]] = {
    "sound.ttf": face,
    "cut.ttf": lambda: face()[:20_000],
    "postscript.ttf": lambda: b"OTTO" + face()[4:],
    "collection.ttf": lambda: b"ttcf" + face()[4:],
    "web.ttf": lambda: b"wOF2" + face()[4:],
    "words.ttf": lambda: b"not a face at all",
    "variable.ttf": lambda: renamed("GPOS", "fvar"),
    "no_outlines.ttf": lambda: renamed("glyf", "CFF "),
    "restricted.ttf": lambda: changed("OS/2", 8, b"\x00\x02"),
    "whole_only.ttf": lambda: changed("OS/2", 8, b"\x01\x00"),
    "overlap.ttf": lambda: changed("loca", 0, b"\xff\xff\xff\xff"),
    "circle.ttf": lambda: with_part(None),
    "part.ttf": lambda: with_part(0xFFFE),
    "long.ttf": with_one_outline,
    "tables.ttf": lambda: b"\0\1\0\0\0\x41" + face()[6:],
    "ranges.ttf": lambda: with_characters(groups((0, 0xFFFFFFFF, 1))),
    "names.ttf": lambda: changed("name", 2, b"\xff\xff"),
    "no_units.ttf": lambda: changed("head", 18, b"\x00\x00"),
    "beyond.ttf": lambda: with_characters(groups((0x41, 0x5A, 1), (0x141, 0x142, 0xFFF0))),
    "magic.ttf": lambda: changed("head", 12, b"\x00\x00\x00\x00"),
    "empty.ttf": lambda: b"",
    "large.ttf": lambda: bytes(20 * 2**20 + 1),
    "sound.png": lambda: picture("PNG"),
    "sound.jpg": lambda: picture("JPEG"),
    "cut.png": lambda: picture("PNG", size=(400, 400))[:-40],
    "cut.jpg": lambda: picture("JPEG", size=(400, 400))[:300],
    "press.jpg": lambda: picture("JPEG", mode="CMYK"),
    "turned.jpg": lambda: picture("JPEG", orientation=6),
    "pixels.png": lambda: picture("PNG", mode="1", size=(5_000, 4_000)),
    "bomb.png": lambda: picture("PNG", mode="1", size=(20_000, 10_000)),
    "wide.png": lambda: picture("PNG", size=(800, 20)),
    "drawing.png": lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "large.png": lambda: bytes(5 * 2**20 + 1),
}


def write_material(folder: Path) -> None:
    """All of it in `folder`, and a link that leads out of it."""
    for name, made in MATERIAL.items():
        (folder / name).write_bytes(made())
    outside = folder.parent / "outside.png"
    outside.write_bytes(picture("PNG"))
    (folder / "link.png").symlink_to(outside)
    (folder / "inner").mkdir()
    (folder / "inner" / "sound.ttf").write_bytes(face())
