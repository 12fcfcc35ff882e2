"""The zip that an Office file is: its members by name, none of them larger or stranger than a document needs."""

import io
import re
import zipfile
from dataclasses import dataclass

from briefgen.errors import InputError
from briefgen.package.container import require_zip
from briefgen.package.limits import Limits, mebibytes
from briefgen.package.packing import BROKEN_ZIP, METHODS

AGAIN = "open it in Word and save it again"

_ENCRYPTED = 0x1
_OUTSIDE = re.compile(r"/|[A-Za-z]:|(?:.*/)?\.\.(?:/|$)")


@dataclass(slots=True)
class Archive:
    """The members of an open zip, whose names are the same in any case. `name` is for messages."""

    name: str
    limits: Limits
    _zip: zipfile.ZipFile
    _members: dict[str, zipfile.ZipInfo]
    _left: int

    def __contains__(self, member: object) -> bool:
        return isinstance(member, str) and member.casefold() in self._members

    @property
    def is_ambiguous(self) -> bool:
        """Whether two members have the same name; the last one counts."""
        return len(self._members) < len(self._zip.infolist())

    def read(self, member: str) -> bytes | None:
        """The bytes of `member`, None where there is none; raises InputError where it is broken or too large."""
        info = self._members.get(member.casefold())
        if info is None:
            return None
        limits = self.limits
        limit = min(limits.part_bytes, self._left)
        if info.file_size > limit:
            raise self._too_large(member, limit)
        if info.file_size > max(limits.small_bytes, info.compress_size * limits.ratio):
            raise InputError(
                f"{self.name}: {member} inside it is packed {limits.ratio} times smaller than it is, which no document "
                f"is; {limits.remedy_of_ratio}"
            )
        data = self._unpacked(info, limit)
        self._left -= len(data)
        return data

    def _unpacked(self, info: zipfile.ZipInfo, limit: int) -> bytes:
        if info.compress_type not in METHODS:
            raise InputError(f"{self.name}: {info.filename} inside it is packed as in no Word file; {AGAIN}")
        try:
            with self._zip.open(info) as member:
                data = member.read(limit + 1)
        except BROKEN_ZIP as error:
            raise InputError(f"{self.name}: {info.filename} inside it is damaged ({_said(error)}); {AGAIN}") from None
        if len(data) > limit:
            raise self._too_large(info.filename, limit)
        return data

    def _too_large(self, member: str, limit: int) -> InputError:
        limits = self.limits
        what, most = f"{member} inside it", limit
        if limit < limits.part_bytes:
            what, most = "what is read of it", limits.read_bytes
        return InputError(f"{self.name}: {what} takes more than {mebibytes(most)} unpacked; {limits.remedy_of_size}")


def opened(data: bytes, name: str, limits: Limits) -> Archive:
    """The zip in `data`; raises InputError where it is none, or damaged, encrypted, too large, or leads out of it."""
    require_zip(data, name, limits)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except BROKEN_ZIP as error:
        raise InputError(f"{name}: is no Word file or a damaged one ({_said(error)}); {AGAIN}") from None
    members: dict[str, zipfile.ZipInfo] = {}
    for info in archive.infolist():
        member = _name_of(info)
        if _OUTSIDE.match(member):
            raise InputError(f"{name}: holds a member with a path that leads out of it; this is no document")
        if info.flag_bits & _ENCRYPTED:
            raise InputError(f"{name}: is encrypted and needs its password removed; save it without one")
        members[member.casefold()] = info
    if sum(info.file_size for info in members.values()) > limits.unpacked_bytes:
        most = mebibytes(limits.unpacked_bytes)
        raise InputError(f"{name}: takes more than {most} unpacked; {limits.remedy_of_size}")
    return Archive(name, limits, archive, members, limits.read_bytes)


def _name_of(info: zipfile.ZipInfo) -> str:
    return info.filename.replace("\\", "/")


def _said(error: BaseException) -> str:
    return " ".join(str(error).split())[:80] or type(error).__name__
