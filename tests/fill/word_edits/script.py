"""Edits in words, a line each, made in a Word file: `write "may" for "could" in "Silt could"`."""

import re
from collections.abc import Callable, Mapping

from tests.fill.word_edits.word_file import WordFile

_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
Make = Callable[[WordFile, list[str]], None]


def edited(data: bytes, script: str) -> bytes:
    """The file with all the edits of `script`; lines that begin with # say why."""
    file = WordFile(data)
    for line in script.split("\n"):
        if line.strip() and not line.startswith("#"):
            said = _QUOTED.findall(line)
            _EDITS[_QUOTED.sub("_", line).strip()](file, said)
    return file.saved()


def _row(words: str) -> list[str]:
    return [cell.strip() for cell in words.split("|")]


_EDITS: Mapping[str, Make] = {
    "write _ for _ in _": lambda file, said: file.replace(said[1], said[0], said[2]),
    "write _ for _ in _, tracked by _": lambda file, said: file.replace(said[1], said[0], said[2], said[3]),
    "bold _": lambda file, said: file.look(said[0], "b"),
    "italics _": lambda file, said: file.look(said[0], "i"),
    "press enter before _": lambda file, said: file.press_enter(said[0]),
    "join _ with the next": lambda file, said: file.join(said[0]),
    "add paragraph _ after _": lambda file, said: file.add_paragraph(said[0], said[1]),
    "add paragraph _ in style _ after _": lambda file, said: file.add_paragraph(said[0], said[2], said[1]),
    "add row _ after _": lambda file, said: file.add_row(_row(said[0]), said[1]),
    "delete paragraph _": lambda file, said: file.delete(file.paragraph(said[0])),
    "delete paragraph _, tracked by _": lambda file, said: file.delete(file.paragraph(said[0]), said[1]),
    "delete row _": lambda file, said: file.delete(file.row(said[0])),
    "delete row _, tracked by _": lambda file, said: file.delete(file.row(said[0]), said[1]),
    "move paragraph _ before _": lambda file, said: file.move(file.paragraph(said[0]), file.paragraph(said[1])),
    "move paragraph _ before _, tracked by _": lambda file, said: file.move(
        file.paragraph(said[0]), file.paragraph(said[1]), said[2]
    ),
    "move row _ before _": lambda file, said: file.move(file.row(said[0]), file.row(said[1])),
    "comment by _ on _: _": lambda file, said: file.comment(*said),
    "lose all bookmarks": lambda file, _said: file.lose_bookmarks(),
    "lose the attachment": lambda file, _said: file.lose_attachment(),
    "lose all styles": lambda file, _said: file.lose_styles(),
    "other identifiers for styles": lambda file, _said: file.rename_styles(),
    "scatter runs": lambda file, _said: file.scatter(),
    "saved by _": lambda file, said: file.saved_by(said[0]),
}
