"""A source document: its bytes, read by the reader of what they are."""

import re
from collections.abc import Callable
from typing import cast

from briefgen.document import Document
from briefgen.errors import InputError, PluginError
from briefgen.pipeline.bytes_in import display_name, read_bytes, require_input
from briefgen.pipeline.isolation import read_isolated
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener
from briefgen.pipeline.suffix import suffix_of
from briefgen.read.kind import Kind, kind_of
from briefgen.registry import READERS, Reader, found, loaded

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
LONGEST_TEXT = 10_000_000
"""Characters of the longest document that is worked on: some 5,000 pages, beyond which no brief is of use."""

_BRIEF_SUFFIXES = frozenset({"yaml", "yml"})
_ISOLATED = "briefgen.read.pdf:read_pdf"
_UNPACKED = "briefgen.read.docx:read_docx"
_SUFFIXES: dict[str, frozenset[str]] = {
    "txt": frozenset({"", "txt", "text", "log", "asc"}),
    "md": frozenset({"", "md", "markdown", "mdown", "mkd", "mkdn", "txt", "text"}),
    "html": frozenset({"", "html", "htm", "xhtml", "shtml"}),
    "docx": frozenset({"", "docx", "docm", "dotx", "dotm"}),
    "pdf": frozenset({"", "pdf"}),
}
"""The suffixes that a kind of file goes by; another one is told."""


def require_source(name: str) -> None:
    """Raise InputError where `name` is no file but an address, or does not exist."""
    if _ADDRESS.match(name):
        raise InputError(f"{name}: nothing is fetched from an address; save the page as a file and give its name")
    require_input(name)


def read_source(name: str, listener: Listener, reading: Reading = USUAL) -> Document:
    """The document in the file `name` or, for `-`, in standard input; raises InputError where it cannot be read."""
    require_source(name)
    document = read_document(read_bytes(name, reading.limits.size_bytes), name, listener, reading)
    if len(document.text) > LONGEST_TEXT:
        raise InputError(
            f"{display_name(name)}: longer than the {LONGEST_TEXT} characters that are worked on; split it into parts"
        )
    return document


def read_document(data: bytes, name: str, listener: Listener, reading: Reading = USUAL) -> Document:
    """The document in `data`: its content chooses the reader, unless a plug-in claims the suffix of `name`."""
    shown = display_name(name)
    reader = _reader_for(data, name, listener)
    point = found(READERS)[reader]
    if point.value == _ISOLATED:
        document = read_isolated(data, shown, reading)
    elif point.value == _UNPACKED:
        read_docx = cast("Callable[..., Document]", loaded(point))
        document = read_docx(data, name=shown, most_unpacked=reading.limits.unpacked_bytes)
    else:
        document = cast("Reader", loaded(point))(data, name=shown)
    if not isinstance(document, Document):
        raise PluginError(f"the reader {reader} gives no document; correct or remove it")
    for note in document.notes:
        listener.note(f"{shown}: {note.message}")
    listener.detail(
        f"{shown}: {len(document.text)} characters in {len(document.blocks)} blocks, read by the reader {reader}"
    )
    return document


def _reader_for(data: bytes, name: str, listener: Listener) -> str:
    """The name of the reader for `data`; a suffix that says something else is told."""
    readers, suffix = found(READERS), suffix_of(name)
    if suffix in readers and not any(suffix in suffixes for suffixes in _SUFFIXES.values()):
        return suffix
    if suffix in _BRIEF_SUFFIXES:
        raise InputError(
            f"{name}: this looks like a brief, not a source document; use briefgen check or briefgen render"
        )
    kind = kind_of(data, suffix=suffix)
    if not kind.is_read or kind.name not in readers:
        raise InputError(f"{display_name(name)}: this is {kind.what}; {_remedy(kind, sorted(readers))}")
    if suffix not in _SUFFIXES[kind.name]:
        listener.note(f"{name}: whatever its suffix says, this is {kind.what}; it is read as one")
    return kind.name


def _remedy(kind: Kind, readers: list[str]) -> str:
    return kind.remedy or f"no reader is installed for it; give one of {', '.join(f'.{reader}' for reader in readers)}"
