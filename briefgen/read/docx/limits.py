"""How large a Word file may be that is read; a caller may allow more than is usual."""

from briefgen.package.limits import Limits

MAXIMUM_READ_BYTES = 160 * 1024**2
"""What all parts that are read may take together, unless more is allowed; then the other limits grow with it."""
MAXIMUM_PART_BYTES = 64 * 1024**2
MOST_MEMBERS = 10_000

_MAXIMUM_BYTES = 2**31 - 1
_MAXIMUM_UNPACKED_BYTES = 2 * 1024**3
_SMALL_BYTES = 8 * 1024**2


def limits_for(most_unpacked: int) -> Limits:
    """The limits where `most_unpacked` bytes may be read in all; less than usual limits that sum alone."""
    more = max(most_unpacked, MAXIMUM_READ_BYTES)

    def grown(limit: int) -> int:
        return limit * more // MAXIMUM_READ_BYTES

    return Limits(
        file_bytes=_MAXIMUM_BYTES,
        members=MOST_MEMBERS,
        unpacked_bytes=grown(_MAXIMUM_UNPACKED_BYTES),
        read_bytes=most_unpacked,
        part_bytes=grown(MAXIMUM_PART_BYTES),
        small_bytes=grown(_SMALL_BYTES),
        remedy_of_size="allow more with --max-unpacked, or split the document",
        remedy_of_ratio="if you trust the file, allow more with --max-unpacked",
        remedy_of_kind="save it as .docx first",
    )
