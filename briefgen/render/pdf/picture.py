"""Pictures as image objects: JPEG as it is, PNG re-packed where its pixels have an opacity."""

import struct
import zlib
from dataclasses import dataclass

from briefgen.render.pdf.objects import Name, Value

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_JPEG_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_SPACES = {1: "DeviceGray", 3: "DeviceRGB"}
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""How many numbers a pixel has, by the colour type of a PNG file."""
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8,), 6: (8,)}
"""How many bits each number may have, by the colour type."""

_LONGEST_PALETTE = 3 * 256
_MOST_BYTES = 64 * 1024 * 1024
_MOST_BYTES_WITH_OPACITY = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, ready to be a stream; `opacity` is the stream of another that says how opaque each pixel is."""

    width: int
    height: int
    entries: dict[str, Value]
    data: bytes
    opacity: "Picture | None" = None


def picture_of(data: bytes) -> Picture | None:
    """The PNG or JPEG picture in `data`, None where it is of another kind, broken or too large to be shown."""
    try:
        if data.startswith(_PNG):
            return _png(data)
        return _jpeg(data) if data.startswith(_JPEG) else None
    except (struct.error, zlib.error, LookupError, ValueError):
        return None


def _jpeg(data: bytes) -> Picture | None:
    place = 2
    while place + 9 < len(data) and data[place] == 0xFF:
        marker, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4], "big")
        if marker in _JPEG_FRAMES:
            depth, height, width, components = struct.unpack_from(">BHHB", data, place + 4)
            if depth != 8 or components not in _SPACES or not width or not height:
                return None
            return _picture((width, height), Name(_SPACES[components]), 8, data, {"Filter": Name("DCTDecode")})
        place += 2 + max(length, 2)
    return None


def _png(data: bytes) -> Picture | None:
    width, height, depth, colour, _packing, _filter, interlace = struct.unpack_from(">IIBBBBB", data, 16)
    if interlace or depth not in _DEPTHS.get(colour, ()) or not width or not height:
        return None
    chunks = _chunks(data)
    channels = _CHANNELS[colour]
    row_bytes = (width * channels * depth + 7) // 8
    whole = (row_bytes + 1) * height
    if whole > _MOST_BYTES:
        return None
    unpacker = zlib.decompressobj()
    pixels = unpacker.decompress(chunks[b"IDAT"], whole)
    if len(pixels) != whole:
        return None
    if colour in (4, 6):
        if whole > _MOST_BYTES_WITH_OPACITY:
            return None
        return _with_opacity((width, height), channels, _unfiltered(pixels, row_bytes, channels))
    space: Value = Name(_SPACES[channels])
    if colour == 3:
        palette = chunks[b"PLTE"][:_LONGEST_PALETTE]
        space = [Name("Indexed"), Name("DeviceRGB"), len(palette) // 3 - 1, palette]
    columns: dict[str, Value] = {"Predictor": 15, "Colors": channels, "BitsPerComponent": depth, "Columns": width}
    packed: dict[str, Value] = {"Filter": Name("FlateDecode"), "DecodeParms": columns}
    return _picture((width, height), space, depth, zlib.compress(pixels, 6), packed)


def _chunks(data: bytes) -> dict[bytes, bytes]:
    """The content of the chunks of a PNG file by their names, the parts of a divided one put together."""
    found: dict[bytes, bytes] = {b"IDAT": b""}
    parts: list[bytes] = []
    place = len(_PNG)
    while place + 8 <= len(data):
        length, name = struct.unpack_from(">I4s", data, place)
        content = data[place + 8 : place + 8 + length]
        if name == b"IDAT":
            parts.append(content)
        else:
            found[name] = content
        place += length + 12
    found[b"IDAT"] = b"".join(parts)
    return found


def _with_opacity(size: tuple[int, int], channels: int, pixels: bytes) -> Picture:
    """Part the last number of each pixel, its opacity, from its colour."""
    colours = bytearray(len(pixels) // channels * (channels - 1))
    for channel in range(channels - 1):
        colours[channel :: channels - 1] = pixels[channel::channels]
    packed: dict[str, Value] = {"Filter": Name("FlateDecode")}
    alpha = zlib.compress(pixels[channels - 1 :: channels], 6)
    opacity = _picture(size, Name("DeviceGray"), 8, alpha, packed)
    space = Name(_SPACES[channels - 1])
    return _picture(size, space, 8, zlib.compress(bytes(colours), 6), packed, opacity)


def _picture(
    size: tuple[int, int],
    space: Value,
    depth: int,
    data: bytes,
    packed: dict[str, Value],
    opacity: Picture | None = None,
) -> Picture:
    entries: dict[str, Value] = {
        "Type": Name("XObject"),
        "Subtype": Name("Image"),
        "Width": size[0],
        "Height": size[1],
        "ColorSpace": space,
        "BitsPerComponent": depth,
    }
    return Picture(*size, entries | packed, data, opacity)


def _unfiltered(pixels: bytes, row_bytes: int, step: int) -> bytes:
    """The rows of a PNG file as they were before each was written as a difference."""
    above = bytes(row_bytes)
    rows = []
    for start in range(0, len(pixels), row_bytes + 1):
        row = bytearray(pixels[start + 1 : start + 1 + row_bytes])
        _undo(pixels[start], row, above, step)
        above = bytes(row)
        rows.append(above)
    return b"".join(rows)


def _undo(kind: int, row: bytearray, above: bytes, step: int) -> None:
    """Undo the filter `kind` of a row in place."""
    if kind == 1:
        for at in range(step, len(row)):
            row[at] = (row[at] + row[at - step]) & 0xFF
    elif kind == 2:
        row[:] = bytes((one + other) & 0xFF for one, other in zip(row, above, strict=True))
    elif kind == 3:
        for at in range(len(row)):
            left = row[at - step] if at >= step else 0
            row[at] = (row[at] + (left + above[at]) // 2) & 0xFF
    elif kind == 4:
        for at in range(len(row)):
            left, corner = (row[at - step], above[at - step]) if at >= step else (0, 0)
            row[at] = (row[at] + _nearest(left, above[at], corner)) & 0xFF
    elif kind:
        raise ValueError("a row of the picture is filtered in an unknown way")


def _nearest(left: int, above: int, corner: int) -> int:
    """Which of three neighbours is nearest to what they lead to expect (Paeth)."""
    expected = left + above - corner
    distances = abs(expected - left), abs(expected - above), abs(expected - corner)
    return (left, above, corner)[distances.index(min(distances))]
