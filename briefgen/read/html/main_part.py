"""Where on a page its document stands: the smallest part that holds nearly all of its prose, from the title on."""

from dataclasses import dataclass

from briefgen.read.html.page import Page
from briefgen.read.html.prose import Prose

_NAMED = frozenset({"article", "main"})
_BODY_NAMES = frozenset({"articlebody", "article", "post", "entry", "story", "content", "main"})
_MOST = 0.85
_MOST_NAMED = 0.5


@dataclass(frozen=True, slots=True)
class MainPart:
    """The elements from `start` up to `end`; -1 as `title` where no element is the title."""

    start: int
    end: int
    title: int


def main_part(page: Page, prose: Prose, title: int) -> MainPart:
    """The part that holds the document. A title before it is taken with what stands between them."""
    root = _root(page, prose)
    end = page.ends[root]
    if title < 0:
        return MainPart(root, end, -1)
    if title < root:
        return MainPart(_line_above(page, title), end, title)
    if title < end:
        return MainPart(root, end, title)
    return MainPart(root, end, -1)


def _line_above(page: Page, title: int) -> int:
    """Where a heading of the first level stands directly above a title of a lower one, else the title."""
    siblings = list(page.children(page.parents[title]))
    place = siblings.index(title)
    above = siblings[place - 1] if place else title
    return above if page.tags[above] == "h1" else title


def _root(page: Page, prose: Prose) -> int:
    number = max(0, page.first("body"))
    while True:
        held = prose.prose[number]
        inner = max(page.children(number), key=lambda child: prose.prose[child], default=-1)
        if inner < 0 or not held:
            return number
        least = _MOST_NAMED if _is_named(page, inner) else _MOST
        if prose.prose[inner] < least * held or page.tags[inner] in ("p", "li", "td", "pre", "tr", "blockquote"):
            return number
        number = inner


def _is_named(page: Page, number: int) -> bool:
    """Whether an element says that it is the main part."""
    if page.tags[number] in _NAMED or page.attribute(number, "role") in _NAMED:
        return True
    if "articlebody" in page.attribute(number, "itemprop").lower():
        return True
    names = page.names(number)
    return "body" in names and bool(_BODY_NAMES & set(names)) and page.tags[number] in ("div", "section")
