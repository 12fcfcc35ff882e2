"""Bookmarks and styles as the anchors and roles of a brief: the rules of the Word writer, read backwards.

`key__figures_2_value` is `key_figures[2].value`: a doubled underscore is one, a single one a step or an index. The
style "Brief Bottom Line" is the role `brief.bottom_line`. Both count only in a file that a brief was written to; in any
other file a bookmark is an anchor, by its own name, where a link points at it.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

FAMILY = "brief"
"""The first word of every role."""

_LEAST_STYLES = 3
_STEP = re.compile(r"(?:[A-Za-z0-9]|__)+")
_COUNTED = re.compile(r"___\d{1,9}$")
_DIGESTED = re.compile(r"___[0-9a-f]{10}$")
_NUMBERED = re.compile(r" \d+$")


@dataclass(frozen=True, slots=True)
class Anchors:
    """How the bookmarks of one document are taken. `pointed` are the names that its links point at."""

    is_brief: bool
    pointed: Collection[str] = ()

    def anchor(self, bookmark: str) -> str:
        """The anchor that `bookmark` stands for, empty where it is of no use."""
        if not self.is_brief:
            return bookmark if bookmark in self.pointed else ""
        if bookmark.startswith("_"):
            return ""
        return anchor_of(bookmark)

    def target(self, bookmark: str) -> str:
        """Where a link to `bookmark` points."""
        return f"#{anchor_of(bookmark) if self.is_brief else bookmark}"

    def role(self, style_name: str) -> str:
        return role_of(style_name) if self.is_brief else ""


def has_brief_styles(custom_names: Collection[str]) -> bool:
    """Whether these styles are those of a written brief, and not just one that an office named so."""
    return sum(1 for name in custom_names if role_of(name)) >= _LEAST_STYLES


def role_of(style_name: str) -> str:
    """The role that a style's name stands for, empty where it stands for none."""
    words = _NUMBERED.sub("", style_name.strip()).lower().split()
    return f"{words[0]}.{'_'.join(words[1:])}" if len(words) > 1 and words[0] == FAMILY else ""


def anchor_of(bookmark: str) -> str:
    """The dotted path for a bookmark's name; the name itself where it holds a digest instead of the whole path."""
    if _DIGESTED.search(bookmark):
        return bookmark
    steps: list[str] = [step.replace("__", "_") for step in _STEP.findall(_COUNTED.sub("", bookmark))]
    first, *others = steps or [""]
    return "".join((first, *(f"[{step}]" if step.isdecimal() else f".{step}" for step in others)))
