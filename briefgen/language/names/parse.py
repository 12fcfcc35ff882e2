"""A run of capitalised words to the names that it holds."""

import re
from collections.abc import Iterator

from briefgen.language.lexicon import pairs
from briefgen.language.names.candidate import Candidate
from briefgen.language.names.chunk import Chunk, is_new
from briefgen.language.names.cut import chunks_of
from briefgen.language.names.headed import kind_by_form
from briefgen.language.names.known import Known, known_at, known_names
from briefgen.language.names.openers import openers_of
from briefgen.language.names.people import (
    before_titles,
    is_family,
    is_given,
    is_person,
    may_follow_title,
    may_open_title,
    titles_at,
)
from briefgen.language.names.run import Run, Word
from briefgen.language.names.unknown import guess
from briefgen.language.names.vessels import is_vessel
from briefgen.language.names.vocabulary import heads, is_common, titles, words
from briefgen.name import EntityKind

_MOST_AFTER_PLACE = 2
_NUMBER = re.compile(r" (?:[Nn]o\. ?)?\d[\d/()-]{0,12}(?<![(/-])")


def parse_run(text: str, run: Run) -> Iterator[Candidate]:
    """The names in `run`, in order; `text` is plain."""
    for chunk in chunks_of(text, run):
        yield from _parse(chunk)


def parse_title(text: str, run: Run) -> Iterator[Candidate]:
    """The names in `run` where every word is capitalised, as in a heading: common words part them."""
    for chunk in chunks_of(text, run):
        part: list[Word] = []
        for word in chunk.words:
            if _stands_in_title(word):
                part.append(word)
                continue
            if part:
                yield from _parse(Chunk(text, tuple(part), is_initial=True))
            part = []
        if part:
            yield from _parse(Chunk(text, tuple(part), is_initial=True))


def _stands_in_title(word: Word) -> bool:
    surface = word.surface
    if word.link or not is_common(surface) or surface in heads() or surface in known_names():
        return True
    return surface in words("name_openers.txt") or is_given(surface) or surface in titles()


def _parse(chunk: Chunk) -> Iterator[Candidate]:
    number = _NUMBER.match(chunk.text, chunk.words[-1].end) if chunk.last in words("name_numbered.txt") else None
    if number:
        whole = chunk.tail(openers_of(chunk))
        yield whole.made("document", "shaped")._replace(end=number.end())
        return
    yield from _parse_words(chunk)


def _parse_words(chunk: Chunk) -> Iterator[Candidate]:
    whole = chunk.known
    if whole is None and is_vessel(chunk):
        yield chunk.made("other", "shaped")
        return
    if whole:
        if whole.kind == "organisation" and _may_be_a_word(chunk):
            yield chunk.made(None, "loose", whole.name)
        elif whole.kind != "people":
            yield chunk.made(whole.kind, "guessed" if whole.is_weak else "known", whole.name)
        return
    count = openers_of(chunk)
    if count == len(chunk):
        return
    rest = chunk.tail(count)
    if count and chunk.words[count - 1].surface == "The":
        rest = Chunk(rest.text, rest.words, rest.is_initial, has_article=True)
    yield from _parse_words(rest) if count else _titled(chunk)


def _may_be_a_word(chunk: Chunk) -> bool:
    """Whether a sentence begins with a common word that names an outlet or a firm elsewhere: Dawn broke."""
    is_plain = chunk.first.isalpha() and not chunk.first.isupper()
    return chunk.is_initial and len(chunk) == 1 and is_plain and is_common(chunk.first)


def _titled(chunk: Chunk) -> Iterator[Candidate]:
    """Cut at a title: what stands before it is one name, what follows a person."""
    if len(chunk.words) == 1:
        if not titles_at(chunk.words, 0) and (guessed := guess(chunk)):
            yield guessed
        return
    if pairs("name_first_words.tsv").get(chunk.first) == "other":
        yield from _untitled(chunk)
        return
    for position, word in enumerate(chunk.words):
        count = titles_at(chunk.words, position) if may_open_title(word) else 0
        if not count or not _is_title(chunk, position, count):
            continue
        left = before_titles(chunk.words, position)
        if left:
            yield from _parse(chunk.head(left))
        if position + count < len(chunk):
            person = chunk.tail(position + count).made("person", "shaped")
            title = chunk.words[position + count - 1]
            name_start = title.end + 1 if title.link else person.start
            yield person._replace(start=chunk.words[position].start, name_start=name_start)
        return
    yield from _untitled(chunk)


def _is_title(chunk: Chunk, position: int, count: int) -> bool:
    """Whether the words are a title here: a person follows, or an office ends the chunk."""
    rest = chunk.words[position + count :]
    if rest:
        return may_follow_title(chunk.words[position + count - 1], rest)
    return position == 0 or not (chunk.words[position - 1].link or (position == 1 and is_given(chunk.first)))


def _untitled(chunk: Chunk) -> Iterator[Candidate]:
    found = _known_inside(chunk)
    is_place_first = found is not None and found[0] == 0 and found[1] > 1 and found[2].kind == "place"
    kind = kind_by_form(chunk)
    if kind == "place" and found and found[0] == 0 and found[2].kind == "organisation":
        kind = "organisation"
    if kind and not (is_place_first and chunk.last not in heads()):
        yield chunk.made(kind, "shaped")
    elif is_person(chunk.words):
        yield chunk.made("person", "shaped")
    elif found:
        yield from _around(chunk, *found)
    elif guessed := guess(chunk):
        yield guessed


def _known_inside(chunk: Chunk) -> tuple[int, int, Known] | None:
    """The first listed name inside `chunk`, as word positions; surnames and common words do not count beside others."""
    for position, word in enumerate(chunk.words):
        match = known_at(chunk.text, word.start, word.surface)
        if match is None or (match[1].kind == "people" and word.surface in words("name_directions.txt")):
            continue
        name, known = match
        if " " not in name and ((known.is_weak and _has_new_words(chunk)) or is_common(name)):
            continue
        end = word.start + len(name)
        for last in range(position, len(chunk.words)):
            if chunk.words[last].end == end:
                return position, last + 1, known
    return None


def _has_new_words(chunk: Chunk) -> bool:
    return sum(is_new(word.surface) for word in chunk.words) > 1


def _around(chunk: Chunk, first: int, last: int, known: Known) -> Iterator[Candidate]:
    """The names in a chunk that holds a listed one from word `first` to before `last`."""
    if known.kind == "people":
        yield from _around_people(chunk, first, last)
        return
    usual = known.name
    if (
        known.kind == "place"
        and first
        and all(word.surface in words("name_directions.txt") for word in chunk.words[:first])
    ):
        first, usual = 0, ""
    if known.kind == "place" and not known.is_weak and (made := _named_after_place(chunk, first, last)):
        yield made
        return
    if first:
        yield from _parse(chunk.head(first))
    yield chunk.head(last).tail(first).made(known.kind, "guessed" if known.is_weak else "known", usual)
    if last < len(chunk):
        yield from _parse(chunk.tail(last))


def _around_people(chunk: Chunk, first: int, last: int) -> Iterator[Candidate]:
    """A people's name is none itself, but part of the name of an organisation behind it: Afghan Taliban."""
    if first:
        yield from _parse(chunk.head(first))
    if last == len(chunk):
        return
    behind = chunk.tail(last)
    for candidate in _parse(behind):
        if (
            candidate.kind == "organisation"
            and candidate.certainty == "known"
            and candidate.start == behind.words[0].start
        ):
            start = chunk.words[first].start
            yield candidate._replace(start=start, name_start=start, usual="", is_initial=chunk.is_initial)
        else:
            yield candidate


def _named_after_place(chunk: Chunk, first: int, last: int) -> Candidate | None:
    """An organisation or person with a place in its name: Bank Negara Malaysia, Invest Pakistan, Syria Direct."""
    left, right = chunk.words[:first], chunk.words[last:]
    if left and not right and (not chunk.is_initial or len(left) > 1):
        kinds = [heads()[word.surface].kind for word in left if word.surface in heads()]
        if kinds or (len(left) == 1 and not is_common(left[0].surface) and not is_given(left[0].surface)):
            return chunk.made(kinds[0] if kinds else "organisation", "shaped")
    is_new_name = all(is_new(word.surface) and word.surface not in known_names() for word in right)
    if right and not left and len(right) <= _MOST_AFTER_PLACE and is_new_name:
        kind: EntityKind = "person" if is_family(right[-1].surface) or is_given(chunk.first) else "organisation"
        return chunk.made(kind, "guessed")
    return None
