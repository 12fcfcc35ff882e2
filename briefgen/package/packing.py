"""How the members of a document are packed, and what reading a damaged zip raises."""

import struct
import zipfile
import zlib

METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How the members of a document are packed; no program that writes documents uses another way."""

BROKEN_ZIP: tuple[type[Exception], ...] = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    MemoryError,
)
"""What reading a damaged zip raises, as long as its members are packed by one of `METHODS`."""
