"""A brief changed in its file: locked, read, changed, checked, written back into the text that people work in."""

import json
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from briefgen.brief import Brief, revise
from briefgen.brief.dump import dump_json
from briefgen.brief.load import LARGEST_BYTES, load_brief
from briefgen.errors import InputError, OutputError, SchemaError
from briefgen.fill.refused import EditError
from briefgen.fill.valid import validated
from briefgen.pipeline.bytes_in import STANDARD_STREAM, read_bytes
from briefgen.pipeline.listener import Listener
from briefgen.pipeline.locking import Lock, locked
from briefgen.pipeline.output import write_all
from briefgen.pipeline.suffix import BRIEF_SUFFIXES, suffix_of
from briefgen.record.load import refusal
from briefgen.record.path import with_parents
from briefgen.record.tree import Place

Change = Callable[[Brief], Brief]
"""What is to become of a brief; raises EditError where it cannot."""

_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Edited:
    """A brief before and after a change, and its text before and after."""

    before: Brief
    after: Brief
    text_before: str
    text_after: str


def edit_brief(name: str, change: Change, listener: Listener) -> Brief:
    """Change the brief in the file `name`; the brief that it holds then. Otherwise as `edit`."""
    return edit(name, change, listener).after


def edit(name: str, change: Change, listener: Listener) -> Edited:
    """Change the brief in the file `name`; what it was and what it is.

    Comments, order and everything that did not change stay as they were written. `change` gets the brief that the file
    holds at that moment and gives another; where that says the same, the file is not touched.

    Raises SchemaError where the file or what it would become is no valid brief, InputError where it cannot be read, and
    OutputError where another run is changing it, another program has changed it meanwhile, or it cannot be written. In
    each case the file is what it was.
    """
    path = _editable(name)
    with locked(path, listener) as lock:
        data = read_bytes(name, LARGEST_BYTES, is_fixed=True)
        edited = _edited(data, name, change, listener)
        if edited.text_after != edited.text_before:
            _write(path, data, edited.text_after, lock)
            listener.detail(f"wrote {path}")
    return edited


def preview(name: str, change: Change, listener: Listener) -> Edited:
    """What `edit` would make of the file `name`, without touching it or waiting for who does."""
    _editable(name)
    return _edited(read_bytes(name, LARGEST_BYTES, is_fixed=True), name, change, listener)


def _editable(name: str) -> Path:
    """The path of a brief that can be changed where it lies; raises InputError for any other."""
    if name == STANDARD_STREAM:
        raise InputError("standard input cannot be changed where it lies; give the brief's file")
    if suffix_of(name) not in {"", *BRIEF_SUFFIXES}:
        raise InputError(f"{name}: only a brief's own file can be changed; give its .yaml, .yml or .json file")
    path = Path(name)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        read_bytes(name, LARGEST_BYTES, is_fixed=True)  # says why
        raise
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise InputError(f"{name}: this is no regular file; give the brief's file")
    return path


def _edited(data: bytes, name: str, change: Change, listener: Listener) -> Edited:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: byte {error.start} is not UTF-8; save the brief as UTF-8") from error
    loaded = load_brief(text.removeprefix(_MARK), name=name)
    try:
        after = change(loaded.brief)
        after = loaded.brief if repr(after) == repr(loaded.brief) else validated(after)
    except EditError as error:
        raise refused_in(name, error, loaded.places) from error
    written = _written(text.removeprefix(_MARK), loaded.brief, after, name, listener)
    return Edited(loaded.brief, after, text, _MARK + written if text.startswith(_MARK) else written)


def refused_in(name: str, error: EditError, places: Mapping[str, Place]) -> SchemaError:
    """The error that tells why an edit of the file `name` is refused; with places for what stands in the file."""
    told = refusal(name, "brief", error.problems, places)
    known = {path for path in places if path}
    return SchemaError(
        name,
        tuple(
            problem if known.intersection(with_parents(problem.path)) else replace(problem, line=None, column=None)
            for problem in told.problems
        ),
    )


def _written(text: str, before: Brief, after: Brief, name: str, listener: Listener) -> str:
    """The text that says `after`, in the form that `text` has; raises OutputError where it would be too large."""
    if repr(before) == repr(after):
        return text
    try:
        written = _json(text, after) if _is_json(text) else _yaml(text, before, after, name, listener)
    except revise.UnreadableError as error:
        raise OutputError(
            f"{name}: as changed it could not be read back: {error.message}; nothing is written; {error.remedy}"
        ) from error
    if len(written.encode()) > LARGEST_BYTES:
        raise OutputError(f"{name}: it would be larger than {LARGEST_BYTES // 2**20} MiB; split the brief")
    return written


def _yaml(text: str, before: Brief, after: Brief, name: str, listener: Listener) -> str:
    revision = revise.revision(text, before, after)
    if revision.is_anew:
        listener.note(f"{name}: the way it is written leaves no room for the change; all of it is written anew")
    return revision.text


def _json(text: str, after: Brief) -> str:
    written = dump_json(after)
    revise.require_readable(written, after)
    return _like(text, written)


def _is_json(text: str) -> bool:
    if not text.lstrip().startswith("{"):
        return False
    try:
        json.loads(text, parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return False
    return True


def _like(text: str, written: str) -> str:
    """`written` with the line ends of `text`, and none last where that has none."""
    if not text.endswith("\n"):
        written = written.removesuffix("\n")
    return written.replace("\n", "\r\n") if "\r\n" in text else written


def _write(path: Path, read: bytes, text: str, lock: Lock) -> None:
    """Write `text`, unless the file is no longer what was read or the lock no longer ours."""
    if not lock.is_held:
        raise OutputError(f"{path}: its lock was taken away meanwhile; nothing is written; try again")
    if read_bytes(str(path), LARGEST_BYTES, is_fixed=True) != read:
        raise OutputError(
            f"{path}: another program has changed it meanwhile; nothing is written; look at it, then try again"
        )
    write_all({path: text.encode()})
