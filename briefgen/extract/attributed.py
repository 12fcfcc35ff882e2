"""Sources named in the running sentence: "according to Reuters", "the World Bank (2021) says", "Khan et al. (2019)"."""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.extract.citation import Citation
from briefgen.extract.outlets import is_acronym, is_author, is_institution, is_outlet
from briefgen.language.dates import find_dates
from briefgen.language.lexicon import lines, pairs, rows
from briefgen.language.phrases import alternatives, listed_all_over
from briefgen.span import Span, trimmed

_CAPITAL = r"[A-Z][\w&’'.-]{0,40}"
_NAME = rf"{_CAPITAL}(?:\s(?:(?:of|for|the|and|on|&)\s){{0,2}}{_CAPITAL}){{0,7}}"
_ACCORDING = re.compile(rf"[Aa]ccording to (?:the\s)?(?P<name>{_NAME})")
_AUTHOR = rf"{_CAPITAL}(?:(?:,|\sand|\s&)\s{_CAPITAL}){{0,3}}(?:\set\sal\.?)?"
_YEAR = re.compile(r"\((?P<date>(?:19|20)\d\d)[a-z]?(?:,\s?pp?\.\s?[\d–-]{1,9})?\)")
_NAME_BEFORE = re.compile(rf"(?<![\w’'-])(?P<name>{_NAME}|{_AUTHOR})(?:[’']s)?\s$")
_SPEAKER_BEFORE = re.compile(rf"(?<![\w’'.-])(?P<name>{_NAME})\s$")
_SPEAKER_BEHIND = re.compile(rf"\s(?:the\s)?(?P<name>{_NAME})")
_UNITED_NATIONS = re.compile(r"^(?:UN|U\.N\.)[’']?s?\s(?=\w+\s)")
_STOP = re.compile(r"(?<!\S)(?P<word>[^\s]{1,41})\.(?=\s)")
_REACH = 120


def cited_in_sentence(text: str, block: Span) -> Iterator[Citation]:
    """The sources that the words of `block` name outside brackets, in order of their kind."""
    for match in _ACCORDING.finditer(text, block.start, block.end):
        span = _plain(text, _up_to_stop(text, Span(match.start("name"), match.end("name"))))
        name = " ".join(span.of(text).split())
        if is_outlet(name) and (is_institution(_UNITED_NATIONS.sub("", name)) or is_acronym(name)):
            yield _undated(text, span)
    yield from _described(text, block)
    yield from _speaking(text, block)
    for year in _YEAR.finditer(text, block.start, block.end):
        citation = _narrative(text, block, year)
        if citation:
            yield citation


def _described(text: str, block: Span) -> Iterator[Citation]:
    """Bodies told apart by what they do: "according to the state electricity company", not "the company"."""
    for match in _described_body().finditer(text, block.start, block.end):
        yield _undated(text, Span(match.start("name"), match.end("name")))


def _speaking(text: str, block: Span) -> Iterator[Citation]:
    """Named organisations that state something: "the Red Cross said", "said the Health Ministry"."""
    for verb in listed_all_over("speaker_verbs.txt").all(text, block.start, block.end):
        first = max(block.start, verb.start() - _REACH)
        before = _SPEAKER_BEFORE.search(text[first : verb.start()])
        if before:
            name = _behind_stop(text, Span(before.start("name"), before.end("name")).shifted(first))
        elif behind := _SPEAKER_BEHIND.match(text, verb.end(), block.end):
            name = _plain(text, _up_to_stop(text, Span(behind.start("name"), behind.end("name"))))
        else:
            continue
        if name.of(text).startswith("The "):
            name = Span(name.start + len("The "), name.end)
        words = " ".join(name.of(text).split())
        if is_outlet(words) and (is_institution(words) or is_acronym(words)):
            yield _undated(text, name)


def _undated(text: str, name: Span) -> Citation:
    return Citation(span=name, bracket=name, publisher=" ".join(name.of(text).split()), publisher_span=name)


@cache
def _described_body() -> re.Pattern[str]:
    bodies = alternatives(row[0].lower() for row in rows("name_heads.tsv") if row[1:3] == ("organisation", "strong"))
    vague = alternatives(lines("vague_modifiers.txt"))
    before = rf"(?!{vague})[a-z][a-z-]{{2,20}}(?: [a-z-]{{2,20}}){{0,2}}?"
    return re.compile(rf"[Aa]ccording to the (?P<name>{before} {bodies})")


def _narrative(text: str, block: Span, year: re.Match[str]) -> Citation | None:
    first = max(block.start, year.start() - _REACH)
    before = _NAME_BEFORE.search(text[first : year.start()])
    if before is None:
        return None
    name = _behind_stop(text, Span(before.start("name"), before.end("name")).shifted(first))
    if name.of(text).startswith("The "):
        name = Span(name.start + len("The "), name.end)
    words = " ".join(name.of(text).split())
    if not is_outlet(words):
        return None
    is_told = _telling().match(text, year.end(), block.end) is not None or words.endswith(("et al.", "et al"))
    if not (is_institution(words) or is_acronym(words) or (is_author(words) and is_told)):
        return None
    place = Span(year.start("date"), year.end("date"))
    return Citation(
        span=Span(name.start, year.end()),
        bracket=Span(name.start, year.end()),
        publisher=words,
        publisher_span=name,
        dates=tuple(find_dates(text, place)),
        date_surface=place.of(text),
    )


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(rf"\s+{alternatives(lines('holder_verbs.txt'))}", re.IGNORECASE)


def _up_to_stop(text: str, name: Span) -> Span:
    """`name` as far as the sentence that it begins in; "St. Mary" is one."""
    return Span(name.start, next(_sentence_ends(text, name), name.end))


def _behind_stop(text: str, name: Span) -> Span:
    """`name` from the start of the sentence that it ends in."""
    return trimmed(text, Span(max(_sentence_ends(text, name), default=name.start), name.end))


def _sentence_ends(text: str, name: Span) -> Iterator[int]:
    """Where sentences end inside `name`: behind a full stop that neither an initial nor an abbreviation has."""
    for stop in _STOP.finditer(text, name.start, name.end):
        word = stop["word"]
        is_short = len(word) == 1 or "." in word or word == "al"
        if not is_short and word not in _abbreviated():
            yield stop.end()


@cache
def _abbreviated() -> frozenset[str]:
    titles = [row[0] for row in rows("name_titles.tsv") if row[0].endswith(".")]
    short = (*lines("abbreviations.txt"), *lines("name_abbreviations.txt"), *titles)
    return frozenset(form.rstrip(".") for word in short for form in (word, word.capitalize()))


def _plain(text: str, span: Span) -> Span:
    """`span` without a possessive ending, a day ("on Monday") and the full stop of its sentence."""
    words = span.of(text)
    for possessive in ("’s", "'s"):
        words = words.partition(possessive)[0] if possessive in words else words
    words = _day_behind().sub("", words)
    return Span(span.start, span.start + len(words.rstrip(".’'-")))


@cache
def _day_behind() -> re.Pattern[str]:
    days = alternatives((*lines("weekdays.txt"), *pairs("months.tsv")))
    return re.compile(rf"\s+on\s+{days}.*$", re.IGNORECASE)
