"""The kinds of files that their first bytes give away."""

_STARTS: tuple[tuple[bytes, int, str], ...] = (
    (b"{\\rtf", 0, "rtf"),
    (b"\xffWPC", 0, "wpd"),
    (b"AT&TFORM", 0, "djvu"),
    (b"BOOKMOBI", 60, "mobi"),
    (b"%!PS", 0, "ps"),
    (b"\x89PNG\r\n\x1a\n", 0, "image"),
    (b"\xff\xd8\xff", 0, "image"),
    (b"GIF87a", 0, "image"),
    (b"GIF89a", 0, "image"),
    (b"II*\x00", 0, "image"),
    (b"MM\x00*", 0, "image"),
    (b"WEBP", 8, "image"),
    (b"ftyphei", 4, "image"),
    (b"ftypmif1", 4, "image"),
    (b"ftypavif", 4, "image"),
    (b"\x00\x00\x00\x0cjP  ", 0, "image"),
    (b"\xff\x4f\xff\x51", 0, "image"),
    (b"8BPS", 0, "image"),
    (b"ID3", 0, "media"),
    (b"\xff\xfb", 0, "media"),
    (b"OggS", 0, "media"),
    (b"fLaC", 0, "media"),
    (b"WAVE", 8, "media"),
    (b"AVI ", 8, "media"),
    (b"\x1aE\xdf\xa3", 0, "media"),
    (b"ftyp", 4, "media"),
    (b"\x1f\x8b", 0, "archive"),
    (b"BZh", 0, "archive"),
    (b"\xfd7zXZ\x00", 0, "archive"),
    (b"7z\xbc\xaf\x27\x1c", 0, "archive"),
    (b"Rar!\x1a\x07", 0, "archive"),
    (b"(\xb5/\xfd", 0, "archive"),
    (b"ustar", 257, "archive"),
    (b"\x7fELF", 0, "program"),
    (b"\xfe\xed\xfa", 0, "program"),
    (b"\xcf\xfa\xed\xfe", 0, "program"),
    (b"\xca\xfe\xba\xbe", 0, "program"),
    (b"SQLite format 3\x00", 0, "database"),
)
_BITMAP, _BITMAP_HEADER = b"BM", (12, 40, 56, 108, 124)
_WINDOWS_PROGRAM = b"MZ"
_PDF, _PDF_END, _PDF_WITHIN = b"%PDF-", b"startxref", 1024
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def signed_kind(data: bytes) -> str:
    """The kind by its signature; empty where the bytes carry none, as text does."""
    if data.startswith(_OLE):
        return "ole"
    if data.startswith(_ZIP):
        return "zip"
    for mark, offset, kind in _STARTS:
        if data.startswith(mark, offset):
            return kind
    if data.startswith(_BITMAP) and int.from_bytes(data[14:18], "little") in _BITMAP_HEADER:
        return "image"
    if data.startswith(_WINDOWS_PROGRAM) and b"\x00" in data[:256]:
        return "program"
    is_pdf = _PDF in data[:_PDF_WITHIN] or _PDF_END in data[-_PDF_WITHIN:]
    return "pdf" if is_pdf else ""
