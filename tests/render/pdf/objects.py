"""PDF objects read from the bytes of a file, without the code that wrote them."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_TOKEN = re.compile(
    rb"\s*(?:(?P<ref>\d+ 0 R\b)|(?P<number>[-+]?[\d.]+)|/(?P<name>[^\s/<>\[\]()]*)|<(?P<hex>[0-9A-F]*)>"
    rb"|\((?P<text>(?:\\.|[^\\)])*)\)|(?P<mark><<|>>|\[|\])|(?P<word>[A-Za-z*']+))",
    re.DOTALL,
)
_STREAM = re.compile(rb"(\d+) 0 obj\n(<<.*?>>)\nstream\n", re.DOTALL)
_CONSTANTS: dict[bytes, Any] = {b"true": True, b"false": False, b"null": None}


@dataclass(frozen=True)
class Ref:
    """Points at an object."""

    number: int


@dataclass(frozen=True)
class Operator:
    """A word of a content stream."""

    name: str


class Name(str):
    """A name, its escapes undone."""

    __slots__ = ()


def tokens(data: bytes) -> Iterator[Any]:
    """Values and operators in the order in which they stand."""
    waiting: list[list[Any]] = []
    for match in _TOKEN.finditer(data):
        if match["mark"] in (b"<<", b"["):
            waiting.append([])
            continue
        if match["mark"]:
            inner = waiting.pop()
            value = dict(zip(inner[::2], inner[1::2], strict=True)) if match["mark"] == b">>" else inner
        else:
            value = _value(match)
        if waiting:
            waiting[-1].append(value)
        else:
            yield value


def _value(match: re.Match[bytes]) -> Any:
    kind, words = match.lastgroup, match[match.lastgroup or 0]
    if kind == "ref":
        return Ref(int(words.split()[0]))
    if kind == "number":
        return float(words) if b"." in words else int(words)
    if kind == "name":
        return Name(re.sub(rb"#(..)", lambda escape: bytes([int(escape[1], 16)]), words).decode())
    if kind == "hex":
        return _text(bytes.fromhex(words.decode()))
    if kind == "text":
        return _text(re.sub(rb"\\(.)", lambda escape: b"\r" if escape[1] == b"r" else escape[1], words))
    return _CONSTANTS.get(words, Operator(words.decode()))


def _text(data: bytes) -> str | bytes:
    return data[2:].decode("utf-16-be") if data.startswith(b"\xfe\xff") else data


class File:
    """All objects of a file by number; a stream is its dictionary, with its content under the key `content`."""

    def __init__(self, data: bytes) -> None:
        self.objects: dict[int, Any] = {}
        at = data.index(b" 0 obj") - 1
        while data[at - 1 : at].isdigit():
            at -= 1
        while match := _STREAM.match(data, at):
            entries = next(tokens(match[2]))
            content = data[match.end() : match.end() + entries["Length"]]
            at = match.end() + entries["Length"] + len(b"\nendstream\nendobj\n")
            entries["content"] = zlib.decompress(content) if entries.get("Filter") == "FlateDecode" else content
            self.objects[int(match[1])] = entries
            if entries.get("Type") == "ObjStm":
                self._unpack(entries)
            if entries.get("Type") == "XRef":
                self.trailer = entries
        assert data[at:].startswith(b"startxref\n")
        self.catalogue = self.of(self.trailer["Root"])

    def of(self, value: Any) -> Any:
        """What a reference points at; anything else is itself."""
        return self.objects[value.number] if isinstance(value, Ref) else value

    def tokens_of(self, content: Any) -> Iterator[Any]:
        """The operands and operators of a content stream."""
        return tokens(self.of(content)["content"])

    @property
    def pages(self) -> list[Any]:
        return [self.of(page) for page in self.of(self.catalogue["Pages"])["Kids"]]

    def names(self, kind: str) -> dict[bytes, Any]:
        """The entries of a name tree."""
        tree = self.of(self.catalogue.get("Names", {}).get(kind))
        nodes = [self.of(leaf) for leaf in tree.get("Kids", [tree])] if tree else []
        leaves = [node["Names"] for node in nodes]
        return {leaf[at]: leaf[at + 1] for leaf in leaves for at in range(0, len(leaf), 2)}

    def _unpack(self, stream: dict[str, Any]) -> None:
        index = [int(number) for number in stream["content"][: stream["First"]].split()]
        for at in range(0, len(index), 2):
            ends = [*index[3::2], len(stream["content"])]
            content = stream["content"][stream["First"] :][index[at + 1] : ends[at // 2]]
            self.objects[index[at]] = next(tokens(content))
