"""Questions on a terminal that only prints line after line: every key is a letter or number and Enter."""

import shutil

from briefgen.cli.asking.asking import Asking
from briefgen.cli.asking.lines import Line, piece
from briefgen.cli.asking.screen import screen_of
from briefgen.cli.asking.sheet import ChoiceSheet, TextSheet, TickSheet

_ROWS = 200
_END = "."
_BACK, _QUIT = ":b", ":q"


def ask_plainly(asking: Asking) -> None:
    """Ask until the asking is over; the end of the input is a wish to quit."""
    try:
        while not asking.outcome:
            columns = min(shutil.get_terminal_size().columns, 100)
            screen = screen_of(asking, columns, _ROWS)
            sheet = asking.sheet
            keys = _text_keys(sheet) if isinstance(sheet, TextSheet) else screen.bottom[1:]
            _print([*screen.top, *screen.bottom[:1], *keys])
            _take(asking)
    except EOFError:
        asking.leave("quit")
    except KeyboardInterrupt:
        asking.leave("interrupted")


def _take(asking: Asking) -> None:
    sheet = asking.sheet
    if isinstance(sheet, TextSheet):
        _take_text(asking, sheet)
    elif isinstance(sheet, TickSheet):
        _take_ticks(asking, sheet)
    else:
        _take_choice(asking, sheet)


def _take_choice(asking: Asking, sheet: ChoiceSheet) -> None:
    """A key; a row without one is chosen by its number."""
    said = input("> ").strip().lower()
    unkeyed = [place for place, row in enumerate(sheet.rows) if not row.key]
    if said.isdecimal() and unkeyed and 0 < int(said) <= len(sheet.rows):
        sheet.rows[int(said) - 1].act()
    elif said:
        asking.press(said)


def _take_ticks(asking: Asking, sheet: TickSheet) -> None:
    said = input("numbers to add, or a key> ").strip().lower()
    places = [int(word) - 1 for word in said.replace(",", " ").split() if word.isdecimal()]
    if places or not said:
        sheet.done(sorted({place for place in places if 0 <= place < len(sheet.rows)}))
    else:
        asking.press(said)


def _take_text(asking: Asking, sheet: TextSheet) -> None:
    """One line, or several up to a line with a full stop alone; nothing leaves what there is."""
    lines = [input("> ")]
    if lines[0] in {_BACK, _QUIT} and sheet.is_root:
        asking.back() if lines[0] == _BACK else asking.leave("quit")
        return
    while sheet.is_long and lines[-1] not in ("", _END):
        lines.append(input("  "))
    text = "\n".join(line for line in lines if line != _END).strip()
    if not text:
        sheet.cancel()
        return
    reason = sheet.reason(text)
    if reason:
        asking.remark(reason)
    else:
        sheet.done(text)


def _print(lines: list[Line]) -> None:
    for line in lines:
        print("".join(text for _, text in line).rstrip())  # noqa: T201 - the terminal that this is for


def _text_keys(sheet: TextSheet) -> list[Line]:
    """How a text is written here."""
    long = f"a line with {_END} alone ends it; " if sheet.is_long else ""
    ways = f"; {_BACK} goes back, {_QUIT} quits" if sheet.is_root else ""
    return [[piece("", f"{long}nothing leaves what there is{ways}")]]
