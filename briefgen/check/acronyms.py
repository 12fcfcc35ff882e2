"""Family W: an acronym is spelled out where the brief first uses it."""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.brief import Brief
from briefgen.check.codes import report
from briefgen.check.own_words import Wording, wordings
from briefgen.finding import Finding
from briefgen.language.lexicon import lines

_SHOUTED = r"[A-Z]{2,}"
_ACRONYM = re.compile(
    rf"(?<![\w&/.'’#@-])(?<!- )(?<![A-Z]{{2}} )[A-Z]{{2,6}}(?=s?(?![\w&/@-]))(?!\.[A-Z\d])(?! {_SHOUTED}(?!\w))"
)
_ROMAN = re.compile(r"[IVXLC]+\Z")
_LOWER = re.compile(r"[a-z]")
_WORD = re.compile(r"[A-Za-z][a-z]+")
_FEWEST_INITIALS = 3
_LOUD = 0.5


def check_acronyms(brief: Brief) -> Iterator[Finding]:
    """W004: each acronym once, where it stands first."""
    texts = list(wordings(brief))
    told = set(_explained(brief, texts))
    for wording in texts:
        if _is_shouted(wording.text):
            continue
        for match in _ACRONYM.finditer(wording.text):
            if match[0] not in told and not _ROMAN.match(match[0]):
                told.add(match[0])
                message = f"{match[0]} is spelled out nowhere in the brief; write its long form where it stands first"
                yield report("W004", wording.path, message, wording.item.evidence)


def _explained(brief: Brief, texts: list[Wording]) -> Iterator[str]:
    """The acronyms that a reader knows, that are an entity's other name, or that stand beside their long form."""
    yield from _known()
    for entity in brief.entities:
        names = (entity.name, *entity.aliases)
        if any(" " in name for name in names):
            yield from (name for name in names if " " not in name)
    written = [brief.title, brief.topic, *(wording.text for wording in texts)]
    for text in written:
        initials = _initials(text)
        for match in _ACRONYM.finditer(text):
            is_beside = text[match.start() - 1 : match.start()] == "(" or text.startswith(" (", match.end())
            is_initials = len(match[0]) >= _FEWEST_INITIALS and any(match[0] in letters for letters in initials)
            if is_beside or is_initials:
                yield match[0]


def _initials(text: str) -> tuple[str, str]:
    """The first letters of all words that are no acronyms, and of those that begin with a capital."""
    letters = [word[0] for word in _WORD.findall(text)]
    return "".join(letters).upper(), "".join(letter for letter in letters if letter.isupper())


def _is_shouted(text: str) -> bool:
    """Whether the text is written in capitals, in which an acronym looks like any word."""
    letters = sum(map(str.isalpha, text))
    return len(_LOWER.findall(text)) < letters * _LOUD


@cache
def _known() -> frozenset[str]:
    return frozenset({*lines("known_acronyms.txt"), *lines("currency_codes.txt")})
