"""What the bytes of a file are, before they are taken for a zip."""

from briefgen.errors import InputError
from briefgen.package.kinds import compound_kind
from briefgen.package.limits import Limits, mebibytes

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAMPLE_BYTES = 4 * 1024**2
_ENTRY = b"PK\x01\x02"
_KINDS = (
    (b"{\\rtf", "an RTF file"),
    (b"%PDF", "a PDF file"),
    (b"<?xml", "an XML file"),
    (b"<html", "a web page"),
    (b"<!DOCTYPE html", "a web page"),
    (b"MIME-Version", "a web archive"),
    (b"\xffWPC", "a WordPerfect file"),
)


def require_zip(data: bytes, name: str, limits: Limits) -> None:
    """Raise InputError, which says what the file is, unless `data` may be a zip within `limits`."""
    if not data:
        raise InputError(f"{name}: the file is empty; give a Word file with text")
    if len(data) > limits.file_bytes:
        raise InputError(f"{name}: larger than {mebibytes(limits.file_bytes)}; give a smaller file")
    if data.startswith(_OLE):
        raise InputError(f"{name}: {_compound(data, limits.remedy_of_kind)}")
    if b"PK\x05\x06" not in data and b"PK\x03\x04" not in data[:_SAMPLE_BYTES]:
        start = data[:256].removeprefix(b"\xef\xbb\xbf").lstrip()
        kind = next((f": it is {kind}" for magic, kind in _KINDS if start.startswith(magic)), "")
        raise InputError(f"{name}: is no Word file{kind}; {limits.remedy_of_kind}")
    if data.count(_ENTRY) > limits.members:
        raise InputError(f"{name}: holds more than {limits.members} members; this is no document")


def _compound(data: bytes, remedy: str) -> str:
    """What a file of the old Office is."""
    kind = compound_kind(data)
    if kind == "locked":
        return "is protected and needs its password removed; save it without one"
    return f"is an old Word file (.doc); {remedy}" if kind == "doc" else f"is an old Office file and no .docx; {remedy}"
