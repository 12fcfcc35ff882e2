"""Writes the seeds that are no text: `python -m tests.fuzz.seeds` makes corpus/docx/seed-* and corpus/pdf/seed-* anew.

Word files of small parts and PDF files without compression, so that a mutation changes words and not a checksum.
"""

import io
from collections.abc import Iterator
from pathlib import Path

from reportlab.lib.pagesizes import A5
from reportlab.pdfgen.canvas import Canvas

from tests.read.docx.word import STYLES, p, r, run, table, tc, tr, word

_CORPUS = Path(__file__).with_name("corpus")
_PROSE = (
    "Two of nine berths at the quay stay closed for fourteen weeks, the harbour office said.",
    "About 40 ships a month may move to the river port, where space is un-",
    "certain and pilots are few (Harbour Gazette, March 3, 2031).",
)
_LEVEL = '<w:lvl w:ilvl="{0}"><w:start w:val="1"/><w:numFmt w:val="{1}"/><w:lvlText w:val="{2}"/></w:lvl>'
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    + _LEVEL.format(0, "decimal", "%1.")
    + _LEVEL.format(1, "bullet", "•")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
_ITEM = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'


def main() -> None:
    for name, data in (*_word_files(), *_pdf_files()):
        (_CORPUS / name).write_bytes(data)


def _word_files() -> Iterator[tuple[str, bytes]]:
    article = (
        p("Quay Wall Repairs", style="Title")
        + p("By A. Writer, March 4, 2031")
        + p("Closures", style="berschrift1")
        + p(_PROSE[0], run('<w:footnoteReference w:id="2"/>'))
        + p("Berth four", properties=_ITEM.format(0))
        + p("Its crane", properties=_ITEM.format(1))
        + p(
            '<w:hyperlink r:id="office"><w:r><w:t>the office</w:t></w:r></w:hyperlink>',
            '<w:ins w:id="1" w:author="A"><w:r><w:t> added</w:t></w:r></w:ins>',
            '<w:del w:id="2" w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>',
        )
    )
    note = '<w:footnote w:id="2">' + p("Harbour Gazette, March 3, 2031.") + "</w:footnote>"
    yield (
        "docx/seed-article.docx",
        word(article, {"office": "https://a.example/"}, styles=STYLES, numbering=_NUMBERING, footnotes=note),
    )
    merged = table(
        tr(tc("Berth"), tc("Weeks", properties='<w:gridSpan w:val="2"/>'), properties="<w:tblHeader/>"),
        tr(tc("Four", properties='<w:vMerge w:val="restart"/>'), tc("14"), tc("15")),
        tr(tc(p(""), properties="<w:vMerge/>"), tc(table(tr(tc("inner")))), tc("16")),
    )
    fields = p(
        run('<w:fldChar w:fldCharType="begin"/>'),
        run("<w:instrText> PAGEREF a \\h </w:instrText>"),
        run('<w:fldChar w:fldCharType="separate"/>'),
        r("7"),
        run('<w:fldChar w:fldCharType="end"/>'),
    )
    control = "<w:sdt><w:sdtPr/><w:sdtContent>" + p("Pilots are few.") + "</w:sdtContent></w:sdt>"
    yield "docx/seed-table.docx", word(merged + fields + control, header1=p("Harbour office 3"), styles=STYLES)


def _pdf_files() -> Iterator[tuple[str, bytes]]:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A5, pageCompression=0, invariant=1)
    for number in (1, 2):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(40, 570, "Harbour office")
        canvas.drawString(200, 20, f"Page {number} of 2")
        canvas.setFont("Helvetica-Bold", 16)
        canvas.drawString(40, 530, "Quay Wall Repairs" if number == 1 else "What Comes Next")
        canvas.setFont("Times-Roman", 10)
        for row, words in enumerate((*_PROSE, "• Berth four closes.", "• Berth five follows.")):
            canvas.drawString(40, 500 - 12 * row, words)
        for row, cells in enumerate((("Berth", "Weeks"), ("Four", "14"), ("Five", "2 626 321"))):
            for column, words in enumerate(cells):
                canvas.drawString(44 + 120 * column, 400 - 16 * row, words)
                canvas.rect(40 + 120 * column, 395 - 16 * row, 120, 16)
        canvas.bookmarkPage(f"page-{number}")
        canvas.addOutlineEntry(f"Part {number}", f"page-{number}", 0)
        canvas.showPage()
    canvas.save()
    yield "pdf/seed-report.pdf", buffer.getvalue()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A5, pageCompression=0, invariant=1)
    canvas.setTitle("Two Columns")
    canvas.setFont("Times-Roman", 9)
    for column in (40, 220):
        for row in range(20):
            canvas.drawString(column, 500 - 11 * row, _PROSE[row % 3][:36])
    canvas.rotate(90)
    canvas.drawString(100, -30, "at an angle")
    canvas.showPage()
    canvas.save()
    yield "pdf/seed-columns.pdf", buffer.getvalue()


if __name__ == "__main__":
    main()
