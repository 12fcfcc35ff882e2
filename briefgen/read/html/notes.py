"""Which links are marks of notes, and which elements are the notes that they point at."""

import re
from dataclasses import dataclass

from briefgen.read.html.page import Page

_MARK = re.compile(r"[\[(]?(?P<label>\d{1,3}|[a-z]|[ivx]{1,6}|\*{1,3}|[†‡§]|\^?\w{1,12}(?=\]))[\])]?")
_BACK = re.compile(r"[\[(]?(?:[↩↑⏎⤴^↵⇑]\ufe0e?|back|return|jump up)[\])]?|[\s\u00a0]*", re.IGNORECASE)
_INLINE = frozenset({"a", "sup", "span", "b", "i", "em", "strong", "cite", "small", "font", "u"})
_NOTE_NAMES = frozenset({"footnote", "footnotes", "fn", "noteref", "endnote", "endnotes", "reference", "references"})


@dataclass(frozen=True, slots=True)
class PageNotes:
    """`marks` are elements that are read as `[label]`, `notes` blocks that are notes; `backs` lead from there back."""

    marks: dict[int, str]
    notes: dict[int, str]
    backs: frozenset[int]


def page_notes(page: Page, *, only_declared: bool = False) -> PageNotes:
    """The notes of the page; a mark stands before its note, unless it says that it is one."""
    places = _places(page)
    marks: dict[int, str] = {}
    notes: dict[int, str] = {}
    for number, tag in enumerate(page.tags):
        target = places.get(page.attribute(number, "href").strip().removeprefix("#"), -1) if tag == "a" else -1
        if target < 0 or not page.attribute(number, "href").lstrip().startswith("#"):
            continue
        is_declared = page.attribute(number, "role") == "doc-noteref"
        if is_declared or (target > number and not only_declared):
            label = page.words(number).strip("[]()") if is_declared and page.is_small(number) else _label(page, number)
            note = _block(page, target)
            if label and (note > number or is_declared):
                label = notes.setdefault(note, label)
                marks[_whole(page, number)] = label
    for number in range(len(page.tags)):
        declared = page.attribute(number, "data-label")
        if declared and page.attribute(number, "role") == "doc-footnote":
            notes.setdefault(number, declared)
    backs = (number for note in notes for number in page.inside(note) if _leads_back(page, number, note, places))
    return PageNotes(marks, notes, frozenset(backs))


def _places(page: Page) -> dict[str, int]:
    """Elements by their id, or the name of an anchor."""
    places: dict[str, int] = {}
    for number, tag in enumerate(page.tags):
        name = page.attribute(number, "id") or (page.attribute(number, "name") if tag == "a" else "")
        places.setdefault(name, number)
    places.pop("", None)
    return places


def _label(page: Page, number: int) -> str:
    """The label of a mark, empty where the link is none: it is raised, in brackets or called a note."""
    words = page.words(number) if page.is_small(number) else ""
    found = _MARK.fullmatch(words)
    if found is None:
        return ""
    around = [number, *list(page.ancestors(number))[:2], *page.inside(number)]
    is_raised = any(page.tags[near] == "sup" for near in around)
    is_named = page.attribute(number, "role") == "doc-noteref" or _NOTE_NAMES & set(page.names(number))
    return found["label"].removeprefix("^") if is_raised or is_named or words[0] == "[" else ""


def _block(page: Page, number: int) -> int:
    """The block that the target of a mark stands in."""
    while page.tags[number] in _INLINE and page.parents[number] > 0:
        number = page.parents[number]
    return number


def _whole(page: Page, number: int) -> int:
    """The outermost element that says no more than the mark: `<sup>[<a>1</a>]</sup>`."""
    words = page.words(number).strip("[]()")
    for above in page.ancestors(number):
        if page.tags[above] not in _INLINE or not page.is_small(above) or page.words(above).strip("[]()") != words:
            break
        number = above
    return number


def _leads_back(page: Page, number: int, note: int, places: dict[str, int]) -> bool:
    if page.tags[number] != "a":
        return False
    if page.attribute(number, "role") == "doc-backlink" or "backref" in page.names(number):
        return True
    href = page.attribute(number, "href").strip()
    if not href.startswith("#") or places.get(href[1:], note) >= note:
        return False
    words = page.words(number)
    return bool(_BACK.fullmatch(words) or _MARK.fullmatch(words))
