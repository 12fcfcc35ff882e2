"""The clause of a sentence around a place: as far as the next semicolon, dash, bracket or comma that opens a clause."""

import re
from functools import cache
from itertools import pairwise

from briefgen.language.lexicon import lines
from briefgen.language.phrases import alternatives, listed, phrase_pattern
from briefgen.span import Span, trimmed

_BOUNDARY = re.compile(r"[,;:](?=\s)|\s[–—-]\s|—|[()\[\]]")
_LEADING = re.compile(r"(?:and|but|or|while|which|who|that|with|where|when|as)\s+", re.IGNORECASE)
_PARTICIPLE = re.compile(r"[a-z]+ing\b")
_LISTING = re.compile(r",[^,]{1,40},\s*(?:and|or)\s", re.IGNORECASE)
_WORD = re.compile(r"[\w’'-]+")
_RELATIVE = re.compile(r",\s(?:which|who|whose|where)\s[^,;]*$")
_ASIDE = re.compile(r"[(\[][^()\[\]\d]{1,40}[)\]]")
_BRACKET_OR_STOP = re.compile(r"[;()\[\]—]|[.!?]+[\"”’)]*$")
_FEWEST_WORDS = 4
_FEWEST_TELLING = 2
_LONGEST_RELATIVE = 160


def clause_around(text: str, sentence: Span, place: Span) -> Span:
    """The clause of `sentence` that holds `place`, widened to a neighbour where it is only an adverbial."""
    edges = [sentence.start]
    edges.extend(
        boundary.start()
        for boundary in _BOUNDARY.finditer(text, sentence.start, sentence.end)
        if not place.start <= boundary.start() < place.end and _parts(text, sentence, boundary)
    )
    edges.append(sentence.end)
    position = max(index for index, edge in enumerate(edges[:-1]) if edge <= place.start)
    first, last = position, position + 1
    while _other_words(text, edges, first, last, place) < _FEWEST_WORDS:
        if last < len(edges) - 1:
            last += 1
        elif first > 0:
            first -= 1
        else:
            break
    return _plain(text, Span(edges[first], edges[last]))


def _parts(text: str, sentence: Span, boundary: re.Match[str]) -> bool:
    """Whether a mark parts clauses; a comma does so only before a word that opens one, and not in a list."""
    if boundary[0] in "()[]":
        return not _is_short_aside(text, sentence, boundary)
    if boundary[0] != ",":
        return True
    start = boundary.end()
    while start < sentence.end and text[start].isspace():
        start += 1
    if _LISTING.match(text, max(sentence.start, text.rfind(",", sentence.start, boundary.start())), sentence.end):
        return False
    if _PARTICIPLE.match(text, start, sentence.end) or _ends_opening(text, sentence, boundary, start):
        return True
    if _RELATIVE.search(text, max(sentence.start, boundary.start() - _LONGEST_RELATIVE), boundary.start()):
        return True
    return listed("clause_openers.txt").match(text, start, sentence.end) is not None


def _is_short_aside(text: str, sentence: Span, bracket: re.Match[str]) -> bool:
    """Whether a bracket is one end of a few words without a figure, such as "(RSF)": the clause goes on behind it."""
    if bracket[0] in "([":
        aside = _ASIDE.match(text, bracket.start(), sentence.end)
    else:
        opening = text.rfind("(" if bracket[0] == ")" else "[", sentence.start, bracket.start())
        aside = _ASIDE.match(text, opening, sentence.end) if opening >= 0 else None
    return aside is not None


def _ends_opening(text: str, sentence: Span, comma: re.Match[str], after: int) -> bool:
    """Whether the first comma of a sentence ends a clause that a word such as "Since" or "Although" opens."""
    if "," in text[sentence.start : comma.start()] or text[after : after + 1].isdigit():
        return False
    if len(text[sentence.start : comma.start()].split()) < _FEWEST_WORDS:
        return False
    return any(
        listed(name).match(text, sentence.start, comma.start()) for name in ("event_openers.txt", "clause_openers.txt")
    )


def _other_words(text: str, edges: list[int], first: int, last: int, place: Span) -> int:
    words = Span(edges[first], edges[last]).of(text).split()
    return len(words) - len(place.of(text).split())


def _plain(text: str, span: Span) -> Span:
    """`span` without marks, spaces and connecting words at its ends."""
    end = span.end
    while end > span.start and (text[end - 1].isspace() or text[end - 1] in ".,;:([—–-"):
        end -= 1
    start = span.start
    while start < end and (text[start].isspace() or text[start] in ",;:()[]—–-"):
        start += 1
    while leading := _LEADING.match(text, start, end):
        start = leading.end()
    return trimmed(text, Span(start, end))


@cache
def _opener() -> re.Pattern[str]:
    return phrase_pattern(lines("event_openers.txt"), after=r"\s+(?=(?:the|a|an|its|their|his|her|[A-Z])\b)")


def noun_phrase_at(text: str, clause: Span, place: Span) -> Span:
    """`clause` from the noun phrase that holds `place`, where a word such as "since" opens one; else `clause`."""
    for opener in reversed(list(_opener().finditer(text, clause.start, place.start))):
        phrase = Span(opener.end(), clause.end)
        if telling_words(text, phrase, place) >= _FEWEST_TELLING:
            return phrase
    return clause


def telling_words(text: str, span: Span, place: Span) -> int:
    """How many words of `span` outside `place` are more than a part of the date."""
    words = [*_WORD.findall(text, span.start, place.start), *_WORD.findall(text, place.end, max(place.end, span.end))]
    return sum(word.lower() not in lines("date_parts.txt") for word in words)


def contrasted(text: str, sentence: Span) -> list[Span]:
    """The parts of `sentence` that semicolons and words such as ", though" set against one another, in order."""
    edges = [sentence.start]
    edges.extend(match.start() for match in _contrast().finditer(text, sentence.start, sentence.end))
    return [Span(start, end) for start, end in pairwise([*edges, sentence.end])]


def denial_behind(text: str, sentence: Span, clause: Span) -> Span | None:
    """The clause right behind `clause` that takes back what it tells: ", but the army never confirmed it"."""
    if _contrast().match(text, clause.end, sentence.end) is None or text[clause.end] == ";":
        return None
    following = _BRACKET_OR_STOP.search(text, clause.end + 1, sentence.end)
    denial = trimmed(text, Span(clause.end, following.start() if following else sentence.end))
    return denial if _denying().search(text, denial.start, denial.end) else None


@cache
def _contrast() -> re.Pattern[str]:
    return re.compile(rf";\s|,\s{alternatives(lines('contrast_words.txt'))}\b")


@cache
def _denying() -> re.Pattern[str]:
    return phrase_pattern((*lines("retraction_words.txt"), *lines("denying_verbs.txt")))
