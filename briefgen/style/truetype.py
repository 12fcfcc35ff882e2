"""Whether a file is a TrueType face that may be embedded, and that no reader of fonts stumbles or hangs over.

Faces come from anyone. Everything that a later reader follows blindly is looked at here: the bounds of tables, the
ranges of characters, where outlines lie, and of which others they are made.
"""

import struct
from collections.abc import Iterator, Mapping
from itertools import pairwise

LARGEST_FACE_BYTES = 20 * 2**20
REMEDY = "give a static TrueType face (.ttf)"
_OTHERS: Mapping[bytes, str] = {
    b"OTTO": "is an OpenType face with PostScript outlines",
    b"ttcf": "is a collection of faces",
    b"wOFF": "is a web font",
    b"wOF2": "is a web font",
}
_VERSIONS = (b"\0\1\0\0", b"true")
_REQUIRED = ("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post")
_MOST_TABLES = 64
_MOST_CHARACTERS = 0x40000
_MOST_RANGES = 0xFFFF
_MOST_NAMES = 4_096
_MOST_PARTS = 512
_READ_FORMS = (4, 12, 13)  # of tables of characters
_UNICODE_MAPS = {(3, 1), (3, 10), (0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (0, 6)}  # platform and encoding
_OTHERS_TAKEN = _UNICODE_MAPS | {(1, 1)}
_RESTRICTED, _LICENCE_BITS, _NO_SUBSETS_OR_OUTLINES = 0x0002, 0x000F, 0x0300

Tables = Mapping[str, bytes]


class FaceError(ValueError):
    """A face that cannot be used; the message is "problem; remedy"."""


def require_embeddable(data: bytes) -> None:
    """Raise FaceError for what is no TrueType face that can be and may be embedded."""
    try:
        tables = _tables(data)
        _require_licence(tables)
        glyphs = _glyphs(tables)
        _require_sound_outlines(tables["glyf"], glyphs)
        _require_bounded_characters(tables["cmap"])
        _require_bounded_names(tables["name"])
    except (struct.error, IndexError) as error:
        raise FaceError(f"is a broken TrueType face, cut short; {REMEDY}") from error


def _tables(data: bytes) -> Tables:
    if data[:4] in _OTHERS:
        raise FaceError(f"{_OTHERS[data[:4]]}; {REMEDY}")
    if data[:4] not in _VERSIONS:
        raise FaceError(f"is no TrueType face; {REMEDY}")
    (count,) = struct.unpack_from(">H", data, 4)
    if count > _MOST_TABLES:
        raise FaceError(f"is a broken TrueType face with {count} tables; {REMEDY}")
    tables: dict[str, bytes] = {}
    for index in range(count):
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * index)
        if offset + length > len(data):
            raise FaceError(f"is a broken TrueType face, cut short; {REMEDY}")
        tables[tag.decode("latin-1")] = data[offset : offset + length]
    missing = [tag for tag in _REQUIRED if tag not in tables]
    if missing:
        raise FaceError(f"lacks the table {missing[0]}; {REMEDY}")
    if "fvar" in tables:
        raise FaceError("is a variable face; give a static one for each kind")
    return tables


def _require_licence(tables: Tables) -> None:
    """Raise FaceError where the face says that it may not be embedded, or only whole."""
    (bits,) = struct.unpack_from(">H", tables["OS/2"], 8)
    if bits & _LICENCE_BITS == _RESTRICTED or bits & _NO_SUBSETS_OR_OUTLINES:
        raise FaceError(f"forbids to be embedded (OS/2 fsType {bits}); give one whose licence allows it")


def _glyphs(tables: Tables) -> list[int]:
    """Where each outline begins and the last one ends, in the table of outlines."""
    (count,) = struct.unpack_from(">H", tables["maxp"], 4)
    (is_long,) = struct.unpack_from(">H", tables["head"], 50)
    if is_long:
        places = list(struct.unpack_from(f">{count + 1}L", tables["loca"]))
    else:
        places = [place * 2 for place in struct.unpack_from(f">{count + 1}H", tables["loca"])]
    if not count or places != sorted(places) or places[-1] > len(tables["glyf"]):
        raise FaceError(f"is a broken TrueType face, whose outlines overlap; {REMEDY}")
    return places


def _require_sound_outlines(outlines: bytes, places: list[int]) -> None:
    """Raise FaceError for an outline that is too long, or is made of what does not exist or of itself."""
    parts: dict[int, list[int]] = {}
    for glyph, (start, end) in enumerate(pairwise(places)):
        if end - start > 0xFFFF:
            raise FaceError(f"has an outline of {end - start} bytes; {REMEDY}")
        if end > start and struct.unpack_from(">h", outlines, start)[0] < 0:
            parts[glyph] = list(_components(outlines[start:end]))
            if len(parts[glyph]) > _MOST_PARTS:
                raise FaceError(f"is a broken TrueType face, glyph {glyph} of which has too many parts; {REMEDY}")
    for glyph, components in parts.items():
        if any(part >= len(places) - 1 for part in components):
            raise FaceError(f"is a broken TrueType face, glyph {glyph} of which is made of missing ones; {REMEDY}")
    if _has_circle(parts):
        raise FaceError(f"is a broken TrueType face, with a glyph that is made of itself; {REMEDY}")


def _components(outline: bytes) -> Iterator[int]:
    """The glyphs that a composite one is made of."""
    place, more = 10, True
    while more:
        flags, glyph = struct.unpack_from(">HH", outline, place)
        place += 4 + (4 if flags & 0x0001 else 2)
        place += 2 if flags & 0x0008 else 4 if flags & 0x0040 else 8 if flags & 0x0080 else 0
        more = bool(flags & 0x0020)
        yield glyph


def _has_circle(parts: Mapping[int, list[int]]) -> bool:
    """Whether a glyph is a part of itself: what has no parts is taken away until nothing is left or nothing goes."""
    waiting = {glyph: len([part for part in components if part in parts]) for glyph, components in parts.items()}
    wholes: dict[int, list[int]] = {}
    for glyph, components in parts.items():
        for part in components:
            wholes.setdefault(part, []).append(glyph)
    ready = [glyph for glyph, count in waiting.items() if not count]
    left = len(waiting)
    while ready:
        left -= 1
        for whole in wholes.get(ready.pop(), ()):
            waiting[whole] -= 1
            if not waiting[whole]:
                ready.append(whole)
    return left > 0


def _require_bounded_characters(table: bytes) -> None:
    """Raise FaceError where the ranges of characters hold more than there are, or where no table is of Unicode."""
    version, count = struct.unpack_from(">HH", table)
    count = count or version  # as ReportLab reads faces that have the two the wrong way round
    if count > _MOST_TABLES:
        raise FaceError(f"is a broken TrueType face with {count} tables of characters; {REMEDY}")
    is_read = False
    for index in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", table, 4 + 8 * index)
        if platform == 3 or (platform, encoding) in _OTHERS_TAKEN:  # ReportLab reads the last of these
            (form,) = struct.unpack_from(">H", table, offset)
            is_read = (platform, encoding) in _UNICODE_MAPS and form in _READ_FORMS
        if sum(max(0, last - first + 1) for first, last in _ranges(table, offset)) > _MOST_CHARACTERS:
            raise FaceError(f"is a broken TrueType face, with more characters than there are; {REMEDY}")
    if not is_read:
        raise FaceError(f"has no table of the characters of Unicode; {REMEDY}")


def _require_bounded_names(table: bytes) -> None:
    """Raise FaceError where the face has more names than anyone reads."""
    (count,) = struct.unpack_from(">H", table, 2)
    if count > _MOST_NAMES:
        raise FaceError(f"is a broken TrueType face with {count} names; {REMEDY}")


def _ranges(table: bytes, start: int) -> Iterator[tuple[int, int]]:
    """The first and last characters of the ranges of the subtable at `start`, where it is one of ranges."""
    (form,) = struct.unpack_from(">H", table, start)
    if form == 4:
        (twice,) = struct.unpack_from(">H", table, start + 6)
        for index in range(twice // 2):
            (last,) = struct.unpack_from(">H", table, start + 14 + 2 * index)
            (first,) = struct.unpack_from(">H", table, start + 16 + twice // 2 * 2 + 2 * index)
            yield first, last
    elif form in {12, 13}:
        (count,) = struct.unpack_from(">L", table, start + 12)
        if count > _MOST_RANGES:
            raise FaceError(f"is a broken TrueType face with {count} ranges of characters; {REMEDY}")
        for index in range(count):
            first, last = struct.unpack_from(">LL", table, start + 16 + 12 * index)
            yield first, last
