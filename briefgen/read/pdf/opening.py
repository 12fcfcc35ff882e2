"""A PDF file opened, or why it cannot be."""

from collections.abc import Iterator
from contextlib import contextmanager

from briefgen.errors import InputError
from briefgen.read.pdf.pdfium import Handle, NotOpenedError, opened

MAXIMUM_BYTES = 2**31 - 1
_HEADER_WITHIN = 1024


@contextmanager
def opened_pdf(data: bytes, name: str, password: str) -> Iterator[Handle]:
    """The PDF in `data`; raises InputError where it is locked, broken, empty or too large."""
    if len(data) > MAXIMUM_BYTES:
        raise InputError(f"{name}: larger than {MAXIMUM_BYTES // 2**20} MiB; split it into parts")
    if not data.strip():
        raise InputError(f"{name}: the file is empty; give a document with text")
    try:
        with opened(data, password) as handle:
            yield handle
    except NotOpenedError as error:
        raise InputError(f"{name}: {_reason(error, data, has_password=bool(password))}") from None


def _reason(error: NotOpenedError, data: bytes, *, has_password: bool) -> str:
    if error.needs_password:
        return (
            "the password is wrong; give another one"
            if has_password
            else "needs a password; give it with --password, or unlock the file"
        )
    if error.is_locked_otherwise:
        return "locked in a way that needs another program; print or export it as a PDF without protection"
    if b"%PDF" not in data[:_HEADER_WITHIN]:
        return "no PDF file; give a document in a format that briefgen reads"
    return "a broken PDF file; open it in a viewer and save or print it as a new PDF"
