"""Pictures keep their pixels."""

import struct
import zlib

import pypdfium2
import pytest

from briefgen.document import Attachment, Block, DocumentBuilder, Figure, Run
from briefgen.render.pdf import write_pdf
from briefgen.render.pdf.picture import picture_of
from briefgen.style import Style
from tests.render.docx.documents import NOWHERE
from tests.render.pdf.objects import File
from tests.render.pdf.reading import spoken

WIDTH, HEIGHT = 6, 5
RGBA = bytes((17 * number) % 256 for number in range(WIDTH * HEIGHT * 4))


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(size: tuple[int, int], colour: int, rows: list[bytes], *extra: bytes) -> bytes:
    """A PNG file of 8 bits a channel; each row begins with the number of its filter."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", *size, 8, colour, 0, 0, 0))
    packed = zlib.compress(b"".join(rows))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (head, *extra, chunk(b"IDAT", packed[:9]), chunk(b"IDAT", packed[9:]), chunk(b"IEND", b""))
    )


def filtered(kind: int, pixels: bytes, step: int, row_bytes: int) -> list[bytes]:
    """The rows of `pixels` as differences, as the PNG specification says for the filter `kind`."""
    rows, above = [], bytes(row_bytes)
    for start in range(0, len(pixels), row_bytes):
        row, out = pixels[start : start + row_bytes], bytearray([kind])
        for at, value in enumerate(row):
            left, corner = (row[at - step], above[at - step]) if at >= step else (0, 0)
            guess = left + above[at] - corner
            paeth = min((left, above[at], corner), key=lambda near, guess=guess: abs(guess - near))  # type: ignore[misc] # mypy does not see that key takes the default
            out.append((value - (0, left, above[at], (left + above[at]) // 2, paeth)[kind]) % 256)
        rows.append(bytes(out))
        above = row
    return rows


@pytest.mark.parametrize("kind", range(5))
def test_opacity_is_parted_from_colour_whatever_the_filter(kind: int) -> None:
    picture = picture_of(png((WIDTH, HEIGHT), 6, filtered(kind, RGBA, 4, WIDTH * 4)))
    assert picture
    assert picture.opacity
    colours = [RGBA[at : at + 3] for at in range(0, len(RGBA), 4)]
    assert zlib.decompress(picture.data) == b"".join(colours)
    assert zlib.decompress(picture.opacity.data) == RGBA[3::4]


def test_a_picture_stands_on_the_page_in_its_colours() -> None:
    rows = [b"\0" + bytes((200, 30, 40)) * 100 for _ in range(80)]
    builder = DocumentBuilder()
    builder.add(Block("figure", NOWHERE, figure=Figure("A red square.", None, "red.png")), Run("Red"))
    files = (Attachment("red.png", "image/png", png((100, 80), 2, rows)),)
    data = write_pdf(builder.build("name", (), files), Style())
    assert [(each.role, each.alternative or each.text) for each in spoken(data)] == [
        ("Figure", "A red square."),
        ("Caption", "Red"),
    ]
    with pypdfium2.PdfDocument(data) as document:
        bitmap = document[0].render(scale=1)
        place = 100 * bitmap.stride + 90 * bitmap.n_channels
        assert bytes(bitmap.buffer[place : place + 3]) == bytes((40, 30, 200))


def test_a_picture_that_is_shown_twice_is_embedded_once() -> None:
    builder = DocumentBuilder()
    for _ in range(2):
        builder.add(Block("figure", NOWHERE, figure=Figure("Grey.", None, "grey.png")))
    files = (Attachment("grey.png", "image/png", png((4, 1), 0, [b"\0abcd"])),)
    file = File(write_pdf(builder.build("name", (), files), Style()))
    assert len(file.of(file.pages[0]["Resources"])["XObject"]) == 1


def test_a_palette_goes_with_its_picture() -> None:
    picture = picture_of(png((2, 1), 3, [b"\0\0\1"], chunk(b"PLTE", b"\1\2\3\4\5\6")))
    assert picture
    assert picture.entries["ColorSpace"][2:] == [1, b"\1\2\3\4\5\6"]  # type: ignore[index] # a list


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n",
        png((3, 3), 2, [b"\0abc"]),
        png((0, 3), 2, []),
        png((1, 1), 6, [b"\7abcd"]),
        png((1, 1), 3, [b"\0\0"])[:-30],
        png((1 << 30, 1 << 30), 6, []),
        b"\xff\xd8\xff\xc0\x00\x11\x08\x00\x10\x00\x10\x04",
        b"\xff\xd8\xff" * 20,
    ],
)
def test_what_cannot_be_shown_is_told_in_its_own_words(data: bytes) -> None:
    assert picture_of(data) is None
    builder = DocumentBuilder()
    builder.add(Block("figure", NOWHERE, figure=Figure("Alternative.", None, "a.png")), Run("The words of the figure."))
    document = builder.build("name", (), (Attachment("a.png", "image/png", data),))
    assert [each.text for each in spoken(write_pdf(document, Style()))] == ["The words of the figure."]
