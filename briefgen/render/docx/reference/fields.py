"""Fields of a letterhead: those that fetch from outside, or start a macro, become the words that they last showed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefgen.render.address import web_address
from briefgen.render.docx.reference.tree import Element, W, names, removed, unwrapped, value

_REACHING = frozenset(
    names(
        "ADDIN AUTOTEXT AUTOTEXTLIST CONTROL DATABASE DDE DDEAUTO EMBED HTMLACTIVEX IMPORT INCLUDE INCLUDEPICTURE "
        "INCLUDETEXT LINK MACROBUTTON MERGEFIELD NEXT NEXTIF PRIVATE RD SKIPIF"
    )
)
_DROPPED = "PRIVATE"
_DEEPEST = 20
"""Fields within fields; Word takes no more."""
_WORD = re.compile(r'"([^"]*)"|(\S+)')


@dataclass(slots=True)
class _Field:
    """A field that runs through several elements; `parts` are all of them but for its result."""

    parts: list[Element] = field(default_factory=list)
    instruction: str = ""
    has_result: bool = False


def instructions(root: Element) -> Iterator[str]:
    """What every field under `root` is told to show."""
    yield from (value(simple, "instr") for simple in root.iter(f"{W}fldSimple"))
    yield from (found.instruction for found in _fields(root))


def without_reaching_fields(root: Element) -> bool:
    """Take the fields that reach out of the file from under `root`; whether there were any."""
    has_any = False
    for simple in list(root.iter(f"{W}fldSimple")):
        if _reaches(value(simple, "instr")):
            has_any = True
            unwrapped(simple)
    for found in list(_fields(root)):
        if _reaches(found.instruction):
            has_any = True
            for part in found.parts:
                removed(part)
    return has_any


def _reaches(instruction: str) -> bool:
    words = [quoted or plain for quoted, plain in _WORD.findall(instruction)]
    name = words[0].upper() if words else ""
    if name == "HYPERLINK":
        return bool(words[1:]) and not words[1].startswith("\\") and not web_address(words[1])
    return name in _REACHING


def _fields(root: Element) -> Iterator[_Field]:
    """The fields that are marked by a beginning and an end, inner ones first; one that never ends is one too."""
    begun: list[_Field] = []
    beyond, depth_beyond = _Field(instruction=_DROPPED), 0
    for element in root.iter(f"{W}fldChar", f"{W}instrText", f"{W}t", f"{W}drawing", f"{W}pict"):
        kind = value(element, "fldCharType")
        if depth_beyond or (kind == "begin" and len(begun) == _DEEPEST):
            depth_beyond += {"begin": 1, "end": -1}.get(kind, 0)
            beyond.parts.append(element)
            continue
        if kind == "begin":
            begun.append(_Field())
        if not begun:
            continue
        unfinished = next((outer for outer in begun if not outer.has_result), None)
        if unfinished is not None and unfinished is not begun[-1]:
            unfinished.parts.append(element)
            unfinished.instruction += element.text or ""
        _taken(begun[-1], element, kind)
        if kind == "end":
            yield begun.pop()
    yield from reversed(begun)
    if beyond.parts:
        yield beyond


def _taken(found: _Field, element: Element, kind: str) -> None:
    """Take `element` as a part of `found`, unless it belongs to its result."""
    if kind == "separate":
        found.has_result = True
    if kind or not found.has_result:
        found.parts.append(element)
        found.instruction += (element.text or "") if not kind else ""
