"""The workbook behind a chart, so that "Edit Data" works in Word: one sheet with a heading row."""

from collections.abc import Iterable
from functools import cache

from briefgen.document import Chart
from briefgen.render.docx.archive import Packed, packed, zipped
from briefgen.render.docx.markup import Markup, element, serialised, words
from briefgen.render.docx.package import RELATIONSHIP, Package, Relationships

SHEET = "Data"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHEET_PART = "xl/worksheets/sheet1.xml"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def workbook(chart: Chart) -> bytes:
    """An .xlsx file with the labels in column A, the values in B and the words of the source in C."""
    rows = [_row(1, "", chart.unit, "")]
    bars = zip(chart.labels, chart.values, chart.surfaces, strict=True)
    rows += [_row(number, *bar) for number, bar in enumerate(bars, start=2)]
    return zipped({**_around_sheet(), _SHEET_PART: packed(serialised(_sheet(rows)))})


@cache
def _around_sheet() -> dict[str, Packed]:
    """The parts of every workbook, in which the sheet is empty."""
    package, links = Package(), Relationships()
    sheet = package.add_markup(_SHEET_PART, f"{_SHEET_TYPE}worksheet+xml", _sheet([]))
    entry = {"name": SHEET, "sheetId": "1", "r:id": links.to(f"{RELATIONSHIP}worksheet", sheet)}
    book = element("workbook", {"xmlns": _MAIN}, element("sheets", element("sheet", entry)))
    part = package.add_markup("xl/workbook.xml", f"{_SHEET_TYPE}sheet.main+xml", book, links)
    package.relationships.to(f"{RELATIONSHIP}officeDocument", part)
    return package.whole()


def _sheet(rows: Iterable[Markup]) -> Markup:
    return element("worksheet", {"xmlns": _MAIN}, element("sheetData", *rows))


def _row(number: int, label: str, value: float | str, surface: str) -> Markup:
    cells = [
        _cell(f"{column}{number}", content) for column, content in zip("ABC", (label, value, surface), strict=True)
    ]
    return element("row", {"r": str(number)}, *cells)


def _cell(place: str, content: float | str) -> Markup:
    if isinstance(content, str):
        said = element("t", {"xml:space": "preserve"}, words(content))
        return element("c", {"r": place, "t": "inlineStr"}, element("is", said))
    return element("c", {"r": place}, element("v", words(repr(float(content)))))
