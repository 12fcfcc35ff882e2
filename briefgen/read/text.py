"""A plain text file: its text is the file, decoded, with line ends made \\n and nothing else changed.

Offsets in the document are therefore the file's own, counted in code points after a byte order mark.
"""

import hashlib

from briefgen.document import Document
from briefgen.errors import InputError
from briefgen.read.decode import decoded
from briefgen.read.outline import outline
from briefgen.read.preamble import stated_metadata

MAXIMUM_BYTES = 64 * 1024 * 1024


def read_text(data: bytes, *, name: str) -> Document:
    """The document in `data`; raises InputError where it is empty, too large or no text."""
    if len(data) > MAXIMUM_BYTES:
        raise InputError(f"{name}: larger than {MAXIMUM_BYTES // 2**20} MiB; split it into parts")
    text, notes = decoded(data, name)
    if not text.strip():
        raise InputError(f"{name}: the file is empty; give a document with text")
    blocks = outline(text)
    return Document(
        name=name,
        text=text,
        blocks=blocks,
        metadata=stated_metadata(text, blocks),
        notes=notes,
        media_type="text/plain",
        sha256=hashlib.sha256(data).hexdigest(),
    )
