"""Which element of a page is its title."""

import re

from briefgen.read.html.page import Page

_HEADINGS = ("h1", "h2", "h3")
_PARTS = re.compile(r"\s+[|–—·»:-]{1,2}\s+|\s*[|»]\s*")
_LONGEST = 300


def title_element(page: Page, unseen: dict[int, str], named: tuple[str, ...]) -> int:
    """The heading that says what the page is named, else its first h1; -1 for none.

    `named` are the titles that the page states for machines, the best first.
    """
    headings = list(_headings(page, unseen))
    wanted = [_plain(part) for name in named for part in (name, *parts_of(name))]
    for words in wanted:
        for number in headings:
            if words and _plain(page.words(number)) == words:
                return number
    whole = [_plain(name) for name in named]
    for number in headings:
        words = _plain(page.words(number))
        if (
            page.tags[number] == "h1"
            and len(words) > 10
            and any(words in name or name in words for name in whole if name)
        ):
            return number
    return next((number for number in headings if page.tags[number] == "h1" and not _is_logo(page, number)), -1)


def parts_of(title: str) -> list[str]:
    """The parts of "Port closes | News | The Daily", without those that are too short for a title."""
    return [part for part in _PARTS.split(title) if len(part) > 10] if _PARTS.search(title) else []


def _headings(page: Page, unseen: dict[int, str]) -> list[int]:
    found = []
    number = 0
    while number < len(page.tags):
        if number in unseen:
            number = page.ends[number]
            continue
        if page.tags[number] in _HEADINGS and page.is_small(number) and 0 < len(page.words(number)) <= _LONGEST:
            found.append(number)
        number += 1
    return found


def _is_logo(page: Page, number: int) -> bool:
    names = set(page.names(number))
    return bool(names & {"logo", "brand"}) or any("logo" in page.names(above) for above in page.ancestors(number))


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))
