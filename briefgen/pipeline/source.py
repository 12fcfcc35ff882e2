"""A source document: its bytes, read by the reader of its suffix."""

import re
from pathlib import PurePath
from typing import cast

from briefgen.document import Document
from briefgen.errors import InputError, PluginError
from briefgen.pipeline.bytes_in import STANDARD_STREAM, display_name, read_bytes, require_input
from briefgen.pipeline.listener import Listener
from briefgen.registry import READERS, Reader, found, loaded

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
LONGEST_TEXT = 10_000_000
"""Characters of the longest document that is worked on: some 5,000 pages, beyond which no brief is of use."""

_PLAIN_TEXT = "txt"
_READ_AS_TEXT = frozenset({"", "text", "md", "markdown"})
_BRIEF_SUFFIXES = frozenset({"yaml", "yml"})


def require_source(name: str) -> None:
    """Raise InputError where `name` is no file but an address, or does not exist."""
    if _ADDRESS.match(name):
        raise InputError(f"{name}: nothing is fetched from an address; save the page as a file and give its name")
    require_input(name)


def read_source(name: str, listener: Listener) -> Document:
    """The document in the file `name` or, for `-`, in standard input; raises InputError where it cannot be read."""
    require_source(name)
    document = read_document(read_bytes(name), name, listener)
    if len(document.text) > LONGEST_TEXT:
        raise InputError(
            f"{display_name(name)}: longer than the {LONGEST_TEXT} characters that are worked on; split it into parts"
        )
    return document


def read_document(data: bytes, name: str, listener: Listener) -> Document:
    """The document in `data`; the suffix of `name` chooses the reader."""
    suffix, shown = suffix_of(name), display_name(name)
    reader = _reader_for(suffix, name)
    if reader != suffix and suffix:
        listener.note(f"{name}: .{suffix} is read as plain text; its markup stays in the words")
    document = cast("Reader", loaded(found(READERS)[reader]))(data, name=shown)
    if not isinstance(document, Document):
        raise PluginError(f"the reader {reader} gives no document; correct or remove it")
    for note in document.notes:
        listener.note(f"{shown}: {note.message}")
    listener.detail(
        f"{shown}: {len(document.text)} characters in {len(document.blocks)} blocks, read by the reader {reader}"
    )
    return document


def suffix_of(name: str) -> str:
    """The suffix in lower case without its dot, empty where there is none and for standard input."""
    return "" if name == STANDARD_STREAM else PurePath(name).suffix.lower().removeprefix(".")


def _reader_for(suffix: str, name: str) -> str:
    """The name of the reader for `suffix`; plain text also for what people name otherwise."""
    readers = found(READERS)
    if suffix in readers:
        return suffix
    if suffix in _BRIEF_SUFFIXES:
        raise InputError(
            f"{name}: this looks like a brief, not a source document; use briefgen check or briefgen render"
        )
    if suffix in _READ_AS_TEXT and _PLAIN_TEXT in readers:
        return _PLAIN_TEXT
    formats = ", ".join(f".{reader}" for reader in readers) or "none, since no reader is installed"
    raise InputError(f"{name}: .{suffix or '(no suffix)'} is not read; save it in a format that is: {formats}")
