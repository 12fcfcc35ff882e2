"""Charts are native, with their numbers in a workbook; pictures keep their proportions."""

import io
import math
import struct
import zipfile
import zlib

from lxml import etree

from briefgen.document import Attachment, Block, Chart, Document, DocumentBuilder, Figure
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.style import Style
from tests.render.brief_fixture import rich_brief
from tests.render.docx.documents import NOWHERE
from tests.render.docx.reading import body_of, part, parts_of

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHART = Chart(("Marrow", "Lund"), (28.3, 21.1), ("28.30 percent", "about 21.1 percent"), "percent")


def document_of(figure: Figure, *attachments: Attachment) -> Document:
    builder = DocumentBuilder()
    builder.add(Block("figure", NOWHERE, figure=figure))
    return builder.build("figure", (), attachments)


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes(3 * width) for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def test_a_chart_is_native_and_starts_at_zero() -> None:
    chart = part(write_docx(document_of(Figure("Bars.", CHART)), Style()), "word/charts/chart1.xml")
    assert [node.text for node in chart.iterfind(f".//{C}val//{C}v")] == ["28.3", "21.1"]
    assert [node.text for node in chart.iterfind(f".//{C}cat//{C}v")] == ["Marrow", "Lund"]
    assert [node.text for node in chart.iter(f"{A}t")] == ["28.30 percent", "about 21.1 percent"]
    assert [node.get("val") for node in chart.iter(f"{C}min")] == ["0.0"]


def test_the_words_of_a_bar_stay_on_one_line() -> None:
    chart = part(write_docx(document_of(Figure("Bars.", CHART)), Style()), "word/charts/chart1.xml")
    assert {node.get("wrap") for node in chart.iterfind(f".//{C}dLbls//{A}bodyPr")} == {"none"}


def test_the_workbook_holds_the_numbers_that_the_chart_shows() -> None:
    book = parts_of(write_docx(document_of(Figure("Bars.", CHART)), Style()))["word/embeddings/workbook1.xlsx"]
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    rows = [["".join(cell.itertext()) for cell in row] for row in sheet.iter(f"{S}row")]
    assert rows == [["", "percent", ""], ["Marrow", "28.3", "28.30 percent"], ["Lund", "21.1", "about 21.1 percent"]]


def test_a_figure_says_in_words_what_it_shows() -> None:
    body = body_of(write_docx(compose(rich_brief(), STANDARD), Style()))
    (description,) = (node.get("descr") for node in body.iter(f"{WP}docPr"))
    assert "Marrow, 28.30 percent" in description


def test_a_bar_without_a_number_is_not_drawn_and_a_chart_without_bars_neither() -> None:
    odd = Chart(("a", "b", "c"), (1.0, math.nan, math.inf), ("1", "?", "?"), "")
    chart = part(write_docx(document_of(Figure("Bars.", odd)), Style()), "word/charts/chart1.xml")
    assert [node.text for node in chart.iterfind(f".//{C}val//{C}v")] == ["1.0"]
    none = write_docx(document_of(Figure("Bars.", Chart((), (), (), ""))), Style())
    assert not [name for name in parts_of(none) if "chart" in name]


def test_a_picture_keeps_its_proportions_and_fits_the_page() -> None:
    picture = Attachment("map.png", "image/png", png(2000, 500))
    body = body_of(write_docx(document_of(Figure("A map.", attachment="map.png"), picture), Style()))
    (extent,) = body.iter(f"{WP}extent")
    width, height = int(extent.get("cx")), int(extent.get("cy"))
    assert width <= (210 - 44) * 36_000
    assert abs(width / height - 4) < 0.01


def test_a_picture_that_is_none_leaves_the_page_whole() -> None:
    for data in (b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", png(0, 3)):
        document = document_of(Figure("A map.", attachment="map"), Attachment("map", "image/png", data))
        assert not list(body_of(write_docx(document, Style())).iter(f"{WP}inline"))
