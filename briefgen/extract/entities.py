"""People, organisations, places and documents that a document names: every mention, and each of them once."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.document import Block, Document
from briefgen.extract.citation import Citation
from briefgen.extract.citations import extract_citations
from briefgen.extract.outlet_names import outlet_names
from briefgen.language.names.acronym import Definition, find_definitions
from briefgen.language.names.candidate import Candidate
from briefgen.language.names.named import Named
from briefgen.language.names.parsed import ParsedRuns
from briefgen.language.names.role import role_of
from briefgen.language.names.run import find_runs, plain
from briefgen.language.names.settle import settle
from briefgen.language.names.title_case import is_title_case, lowered, without_titles
from briefgen.language.names.vocabulary import is_common
from briefgen.language.sentences import PROSE
from briefgen.name import EntityKind, Name
from briefgen.span import Span


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """One thing that the document names. `name` is the fullest form used, `aliases` the other ones in order of use."""

    name: str
    kind: EntityKind
    role: str
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]


def extract_mentions(document: Document) -> list[Name]:
    """Every mention in reading order; no two overlap."""
    found = [Name(span, entity.kind, entity.name) for entity in extract_entities(document) for span in entity.mentions]
    return sorted(found, key=lambda name: name.span)


def extract_entities(document: Document, citations: Sequence[Citation] | None = None) -> list[NamedEntity]:
    """Each named thing once, in order of first mention; `citations` are the document's, where they are at hand."""
    known = extract_citations(document) if citations is None else citations
    text = plain(document.text)
    candidates: list[Candidate] = []
    definitions: list[Definition] = []
    parsed = ParsedRuns()
    for block in document.blocks:
        if block.kind in PROSE and len(block.span):
            candidates += _in_block(text, block, parsed)
            definitions += find_definitions(text, block.span)
    merged = _merged(outlet_names(document, text, known), candidates)
    return [_entity(document, text, named) for named in settle(text, merged, definitions)]


def _in_block(text: str, block: Block, parsed: ParsedRuns) -> list[Candidate]:
    if is_title_case(text, block):
        words = lowered(block.span.of(text))
        return [
            _for_title(words, candidate).shifted(block.span.start)
            for run in find_runs(words, Span(0, len(words)))
            for candidate in parsed.of_title(words, run)
        ]
    found: list[Candidate] = []
    for part, is_title in without_titles(text, block.span):
        for run in find_runs(text, part):
            if is_title:
                found += [_for_title(text, candidate) for candidate in parsed.of_title(text, run)]
            else:
                found += parsed.of_prose(text, run)
    return found


def _for_title(text: str, candidate: Candidate) -> Candidate:
    """Where all words are capitalised, common words and guesses count only if the running text names the same."""
    is_new = not all(map(is_common, text[candidate.start : candidate.end].split()))
    if candidate.certainty == "known" or (is_new and (candidate.certainty == "shaped" or candidate.kind == "place")):
        return candidate
    return candidate._replace(kind=None, certainty="loose")


def _merged(stated: list[Candidate], candidates: list[Candidate]) -> list[Candidate]:
    """All of `stated`, and the candidates that overlap none of them, in order."""
    found: list[Candidate] = []
    position = 0
    for candidate in candidates:
        while position < len(stated) and stated[position].end <= candidate.start:
            found.append(stated[position])
            position += 1
        if position == len(stated) or candidate.end <= stated[position].start:
            found.append(candidate)
    return found + stated[position:]


def _entity(document: Document, text: str, named: Named) -> NamedEntity:
    name = _as_written(document.text, named)
    spans = named.spans
    surfaces = dict.fromkeys(span.of(document.text) for span in spans)
    aliases = dict.fromkeys(alias for surface in surfaces if (alias := " ".join(surface.split())) != name)
    role = role_of(text, named.mentions) if named.kind == "person" else None
    office = " ".join(role.of(document.text).split()) if role else ""
    return NamedEntity(name, named.kind, office, tuple(aliases), spans)


def _as_written(text: str, named: Named) -> str:
    """The fullest form with the document's own apostrophes."""
    wanted = named.name
    for mention, form in zip(named.mentions, named.forms, strict=True):
        if form == wanted:
            return " ".join(text[mention.name_start : mention.end].split())
    return wanted
