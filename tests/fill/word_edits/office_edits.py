"""Edits a Word file in LibreOffice by its API; run by the Python that LibreOffice's `uno` belongs to.

Arguments: the program, a folder for its profile, the file, the file to write, and the edits, a line each, whose words
are parted by tabs: write NEW OLD, enter BEFORE, delete POINT, row AFTER CELL…, drop ROW, comment ON WORDS, track.
"""

import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]  # comes with LibreOffice, for another Python than that of the tests
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]  # likewise
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]  # likewise

Uno = Any
"""An object of LibreOffice, which has no types here."""

YES, NO = True, False  # its interface has no names for arguments

_WORD = "MS Word 2007 XML"
_PARAGRAPH_BREAK = 0


def main(program: str, profile: str, source: str, target: str, edits: Sequence[str]) -> None:
    pipe = f"briefgen{uuid.uuid4().hex}"
    options = ["--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;"]
    office = subprocess.Popen([program, f"-env:UserInstallation={Path(profile).as_uri()}", *options])
    try:
        desktop = connected(pipe)
        document = desktop.loadComponentFromURL(Path(source).as_uri(), "_blank", 0, (value("Hidden", YES),))
        for line in edits:
            name, *words = line.split("\t")
            EDITS[name](document, *words)
        document.storeToURL(Path(target).as_uri(), (value("FilterName", _WORD),))
        document.close(YES)
        desktop.terminate()
        office.wait(timeout=30)
    finally:
        office.kill()


def connected(pipe: str) -> Uno:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("no office answers")


def value(name: str, said: object) -> Uno:
    return PropertyValue(Name=name, Value=said)


def found(document: Uno, words: str) -> Uno:
    search = document.createSearchDescriptor()
    search.SearchString = words
    search.SearchCaseSensitive = True
    where = document.findFirst(search)
    if where is None:
        raise SystemExit(f"not found: {words}")
    return where


def write(document: Uno, new: str, old: str) -> None:
    found(document, old).setString(new)


def enter(document: Uno, before: str) -> None:
    where = found(document, before)
    where.getText().insertControlCharacter(where.getStart(), _PARAGRAPH_BREAK, NO)


def delete(document: Uno, point: str) -> None:
    where = found(document, point)
    cursor = where.getText().createTextCursorByRange(where)
    cursor.gotoStartOfParagraph(NO)
    cursor.gotoEndOfParagraph(YES)
    cursor.setString("")
    cursor.goRight(1, YES)
    cursor.setString("")


def cell_of(document: Uno, words: str) -> tuple[Uno, Uno]:
    return found(document, words).TextTable, found(document, words).Cell


def place_of(name: str) -> int:
    return int("".join(filter(str.isdigit, name))) - 1


def row(document: Uno, after: str, *cells: str) -> None:
    table, cell = cell_of(document, after)
    at = place_of(cell.CellName) + 1
    table.Rows.insertByIndex(at, 1)
    for column, words in enumerate(cells):
        table.getCellByName(f"{chr(ord('A') + column)}{at + 1}").setString(words)


def drop(document: Uno, words: str) -> None:
    table, cell = cell_of(document, words)
    table.Rows.removeByIndex(place_of(cell.CellName), 1)


def comment(document: Uno, on: str, words: str) -> None:
    where = found(document, on)
    note = document.createInstance("com.sun.star.text.textfield.Annotation")
    note.Author, note.Content = "Jane Doe", words
    where.getText().insertTextContent(where, note, YES)


def track(document: Uno) -> None:
    document.RecordChanges = True


EDITS: Mapping[str, Callable[..., None]] = {
    "write": write, "enter": enter, "delete": delete, "row": row, "drop": drop, "comment": comment, "track": track,
}  # fmt: skip

if __name__ == "__main__":
    _, office, folder, given, wanted, *lines = sys.argv
    main(office, folder, given, wanted, lines)
