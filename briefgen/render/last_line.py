"""A seal as the last line of a file: its digest says whether all before it is still exactly what was written.

It notices that a person or a program changed the file. It is no signature: who knows the rule can write a new seal.
The digest is SHA-256 over all bytes before the line.
"""

import hashlib
from dataclasses import dataclass

_DIGEST_LENGTH = 64


@dataclass(frozen=True, slots=True)
class LastLine:
    """How the line of one format begins and ends around its digest."""

    before: bytes
    after: bytes

    def sealed(self, data: bytes) -> bytes:
        """`data`, which ends with a line end, and its seal."""
        return data + self._line(data)

    def is_intact(self, data: bytes) -> bool:
        """Whether `data` ends with the seal of all that stands before it."""
        length = len(self._line(b""))
        body = data[:-length]
        return len(data) > length and body.endswith(b"\n") and data[-length:] == self._line(body)

    def _line(self, data: bytes) -> bytes:
        return self.before + hashlib.sha256(data).hexdigest().encode() + self.after + b"\n"
