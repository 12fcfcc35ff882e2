"""The style sheet: the built-in styles in the document's look, and one style for each role that a block plays.

A role is the key by which an edited file is read back: `brief.bottom_line` is the style "Brief Bottom Line", based on
the built-in style of the block's kind. A role that is unknown here gets its style all the same.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from briefgen.document import Block, BlockKind
from briefgen.render.docx.builtin import builtin_names, builtin_styles
from briefgen.render.docx.fonts import word_name
from briefgen.render.docx.looks import Look, font_element, paragraph_look, text_look, text_properties
from briefgen.render.docx.markup import Markup, element, legal, valued
from briefgen.render.docx.role_looks import role_looks
from briefgen.style import Style

_DEEPEST_HEADING = 9
_LONGEST_NAME = 100
_BASES: dict[BlockKind, str] = {
    "title": "Title",
    "byline": "Subtitle",
    "paragraph": "Normal",
    "table": "TableText",
    "figure": "Figure",
    "quote": "Quote",
    "caption": "Caption",
    "footnote": "FootnoteText",
    "page_break": "Normal",
}


def style_name(role: str) -> str:
    """The name of the style for `role`: its words, title-cased."""
    words = re.findall(r"[^\W_]+", legal(role))
    return " ".join(word[0].upper() + word[1:] for word in words)[:_LONGEST_NAME] or "Role"


@dataclass(slots=True)
class StyleSheet:
    """The styles of a document in the making."""

    style: Style
    language: str
    _roles: dict[tuple[str, str], str] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)

    def style_of(self, block: Block) -> str:
        """The identifier of the paragraph style for `block`."""
        base = _base_of(block)
        if not block.role:
            return base
        known = self._roles.get((block.role, base))
        if known is None:
            name = self._free_name(style_name(block.role))
            known = re.sub(r"\W", "", name)
            self._roles[(block.role, base)] = known
            self._names[name.casefold()] = name
        return known

    def part(self) -> Markup:
        own = builtin_styles(self.style)
        looks = role_looks(self.style)
        names = {re.sub(r"\W", "", name): name for name in self._names.values()}
        roles = [
            paragraph_style(identifier, names[identifier], base, looks.get(role, Look()))
            for (role, base), identifier in self._roles.items()
        ]
        return element("w:styles", self._defaults(), own, *roles)

    def _free_name(self, wanted: str) -> str:
        taken = self._names.keys() | builtin_names()
        names = (wanted if number == 1 else f"{wanted} {number}" for number in range(1, len(taken) + 2))
        return next(name for name in names if name.casefold() not in taken)

    def _defaults(self) -> Markup:
        palette = self.style.palette
        look = text_properties(Look(size_pt=self.style.body_pt, colour=palette.text))
        language = {"w:val": self.language, "w:eastAsia": "en-GB", "w:bidi": self.language}
        text = element(
            "w:rPr",
            font_element("minor", word_name(self.style.body)),
            *look,
            element("w:lang", language),
        )
        return element(
            "w:docDefaults",
            element("w:rPrDefault", text),
            element("w:pPrDefault"),
        )


@lru_cache(maxsize=256)
def paragraph_style(identifier: str, name: str, base: str, look: Look) -> Markup:
    """A paragraph style for a role, shown in Word's gallery."""
    return element(
        "w:style",
        {"w:type": "paragraph", "w:customStyle": "1", "w:styleId": identifier},
        valued("w:name", name),
        valued("w:basedOn", base),
        element("w:qFormat"),
        paragraph_look(look),
        text_look(look),
    )


def _base_of(block: Block) -> str:
    if block.kind == "heading":
        return f"Heading{min(max(block.level, 1), _DEEPEST_HEADING)}"
    if block.kind == "list_item":
        return "ListNumber" if block.is_ordered else "ListBullet"
    return _BASES[block.kind]
