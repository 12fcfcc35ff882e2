"""Noun phrases beside a number, without a parser: a phrase ends where a clause, a verb or a connecting word begins."""

import re
from functools import cache

from briefgen.language.lexicon import lines, pairs
from briefgen.span import Span

WORD = re.compile(r"[0-9][0-9.,]*[0-9]|[\w’'&%$€£/.-]*\w")
EDGE = re.compile(r",(?![0-9])|[;:()\[\]—“”\"•*|]|\s[–-]\s|(?<![A-Z])[.!?](?=\s|$)")
_LINKS = {"and", "or", "but"}
_ARTICLES = {"the", "a", "an", "its", "their", "his", "her", "our"}
_RELATIVES = {"which", "who", "while", "whereas", "because", "since", "after", "before", "than"}
MOST_WORDS = 12


def phrase_right(text: str, start: int, limit: int, *, through_verbs: bool = False) -> Span | None:
    """The phrase that begins at `start`, as far as the next clause; with what is said of it where `through_verbs`."""
    edge = EDGE.search(text, start, limit)
    kept: list[re.Match[str]] = []
    for word in WORD.finditer(text, start, edge.start() if edge else limit):
        lower = word[0].lower()
        if len(kept) >= MOST_WORDS or (kept and (lower in _LINKS or lower[0].isdigit())):
            break
        stops = _RELATIVES if through_verbs else _ends()
        if lower in stops:
            break
        if kept and not through_verbs and lower in _verbs() and lower not in nouns_of_change():
            break
        if kept or lower not in (_ARTICLES if through_verbs else edge_words()):
            kept.append(word)
    return without_edges(kept, is_clause=through_verbs)


def phrase_left(text: str, start: int, end: int, *, keeps_links: bool = False) -> Span | None:
    """The last words before `end` that make a phrase; "and" parts two of them unless `keeps_links`."""
    words = [*WORD.finditer(text, start, end)]
    while words and words[-1][0].lower() in _ends() | edge_words():
        words.pop()
    for position in range(len(words) - 1, -1, -1):
        lower = words[position][0].lower()
        if lower in _ends() or (lower in _LINKS and not keeps_links):
            words = words[position + 1 :]
            break
    return without_edges(words[-MOST_WORDS:])


def subject_left(text: str, start: int, end: int, floor: int) -> Span | None:
    """As in "Inflation rose to": the phrase before the first verb of measuring, or before a "which" that opens it."""
    words = [*WORD.finditer(text, start, end)]
    for position, word in enumerate(words):
        lower = word[0].lower()
        if lower in level_verbs() and not (lower in nouns_of_change() and _is_noun(words, position)):
            if position == 0 or words[0][0].lower() in {"which", "who", "that"}:
                return _antecedent(text, start, floor) if position else None
            return phrase_left(text, start, words[position - 1].end(), keeps_links=True)
    return None


def _antecedent(text: str, start: int, floor: int) -> Span | None:
    edges = [floor, *(edge.end() for edge in EDGE.finditer(text, floor, max(floor, start - 1)))]
    return phrase_left(text, edges[-1], max(floor, start - 1), keeps_links=True)


def _is_noun(words: list[re.Match[str]], position: int) -> bool:
    """As in "a sharp increase in": a noun of change before a preposition, after anything but "to" and a modal."""
    following = words[position + 1][0].lower() if position + 1 < len(words) else ""
    return following in {"in", "of", "from"} and position > 0 and words[position - 1][0].lower() in edge_words()


def without_edges(words: list[re.Match[str]], *, is_clause: bool = False) -> Span | None:
    """The words without those at both ends that no phrase begins or ends with; a clause may begin with its verb."""
    while words and words[0][0].lower() in (_ARTICLES if is_clause else edge_words()):
        words = words[1:]
    while words and words[-1][0].lower() in edge_words():
        words = words[:-1]
    return Span(words[0].start(), words[-1].end()) if words else None


def said(text: str, span: Span | None) -> str:
    """The words of a span on one line, empty for none."""
    return " ".join(span.of(text).split()) if span else ""


@cache
def is_time(word: str) -> bool:
    """Whether a word only says when: a month, a year."""
    return word.lower().rstrip(".") in pairs("months.tsv") or bool(re.fullmatch(r"(?:1[5-9]|20)[0-9]{2}", word))


@cache
def _verbs() -> frozenset[str]:
    """Verbs of measuring, without those that are as often nouns ("hull value")."""
    nouns = lines("noun_verbs.txt")
    return frozenset(lines("measure_verbs.txt")) - {*nouns, *(noun.removesuffix("s") for noun in nouns)}


@cache
def level_verbs() -> frozenset[str]:
    return frozenset(lines("level_verbs.txt"))


@cache
def _ends() -> frozenset[str]:
    return frozenset(lines("phrase_ends.txt"))


@cache
def edge_words() -> frozenset[str]:
    return frozenset(lines("phrase_edges.txt"))


@cache
def nouns_of_change() -> frozenset[str]:
    return frozenset(lines("change_nouns.txt"))
