"""Runs of capitalised words, the raw material of names, found in linear time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefgen.language.lexicon import lines, pairs
from briefgen.language.names.known import known_by_first_word, known_names
from briefgen.language.names.vocabulary import abbreviations, words
from briefgen.span import Span

LONGEST_RUN = 14
BREAK = "|"
_UPPER = "".join(chr(code) for code in (*range(0x41, 0x530), *range(0x1E00, 0x2000)) if chr(code).isupper())
_WORD = re.compile(
    rf"[{_UPPER}](?<![\w@#/\\$].)[^\W_]*(?:['.&-](?=[^\W_])[^\W_]+)*(?:\+\d?(?=\W))?(?![\w@$])",
)
_LONGEST_ARTICLE = 4
_PLAIN = (
    ("’", "'"),
    ("ʼ", "'"),
    ("‘", "'"),
    ("ʻ", "'"),
    ("ʿ", "'"),
    ("ʾ", "'"),
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("\t", "|"),
)
_EXTENSION = re.compile(r"\.[a-z]{2,}")
_RETIRED = re.compile(r" \((?:[Rr]etd|[Rr]et|R)\.?\) ")
_JOINING = frozenset("'-")
_AFTER_SPECIAL = ".':"
_SENTENCE_ENDS = frozenset(".!?:;…")
_SKIPPED_BEFORE = frozenset(" \n\"“‘'([*_•·-–—>#|«")
_OPENING_QUOTES = frozenset('"“«')
_FURTHEST_BACK = 12
_LONGEST_GAP = 24
_MOST_HYPHENS = 2
_LONGEST_PARTICLE = 2


@dataclass(slots=True)
class Word:
    """One capitalised word. `link` joins the next word of the run: empty, a connector in lower case, or BREAK."""

    start: int
    end: int
    surface: str
    is_possessive: bool = False
    link: str = ""


@dataclass(slots=True)
class Run:
    """Capitalised words that follow one another; `is_initial` where a capital is due anyway."""

    words: list[Word]
    is_initial: bool
    has_article: bool

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end


def plain(text: str) -> str:
    """`text` with straight apostrophes and single kinds of space and hyphen, character for character."""
    for written, read in _PLAIN:
        text = text.replace(written, read)
    return text


def find_runs(text: str, within: Span) -> Iterator[Run]:
    """The runs of `text[within]`, where `text` is plain, in order."""
    pending: list[Word] = []
    for word in _words(text, within):
        if pending:
            last = pending[-1]
            link = _link(text, last, word) if word.start - last.end <= _LONGEST_GAP else BREAK
            if link == BREAK or len(pending) >= LONGEST_RUN:
                yield _run(text, pending, within.start)
                pending = []
            else:
                last.link = link
        pending.append(word)
    if pending:
        yield _run(text, pending, within.start)


def _run(text: str, found: list[Word], begin: int) -> Run:
    start = found[0].start
    article = text.endswith(("the ", 'the "'), begin, start)
    return Run(found, _is_initial(text, start, begin), article)


def _words(text: str, within: Span) -> Iterator[Word]:
    for match in _WORD.finditer(text, within.start, within.end):
        surface = match[0]
        start, end = match.span()
        if text[start - 1 : start] in _JOINING and start > within.start:
            article = _article().search(text, max(within.start, start - _LONGEST_ARTICLE), start)
            if article:
                start = article.start()
                surface = text[start:end]
        if surface.isalpha() and text[end : end + 1] not in _AFTER_SPECIAL and text[end : end + 2] != " $":
            yield Word(start, end, surface)
        else:
            yield from _marked(text, start, end)


@cache
def _article() -> re.Pattern[str]:
    """An Arabic or Romance article that a mark joins to the word behind it."""
    return re.compile(rf"(?<![\w@#/\\$])(?:{'|'.join(lines('name_articles.txt'))})['-]$")


def _marked(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of `text[start:end]`, which has marks in it or behind it; none where it is an address or a sum."""
    surface = text[start:end]
    if text[end : end + 3] == "://" or text[end : end + 2] == " $" or _is_address(surface):
        return
    is_possessive = surface.endswith("'s") and len(surface) > 3 and surface not in known_by_first_word()
    if is_possessive:
        surface, end = surface[:-2], end - 2
    elif surface.endswith("s") and text[end : end + 2] == "' ":
        is_possessive = True
    if "-" in surface and (parts := _hyphen_parts(surface)):
        for offset, part in parts:
            yield Word(start + offset, start + offset + len(part), part, is_possessive=is_possessive)
        return
    if text[end : end + 1] == "." and _takes_stop(surface, text, end):
        surface, end = surface + ".", end + 1
    yield Word(start, end, surface, is_possessive=is_possessive)


def _is_address(surface: str) -> bool:
    """A file name, a host or a slug."""
    is_slug = surface.count("-") > _MOST_HYPHENS and surface not in known_by_first_word()
    return is_slug or ("." in surface and _EXTENSION.search(surface) is not None)


def _takes_stop(surface: str, text: str, end: int) -> bool:
    if len(surface) == 1:
        following = text[end + 1 : end + 1 + _LONGEST_GAP]
        return following[:1] == " " and (following[1:2].isupper() or following.split()[:1] in _particles())
    return surface in abbreviations() or ("." in surface and max(map(len, surface.split("."))) <= 2)


@cache
def _particles() -> list[list[str]]:
    return [[word] for word in sorted(words("name_particles.txt")) if " " not in word and len(word) > 1]


def _hyphen_parts(surface: str) -> list[tuple[int, str]]:
    """The names in "US-China" or "Taliban-led" with their offsets; empty where the hyphen is part of the name."""
    if surface in known_names():
        return []
    first, rest = surface.split("-", 1)
    if rest.islower() and (rest.endswith("ed") or rest.split("-")[-1] in words("name_compound_ends.txt")):
        return [(0, first)]
    if rest.islower() and first in known_names():
        return [(0, first)] if len(rest.split("-", 1)[0]) > _LONGEST_PARTICLE else []
    last = rest if rest in known_names() else rest.rsplit("-", 1)[-1]
    if first in known_names() and last[:1].isupper() and last in known_names():
        return [(0, first), (len(surface) - len(last), last)]
    return []


def _link(text: str, left: Word, right: Word) -> str:
    """What joins two words that stand near each other."""
    gap = text[left.end : right.start]
    if left.surface in words("name_suffixes.txt") or not gap:
        return BREAK
    if gap == " " or (left.is_possessive and gap in {"'s ", "' "}):
        return ""
    if gap == ", " and (right.surface in words("name_suffixes.txt") or right.surface in words("name_districts.txt")):
        return ""
    if not (gap[0].isspace() and gap[-1].isspace()):
        return BREAK
    return _connector(gap)


def _connector(gap: str) -> str:
    """What the words between two capitalised ones are: nothing but a line's end, a connector, or BREAK."""
    if _RETIRED.fullmatch(gap) or (gap.isspace() and gap.count("\n") == 1):
        return ""
    joined = " ".join(gap.split())
    return joined if joined in _connectors() else BREAK


@cache
def _connectors() -> frozenset[str]:
    return frozenset(pairs("name_connectors.tsv")) | words("name_particles.txt")


def _is_initial(text: str, start: int, begin: int) -> bool:
    """Whether a sentence, a quotation or a cell begins at `start`."""
    if start - 2 >= begin and text[start - 1] == " " and (before := text[start - 2]) not in _SKIPPED_BEFORE:
        return before in _SENTENCE_ENDS
    position, quoted = start - 1, False
    for _ in range(_FURTHEST_BACK):
        if position < begin or text[position] == "|":
            return True
        if text[position] not in _SKIPPED_BEFORE:
            break
        quoted = quoted or text[position] in _OPENING_QUOTES
        position -= 1
    return quoted or text[position] in _SENTENCE_ENDS
