"""What a zip or an OLE container holds: a document of Word, of OpenDocument, an e-book, or just files."""

import zipfile
from collections.abc import Container
from io import BytesIO

from briefgen.package.packing import BROKEN_ZIP, METHODS

_MOST_TYPES_BYTES = 256 * 1024
_MIME_TYPES = {
    "application/epub+zip": "epub",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.text-template": "odt",
    "application/vnd.oasis.opendocument.presentation": "odp",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
}
_MAIN_PARTS = (
    (b"wordprocessingml", "docx"),
    (b"ms-word", "docx"),
    (b"presentationml", "pptx"),
    (b"spreadsheetml", "xlsx"),
)
_FOLDERS = (("word/", "docx"), ("ppt/", "pptx"), ("xl/", "xlsx"), ("Index/Document.iwa", "pages"))
_OTHERS = (
    ("xl/workbook.xml", "is an Excel workbook"),
    ("ppt/presentation.xml", "is a PowerPoint presentation"),
    ("content.xml", "is an OpenDocument file"),
    ("META-INF/container.xml", "is an e-book (EPUB)"),
)
_STREAMS = (
    ("EncryptedPackage", "locked"),
    ("WordDocument", "doc"),
    ("PowerPoint Document", "pptx"),
    ("Workbook", "xlsx"),
    ("Book", "xlsx"),
    ("__substg1.0_", "msg"),
)


def zipped_kind(data: bytes) -> str:
    """The kind of document in a zip file. A damaged one is told by the names that are left in it."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            return _typed(archive, names) or _foldered(names) or "zip"
    except BROKEN_ZIP:
        return next((kind for folder, kind in _FOLDERS if folder.encode() in data), "zip")


def compound_kind(data: bytes) -> str:
    """The kind of document in an OLE container, by the streams that it names."""
    return next((kind for stream, kind in _STREAMS if stream.encode("utf-16-le") in data), "office")


def other_kind(members: Container[str]) -> str:
    """What a zip with `members` is that is no Word file, in words; empty where none of them tells."""
    return next((said for member, said in _OTHERS if member in members), "")


def _typed(archive: zipfile.ZipFile, names: set[str]) -> str:
    """The kind that the package states; empty where it states none or one that is not known."""
    if "mimetype" in names:
        return _MIME_TYPES.get(_start(archive, "mimetype", 200).decode("ascii", errors="replace").strip(), "")
    if "[Content_Types].xml" not in names:
        return ""
    types = _start(archive, "[Content_Types].xml", _MOST_TYPES_BYTES)
    mains = [part for part in types.split(b"<") if b"main+xml" in part]
    return next((kind for mark, kind in _MAIN_PARTS if any(mark in part for part in mains)), "")


def _start(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """The first bytes of a member, none where it is packed in a way that documents are not."""
    info = archive.getinfo(name)
    if info.compress_type not in METHODS:
        return b""
    with archive.open(info) as member:
        return member.read(most)


def _foldered(names: set[str]) -> str:
    return next((kind for folder, kind in _FOLDERS if any(name.startswith(folder) for name in names)), "")
