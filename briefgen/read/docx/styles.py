"""The style sheet: what a paragraph style means, through the styles that it is based on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TypeVar

from briefgen.language.lexicon import pairs
from briefgen.read.docx.markup import Element, W, is_on, number, value

_LONGEST_CHAIN = 30
_DEEPEST_HEADING = 9
_NAME = re.compile(r"(?P<base>.*?)(?P<level>\d{0,3})")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph style says, with what it inherits.

    `kind` is a word of the list of style names, empty where no name is known. `level` is a heading's. `numbering` is
    (numId, ilvl) as far as stated. `size` is in half-points, 0 where none is stated.
    """

    name: str = ""
    identifiers: tuple[str, ...] = ()
    kind: str = ""
    level: int = 0
    outline: int | None = None
    numbering: tuple[int | None, int | None] = (None, None)
    size: int = 0
    is_bold: bool = False
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class CharacterStyle:
    """What a character style says; None leaves a property as it is."""

    is_strong: bool | None = None
    is_emphasis: bool | None = None
    is_hidden: bool | None = None
    is_raised: bool | None = None
    size: int = 0


@dataclass(slots=True)
class StyleSheet:
    """The styles of one document by identifier; an unknown identifier counts as a name."""

    _styles: dict[str, Element] = field(default_factory=dict)
    _default: str = ""
    default_size: int = 20
    language: str = ""
    """The language of runs that state none, as a tag of BCP 47."""
    _paragraphs: dict[str, ParagraphStyle] = field(default_factory=dict)
    _characters: dict[str, CharacterStyle] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Element | None) -> "StyleSheet":
        sheet = cls()
        for style in root.iterchildren(f"{W}style") if root is not None else ():
            identifier = value(style, "styleId")
            sheet._styles.setdefault(identifier, style)
            if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true", "on"):
                sheet._default = identifier
        default = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if root is not None else None
        if default is not None:
            sheet.default_size = number(default.find(f"{W}sz")) or sheet.default_size
            sheet.language = value(default.find(f"{W}lang"))
        return sheet

    def paragraph(self, identifier: str) -> ParagraphStyle:
        """The paragraph style `identifier`; empty is the default one."""
        known = self._paragraphs.get(identifier)
        if known is None:
            known = self._paragraphs[identifier] = self._read_paragraph(identifier or self._default)
        return known

    def character(self, identifier: str) -> CharacterStyle:
        known = self._characters.get(identifier)
        if known is None:
            known = self._characters[identifier] = self._read_character(identifier)
        return known

    def name(self, identifier: str) -> str:
        """The name of the style `identifier`, the identifier itself where the sheet has none."""
        style = self._styles.get(identifier)
        return (value(style.find(f"{W}name")) if style is not None else "") or identifier

    def list_of(self, identifier: str) -> int | None:
        """The numId that the style `identifier` itself states."""
        style = self._styles.get(identifier)
        return number(style.find(f"{W}pPr/{W}numPr/{W}numId")) if style is not None else None

    def custom_names(self) -> Iterator[str]:
        """The names of the paragraph styles that are not built in."""
        for identifier, style in self._styles.items():
            if value(style, "customStyle") in ("1", "true", "on") and value(style, "type") == "paragraph":
                yield self.name(identifier)

    def has_first_row_look(self, table_style: str) -> bool:
        """Whether a table style sets its first row apart."""
        return any(
            value(look, "type") == "firstRow"
            for _identifier, style in self._chain(table_style)
            for look in style.iterchildren(f"{W}tblStylePr")
        )

    def _chain(self, identifier: str) -> Iterator[tuple[str, Element]]:
        """The style and those that it is based on, the nearest first."""
        seen: set[str] = set()
        while identifier in self._styles and identifier not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(identifier)
            style = self._styles[identifier]
            yield identifier, style
            identifier = value(style.find(f"{W}basedOn"))

    def _read_paragraph(self, identifier: str) -> ParagraphStyle:
        chain = list(self._chain(identifier))
        kind, level = self._meaning(identifier, chain)
        paragraphs = [properties for _, style in chain if (properties := style.find(f"{W}pPr")) is not None]
        texts = [properties for _, style in chain if (properties := style.find(f"{W}rPr")) is not None]
        outline = _first(number(properties.find(f"{W}outlineLvl")) for properties in paragraphs)
        numbers = [found for properties in paragraphs if (found := properties.find(f"{W}numPr")) is not None]
        return ParagraphStyle(
            name=self.name(identifier),
            identifiers=tuple(known for known, _ in chain),
            kind=kind,
            level=level,
            outline=outline,
            numbering=(
                _first(number(found.find(f"{W}numId")) for found in numbers),
                _first(number(found.find(f"{W}ilvl")) for found in numbers),
            ),
            size=_first(number(properties.find(f"{W}sz")) for properties in texts) or 0,
            is_bold=_state(texts, "b") or False,
            is_hidden=_state(texts, "vanish") or False,
        )

    def _meaning(self, identifier: str, chain: list[tuple[str, Element]]) -> tuple[str, int]:
        for name in [self.name(known) for known, _ in chain] or [identifier]:
            kind, level = _kind_of(name)
            if kind:
                return kind, level
        return "", 0

    def _read_character(self, identifier: str) -> CharacterStyle:
        texts = [
            properties for _, style in self._chain(identifier) if (properties := style.find(f"{W}rPr")) is not None
        ]
        raised = _first(value(properties.find(f"{W}vertAlign")) or None for properties in texts)
        return CharacterStyle(
            is_strong=_state(texts, "b"),
            is_emphasis=_state(texts, "i"),
            is_hidden=_state(texts, "vanish"),
            is_raised=None if raised is None else raised == "superscript",
            size=_first(number(properties.find(f"{W}sz")) for properties in texts) or 0,
        )


def _first(values: Iterator[_T | None]) -> _T | None:
    return next((found for found in values if found is not None), None)


def _state(texts: list[Element], name: str) -> bool | None:
    """Whether a property is on, as the nearest style says that has it; None where none has it."""
    stated = next((found for properties in texts if (found := properties.find(f"{W}{name}")) is not None), None)
    return None if stated is None else is_on(stated)


@cache
def _kind_of(name: str) -> tuple[str, int]:
    """The kind that a style's name says, and the level of a heading or list."""
    folded = re.sub(r"[\s\-]+", "", name.strip().lower())
    found = _NAME.fullmatch(folded)
    base, level = (found["base"], int(found["level"] or 0)) if found else (folded, 0)
    kind = pairs("docx_styles.tsv").get(base, "")
    if kind != "heading":
        return kind, max(level, 1)
    if base != "heading" and level == 0:
        return "title", 0
    return kind, min(max(level, 1), _DEEPEST_HEADING)
