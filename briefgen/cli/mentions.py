"""Mentions as JSON, and as a table: drawn on a terminal, plain columns elsewhere."""

import json
import shutil
import sys
from collections.abc import Mapping, Sequence

from briefgen.cli.terminal import is_coloured, safe

Record = Mapping[str, object]
Mentions = Mapping[str, Sequence[Record]]

_PLACES = ("start", "end")
_WIDEST_CELL = 80
_CUT = "…"


def mentions_json(mentions: Mentions) -> str:
    """`{"figures": [...]}`, a line a mention."""
    lists = [f"{json.dumps(kind)}: {_json_list(records)}" for kind, records in mentions.items()]
    return "{" + ",\n".join(lists) + "}\n"


def _json_list(records: Sequence[Record]) -> str:
    lines = ",\n  ".join(json.dumps(record, ensure_ascii=False) for record in records)
    return f"[\n  {lines}\n]" if lines else "[]"


def mentions_text(mentions: Mentions) -> str:
    """A table a kind, under its name and count."""
    draw = _drawn if sys.stdout.isatty() else _plain
    return "\n".join(f"{kind}: {len(records)}\n{draw(records)}" for kind, records in mentions.items())


def _columns(records: Sequence[Record]) -> list[str]:
    """The fields that any record fills, in the order in which they come up."""
    names = dict.fromkeys(name for record in records for name in record)
    return [name for name in names if any(_cell(record.get(name)) for record in records)]


def _cell(value: object) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, Mapping):
        return _cell(value.get("surface"))
    if isinstance(value, (list, tuple)):
        return ", ".join(_cell(entry) for entry in value)
    return safe(" ".join(str(value).split()))


def _plain(records: Sequence[Record]) -> str:
    names = _columns(records)
    rows = [names, *([_short(_cell(record.get(name))) for name in names] for record in records)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(names))]
    return "".join(_row(row, names, widths) for row in rows) if records else ""


def _row(row: Sequence[str], names: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        cell.rjust(width) if name in _PLACES else cell.ljust(width)
        for cell, name, width in zip(row, names, widths, strict=True)
    ]
    return "  ".join(cells).rstrip() + "\n"


def _short(cell: str) -> str:
    return cell if len(cell) <= _WIDEST_CELL else cell[: _WIDEST_CELL - len(_CUT)] + _CUT


def _drawn(records: Sequence[Record]) -> str:
    """The table as wide as the terminal, long cells on several lines."""
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - start-up: only a terminal pays for it
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    names = _columns(records)
    table = Table(box=SIMPLE_HEAD)
    for name in names:
        table.add_column(name, justify="right" if name in _PLACES else "left", no_wrap=name in _PLACES)
    for record in records:
        table.add_row(*(Text(_cell(record.get(name))) for name in names))
    width = shutil.get_terminal_size().columns
    console = Console(width=width, force_terminal=True, color_system="standard" if is_coloured(sys.stdout) else None)
    with console.capture() as captured:
        console.print(table)
    return captured.get() if records else ""
