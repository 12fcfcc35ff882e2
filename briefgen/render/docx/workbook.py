"""The workbook behind a chart, so that "Edit Data" works in Word: one sheet with a heading row."""

from briefgen.document import Chart
from briefgen.render.docx.markup import Element, element
from briefgen.render.docx.package import RELATIONSHIP, Package, Relationships

SHEET = "Data"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def workbook(chart: Chart) -> bytes:
    """An .xlsx file with the labels in column A, the values in B and the words of the source in C."""
    package = Package()
    rows = [_row(1, "", chart.unit, "")]
    bars = zip(chart.labels, chart.values, chart.surfaces, strict=True)
    rows += [_row(number, *bar) for number, bar in enumerate(bars, start=2)]
    sheet = element("worksheet", {"xmlns": _MAIN}, element("sheetData", *rows))
    sheet_part = package.add_markup("xl/worksheets/sheet1.xml", f"{_SHEET_TYPE}worksheet+xml", sheet)
    links = Relationships()
    entry = {"name": SHEET, "sheetId": "1", "r:id": links.to(f"{RELATIONSHIP}worksheet", sheet_part)}
    book = element("workbook", {"xmlns": _MAIN}, element("sheets", element("sheet", entry)))
    book_part = package.add_markup("xl/workbook.xml", f"{_SHEET_TYPE}sheet.main+xml", book, links)
    package.relationships.to(f"{RELATIONSHIP}officeDocument", book_part)
    return package.written()


def _row(number: int, label: str, value: float | str, surface: str) -> Element:
    cells = [
        _cell(f"{column}{number}", content) for column, content in zip("ABC", (label, value, surface), strict=True)
    ]
    return element("row", {"r": str(number)}, *cells)


def _cell(place: str, content: float | str) -> Element:
    if isinstance(content, str):
        words = element("t", {"xml:space": "preserve"}, content)
        return element("c", {"r": place, "t": "inlineStr"}, element("is", words))
    return element("c", {"r": place}, element("v", repr(float(content))))
