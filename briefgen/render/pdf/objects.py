"""PDF objects and their bytes (ISO 32000-1, clause 7.3)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Union

Value = Union[
    None, bool, int, float, str, bytes, "Name", "Reference", "Written", Mapping[str, "Value"], Sequence["Value"]
]
"""A `str` is a text string, `bytes` a byte string; a key of a mapping is a name without its slash."""

_IRREGULAR = re.compile(rb"[^!-~]|[()<>\[\]{}/%#]")
_ESCAPED = re.compile(rb"[()\\\r]")
_ESCAPES = {b"(": b"\\(", b")": b"\\)", b"\\": b"\\\\", b"\r": b"\\r"}
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Name:
    """A name, without its slash."""

    text: str

    @property
    def data(self) -> bytes:
        return _key(self.text)


@dataclass(frozen=True, slots=True)
class Reference:
    """Points at the object of that number."""

    number: int

    @property
    def data(self) -> bytes:
        return b"%d 0 R" % self.number


@dataclass(frozen=True, slots=True)
class Written:
    """Bytes that are already a PDF object."""

    data: bytes


def written(value: Value) -> bytes:
    """The bytes of `value`."""
    if isinstance(value, (Reference, Name, Written)):
        return value.data
    if value is None or isinstance(value, (int, float)):
        return _scalar(value)
    if isinstance(value, str):
        return text_string(value)
    if isinstance(value, bytes):
        return byte_string(value)
    if isinstance(value, (dict, Mapping)):  # most are dictionaries, and asking whether they are mappings takes long
        entries = [_key(key) + b" " + written(entry) for key, entry in value.items()]
        return b"<<" + b" ".join(entries) + b">>"
    return b"[" + b" ".join(map(written, value)) + b"]"


def text_string(text: str) -> bytes:
    """A text string; half a surrogate pair becomes the replacement character."""
    if text.isascii() and text.isprintable():
        return byte_string(text.encode())
    legal = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
    return b"<FEFF" + legal.encode("utf-16-be").hex().upper().encode() + b">"


def byte_string(data: bytes) -> bytes:
    return b"(" + _ESCAPED.sub(lambda match: _ESCAPES[match[0]], data) + b")"


def _scalar(value: float | None) -> bytes:
    if value is None:
        return b"null"
    if isinstance(value, bool):
        return b"true" if value else b"false"
    if isinstance(value, int):
        return b"%d" % value
    return (f"{value:.3f}".rstrip("0").rstrip(".") or "0").encode()


@lru_cache(maxsize=512)
def _key(key: str) -> bytes:
    return b"/" + _IRREGULAR.sub(lambda match: b"#%02X" % match[0][0], key.encode())
