"""Outlets as names: who is cited in brackets, credited under a picture or stated as the publication."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefgen.document import Document
from briefgen.extract.citation import Citation
from briefgen.extract.outlets import is_author, outlet_in
from briefgen.language.lexicon import rows
from briefgen.language.names.candidate import Candidate, Certainty
from briefgen.language.names.parse import parse_run
from briefgen.language.names.run import find_runs
from briefgen.language.names.vocabulary import words as listed_words
from briefgen.name import EntityKind
from briefgen.span import Span, trimmed

_ACCOUNT = re.compile(
    r"(?P<platform>[A-Z]\w{0,20})/@?(?P<account>\w{2,40})|@(?P<handle>\w{2,40})(?:/(?P<site>[A-Z]\w{0,20}))?"
)
_ACCOUNT_KINDS: tuple[tuple[str, EntityKind], ...] = (
    ("platform", "organisation"),
    ("account", "person"),
    ("handle", "person"),
    ("site", "organisation"),
)
_QUOTES = "\"“'‘«"


def outlet_names(document: Document, text: str, citations: Sequence[Citation]) -> list[Candidate]:
    """The outlets and accounts that the document states as such, in order, none overlapping another.

    `text` is that of the document, plain; `citations` are its citations.
    """
    spans = [citation.publisher_span for citation in citations]
    spans += [
        Span(entry.span.start, entry.span.start + len(entry.span.of(document.text).split(",")[0]))
        for entry in document.metadata
        if entry.name == "publication" and entry.span
    ]
    spans += _credited(document)
    found: list[Candidate] = []
    for span in sorted(spans):
        if not found or span.start >= found[-1].end:
            found += _named(document.text, text, span)
    return found


def _named(original: str, text: str, span: Span) -> list[Candidate]:
    account = _ACCOUNT.fullmatch(span.of(original))
    if account:
        return sorted(
            (
                _stated(Span(account.start(group), account.end(group)).shifted(span.start), kind, "shaped")
                for group, kind in _ACCOUNT_KINDS
                if account[group]
            ),
            key=lambda candidate: candidate.start,
        )
    words = span.of(original)
    if not any(letter.isalpha() for letter in words) or words[0] in _QUOTES:
        return []
    people = _people(text, span)
    if people and people[0].start == span.start and (people[0].end == span.end or is_author(words)):
        return people
    return [_stated(span, "organisation", "shaped")]


def _people(text: str, span: Span) -> list[Candidate]:
    """The people that the words of `span` surely name; a single word, as most outlets are, is none but a leader's."""
    name = span.of(text)
    if name.isalpha() and name not in listed_words("name_leaders.txt"):
        return []
    found = [candidate for run in find_runs(text, span) for candidate in parse_run(text, run)]
    return [candidate for candidate in found if candidate.kind == "person" and candidate.certainty == "shaped"]


def _credited(document: Document) -> Iterator[Span]:
    """Who a caption credits: "(Source: The Print [India])"."""
    for block in document.blocks:
        if block.kind != "caption":
            continue
        for cue in _credit().finditer(document.text, block.span.start, block.span.end):
            end = re.compile(r"[\[\](),;/|\n]|\.\s|$").search(document.text, cue.end(), block.span.end)
            outlet = outlet_in(
                document.text, trimmed(document.text, Span(cue.end(), end.start() if end else block.span.end))
            )
            if outlet:
                yield outlet.span


@cache
def _credit() -> re.Pattern[str]:
    cues = sorted((row[0] for row in rows("caption_cues.tsv") if row[1] == "credit"), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?i:{'|'.join(cues)})s?\s*:\s*")


def _stated(span: Span, kind: EntityKind, certainty: Certainty) -> Candidate:
    return Candidate(span.start, span.end, span.start, kind, certainty)
