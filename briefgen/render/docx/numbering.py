"""Lists: one definition for each kind of mark, one instance for each list, so that every list starts again."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from briefgen.render.docx.markup import Markup, element, joined, valued
from briefgen.render.docx.theme import hexadecimal

ListKind = Literal["bullet", "number", "source"]

LEVELS = 9
_KINDS: tuple[ListKind, ...] = ("bullet", "number", "source")
_STEP = 340  # twentieths of a point that each level moves in
_HANGING = {"bullet": 284, "number": 340, "source": 510}


@dataclass(slots=True)
class _Open:
    """A list that goes on at one level. An item of it begins the levels below again, once for each of `begun`."""

    kind: ListKind
    instance: int
    begun: set[int] = field(default_factory=set)


@dataclass(slots=True)
class Numbering:
    """The lists of a document in the making. Items come in order; `end_list` says that no item follows."""

    colour: str
    _instances: list[tuple[ListKind, int]] = field(default_factory=list)
    _open: list[_Open | None] = field(default_factory=list)

    def item(self, kind: ListKind, level: int) -> Markup:
        """The properties that make a paragraph an item at `level`, counted from 1; deeper ones than 9 stay at 9."""
        depth = min(max(level, 1), LEVELS)
        del self._open[depth:]
        self._open.extend([None] * (depth - len(self._open)))
        current = self._open[depth - 1]
        if current is None or current.kind != kind:
            current = self._open[depth - 1] = self._below(kind, depth) or self._begun(kind, depth)
        current.begun.clear()
        return element("w:numPr", valued("w:ilvl", depth - 1), valued("w:numId", current.instance))

    def _below(self, kind: ListKind, depth: int) -> _Open | None:
        """A level of the list above, which Word counts from 1 again; None where there is none of that kind."""
        above = next((listed for listed in reversed(self._open[: depth - 1]) if listed), None)
        if above is None or above.kind != kind or depth in above.begun:
            return None
        above.begun.add(depth)
        return _Open(kind, above.instance)

    def _begun(self, kind: ListKind, depth: int) -> _Open:
        self._instances.append((kind, depth - 1))
        return _Open(kind, len(self._instances))

    def end_list(self) -> None:
        self._open.clear()

    def part(self) -> Markup:
        return element("w:numbering", _definitions(self.colour), *self._numbers())

    def _numbers(self) -> Iterator[Markup]:
        for number, (kind, depth) in enumerate(self._instances, start=1):
            restart = None
            if kind != "bullet":
                restart = element("w:lvlOverride", {"w:ilvl": str(depth)}, valued("w:startOverride", 1))
            definition = valued("w:abstractNumId", _KINDS.index(kind))
            yield element("w:num", {"w:numId": str(number)}, definition, restart)


@lru_cache(maxsize=4)
def _definitions(colour: str) -> Markup:
    return joined(_definition(number, kind, colour) for number, kind in enumerate(_KINDS))


def _definition(number: int, kind: ListKind, colour: str) -> Markup:
    levels = [_level(kind, depth, colour) for depth in range(LEVELS)]
    return element(
        "w:abstractNum",
        {"w:abstractNumId": str(number)},
        valued("w:nsid", f"{0x42524600 + number:08X}"),
        valued("w:multiLevelType", "hybridMultilevel" if kind == "bullet" else "multilevel"),
        valued("w:tmpl", f"{0x42524650 + number:08X}"),
        *levels,
    )


def _level(kind: ListKind, depth: int, colour: str) -> Markup:
    marks = {"bullet": "•" if depth % 2 == 0 else "–", "number": f"%{depth + 1}.", "source": f"[%{depth + 1}]"}
    hanging = _HANGING[kind]
    return element(
        "w:lvl",
        {"w:ilvl": str(depth)},
        valued("w:start", 1),
        valued("w:numFmt", "bullet" if kind == "bullet" else "decimal"),
        valued("w:lvlText", marks[kind]),
        valued("w:lvlJc", "left"),
        element("w:pPr", element("w:ind", {"w:left": str(hanging + depth * _STEP), "w:hanging": str(hanging)})),
        element("w:rPr", element("w:rFonts", {"w:hint": "default"}), valued("w:color", hexadecimal(colour))),
    )
