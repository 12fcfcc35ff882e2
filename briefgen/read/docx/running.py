"""Headers and footers: no content, but a handling marking may stand in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.document import Metadata
from briefgen.read.docx.markup import Element, W, value
from briefgen.read.docx.package import Package
from briefgen.read.docx.styles import StyleSheet

_KINDS = ("header", "footer")
_MOST_PARTS = 60
_TLP = re.compile(r"TLP:\s?(RED|AMBER\+STRICT|AMBER|GREEN|CLEAR|WHITE)(?![A-Z+])")
_MARKING_STYLE, _LABEL_STYLE, _LETTERHEAD_STYLE = "Marking", "Marking Label", "Running Title"


@dataclass(frozen=True, slots=True)
class RunningLines:
    """The words of all headers and footers, and the restrictions beside the marking in a file that briefgen wrote."""

    words: tuple[str, ...]
    restrictions: str = ""

    def metadata(self) -> Iterator[Metadata]:
        labels = (found[1] for words in self.words for found in _TLP.finditer(words))
        label = next(labels, "")
        if label:
            yield Metadata("marking", f"TLP:{'CLEAR' if label == 'WHITE' else label}", "header or footer")
        if self.restrictions:
            yield Metadata("restrictions", self.restrictions, "header or footer")


def running_lines(package: Package, sheet: StyleSheet) -> RunningLines:
    """The headers and footers that the main part points at."""
    words: list[str] = []
    restrictions = ""
    names = [name for kind in _KINDS for name in package.related(kind)][:_MOST_PARTS]
    for name in dict.fromkeys(names):
        root = package.part(name)
        for paragraph in root.iter(f"{W}p") if root is not None else ():
            said = _words(paragraph).strip()
            words += [said] if said else []
            restrictions = restrictions or _restrictions(paragraph, sheet)
    return RunningLines(tuple(words), restrictions)


def _words(element: Element) -> str:
    return "".join(text.text or "" if text.tag == f"{W}t" else " " for text in element.iter(f"{W}t", f"{W}tab"))


def _restrictions(paragraph: Element, sheet: StyleSheet) -> str:
    """The words before the label of a line of the style that the Word writer uses for markings.

    An office's own words may stand at the left of that line.
    """
    if sheet.name(value(paragraph.find(f"{W}pPr/{W}pStyle"))) != _MARKING_STYLE:
        return ""
    said = ""
    for run in paragraph.iterchildren(f"{W}r"):
        style = sheet.name(value(run.find(f"{W}rPr/{W}rStyle")))
        if style == _LABEL_STYLE:
            return said.strip()
        said += "" if style == _LETTERHEAD_STYLE else _words(run)
    return ""
