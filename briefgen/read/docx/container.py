"""What the bytes of a file are, before they are taken for a zip."""

from briefgen.errors import InputError

MAXIMUM_BYTES = 2**31 - 1

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAMPLE_BYTES = 4 * 1024**2
_KINDS = (
    (b"{\\rtf", "an RTF file"),
    (b"%PDF", "a PDF file"),
    (b"<?xml", "an XML file"),
    (b"<html", "a web page"),
    (b"<!DOCTYPE html", "a web page"),
    (b"MIME-Version", "a web archive"),
    (b"\xffWPC", "a WordPerfect file"),
)


def require_zip(data: bytes, name: str) -> None:
    """Raise InputError, which says what the file is, unless `data` may be a zip."""
    if not data:
        raise InputError(f"{name}: the file is empty; give a Word file with text")
    if len(data) > MAXIMUM_BYTES:
        raise InputError(f"{name}: larger than {MAXIMUM_BYTES // 2**20} MiB; split it into parts")
    if data.startswith(_OLE):
        raise InputError(f"{name}: {_ole_kind(data)}")
    if b"PK\x05\x06" not in data and b"PK\x03\x04" not in data[:_SAMPLE_BYTES]:
        start = data[:256].removeprefix(b"\xef\xbb\xbf").lstrip()
        kind = next((f": it is {kind}" for magic, kind in _KINDS if start.startswith(magic)), "")
        raise InputError(f"{name}: is no Word file (.docx){kind}; save it as .docx first")


def _ole_kind(data: bytes) -> str:
    """What an OLE container holds; its directory names the streams in UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "is protected and needs its password removed; save it without one"
    if "WordDocument".encode("utf-16-le") in data:
        return "is an old Word file (.doc); save it as .docx first"
    return "is an old Office file and no Word file (.docx); save it as .docx first"
