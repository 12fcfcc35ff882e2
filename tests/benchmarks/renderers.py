"""Other people's renderers that ours is measured beside: each a function from a composed document to a file's bytes.

All are given the same blocks in the same order: headings, paragraphs, list items and tables with a heading row. None of
them tags a PDF as this product does, embeds the brief, or draws charts. Each loads its package when it is made.
"""

import html
import io
import json
from collections.abc import Callable, Iterator
from typing import Any

from briefgen.document import Block, Document

Renderer = Callable[[Document], bytes]


def renderers() -> dict[str, Callable[[], Renderer]]:
    """Makers of renderers by "format name"; a maker raises ImportError where its package is not installed."""
    return {
        "docx python-docx": _python_docx,
        "docx docxtpl": _docxtpl,
        "docx pandoc": _pandoc,
        "pdf weasyprint": _weasyprint,
        "pdf fpdf2": _fpdf2,
        "pdf rendercv": _rendercv,
        "pdf typst": _typst,
    }


def _rows(document: Document, block: Block) -> list[list[str]]:
    return [[_line(cell.span.of(document.text)) for cell in row] for row in block.table.rows] if block.table else []


def _said(document: Document) -> Iterator[tuple[Block, str]]:
    for block in document.blocks:
        if block.figure is None:
            yield block, _line(block.span.of(document.text))


def _line(words: str) -> str:
    return " ".join(words.split())


def _python_docx() -> Renderer:
    import docx

    def render(document: Document) -> bytes:
        file = docx.Document()
        for block, words in _said(document):
            if block.table:
                _word_table(file, _rows(document, block))
            elif block.kind in ("title", "heading"):
                file.add_heading(words, 0 if block.kind == "title" else min(block.level, 9))
            else:
                file.add_paragraph(words, "List Bullet" if block.kind == "list_item" else None)
        return _saved(file)

    return render


def _word_table(file: Any, rows: list[list[str]]) -> None:
    table = file.add_table(len(rows), max(map(len, rows)), "Table Grid")
    cells = table._cells
    for number, words in enumerate(word for row in rows for word in row):
        cells[number].text = words


def _docxtpl() -> Renderer:
    import docx
    from docxtpl import DocxTemplate

    template = docx.Document()
    for line in ("{%p for words in paragraphs %}", "{{ words }}", "{%p endfor %}"):
        template.add_paragraph(line)
    table = template.add_table(3, 1)
    for cell, line in zip(
        table.columns[0].cells, ("{%tr for row in rows %}", "{{ row }}", "{%tr endfor %}"), strict=True
    ):
        cell.text = line
    made = _saved(template)

    def render(document: Document) -> bytes:
        paragraphs = [words for block, words in _said(document) if not block.table]
        rows = [" | ".join(row) for block in document.blocks for row in _rows(document, block)]
        file = DocxTemplate(io.BytesIO(made))
        file.render({"paragraphs": paragraphs, "rows": rows}, autoescape=True)
        return _saved(file)

    return render


def _saved(file: Any) -> bytes:
    target = io.BytesIO()
    file.save(target)
    return target.getvalue()


def _pandoc() -> Renderer:
    import subprocess

    import pypandoc

    path = pypandoc.get_pandoc_path()

    def render(document: Document) -> bytes:
        command = [path, "--from", "html", "--to", "docx", "--output", "-"]
        return subprocess.run(command, input=_web_page(document).encode(), capture_output=True, check=True).stdout

    return render


def _weasyprint() -> Renderer:
    from weasyprint import HTML

    return lambda document: bytes(HTML(string=_web_page(document)).write_pdf(pdf_variant="pdf/ua-1"))


def _web_page(document: Document) -> str:
    parts = ["<html lang=en><title>Brief</title><body>"]
    for block, words in _said(document):
        if block.table:
            rows = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in _rows(document, block))
            parts.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
            continue
        name = {"title": "h1", "heading": f"h{min(block.level + 1, 6)}", "list_item": "li"}.get(block.kind, "p")
        item = f"<{name}>{html.escape(words)}</{name}>"
        parts.append(f"<ul>{item}</ul>" if name == "li" else item)
    return "\n".join(parts)


def _fpdf2() -> Renderer:
    from importlib.resources import files

    from fpdf import FPDF

    faces = {"": "Regular", "B": "Bold"}

    def render(document: Document) -> bytes:
        file = FPDF()
        file.add_page()
        for style, face in faces.items():
            file.add_font("face", style, str(files("briefgen.render") / "fonts" / f"SourceSans3-{face}.ttf"))
        for block, words in _said(document):
            file.set_font("face", size={"title": 24, "heading": 15}.get(block.kind, 11))
            if block.table:
                with file.table(text_align="LEFT") as table:
                    for row in _rows(document, block):
                        table.row(row)
            else:
                file.multi_cell(0, None, words, new_x="LMARGIN", new_y="NEXT")
        return bytes(file.output())

    return render


def _rendercv() -> Renderer:
    import tempfile
    from pathlib import Path

    from rendercv.api import create_a_pdf_from_a_python_dictionary

    def render(document: Document) -> bytes:
        sections: dict[str, list[str]] = {}
        title = "Brief"
        for block, words in _said(document):
            if block.kind == "heading" and block.level == 1:
                title = words
            elif words:
                sections.setdefault(title, []).append(words)
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / "brief.pdf"
            create_a_pdf_from_a_python_dictionary({"cv": {"name": "Brief", "sections": sections}}, target)
            return target.read_bytes()

    return render


def _typst() -> Renderer:
    import typst

    def render(document: Document) -> bytes:
        return bytes(typst.compile(_typst_source(document).encode(), pdf_standards=["ua-1"]))

    return render


def _typst_source(document: Document) -> str:
    parts = ['#set document(title: "Brief")', '#set text(lang: "en")']
    for block, words in _said(document):
        said = json.dumps(words, ensure_ascii=False)
        if block.table:
            rows = _rows(document, block)
            cells = ", ".join(json.dumps(cell, ensure_ascii=False) for row in rows for cell in row)
            parts.append(f"#table(columns: {max(map(len, rows))}, {cells})")
        elif block.kind in ("title", "heading"):
            parts.append(f"#heading(level: {1 if block.kind == 'title' else min(block.level + 1, 6)}, {said})")
        else:
            parts.append(f"#list.item({said})" if block.kind == "list_item" else f"#par({said})")
    return "\n".join(parts)
