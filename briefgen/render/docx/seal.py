"""The seal: a digest inside the file says whether it is still exactly what was written.

It notices that a person edited the file in Word. It is no signature: who knows the rule can write a new seal.
The digest is SHA-256 over the number of bytes and the bytes of every other part's name and content, in name order. It
stands in docProps/custom.xml, which holds nothing else, so that no byte of any part lies outside the seal.
"""

import hashlib
import io
import re
import zipfile
from collections.abc import Mapping

from briefgen.package.packing import BROKEN_ZIP, METHODS
from briefgen.render.docx.archive import packed, zipped
from briefgen.render.docx.markup import element, serialised, words
from briefgen.render.docx.package import RELATIONSHIP, Package

SEAL_PART = "docProps/custom.xml"
SEAL_PROPERTY = "BriefgenSeal"

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CUSTOM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_USER_PROPERTIES = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the format identifier that [MS-OSHARED] prescribes
_DIGEST = re.compile(rb"<vt:lpwstr>([0-9a-f]{64})</vt:lpwstr>")
_LARGEST_BYTES = 256 * 1024 * 1024
_MOST_PARTS = 5000
_PIECE_BYTES = 64 * 1024
_FIRST_ENTRY, _END, _END_BYTES = b"PK\x03\x04", b"PK\x05\x06", 22


class _SealError(Exception):
    """The zip is larger, or of another kind, than a file that was written here can be."""


_UNREADABLE: tuple[type[Exception], ...] = (_SealError, KeyError, IndexError, *BROKEN_ZIP)


def seal_part(digest: str) -> bytes:
    """The content of the part that carries `digest`."""
    entry = element(
        "property",
        {"fmtid": _USER_PROPERTIES, "pid": "2", "name": SEAL_PROPERTY},
        element("vt:lpwstr", words(digest)),
    )
    return serialised(element("Properties", {"xmlns": _CUSTOM_PROPERTIES}, entry))


def sealed(package: Package) -> bytes:
    """The finished package as a zip that carries the digest of its other parts."""
    package.relationships.to(f"{RELATIONSHIP}custom-properties", SEAL_PART)
    package.add(SEAL_PART, _MEDIA_TYPE, seal_part(""))  # the list of media types, which is digested, must name it
    parts = package.whole()
    parts[SEAL_PART] = packed(seal_part(_digest({name: part.data for name, part in parts.items()})))
    return zipped(parts)


def is_intact(data: bytes) -> bool:
    """Whether `data` is a sealed file of which no part was changed, added, removed or renamed. Raises nothing."""
    try:
        parts = _parts_of(data)
    except _UNREADABLE:
        return False
    stated = parts.get(SEAL_PART, b"")
    found = _DIGEST.search(stated)
    return found is not None and stated == seal_part(found[1].decode()) and found[1].decode() == _digest(parts)


def _digest(parts: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(parts.keys() - {SEAL_PART}):
        for piece in (name.encode("utf-8", "surrogatepass"), parts[name]):
            digest.update(len(piece).to_bytes(8, "big"))
            digest.update(piece)
    return digest.hexdigest()


def _parts_of(data: bytes) -> dict[str, bytes]:
    """Every part by name, in the order of the zip; raises one of _UNREADABLE where the zip is broken or too large."""
    parts: dict[str, bytes] = {}
    left = _LARGEST_BYTES
    if not data.startswith(_FIRST_ENTRY) or data[-_END_BYTES : -_END_BYTES + len(_END)] != _END:
        raise _SealError("something stands before or after the zip")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        if len(entries) > _MOST_PARTS:
            raise _SealError(f"more than {_MOST_PARTS} parts")
        for entry in entries:
            if entry.filename in parts:
                raise _SealError(f"two parts named {entry.filename!r}")
            parts[entry.filename] = _content(archive, entry, left)
            left -= len(parts[entry.filename])
    return parts


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most_bytes: int) -> bytes:
    """The content of one part, read piece by piece because a zip may understate its size."""
    if entry.compress_type not in METHODS or entry.file_size > most_bytes:
        raise _SealError(f"the part {entry.filename!r} is too large or packed in an unknown way")
    content = bytearray()
    with archive.open(entry) as source:
        while piece := source.read(_PIECE_BYTES):
            content += piece
            if len(content) > most_bytes:
                raise _SealError(f"the part {entry.filename!r} is too large")
    return bytes(content)
