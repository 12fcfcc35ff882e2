"""Figures in tables: a cell of numbers takes its label, unit and period from the headers of its row and column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from briefgen.document import Block, Cell, Table
from briefgen.language.dates import find_dates
from briefgen.language.quantities import find_quantities, is_currency, measures
from briefgen.quantity import Quantity
from briefgen.span import Span, trimmed

_NUMBER = re.compile(r"[-−–+]?\s?\(?[^\d\s]{0,4}\s?\d[\d.,\s'’]*(?:\s?%|(?:\s?[^\W\d_]{1,15}){0,4})\)?[*†‡]?")
_ASIDES = (re.compile(r"\s*[(\[]([^()\[\]]{1,60})[)\]]\s*"), re.compile(r"(?<!\d),\s*([^,]{1,40})$"))
_PERCENT = re.compile(r"(?<!\d)(?<!\d\s)(?:%|\bper\s?cent\b)(?!(?:age)?[\s-]?(?:points?|pts)\b)", re.IGNORECASE)
_SIGN = re.compile(r"(?:in\s+)?([^\w\s(]{1,3}|[A-Z]{2,3}\$|[A-Z]{3})\s?(.*)", re.DOTALL)
_PLURAL_MAGNITUDE = re.compile(r"\b(thousand|million|billion|trillion)s\b|'000s?|’000s?|\b000s?\b", re.IGNORECASE)
_MINUS = re.compile(r"[-−–]\s?(?=[^\d\s]{0,4}\s?\d)|\((?=[^()]*\d[^()]*\)\s*$)")
_LONGEST_HEADER = 300


@dataclass(frozen=True, slots=True)
class TableFigure:
    """A number in a cell.

    `row` covers the words of its row, `headers` those of the header cells of its column; `label` and `period` are in
    their words.
    """

    quantity: Quantity
    row: Span
    headers: tuple[Span, ...]
    label: str
    period: str


@dataclass(frozen=True, slots=True)
class _Header:
    """What a header says: its words without the unit, the unit and what its numbers are multiplied by, and a time."""

    words: str
    unit: str = ""
    scale: Decimal = Decimal(1)
    period: str = ""
    cells: tuple[Span, ...] = ()


def figures_in_table(
    text: str, block: Block, caption: str = "", *, decimal_comma: bool = False
) -> Iterator[TableFigure]:
    """The figures of a table in reading order; `caption` may state the unit of all its numbers.

    A first column of numbers is no header, and a cell of more than one number gives none.
    """
    table = block.table
    if table is None or len(table.rows) < 2:
        return
    columns = _columns(text, table)
    overall = _header(f"{caption} {table.title}")
    for row in table.rows[table.header_rows :]:
        yield from _figures_in_row(text, row, columns, overall, decimal_comma=decimal_comma)


def _figures_in_row(
    text: str, row: Sequence[Cell], columns: Sequence[_Header], overall: _Header, *, decimal_comma: bool
) -> Iterator[TableFigure]:
    head = _header(row[0].span.of(text)) if row else _Header("")
    if not row or (_NUMBER.fullmatch(row[0].span.of(text).strip()) and not head.period):
        return
    span = trimmed(text, Span(row[0].span.start, row[-1].span.end))
    column = row[0].columns
    for cell in row[1:]:
        header = columns[column] if column < len(columns) else _Header("")
        column += cell.columns
        quantity = _number(text, cell, decimal_comma=decimal_comma)
        if quantity is not None:
            headers = [header, head, overall]
            yield TableFigure(
                _with_unit(quantity, headers),
                span,
                header.cells,
                ": ".join(filter(None, (head.words, header.words))),
                next((entry.period for entry in headers if entry.period), ""),
            )


def _columns(text: str, table: Table) -> list[_Header]:
    """The header of each column: the words of its header cells from top to bottom."""
    cells: list[list[Span]] = []
    for row in table.rows[: table.header_rows]:
        column = 0
        for cell in row:
            for place in range(column, column + cell.columns):
                cells.extend([] for _ in range(place + 1 - len(cells)))
                if cell.span.of(text).strip():
                    cells[place].append(trimmed(text, cell.span))
            column += cell.columns
    return [
        replace(_header(" ".join(span.of(text) for span in spans)), cells=tuple(dict.fromkeys(spans)))
        for spans in cells
    ]


def _header(words: str) -> _Header:
    plain = " ".join(words.split())[:_LONGEST_HEADER]
    dates = [mention for mention in find_dates(plain) if mention.has_year]
    period = dates[0].span.of(plain) if len(dates) == 1 else ""
    for aside in (found for pattern in _ASIDES for found in pattern.finditer(plain)):
        unit = _stated_unit(aside[1].strip())
        if unit is not None:
            rest = f"{plain[: aside.start()]} {plain[aside.end() :]}"
            return _Header(_without(rest, period), unit.unit, unit.value or Decimal(1), period)
    whole = _stated_unit(plain)
    if whole is not None and len(plain.split()) <= 3:
        return _Header("" if whole.unit else plain, whole.unit, whole.value or Decimal(1), period)
    return _Header(_without(plain, period), "percent" if _PERCENT.search(plain) else "", period=period)


def _without(words: str, period: str) -> str:
    return " ".join(words.replace(period, " ", 1).split()).strip(" ,:;–—-") if period else " ".join(words.split())


@cache
def _stated_unit(words: str) -> Quantity | None:
    """One of the unit that the words of a header state: "US$ million", "%", "thousands", "tonnes"; None for others."""
    plain = _PLURAL_MAGNITUDE.sub(lambda match: match[1] or "thousand", words.strip())
    signed = _SIGN.fullmatch(plain)
    forms = [f"{signed[1]}1 {signed[2]}".strip()] if signed else []
    for form in (*forms, f"1 {plain.removeprefix('in ').strip()}"):
        found = find_quantities(form)
        is_whole = len(found) == 1 and len(found[0].span) >= len(form) - 1
        if is_whole and found[0].value and (_is_measured(found[0]) or found[0].value != 1):
            return found[0]
    return None


def _is_measured(quantity: Quantity) -> bool:
    return quantity.unit in measures() or is_currency(quantity.unit) or " per " in quantity.unit


def _number(text: str, cell: Cell, *, decimal_comma: bool) -> Quantity | None:
    """The one number that fills a cell, with its sign; None for words, dates and several numbers."""
    span = trimmed(text, cell.span)
    words = span.of(text)
    if cell.is_header or not _NUMBER.fullmatch(words):
        return None
    minus = _MINUS.match(words)
    plain = words[minus.end() if minus else 0 :].rstrip(")*†‡ ")
    found = find_quantities(plain, decimal_comma=decimal_comma)
    if len(found) != 1 or found[0].value is None:
        return None
    return replace(found[0], value=-found[0].value, span=span) if minus else replace(found[0], span=span)


def _with_unit(quantity: Quantity, headers: Sequence[_Header]) -> Quantity:
    """The number in the unit that it states itself, else in that of its column, its row or the table."""
    if quantity.unit or quantity.value is None:
        return quantity
    stated = next((header for header in headers if header.unit or header.scale != 1), None)
    return replace(quantity, unit=stated.unit, value=_scaled(quantity.value, stated.scale)) if stated else quantity


def _scaled(value: Decimal, scale: Decimal) -> Decimal:
    if scale == 1:
        return value
    product = value * scale
    return product.quantize(Decimal(1)) if product == product.to_integral_value() else product
