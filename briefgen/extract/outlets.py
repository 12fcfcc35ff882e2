"""The outlet that a citation names: which words are one, and which only look like it."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from briefgen.language.lexicon import lines, rows
from briefgen.language.phrases import alternatives
from briefgen.span import Span, trimmed

_LONGEST = 140
_MOST_WORDS = 14
_QUOTED = re.compile(r"[“\"‘«](?P<title>[^“”\"«»]{3,300})[”\"’»]")
_WORD = re.compile(r"[^\s,]+")
_DIGITS_ONLY = re.compile(r"[\d.,%$€£+-]+")
_CHANNEL = re.compile(r"\d{1,2}")
_HANDLE = re.compile(r"@\w{1,50}|\w{1,30}/@?\w{1,50}|[\w-]+(?:\.[\w-]+)+(?:/\S*)?")
_AUTHORS = re.compile(r"[A-Z][\w'’-]+(?:(?:,? (?:and|&) |, )[A-Z][\w'’-]+)*(?:,? et al\.?)?")
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,7}")


@dataclass(frozen=True, slots=True)
class Outlet:
    """`span` covers the publisher's name; `title` is a quoted work title, empty where there is none."""

    span: Span
    publisher: str
    title: str = ""


def outlet_in(text: str, span: Span) -> Outlet | None:
    """The outlet that fills `span`, less lead words and a quoted title; None where the words name none."""
    name = _without_lead(text, trimmed(text, span))
    title = ""
    quoted = _QUOTED.search(text, name.start, name.end)
    if quoted and quoted.start() > name.start:
        title = " ".join(quoted["title"].split()).rstrip(",.")
        name = Span(name.start, quoted.start())
    name = _without_tail(text, _after_figure(text, name))
    words = name.of(text)
    if not is_outlet(words):
        return None
    return Outlet(name, " ".join(words.split()), title)


@lru_cache(maxsize=16_384)
def is_outlet(words: str) -> bool:
    """Whether `words` can be the name of a publisher, an author or an account."""
    parts = _WORD.findall(words)
    if not parts or len(words) > _LONGEST or len(parts) > _MOST_WORDS:
        return False
    if _HANDLE.fullmatch(words):
        return True
    first = parts[0]
    starts_name = (
        first[0].isupper() or any(letter.isupper() for letter in first[1:]) or first.startswith(("@", "al-", "el-"))
    )
    if not starts_name or first.rstrip(".").casefold() in lines("not_outlets.txt"):
        return False
    if parts[-1].casefold() in lines("not_outlet_ends.txt") or " ".join(words.split()) in _places():
        return False
    return all(_fits(part, before) for part, before in zip(parts, ["", *parts], strict=False))


def is_author(words: str) -> bool:
    """Whether `words` are surnames as an author-year citation has them: Smith; Smith and Khan; Smith et al."""
    return _AUTHORS.fullmatch(words) is not None


@lru_cache(maxsize=16_384)
def is_institution(words: str) -> bool:
    """Whether `words` are known for an organisation, by the whole name or by the noun that heads it."""
    if words in _organisations():
        return True
    parts = words.replace(" for ", " of ").split(" of ", 1)[0].split()
    return len(words.split()) > 1 and bool(parts) and parts[-1] in _heads()


def is_acronym(words: str) -> bool:
    return _ACRONYM.fullmatch(words) is not None and words not in lines("name_acronyms.txt")


@cache
def _organisations() -> frozenset[str]:
    names = (name for row in rows("name_organisations.tsv") for cell in row[:2] for name in cell.split("|"))
    return frozenset(name for name in names if name)


@cache
def _heads() -> frozenset[str]:
    return frozenset(row[0] for row in rows("name_heads.tsv") if row[1] == "organisation")


@cache
def _places() -> frozenset[str]:
    named = (row[0] for table in ("name_countries.tsv", "name_places.tsv") for row in rows(table))
    return frozenset((*lines("name_cities.txt"), *named))


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(rf"{alternatives(lines('citation_leads.txt'))}(?:\s*:\s*|\s+)", re.IGNORECASE)


def _without_lead(text: str, span: Span) -> Span:
    """`span` after "see also", "according to", "Source:"; a lead that begins a name ("Data Darbar") stays."""
    while lead := _leads().match(text, span.start, span.end):
        is_sentence = lead[0].rstrip().endswith(":") or lead[0][0].islower() or lead[0].lower().startswith("see")
        if not is_sentence:
            break
        span = trimmed(text, Span(lead.end(), span.end))
    return span


def _after_figure(text: str, span: Span) -> Span:
    """`span` after its last comma, where the words before that hold a figure: "78 percent, World Bank"."""
    words = _without_tail(text, span).of(text)
    lead, comma, name = words.rpartition(", ")
    if not comma or not any(letter.isdigit() for letter in lead) or is_outlet(words):
        return span
    return Span(span.start + len(words) - len(name), span.end)


def _without_tail(text: str, span: Span) -> Span:
    while len(span) and (text[span.end - 1] in ",:–—-" or text[span.end - 1].isspace()):
        span = Span(span.start, span.end - 1)
    return span


def _fits(part: str, before: str) -> bool:
    """Whether a word may stand in a name: capitalised, a particle, an ampersand, the number of a channel."""
    if _DIGITS_ONLY.fullmatch(part):
        return before[:1].isupper() and _CHANNEL.fullmatch(part) is not None
    if part[0].islower():
        is_known = part in lines("outlet_particles.txt") or (bool(before) and part in lines("outlet_nouns.txt"))
        return is_known or any(letter.isupper() for letter in part)
    return part[0] not in "=<>~"
