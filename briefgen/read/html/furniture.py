"""What belongs to the site and not to the document: navigation, share buttons, cookie text, comments, related links."""

from functools import cache

from briefgen.language.lexicon import pairs
from briefgen.read.html.page import Page
from briefgen.read.html.prose import Prose

_TAGS = {"nav": "navigation", "menu": "navigation", "footer": "page footer", "dialog": "pop-up text"}
_OUTSIDE = {"header": "navigation", "aside": "side column"}
_ROLES = {
    **dict.fromkeys(("navigation", "menu", "menubar", "toolbar", "tablist", "search", "banner"), "navigation"),
    **dict.fromkeys(("dialog", "alertdialog"), "pop-up text"),
    "contentinfo": "page footer",
    "complementary": "side column",
}
_NEVER = frozenset(
    {"html", "body", "main", "article", "h1", "title", "tr", "td", "th", "tbody", "thead", "em", "strong"}
)
_NAMED_INLINE = frozenset({"a", "span", "button", "sup", "b", "i"})
_COMMENTS = "comments"
_MOST_PROSE = 0.4
_MOST_COMMENTS = 0.9


def furniture(page: Page, prose: Prose, unseen: dict[int, str], kept: frozenset[int]) -> dict[int, str]:
    """The outermost elements that are furniture, with what they are called.

    `kept` are elements that cannot be furniture since they hold the title or the notes.
    """
    found: dict[int, str] = {}
    total = max(1, prose.prose[0])
    number = 1
    while number < len(page.tags):
        if number in unseen:
            number = page.ends[number]
            continue
        reason = "" if number in kept or page.tags[number] in _NEVER else _called(page, prose, number)
        most = _MOST_COMMENTS if reason == _COMMENTS else _MOST_PROSE
        if reason and prose.prose[number] <= most * total:
            found[number] = reason
            number = page.ends[number]
        else:
            number += 1
    return found


def _called(page: Page, prose: Prose, number: int) -> str:
    """What the furniture is called, empty where an element is none by its tag, its role and its names."""
    tag = page.tags[number]
    if tag in _TAGS:
        return _TAGS[tag]
    if tag in ("header", "aside"):
        is_own = _is_in_article(page, number) and (tag == "header" or _is_box(prose, number))
        return "" if is_own else _OUTSIDE[tag]
    attributes = page.elements[number].attrib
    if not attributes:
        return ""
    role = _ROLES.get(page.attribute(number, "role"), "")
    return role or (_named(page, number) if "class" in attributes or "id" in attributes else "")


def _is_in_article(page: Page, number: int) -> bool:
    return any(page.tags[above] in ("article", "main") for above in page.ancestors(number))


def _is_box(prose: Prose, number: int) -> bool:
    """Whether an aside is a box of text and no list of links."""
    return prose.share_of_links(number) < 0.3 and prose.prose[number] > 100


def _named(page: Page, number: int) -> str:
    names = page.names(number)
    single, several = _names()
    for position, name in enumerate(names):
        for length in several.get(name, ()):
            if called := single.get(" ".join(names[position : position + length])):
                return called
        if (called := single.get(name)) and (page.tags[number] not in _NAMED_INLINE or called != "navigation"):
            return called
    return ""


@cache
def _names() -> tuple[dict[str, str], dict[str, tuple[int, ...]]]:
    """All names, and the lengths in words of those that begin with a word, for names of several words."""
    called = pairs("html_furniture.tsv")
    lengths: dict[str, set[int]] = {}
    for name in called:
        words = name.split()
        if len(words) > 1:
            lengths.setdefault(words[0], set()).add(len(words))
    return called, {first: tuple(sorted(found)) for first, found in lengths.items()}
