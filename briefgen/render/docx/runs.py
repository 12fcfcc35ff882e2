"""Words of one look as runs."""

import re
from functools import lru_cache
from typing import NamedTuple

from briefgen.render.docx.direction import stretches
from briefgen.render.docx.language import spoken
from briefgen.render.docx.markup import Markup, element, joined, valued, words

_STRETCH = re.compile(
    "\r\n|[\t\n\r\u000b\u000c\u0085\u2028\u2029\u00ad]|[^\t\n\r\u000b\u000c\u0085\u2028\u2029\u00ad]+"
)
_SPECIAL = re.compile("[\t\n\r\u000b\u000c\u0085\u2028\u2029\u00ad]")


class RunLook(NamedTuple):
    """How a run is set where that is not how its paragraph is."""

    link_style: str = ""
    is_strong: bool = False
    is_emphasis: bool = False
    is_raised: bool = False
    language: str = ""
    """A tag of BCP 47; looks are kept for later documents and take no other words."""


def runs_of(text: str, look: RunLook) -> Markup:
    """`text` as runs, one for each of its directions."""
    runs = []
    for stretch, is_reversed in stretches(text):
        content = _content(stretch)
        if content:
            runs.append(f"<w:r>{_run_properties(look, is_reversed=is_reversed)}{content}</w:r>")
    return Markup("".join(runs))


@lru_cache(maxsize=256)
def _run_properties(look: RunLook, *, is_reversed: bool) -> Markup:
    """The properties of a run in the order of the schema; empty where it has none."""
    properties = [
        valued("w:rStyle", look.link_style) if look.link_style else None,
        *((element("w:b"), element("w:bCs")) if look.is_strong else ()),
        *((element("w:i"), element("w:iCs")) if look.is_emphasis else ()),
        valued("w:vertAlign", "superscript") if look.is_raised else None,
        element("w:rtl") if is_reversed else None,
        spoken(look.language, is_reversed=is_reversed) if look.language else None,
    ]
    return element("w:rPr", *properties) if any(properties) else Markup("")


def _content(text: str) -> Markup:
    """What stands in a run for `text`: words, tabs, line ends and optional hyphens; empty for nothing."""
    if not _SPECIAL.search(text):
        return _said(text)
    content = []
    for stretch in _STRETCH.findall(text):
        if stretch == "\t":
            content.append(element("w:tab"))
        elif stretch == "\u00ad":
            content.append(element("w:softHyphen"))
        elif stretch in ("\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085"):
            content.append(element("w:br"))
        else:
            content.append(_said(stretch))
    return joined(content)


def _said(text: str) -> Markup:
    said = words(text)
    return Markup(f'<w:t xml:space="preserve">{said}</w:t>') if said else said


def plain_run(text: str, *properties: Markup) -> Markup:
    """A run of `text` with direct properties, in the order of the schema."""
    return element("w:r", element("w:rPr", *properties) if properties else None, _content(text) or None)


def note_reference(number: int) -> Markup:
    """The run that shows the number of a footnote."""
    look = element("w:rPr", valued("w:rStyle", "FootnoteReference"))
    return element("w:r", look, element("w:footnoteReference", {"w:id": str(number)}))
