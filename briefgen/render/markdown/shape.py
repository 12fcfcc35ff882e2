"""What Markdown cannot say of its blocks, as a comment at the end of the file: a line of JSON for each block.

`kind`, `level`, `role` and `anchor` are those of the block, `words` is a digest of its words by which it is found
again after an edit, `cells` are the anchors of a table's cells, row by row, `headers` and `heads` the numbers of rows
and of columns that head it. What is empty is left out.
"""

import hashlib
import json
from collections.abc import Iterable

from briefgen.document import Block, Document, Figure, Table
from briefgen.render.bars import bar_lines
from briefgen.render.markdown.tables import WIDEST_LINE
from briefgen.render.readable_text import readable

OPENING, CLOSING = "<!-- briefgen-blocks", "-->"


def shape_lines(document: Document, running: Iterable[str]) -> list[str]:
    """The comment. `running` are the words above and below the text, which are no blocks."""
    entries: list[dict[str, object]] = [{"kind": "running", "words": words_digest(words)} for words in running]
    entries.extend(_entry(document, block) for block in document.blocks)
    return [OPENING, *map(_packed, entries), CLOSING]


def _entry(document: Document, block: Block) -> dict[str, object]:
    told = {
        "kind": block.kind,
        "level": block.level,
        "ordered": block.is_ordered,
        "role": block.role,
        "anchor": block.anchor,
        "words": words_digest(_words(document, block)),
        **(_table(block.table) if block.table else {}),
        **(_figure(block.figure) if block.figure else {}),
    }
    return {key: value for key, value in told.items() if value}


def _words(document: Document, block: Block) -> str:
    """The words that stand for the block: its own, else those of its chart or of what its picture shows."""
    said = block.span.of(document.text)
    if block.figure is None or said.strip():
        return said
    bars = bar_lines(block.figure.chart, WIDEST_LINE) if block.figure.chart else []
    return " ".join(bars) or block.figure.alternative


def _table(table: Table) -> dict[str, object]:
    cells = [[cell.anchor for cell in row] for row in table.rows]
    return {
        "headers": table.header_rows,
        "heads": table.header_columns,
        "title": table.title,
        "description": table.description,
        "widths": [round(share, 4) for share in table.widths],
        "cells": cells if any(map(any, cells)) else [],
    }


def _figure(figure: Figure) -> dict[str, object]:
    chart = figure.chart
    return {
        "alternative": figure.alternative,
        "attachment": figure.attachment,
        "chart": [chart.unit, list(zip(chart.labels, chart.values, chart.surfaces, strict=False))] if chart else [],
    }


def _packed(entry: dict[str, object]) -> str:
    """The entry as JSON in which nothing ends the comment."""
    return json.dumps(entry, separators=(",", ":")).replace(">", "\\u003e")


def words_digest(text: str) -> str:
    """Eight digits that tell the words from others; empty where there are none."""
    words = " ".join(readable(text).split())
    return hashlib.sha256(words.encode()).hexdigest()[:8] if words else ""
