"""The zip that holds the parts of a package: the same bytes for the same parts, whatever the clock and the machine.

A part is packed once, when it is added; one that never changes, such as a typeface, can so be packed for all documents.
"""

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION = 20  # the first that knows deflate and folders
_UTF8_NAMES = 0x0800
_DEFLATE = 8
_LEVEL, _QUICK_LEVEL = 3, 1
"""How thoroughly parts are packed: the default of most programs, 6, takes three times as long for 2 KB a document."""
_FIRST_DAY = 0x0021  # 1 January 1980, the earliest that a zip can state


@dataclass(frozen=True, slots=True)
class Packed:
    """The content of a part, and what its entry in the zip holds."""

    data: bytes
    deflated: bytes
    checksum: int


def packed(data: bytes, *, is_quick: bool = False) -> Packed:
    """`data` packed; where `is_quick`, in less time and a few per cent larger."""
    packer = zlib.compressobj(_QUICK_LEVEL if is_quick else _LEVEL, wbits=-zlib.MAX_WBITS)
    return Packed(data, packer.compress(data) + packer.flush(), zlib.crc32(data))


def zipped(parts: Mapping[str, Packed]) -> bytes:
    """`parts` as a zip in their order."""
    entries: list[bytes] = []
    directory: list[bytes] = []
    place = 0
    for name, part in parts.items():
        written = name.encode()
        facts = (_UTF8_NAMES, _DEFLATE, 0, _FIRST_DAY, part.checksum, len(part.deflated), len(part.data), len(written))
        local = _LOCAL.pack(b"PK\x03\x04", _VERSION, *facts, 0)
        entries += (local, written, part.deflated)
        directory += (_CENTRAL.pack(b"PK\x01\x02", _VERSION, _VERSION, *facts, 0, 0, 0, 0, 0, place), written)
        place += len(local) + len(written) + len(part.deflated)
    size = sum(map(len, directory))
    end = _END.pack(b"PK\x05\x06", 0, 0, len(parts), len(parts), size, place, 0)
    return b"".join((*entries, *directory, end))
