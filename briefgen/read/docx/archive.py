"""The zip that a Word file is: its members by name, none of them larger or stranger than a document needs."""

import re
import zipfile
from dataclasses import dataclass

from briefgen.errors import InputError
from briefgen.read.package import BROKEN_ZIP, METHODS

MOST_MEMBERS = 10_000
MAXIMUM_UNPACKED_BYTES = 2 * 1024**3
"""What all members may take together; pictures count but are never unpacked."""
MAXIMUM_PART_BYTES = 64 * 1024**2
MAXIMUM_READ_BYTES = 160 * 1024**2
"""What all parts that are read may take together, unless more is allowed; then the other limits grow with it."""
LARGEST_RATIO = 250
"""How many times its packed size a part that is larger than `_SMALL_BYTES` may take."""

_SMALL_BYTES = 8 * 1024**2
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_OUTSIDE = re.compile(r"/|[A-Za-z]:|(?:.*/)?\.\.(?:/|$)")


@dataclass(slots=True)
class Archive:
    """The members of an open zip. `name` is for messages."""

    name: str
    _zip: zipfile.ZipFile
    _members: dict[str, zipfile.ZipInfo]
    _most: int
    """What all parts that are read may take together."""
    _left: int

    def __contains__(self, member: str) -> bool:
        return member.casefold() in self._members

    def names(self) -> list[str]:
        """The names of all members as they are written, with forward slashes."""
        return [info.filename.replace("\\", "/") for info in self._members.values()]

    def read(self, member: str) -> bytes | None:
        """The bytes of `member`, None where there is none; raises InputError where it is broken or too large."""
        info = self._members.get(member.casefold())
        if info is None:
            return None
        limit = min(_grown(MAXIMUM_PART_BYTES, self._most), self._left)
        if info.file_size > limit:
            raise self._too_large(member, limit)
        if info.file_size > max(_grown(_SMALL_BYTES, self._most), info.compress_size * LARGEST_RATIO):
            raise InputError(
                f"{self.name}: {member} is packed {LARGEST_RATIO} times smaller than it is, which no document is; "
                "if you trust the file, allow more with --max-unpacked"
            )
        data = self._unpacked(info, limit)
        self._left -= len(data)
        return data

    def _unpacked(self, info: zipfile.ZipInfo, limit: int) -> bytes:
        if info.compress_type not in METHODS:
            raise InputError(
                f"{self.name}: {info.filename} is packed as in no Word file; open it in Word and save it again"
            )
        try:
            with self._zip.open(info) as member:
                data = member.read(limit + 1)
        except BROKEN_ZIP as error:
            raise InputError(
                f"{self.name}: {info.filename} inside it is damaged ({_said(error)}); open it in Word and save it again"
            ) from None
        if len(data) > limit:
            raise self._too_large(info.filename, limit)
        return data

    def _too_large(self, member: str, limit: int) -> InputError:
        what, most = ("what is read of it", self._most) if limit == self._left else (member, limit)
        return InputError(
            f"{self.name}: {what} takes more than {most // 2**20} MiB unpacked; "
            "allow more with --max-unpacked, or split the document"
        )


def opened(archive: zipfile.ZipFile, name: str, most_unpacked: int) -> Archive:
    """The members of `archive`; raises InputError where they are too large, encrypted or outside of it."""
    members: dict[str, zipfile.ZipInfo] = {}
    for info in archive.infolist():
        member = info.filename.replace("\\", "/")
        if _OUTSIDE.match(member):
            raise InputError(f"{name}: holds a member with a path that leads out of it; this is no document")
        if info.flag_bits & _ENCRYPTED:
            raise InputError(f"{name}: is encrypted and needs its password removed; save it without one")
        members[member.casefold()] = info
    most = _grown(MAXIMUM_UNPACKED_BYTES, most_unpacked)
    if sum(info.file_size for info in members.values()) > most:
        raise InputError(
            f"{name}: takes more than {most // 2**20} MiB unpacked; "
            "allow more with --max-unpacked, or split the document"
        )
    return Archive(name, archive, members, most_unpacked, most_unpacked)


def _grown(limit: int, most_unpacked: int) -> int:
    """`limit` for who allows `most_unpacked` in all, where that is more than usual."""
    return limit * max(most_unpacked, MAXIMUM_READ_BYTES) // MAXIMUM_READ_BYTES


def require_few_members(data: bytes, name: str) -> None:
    """Raise InputError where the zip in `data` lists more members than a document has."""
    if data.count(_ENTRY) > MOST_MEMBERS:
        raise InputError(f"{name}: holds more than {MOST_MEMBERS} members; this is no document")


def _said(error: BaseException) -> str:
    return " ".join(str(error).split())[:80] or type(error).__name__
