"""How large a file and its parts may be, and what to do about those that are not taken."""

from dataclasses import dataclass

_MIB = 1024**2


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes. The remedies end the message about a file that is refused."""

    file_bytes: int
    members: int
    unpacked_bytes: int
    """What all members may take together, those included that are never read, such as pictures."""
    read_bytes: int
    """What all parts that are read may take together."""
    part_bytes: int
    remedy_of_size: str
    """What to do about a larger file."""
    remedy_of_kind: str
    """What to do about a file of another kind."""
    remedy_of_ratio: str
    """What to do about a part that is packed smaller than those of documents are."""
    ratio: int = 250
    """How many times its packed size a part that is larger than `small_bytes` may take."""
    small_bytes: int = 8 * _MIB


def mebibytes(size: int) -> str:
    """`size` in bytes as words."""
    return f"{size // _MIB} MiB"
