"""The pixels of a picture, read from its own header."""

import struct
from collections.abc import Callable

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})


def picture_kind(data: bytes) -> tuple[str, str] | None:
    """The suffix and the media type of a PNG or JPEG picture, None for anything else."""
    if data.startswith(_PNG):
        return "png", "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg", "image/jpeg"
    return None


def pixels(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG picture, None where its header does not say them."""
    kind = picture_kind(data)
    read: Callable[[bytes], tuple[int, int] | None] = _png_pixels if kind and kind[0] == "png" else _jpeg_pixels
    size = read(data) if kind else None
    return size if size and min(size) > 0 else None


def _png_pixels(data: bytes) -> tuple[int, int] | None:
    if len(data) < 24:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _jpeg_pixels(data: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 <= len(data) and data[place] == 0xFF:
        marker, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4], "big")
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height
        place += 2 + max(length, 2)
    return None
