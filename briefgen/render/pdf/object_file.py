"""The file around the objects: object streams, the cross-reference stream, the header and the trailer."""

import hashlib
import struct
import zlib
from dataclasses import dataclass, field

from briefgen.render.pdf.objects import Name, Reference, Value, written
from briefgen.render.pdf.seal import HEADER, sealed

_OBJECTS_A_STREAM = 200
_EFFORT = 4  # of 9: packing harder takes twice as long for 5 percent
_FREE, _PLAIN, _PACKED = 0, 1, 2  # kinds of entry in the cross-reference stream


@dataclass(slots=True)
class ObjectFile:
    """A file in the making. Objects are numbered in the order in which they are asked for."""

    _values: dict[int, bytes] = field(default_factory=dict)
    _streams: dict[int, bytes] = field(default_factory=dict)
    _last: int = 0

    def reserve(self) -> Reference:
        """A reference to an object that `put` will deliver."""
        self._last += 1
        return Reference(self._last)

    def put(self, reference: Reference, value: Value) -> None:
        self._values[reference.number] = written(value)

    def add(self, value: Value) -> Reference:
        reference = self.reserve()
        self.put(reference, value)
        return reference

    def put_stream(
        self, reference: Reference, data: bytes, entries: dict[str, Value] | None = None, *, is_packed: bool = True
    ) -> None:
        """Deliver `data` under `reference`; `entries` stand in the stream's dictionary."""
        if is_packed:
            data = zlib.compress(data, _EFFORT)
        filters: dict[str, Value] = {"Filter": Name("FlateDecode")} if is_packed else {}
        described = written({**(entries or {}), **filters, "Length": len(data)})
        self._streams[reference.number] = described + b"\nstream\n" + data + b"\nendstream"

    def add_stream(self, data: bytes, entries: dict[str, Value] | None = None, *, is_packed: bool = True) -> Reference:
        reference = self.reserve()
        self.put_stream(reference, data, entries, is_packed=is_packed)
        return reference

    def bytes(self, root: Reference, information: Reference) -> bytes:
        """The sealed file, whose catalogue is `root`."""
        places = self._pack()
        number = self.reserve().number
        pieces, offset = [HEADER], len(HEADER)
        for stream, content in self._streams.items():
            places[stream] = (_PLAIN, offset, 0)
            pieces.append(b"%d 0 obj\n%b\nendobj\n" % (stream, content))
            offset += len(pieces[-1])
        places[number] = (_PLAIN, offset, 0)
        table = b"".join(struct.pack(">BIH", *places.get(entry, (_FREE, 0, 0xFFFF))) for entry in range(number + 1))
        identifier = hashlib.sha256(b"".join(pieces)).digest()[:16].hex().encode()
        trailer: dict[str, Value] = {
            "Type": Name("XRef"),
            "Size": number + 1,
            "W": [1, 4, 2],
            "Root": root,
            "Info": information,
            "ID": [identifier, identifier],
        }
        self.put_stream(Reference(number), table, trailer)
        pieces.append(b"%d 0 obj\n%b\nendobj\n" % (number, self._streams[number]))
        return sealed(b"".join((*pieces, b"startxref\n%d\n%%%%EOF\n" % offset)))

    def _pack(self) -> dict[int, tuple[int, int, int]]:
        """Put all plain objects into object streams; returns where each of them stands."""
        places = {}
        numbers = list(self._values)
        for start in range(0, len(numbers), _OBJECTS_A_STREAM):
            group = numbers[start : start + _OBJECTS_A_STREAM]
            offset, index = 0, []
            for place, number in enumerate(group):
                index.append(b"%d %d" % (number, offset))
                offset += len(self._values[number]) + 1
                places[number] = (_PACKED, self._last + 1, place)
            head = b" ".join(index) + b"\n"
            body = b"\n".join(self._values[number] for number in group)
            self.add_stream(head + body, {"Type": Name("ObjStm"), "N": len(group), "First": len(head)})
        return places
