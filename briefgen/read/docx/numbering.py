"""Lists: what mark stands before a paragraph, and the number that is printed for it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from briefgen.read.docx.markup import Element, W, number, value
from briefgen.read.docx.styles import ParagraphStyle, StyleSheet

_DEEPEST = 9
_UNNUMBERED = frozenset({"bullet", "none"})
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 10_000


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item's place in its list. `level` counts from 1; `label` is the printed number, empty for a bullet."""

    level: int
    is_ordered: bool
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    format: str
    pattern: str
    restarts_after: int | None
    """The level, counted from 1, that starts this one again; 0 is none, None the one above."""


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level]
    style_levels: dict[str, int]
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class Numbering:
    """The lists of one document; `item` is asked once for each paragraph, in reading order."""

    sheet: StyleSheet
    _lists: dict[int, _List] = field(default_factory=dict)
    _numbers: dict[int, tuple[int, dict[int, int], dict[int, _Level]]] = field(default_factory=dict)
    _begun: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, root: Element | None, sheet: StyleSheet) -> "Numbering":
        numbering = cls(sheet)
        if root is None:
            return numbering
        definitions = list(root.iterchildren(f"{W}abstractNum"))
        for definition in definitions:
            numbering._lists[number(definition, "abstractNumId") or 0] = _list(definition)
        for instance in root.iterchildren(f"{W}num"):
            numbering._add(instance)
        for definition in definitions:
            numbering._follow_style(definition)
        return numbering

    def item(self, own: Element | None, style: ParagraphStyle) -> ListItem | None:
        """The place of a paragraph whose own numbering properties are `own`; None where it has no mark."""
        identifier = number(own.find(f"{W}numId")) if own is not None else None
        identifier = style.numbering[0] if identifier is None else identifier
        if identifier is None or identifier not in self._numbers:
            return None
        definition, starts, overrides = self._numbers[identifier]
        listed = self._lists.get(definition)
        if listed is None:
            return None
        depth = self._depth(own, style, listed)
        level = overrides.get(depth) or listed.levels.get(depth)
        if level is None or (level.format == "none" and not level.pattern.strip()):
            return None
        self._count(identifier, listed, depth, overrides, starts)
        if level.format in _UNNUMBERED or not _PLACE.search(level.pattern):
            return ListItem(depth + 1, is_ordered=False)
        return ListItem(depth + 1, is_ordered=True, label=self._label(level, listed, overrides))

    def _depth(self, own: Element | None, style: ParagraphStyle, listed: _List) -> int:
        stated = number(own.find(f"{W}ilvl")) if own is not None else None
        if stated is None:
            linked = (listed.style_levels.get(known) for known in style.identifiers)
            stated = next((level for level in linked if level is not None), None)
        if stated is None:
            stated = style.numbering[1] or 0
        return min(max(stated, 0), _DEEPEST - 1)

    def _count(
        self, identifier: int, listed: _List, depth: int, overrides: dict[int, _Level], starts: dict[int, int]
    ) -> None:
        counts = listed.counts
        if identifier not in self._begun:
            self._begun.add(identifier)
            for restarted in starts:
                counts.pop(restarted, None)
        level = overrides.get(depth) or listed.levels[depth]
        counts[depth] = counts[depth] + 1 if depth in counts else starts.get(depth, level.start)
        for deeper in [known for known in counts if known > depth]:
            after = (overrides.get(deeper) or listed.levels[deeper]).restarts_after if deeper in listed.levels else None
            if after is None or (after and depth < after):
                del counts[deeper]

    def _label(self, level: _Level, listed: _List, overrides: dict[int, _Level]) -> str:
        def printed(place: re.Match[str]) -> str:
            depth = int(place[1]) - 1
            said = overrides.get(depth) or listed.levels.get(depth)
            return _printed(listed.counts.get(depth, said.start if said else 1), said.format if said else "decimal")

        return _PLACE.sub(printed, level.pattern).strip()

    def _add(self, instance: Element) -> None:
        definition = number(instance.find(f"{W}abstractNumId"))
        if definition is None:
            return
        starts: dict[int, int] = {}
        levels: dict[int, _Level] = {}
        for override in instance.iterchildren(f"{W}lvlOverride"):
            depth = number(override, "ilvl") or 0
            start = number(override.find(f"{W}startOverride"))
            if start is not None:
                starts[depth] = start
            own = override.find(f"{W}lvl")
            if own is not None:
                levels[depth] = _level(own)
        self._numbers[number(instance, "numId") or 0] = (definition, starts, levels)
        self._numbers.pop(0, None)

    def _follow_style(self, definition: Element) -> None:
        """A definition may only name a style, whose own list has the levels."""
        style = value(definition.find(f"{W}numStyleLink"))
        linked = self.sheet.list_of(style) if style else None
        target = self._numbers.get(linked) if linked is not None else None
        if target and target[0] in self._lists:
            own = number(definition, "abstractNumId") or 0
            self._lists[own] = _List(self._lists[target[0]].levels, self._lists[target[0]].style_levels)


def _list(definition: Element) -> _List:
    levels: dict[int, _Level] = {}
    styles: dict[str, int] = {}
    for element in definition.iterchildren(f"{W}lvl"):
        depth = number(element, "ilvl") or 0
        levels[depth] = _level(element)
        if style := value(element.find(f"{W}pStyle")):
            styles.setdefault(style, depth)
    return _List(levels, styles)


def _level(element: Element) -> _Level:
    start = number(element.find(f"{W}start"))
    has_picture = element.find(f"{W}lvlPicBulletId") is not None
    return _Level(
        start=0 if start is None else start,
        format="bullet" if has_picture else value(element.find(f"{W}numFmt")) or "decimal",
        pattern=value(element.find(f"{W}lvlText")),
        restarts_after=number(element.find(f"{W}lvlRestart")),
    )


def _printed(count: int, form: str) -> str:
    write = _FORMS.get(form)
    return write(count) if write and count > 0 else str(count)


def _letters(count: int) -> str:
    """a to z, then aa, bb and so on, as Word counts."""
    return chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 30)


def _roman(count: int) -> str:
    return "".join(_roman_digits(count)) if count < _LARGEST_ROMAN else str(count)


def _roman_digits(count: int) -> Iterator[str]:
    for worth, letters in _ROMAN:
        yield letters * (count // worth)
        count %= worth


_FORMS: dict[str, Callable[[int], str]] = {
    "lowerLetter": _letters,
    "upperLetter": lambda count: _letters(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "decimalZero": lambda count: f"{count:02d}",
    "decimalEnclosedParen": lambda count: f"({count})",
}
