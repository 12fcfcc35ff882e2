"""How much of an input is read, and how long and with how much memory a parser may work on it."""

from dataclasses import dataclass

MEBIBYTE = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one input; what passes one is refused with a message that names its option."""

    size_mib: int = 200
    """Of the file; --max-size."""
    pages: int = 5_000
    """Of a PDF; --max-pages."""
    seconds: int = 60
    """That the parser of a PDF may work; --max-seconds."""
    memory_mib: int = 1_024
    """That the parser of a PDF may take, where the system can tell; --max-memory."""

    unpacked_mib: int = 160
    """That the parts of a Word file may take unpacked; --max-unpacked."""

    @property
    def size_bytes(self) -> int:
        return self.size_mib * MEBIBYTE

    @property
    def unpacked_bytes(self) -> int:
        return self.unpacked_mib * MEBIBYTE


@dataclass(frozen=True, slots=True)
class Reading:
    """How a source is to be read: within which limits, and with which password where it is locked."""

    limits: Limits = Limits()
    password: str = ""


USUAL = Reading()
