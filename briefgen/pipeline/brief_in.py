"""A brief from its file, and the documents that it was drawn from."""

import hashlib
from collections.abc import Mapping
from pathlib import Path, PurePath, PureWindowsPath

from briefgen.brief import Brief, DocumentReference
from briefgen.brief.load import LoadedBrief, load_brief
from briefgen.document import Document
from briefgen.errors import InputError
from briefgen.pipeline.bytes_in import STANDARD_STREAM, display_name, read_bytes, read_regular
from briefgen.pipeline.carried import carried_brief, carrier_of
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener
from briefgen.pipeline.suffix import BRIEF_SUFFIXES, suffix_of


def read_brief(name: str, listener: Listener, reading: Reading = USUAL) -> LoadedBrief:
    """The brief in the file `name` or, for `-`, in standard input: the file itself, or what travels inside it.

    Raises InputError where the file cannot be read, SchemaError with every problem where it is no valid brief.
    """
    data, shown = read_bytes(name, reading.limits.size_bytes), display_name(name)
    if carrier := carrier_of(data, name):
        loaded = carried_brief(data, carrier, name, listener, reading)
    else:
        loaded = load_brief(_text(data, name), name=shown)
    listener.detail(f"{shown}: {sum(1 for _ in loaded.brief.items())} items; documents: {len(loaded.brief.documents)}")
    return loaded


def _text(data: bytes, name: str) -> str:
    if suffix_of(name) not in {"", *BRIEF_SUFFIXES}:
        raise InputError(
            f"{name}: a brief ends in .yaml, .yml or .json, or travels inside a .docx, .pdf or .html file; "
            "to make one of a document, use briefgen draft"
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{display_name(name)}: byte {error.start} is not UTF-8; save the brief as UTF-8"
        raise InputError(message) from error


def document_paths(brief: Brief, name: str) -> dict[str, Path]:
    """Where each document of a brief lies, by identifier: a path is relative to the folder of the brief `name`."""
    folder = Path() if name == STANDARD_STREAM else Path(name).parent
    return {reference.id: folder / reference.path for reference in brief.documents if reference.path}


def read_documents(brief: Brief, name: str, listener: Listener, reading: Reading = USUAL) -> Mapping[str, Document]:
    """The documents of the brief `name` that are at hand, by identifier; of the others the listener hears why.

    A brief can come from anyone, so what it names is read only where it is a regular file, and all of it together
    only up to the size that one input may have. Nothing of the content is told. A path that is not relative is no
    draft's, and could be any file of the machine: it is read only where it is the very file that the brief records.
    """
    from briefgen.pipeline.source import read_document  # noqa: PLC0415 - start-up: to read a brief needs no readers

    recorded = {reference.id: reference for reference in brief.documents}
    documents: dict[str, Document] = {}
    read: dict[Path, bytes] = {}
    for identifier, path in document_paths(brief, name).items():
        try:
            if path not in read:
                left = reading.limits.size_bytes - sum(map(len, read.values()))
                read[path] = read_regular(path, left, is_fixed=False)
            _require_own(recorded[identifier], read[path])
            documents[identifier] = read_document(read[path], str(path), listener, reading)
        except InputError as error:
            listener.note(f"{display_name(name)}: {identifier} is not verified: {error}")
    return documents


def _require_own(reference: DocumentReference, data: bytes) -> None:
    """Raise InputError for another file than the one recorded, where its path leads anywhere on the machine."""
    is_absolute = PurePath(reference.path).is_absolute() or PureWindowsPath(reference.path).is_absolute()
    if is_absolute and hashlib.sha256(data).hexdigest() != reference.sha256:
        raise InputError(
            f"{reference.path}: not the file that the brief was drawn from; write its path relative to the brief"
        )
