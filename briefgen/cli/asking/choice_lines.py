"""Choices, boxes and the keys at the foot, as lines."""

from prompt_toolkit.utils import get_cwidth

from briefgen.cli.asking.lines import Line, Piece, cut, piece
from briefgen.cli.asking.sheet import ChoiceSheet, Row, Sheet, TextSheet, TickSheet

_GAP = "   "
_WIDEST_LABEL = 28


def row_lines(sheet: ChoiceSheet, width: int, most: int) -> list[Line]:
    """The rows of a choice, those around the cursor where not all fit."""
    labels = min(_WIDEST_LABEL, max((get_cwidth(row.label) for row in sheet.rows), default=0))
    shown = _window(len(sheet.rows), min(sheet.cursor, len(sheet.rows) - 1), most)
    lines = [_row(sheet.rows[place], labels, width, is_chosen=place == sheet.cursor) for place in shown]
    return lines + _left_out(len(sheet.rows), shown)


def tick_lines(sheet: TickSheet, width: int, most: int) -> list[Line]:
    """The boxes, those around the cursor where not all fit."""
    lines: list[Line] = []
    shown = _window(len(sheet.rows), sheet.cursor, most)
    for place in shown:
        box = "[x] " if place in sheet.ticked else "[ ] "
        lead = "› " if place == sheet.cursor else "  "
        look = "chosen" if place == sheet.cursor else "ticked" if place in sheet.ticked else ""
        lines.append(cut([piece("key", lead), piece(look, box + sheet.rows[place].label)], width))
    return lines + _left_out(len(sheet.rows), shown)


def bar_lines(sheet: Sheet, width: int) -> list[Line]:
    """The keys of a sheet, each with a word, on as many lines as they need."""
    lines: list[Line] = [[]]
    used = 0
    for item in _bar(sheet):
        columns = sum(get_cwidth(text) for _, text in item)
        if used and used + len(_GAP) + columns > width:
            lines.append([])
            used = 0
        if used:
            lines[-1].append(("", _GAP))
            used += len(_GAP)
        lines[-1].extend(item)
        used += columns
    return lines


def _row(row: Row, labels: int, width: int, *, is_chosen: bool) -> Line:
    lead = "› " if is_chosen else "  "
    key = f"{row.key:>2}  " if row.key else ""
    pad = " " * max(0, labels - get_cwidth(row.label))
    look = "chosen" if is_chosen else ""
    line = [
        piece("key", lead + key),
        piece(look, row.label),
        ("", pad + "  "),
        piece("muted" if row.key else "", row.meaning),
    ]
    return cut(line, width)


def _window(count: int, cursor: int, most: int) -> range:
    """The places of the rows that are shown: all, or those around the cursor with a line left for how many more."""
    if count <= most:
        return range(count)
    room = max(1, most - 1)
    start = max(0, min(cursor - room // 2, count - room))
    return range(start, start + room)


def _left_out(count: int, shown: range) -> list[Line]:
    if len(shown) == count:
        return []
    told = [(shown.start, "above"), (count - shown.stop, "below")]
    return [[piece("muted", "    " + ", ".join(f"{number} {where}" for number, where in told if number))]]


def _bar(sheet: Sheet) -> list[list[Piece]]:
    if isinstance(sheet, TextSheet):
        return [_key(key, word) for key, word in text_keys(sheet)]
    first = len(sheet.rows) if isinstance(sheet, ChoiceSheet) else None
    bar = [
        _key(row.key, row.label, is_chosen=first is not None and sheet.cursor == first + place)
        for place, row in enumerate(sheet.bar)
    ]
    if isinstance(sheet, TickSheet):
        return [_key("Space", "tick"), _key("Enter", f"{sheet.word} the {len(sheet.ticked)} ticked"), *bar]
    return [_key("Enter", "choose"), *bar] if sheet.rows else bar


def text_keys(sheet: TextSheet) -> list[tuple[str, str]]:
    """The keys of a text, each with what it does."""
    keep = ("Alt-Enter or Esc Enter", "keep") if sheet.is_long else ("Enter", "keep")
    line = [("Enter", "new line")] if sheet.is_long else []
    ways = [("Ctrl-G", "skip"), ("Ctrl-B", "back"), ("Ctrl-Q", "quit")] if sheet.is_root else [("Ctrl-G", "cancel")]
    return [keep, *line, ("Ctrl-E", "editor"), *ways]


def _key(key: str, word: str, *, is_chosen: bool = False) -> list[Piece]:
    if is_chosen:
        return [piece("chosen", f" {key} {word} ")]
    return [piece("key", key), piece("", f" {word}")]
