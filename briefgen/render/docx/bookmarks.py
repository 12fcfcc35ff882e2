"""Anchors as names of bookmarks, by a rule that can be read backwards.

`key_figures[2].value` becomes `key__figures_2_value`: an underscore is doubled, an index and a step into a part are one
underscore. A name in Word has at most 40 letters, digits and underscores, starts with a letter, and is unique without
regard to case. An anchor that does not fit ends in `___` and a digest; what it stands for is then known only by
asking which anchor gives that name. The second block of one anchor ends in `___` and its number.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefgen.document import Block
from briefgen.render.docx.markup import Markup

_LONGEST = 40
_NAME = r"[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*"
_PLAIN = re.compile(rf"{_NAME}(?:\[[0-9]+\]|\.{_NAME})*")
_STEP = re.compile(r"\w+")
_DIGEST_LENGTH = 10


def bookmark_name(anchor: str) -> str:
    """The name of the bookmark for `anchor`."""
    name = "_".join(step.replace("_", "__") for step in _STEP.findall(anchor))
    if _PLAIN.fullmatch(anchor) and len(name) <= _LONGEST:
        return name
    digest = hashlib.sha256(anchor.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_LENGTH]
    kept = "b" + re.sub(r"[^A-Za-z0-9]+", "_", anchor)
    return f"{kept[: _LONGEST - _DIGEST_LENGTH - 3]}___{digest}"


@dataclass(slots=True)
class Bookmarks:
    """Every bookmark of a document, each with its number."""

    _names: dict[str, str] = field(default_factory=dict)
    _used: dict[str, int] = field(default_factory=dict)
    _number: int = 0

    def announce(self, blocks: Iterable[Block]) -> None:
        """Take note of the anchors of `blocks` and of their cells, so that a link can point forward."""
        for block in blocks:
            rows = block.table.rows if block.table else ()
            for anchor in (block.anchor, *[cell.anchor for row in rows for cell in row if cell.anchor]):
                if anchor and anchor not in self._names:
                    self._names[anchor] = bookmark_name(anchor)

    def target(self, anchor: str) -> str | None:
        """The bookmark that a link to `anchor` points at, None where no block has that anchor."""
        return self._names.get(anchor)

    def around(self, anchors: Iterable[str], runs: Markup) -> Markup:
        """`runs` inside a bookmark for each of `anchors`."""
        starts = ends = ""
        for anchor in anchors:
            self._number += 1
            starts += f'<w:bookmarkStart w:id="{self._number}" w:name="{self._free_name(anchor)}"/>'
            ends = f'<w:bookmarkEnd w:id="{self._number}"/>{ends}'
        return Markup(f"{starts}{runs}{ends}")

    def _free_name(self, anchor: str) -> str:
        name = self._names.get(anchor) or bookmark_name(anchor)
        folded = name.casefold()
        self._used[folded] = self._used.get(folded, 0) + 1
        if self._used[folded] == 1:
            return name
        ending = f"___{self._used[folded]}"
        return name[: _LONGEST - len(ending)] + ending
