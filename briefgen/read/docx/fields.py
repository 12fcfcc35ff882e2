"""Fields: an instruction that is no text, and the result that is.

An instruction and the address of a link end with their paragraph at the latest, whatever their boundaries say: in a
file whose changes are accepted or whose parts are passed over, the other boundary may be gone.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from briefgen.read.docx.markup import Element, W, value

_ARGUMENT = re.compile(r'"([^"]*)"|(\S+)')
_LONGEST_INSTRUCTION = 4000
_ELSEWHERE = frozenset({f"{W}del", f"{W}moveFrom", f"{W}txbxContent"})


@dataclass(slots=True)
class _Open:
    """A field that has begun: its instruction so far, whether the result has begun, and where the result points."""

    target: tuple[str, str]
    instruction: str = ""
    has_result: bool = False


@dataclass(slots=True)
class Fields:
    """The fields of one paragraph at a time, told of every boundary in order; one without a partner is passed over."""

    _partnered: set[Element] = field(default_factory=set)
    _open: list[_Open] = field(default_factory=list)
    _instructions: int = 0

    def enter(self, paragraph: Element) -> None:
        """Begin with the fields of `paragraph`."""
        self._open.clear()
        self._instructions = 0
        self._partnered = _with_partners(_boundaries(paragraph))

    @property
    def is_instruction(self) -> bool:
        """Whether what stands here is part of an instruction."""
        return self._instructions > 0

    @property
    def target(self) -> tuple[str, str]:
        """The address and the bookmark that the result of the innermost HYPERLINK points at, both empty without one."""
        return self._open[-1].target if self._open else ("", "")

    def boundary(self, element: Element) -> None:
        if element not in self._partnered:
            return
        kind = value(element, "fldCharType")
        if kind == "begin":
            self._open.append(_Open(self.target))
            self._instructions += 1
        elif kind == "separate" and self._open and not self._open[-1].has_result:
            opened = self._open[-1]
            opened.has_result = True
            opened.target = link_of(opened.instruction) or opened.target
            self._instructions -= 1
        elif kind == "end" and self._open:
            self._instructions -= not self._open.pop().has_result

    def instruct(self, text: str) -> None:
        """Take `text` as part of the instruction of the innermost field."""
        if self._open and not self._open[-1].has_result and len(self._open[-1].instruction) < _LONGEST_INSTRUCTION:
            self._open[-1].instruction += text


def link_of(instruction: str) -> tuple[str, str] | None:
    """The address and the bookmark of a HYPERLINK, None for any other field."""
    words = [quoted or plain for quoted, plain in _ARGUMENT.findall(instruction)]
    if not words or words[0].upper() != "HYPERLINK":
        return None
    address = bookmark = ""
    rest = iter(words[1:])
    for word in rest:
        if word == "\\l":
            bookmark = next(rest, "")
        elif word in ("\\o", "\\t"):
            next(rest, "")
        elif not word.startswith("\\"):
            address = address or word
    return address, bookmark


def _boundaries(paragraph: Element) -> Iterator[Element]:
    """The boundaries in `paragraph` that are neither deleted nor in a box, which is read on its own."""
    for boundary in paragraph.iter(f"{W}fldChar"):
        around = takewhile(lambda element: element is not paragraph, boundary.iterancestors())
        if not any(element.tag in _ELSEWHERE for element in around):
            yield boundary


def _with_partners(boundaries: Iterable[Element]) -> set[Element]:
    """The boundaries of fields that both begin and go on."""
    partnered: set[Element] = set()
    waiting: list[list[Element]] = []
    for boundary in boundaries:
        kind = value(boundary, "fldCharType")
        if kind == "begin":
            waiting.append([boundary])
        elif waiting and kind in ("separate", "end"):
            waiting[-1].append(boundary)
            partnered.update(waiting[-1])
            if kind == "end":
                waiting.pop()
    return partnered
