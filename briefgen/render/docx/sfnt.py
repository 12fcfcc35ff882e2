"""What the tables of a TrueType file say about the family: how far lines stand apart, how a program may replace it."""

import struct
from dataclasses import dataclass

_HEADER_BYTES, _ENTRY_BYTES = 12, 16
_SIGNATURE = ("usb0", "usb1", "usb2", "usb3", "csb0", "csb1")


@dataclass(frozen=True, slots=True)
class Described:
    """The class of shapes (PANOSE) and the supported scripts, as hexadecimal digits; empty where the file has none."""

    panose: str = ""
    signature: tuple[tuple[str, str], ...] = ()


def natural_leading(face: bytes) -> float | None:
    """The distance of two lines at single spacing, in type sizes; None where the file does not say it."""
    head, metrics = _table(face, b"head"), _table(face, b"hhea")
    if len(head) < 20 or len(metrics) < 10:
        return None
    (units,) = struct.unpack(">H", head[18:20])
    ascent, descent, gap = struct.unpack(">hhh", metrics[4:10])
    leading = (ascent - descent + max(gap, 0)) / units if units else 0.0
    return leading if 0.5 <= leading <= 4.0 else None


def description(face: bytes) -> Described:
    """The description of the family for Word's table of fonts."""
    table = _table(face, b"OS/2")
    if len(table) < 86:
        return Described()
    numbers = (*struct.unpack(">4L", table[42:58]), *struct.unpack(">2L", table[78:86]))
    signature = tuple((name, f"{number:08X}") for name, number in zip(_SIGNATURE, numbers, strict=True))
    return Described(table[32:42].hex().upper(), signature)


def _table(face: bytes, tag: bytes) -> bytes:
    """The bytes of the table `tag`, empty where the file has none."""
    if len(face) < _HEADER_BYTES:
        return b""
    (count,) = struct.unpack(">H", face[4:6])
    for place in range(_HEADER_BYTES, min(_HEADER_BYTES + count * _ENTRY_BYTES, len(face) - 15), _ENTRY_BYTES):
        name, _checksum, start, length = struct.unpack(">4sLLL", face[place : place + _ENTRY_BYTES])
        if name == tag:
            return face[start : start + length]
    return b""
