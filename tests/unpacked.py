"""What a Word or PDF file holds, unpacked, so that files can be compared whatever library packed them."""

import io
import re
import zipfile
import zlib

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def parts_of(data: bytes) -> list[object]:
    """The parts of a Word file by name, or of a PDF what stands between its streams and the streams unpacked.

    A Word file's seal is over its parts; that of a PDF is over its packed bytes and is left out, with all that only
    says where packed bytes lie.
    """
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [(name, archive.read(name)) for name in archive.namelist()]
    return [_unpacked(stream) for stream in _STREAM.findall(data)][:-1]


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream
