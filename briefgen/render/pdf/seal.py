"""The seal: a digest inside the file says whether it is still exactly what was written.

It notices that another program changed the file or saved it anew. It is no signature: who knows the rule can write a
new seal. The digest is SHA-256 over all bytes after the seal, which is a comment in the third line of the file.
"""

import hashlib

_FIRST_LINES = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_KEY = b"%briefgen-seal "
_DIGEST_LENGTH = 64

HEADER = _FIRST_LINES + _KEY + b"0" * _DIGEST_LENGTH + b"\n"
"""The first lines of every file, with a seal that is not yet written."""


def sealed(data: bytes) -> bytes:
    """`data`, which begins with HEADER, with its seal written."""
    return _FIRST_LINES + _KEY + _digest(data) + b"\n" + data[len(HEADER) :]


def is_intact(data: bytes) -> bool:
    """Whether `data` is a sealed file of which no byte was changed, added or removed. Raises nothing."""
    return len(data) > len(HEADER) and data[: len(HEADER)] == _FIRST_LINES + _KEY + _digest(data) + b"\n"


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(memoryview(data)[len(HEADER) :]).hexdigest().encode()
