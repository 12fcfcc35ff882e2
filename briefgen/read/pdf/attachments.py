"""Files that travel inside a PDF."""

import ctypes
from collections.abc import Iterator

from pypdfium2 import raw

from briefgen.document import Attachment
from briefgen.read.pdf.opening import opened_pdf
from briefgen.read.pdf.pdfium import Handle, wide_string

_MOST = 100
_MOST_BYTES = 64 * 1024 * 1024


def pdf_attachments(data: bytes, *, name: str, password: str = "") -> tuple[Attachment, ...]:
    """The files in the PDF `data`, whose pages are not looked at; raises InputError where it cannot be opened."""
    with opened_pdf(data, name, password) as handle:
        return attachments_of(handle)


def attachments_of(document: Handle) -> tuple[Attachment, ...]:
    """The attached files in the order of their names' tree, up to a sane number and size."""
    return tuple(_read(document))


def _read(document: Handle) -> Iterator[Attachment]:
    left = _MOST_BYTES
    for index in range(min(int(raw.FPDFDoc_GetAttachmentCount(document)), _MOST)):
        handle = raw.FPDFDoc_GetAttachment(document, index)
        if not handle:
            continue
        data = _content(handle, left)
        if data is None:
            continue
        left -= len(data)
        name = wide_string(raw.FPDFAttachment_GetName, handle)
        kind = wide_string(raw.FPDFAttachment_GetSubtype, handle)
        yield Attachment(name, kind or "application/octet-stream", data)


def _content(handle: Handle, most: int) -> bytes | None:
    size = ctypes.c_ulong()
    if not raw.FPDFAttachment_GetFile(handle, None, 0, size) or size.value > most:
        return None
    buffer = ctypes.create_string_buffer(size.value or 1)
    if not raw.FPDFAttachment_GetFile(handle, buffer, size.value, size):
        return None
    return buffer.raw[: size.value]
