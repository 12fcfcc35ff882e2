"""What a person is, in the words around the name: before it, behind a comma, or in the title."""

import re
from functools import cache

from briefgen.language.lexicon import lines
from briefgen.language.names.candidate import Candidate
from briefgen.language.names.known import known_names
from briefgen.language.names.vocabulary import heads, titles, words
from briefgen.span import Span

_BEFORE = 120
_AFTER = 140
_MOST_WORDS_BEFORE = 10
_EARLY = 6
_FOREIGN_TO_ROLES = '"“”[]'
_TOKEN = re.compile(r"[^\s]+")
_ROLE_BEHIND = re.compile(
    r", (?:the |an? |one of the |now |then )?(?P<role>[^,;:()\n]{3,110}?)(?= ?[,;()]|\.(?:\s|$)|$)"
)


def role_of(text: str, mentions: list[Candidate]) -> Span | None:
    """The first role that a mention comes with; an office in a title where no words say more."""
    fallback: Span | None = None
    for mention in mentions:
        span = _before(text, mention) or _behind(text, mention)
        if span and len(span):
            return span
        fallback = fallback or _office(text, mention)
    return fallback


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(lines('name_role_ends.txt'))})\b")


def _before(text: str, mention: Candidate) -> Span | None:
    """Words of office that end where the name or its title begins; a title that only ranks is left out."""
    begin = max(0, mention.start - _BEFORE)
    begin = max(begin, 1 + max(text.rfind(mark, begin, mention.start) for mark in '.;:()\n"|'))
    if text.startswith(", ", mention.start - 2):
        return (
            _in_front_of_comma(text, Span(begin, max(begin, mention.start - 2)))
            if _is_parenthetic(text, mention)
            else None
        )
    tokens = list(_TOKEN.finditer(text, begin, mention.start))
    taken = _stretch(tokens, len(tokens))
    if not taken or taken[-1][0][-1] in ",-–—":
        return None
    if any(token[0].removeprefix("ex-") in words("name_role_nouns.txt") for token in taken):
        return Span(taken[0].start(), taken[-1].end())
    title = _office(text, mention)
    return Span(taken[0].start(), title.end) if title else None


def _is_parenthetic(text: str, mention: Candidate) -> bool:
    return text[mention.end : mention.end + 1] == ","


def _in_front_of_comma(text: str, before: Span) -> Span | None:
    """The office in "the governor of the bank, Jane Doe, said": from its first word to the comma."""
    start = max(before.start, text.rfind(", ", before.start, before.end) + 2)
    tokens = list(_TOKEN.finditer(text, start if start > before.start + 1 else before.start, before.end))
    for position, token in enumerate(tokens):
        following = tokens[position + 1][0] if position + 1 < len(tokens) else ""
        if _is_office(token[0], following):
            taken = _stretch(tokens, position)
            first = taken[0] if taken else token
            is_short = len(tokens) - position <= _MOST_WORDS_BEFORE
            return Span(first.start(), before.end) if is_short else None
    return None


def _stretch(tokens: list[re.Match[str]], end: int) -> list[re.Match[str]]:
    """The tokens before position `end` that may all stand in a role."""
    start = end
    while start and end - start < _MOST_WORDS_BEFORE and _may_stand_in_role(tokens[start - 1][0]):
        start -= 1
    while 0 < start < end and _is_cut(tokens[start - 1][0], tokens[start][0]):
        start -= 1
    return tokens[start:end]


def _is_cut(left: str, right: str) -> bool:
    """Whether `right` is the head of a longer name that `left` belongs to: Kestrel Labs' head of research."""
    bare = right.removesuffix("'s").rstrip("'")
    return bare in heads() and left[0].isupper() and left[-1].isalpha()


def _office(text: str, mention: Candidate) -> Span | None:
    """The title of a mention without what only honours (Dr, Mr); None where nothing is left."""
    title = text[mention.start : mention.name_start].split()
    while title and titles().get(title[-1]) == "honorific":
        title.pop()
    while title and titles().get(title[0]) == "honorific":
        return None
    end = mention.start
    for word in title:
        end = text.index(word, end) + len(word)
    return Span(mention.start, end) if title else None


def _may_stand_in_role(word: str) -> bool:
    bare = word.removesuffix("'s").rstrip("'").removeprefix("ex-")
    if bare in words("name_role_nouns.txt") or bare in words("name_role_words.txt"):
        return True
    if not bare[:1].isupper():
        return False
    return (
        bare in known_names()
        or bare in titles()
        or bare in words("name_title_words.txt")
        or bare in heads()
        or bare.isupper()
    )


def _behind(text: str, mention: Candidate) -> Span | None:
    """An apposition that holds a word of office among its first ones."""
    match = _ROLE_BEHIND.match(text, mention.end, mention.end + _AFTER)
    if not match:
        return None
    cut = _ends().search(match["role"])
    role = match["role"][: cut.start()] if cut else match["role"]
    if any(mark in role for mark in _FOREIGN_TO_ROLES):
        return None
    found = role.split()
    if any(_is_office(word, following) for word, following in zip(found[:_EARLY], [*found[1:], ""], strict=False)):
        return Span(match.start("role"), match.start("role") + len(role.rstrip()))
    return None


def _is_office(word: str, following: str) -> bool:
    """Whether a word is an office: in lower case, or a capital one that "of", "at" or "for" follows."""
    bare = word.strip("'").removesuffix("'s")
    nouns = words("name_role_nouns.txt")
    return bare in nouns or (bare.lower() in nouns and following in {"of", "at", "for"})
