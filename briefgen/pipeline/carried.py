"""The brief that travels inside a Word, PDF or HTML file."""

from collections.abc import Sequence
from typing import cast

from briefgen.brief.load import LoadedBrief, load_brief
from briefgen.document import Attachment
from briefgen.errors import InputError
from briefgen.pipeline.bytes_in import display_name
from briefgen.pipeline.limits import Reading
from briefgen.pipeline.listener import Listener
from briefgen.pipeline.suffix import CARRIER_SUFFIXES, suffix_of

CARRIED = "brief.json"
"""What the attachment is called that is the brief."""

_CARRIERS = frozenset({"docx", "html", "pdf"})
_SIGNS = (b"%PDF", b"PK\x03\x04", b"<")
_HEAD_BYTES = 1024


def carrier_of(data: bytes, name: str) -> str:
    """The kind of file that `data` is where a brief can travel inside it, else empty."""
    suffix = suffix_of(name)
    head = data[:_HEAD_BYTES].removeprefix(b"\xef\xbb\xbf").lstrip()
    if suffix not in CARRIER_SUFFIXES and not head.startswith(_SIGNS):
        return ""
    from briefgen.read.kind import kind_of  # noqa: PLC0415 - start-up: a brief in a file of its own needs none of it

    kind = kind_of(data, suffix=suffix).name
    return kind if kind in _CARRIERS else ""


def carried_brief(data: bytes, carrier: str, name: str, listener: Listener, reading: Reading) -> LoadedBrief:
    """The brief inside the file `name`, without places: no editor can be sent to them.

    Raises InputError where there is none, SchemaError where it is no valid brief. A file that was edited since it was
    written is told, since the edits are not in the brief.
    """
    shown = display_name(name)
    found = [entry.data for entry in _attachments(data, carrier, shown, reading) if entry.name == CARRIED]
    if not found:
        raise InputError(f"{shown}: no brief travels inside it; to draft one of its words, use briefgen draft {name}")
    if len(found) > 1:
        raise InputError(f"{shown}: {len(found)} briefs travel inside it; give the files that it was put together from")
    try:
        text = found[0].decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{shown}: the brief inside it is damaged (byte {error.start} is not UTF-8); give the brief's own file"
        ) from error
    loaded = load_brief(text, name=f"{shown}: {CARRIED}")
    if not _is_as_written(data, carrier):
        listener.note(f"{shown}: edited since briefgen wrote it; the brief inside it has none of the edits")
    return LoadedBrief(loaded.brief, {})


def _attachments(data: bytes, carrier: str, shown: str, reading: Reading) -> Sequence[Attachment]:
    if carrier == "pdf":
        from briefgen.pipeline.isolation import attachments_isolated  # noqa: PLC0415 - only what the file is in

        return attachments_isolated(data, shown, reading)
    if carrier == "docx":
        from briefgen.read.docx.attachments import docx_attachments  # noqa: PLC0415 - likewise

        return docx_attachments(data, name=shown, most_unpacked=reading.limits.unpacked_bytes)
    from briefgen.read.html.attachments import html_attachments  # noqa: PLC0415 - likewise

    return html_attachments(data, name=shown)


def _is_as_written(data: bytes, carrier: str) -> bool:
    """Whether the file's seal is whole; True where no seal is known for it."""
    from briefgen.registry import SEALS, Seal, found, loaded  # noqa: PLC0415 - likewise

    point = found(SEALS).get(carrier)
    return point is None or cast("Seal", loaded(point))(data)
