"""What a Word file changes in a brief, as lines for people: item by item, the words that differ set apart in colour."""

import difflib
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import IO, TYPE_CHECKING

from briefgen.cli.terminal import is_coloured, safe

if TYPE_CHECKING:
    from briefgen.fill.word_edits import Change, Conflict, Pull, Untaken

_PIECE = re.compile(r"\S+|\s+")
_MOST_PIECES = 2000
_GONE, _COME, _PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[0m"
_STRONG_GONE, _STRONG_COME = "\x1b[1;4;31m", "\x1b[1;4;32m"
_KINDS: Mapping[str, str] = {
    "edited": "edited",
    "new": "new",
    "deleted": "deleted",
    "moved": "moved",
    "noted": "comment",
}


def report(pull: "Pull", edited: str, into: str, stream: IO[str] | None = None) -> str:
    """All that was found, and a last line that counts it."""
    out = stream or sys.stdout
    lines = [line for change in pull.changes for line in change_lines(change, out)]
    lines += [line for conflict in pull.conflicts for line in conflict_lines(conflict, edited, into)]
    lines += [_untaken_line(untaken) for untaken in pull.untaken]
    lines.append(f"{_one_line(edited)}: {counted(pull)}")
    return "".join(f"{line}\n" for line in lines)


def counted(pull: "Pull") -> str:
    """How much was found: `2 changes, 1 conflict, 1 not brought back`."""
    told = [
        (len(pull.changes), "change", "changes"),
        (len(pull.conflicts), "conflict", "conflicts"),
        (len(pull.untaken), "not brought back", "not brought back"),
    ]
    said = ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in told if count)
    return said or "nothing was changed in it"


def change_lines(change: "Change", stream: IO[str]) -> Iterator[str]:
    """A heading, and under it the old words behind a minus and the new ones behind a plus."""
    if change.kind == "noted":
        yield f"comment: {_one_line(change.new)}"
        return
    if change.kind == "moved":
        yield f"moved in {change.part}: {_one_line(change.new)}"
        return
    place = f" in {change.part}" if change.kind in ("new", "deleted") else ""
    yield f"{_KINDS[change.kind]} {change.name}{place}"
    old, new = _compared(_one_line(change.old), _one_line(change.new), is_coloured(stream))
    if change.kind != "new":
        yield f"  - {old}"
    if change.kind != "deleted":
        yield f"  + {new}"


def conflict_lines(conflict: "Conflict", edited: str, into: str) -> Iterator[str]:
    """The three texts: as it was printed, as the file has it, as the brief has it."""
    change = conflict.change
    there = change.new or ("(deleted)" if change.kind == "deleted" else "(empty)")
    yield f"conflict {change.name}: {_one_line(conflict.why)}"
    printed = () if change.kind == "moved" else ((change.old or "(empty)", "printed"),)
    for said, name in (*printed, (there, edited), (conflict.current or "(not there)", into)):
        yield f"    {_one_line(name)}: {_one_line(said)}"


def _untaken_line(untaken: "Untaken") -> str:
    return f"not brought back: {_one_line(untaken.place)}: “{_one_line(untaken.words)}”: {_one_line(untaken.why)}"


def _compared(old: str, new: str, is_in_colour: bool) -> tuple[str, str]:  # noqa: FBT001 - of the two texts
    """The two texts, in colour where that is wanted; words that only one has are strong."""
    if not is_in_colour:
        return old or "(empty)", new or "(empty)"
    first, second = _PIECE.findall(old), _PIECE.findall(new)
    if len(first) + len(second) > _MOST_PIECES:
        return f"{_GONE}{old}{_PLAIN}", f"{_COME}{new}{_PLAIN}"
    found = difflib.SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    return (
        _painted(first, [(tag == "equal", start, end) for tag, start, end, _, _ in found], (_GONE, _STRONG_GONE)),
        _painted(second, [(tag == "equal", start, end) for tag, _, _, start, end in found], (_COME, _STRONG_COME)),
    )


def _painted(pieces: Sequence[str], stretches: Sequence[tuple[bool, int, int]], codes: tuple[str, str]) -> str:
    said = (
        f"{codes[not is_same]}{''.join(pieces[start:end])}{_PLAIN}" for is_same, start, end in stretches if end > start
    )
    return "".join(said) or "(empty)"


def _one_line(text: str) -> str:
    return safe(text).replace("\n", " ")
