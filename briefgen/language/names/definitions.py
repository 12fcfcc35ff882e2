"""What the document's own acronyms do to its candidates: they join what was cut, and tell names from terms."""

from dataclasses import dataclass

from briefgen.language.names.acronym import Definition
from briefgen.language.names.candidate import Candidate
from briefgen.language.names.known import known_names
from briefgen.language.names.vocabulary import heads, is_common, words


@dataclass(frozen=True, slots=True)
class Defined:
    """Candidates after the definitions; `long_of` maps an acronym to its long form, `terms` are acronyms of no name."""

    candidates: list[Candidate]
    long_of: dict[str, str]
    terms: frozenset[str]


def apply_definitions(text: str, candidates: list[Candidate], definitions: list[Definition]) -> Defined:
    """Candidates, in order, with each long form as one candidate."""
    by_end: dict[int, list[Definition]] = {}
    long_of: dict[str, str] = {}
    terms: set[str] = set()
    joined: list[Candidate] = []
    for definition in definitions:
        by_end.setdefault(definition.long.end, []).append(definition)
    for candidate in candidates:
        for definition in by_end.pop(candidate.end, ()):
            short, long = definition.short.of(text), definition.long
            if not len(long):
                if candidate.kind == "organisation" and candidate.certainty in {"known", "shaped"}:
                    long_of.setdefault(short, candidate.form(text))
                continue
            if _is_term(text, definition, candidate):
                terms.add(short)
                continue
            if long.start < candidate.start and definition.is_name:
                while joined and joined[-1].start >= long.start:
                    joined.pop()
                candidate = _whole(text, candidate, definition)  # noqa: PLW2901 - the long form takes its place
            elif candidate.certainty == "loose":
                candidate = _whole(text, candidate, definition)  # noqa: PLW2901 - the acronym makes a name of it
            long_of.setdefault(short, text[candidate.name_start : candidate.end])
        joined.append(candidate)
    terms |= {definition.short.of(text) for left in by_end.values() for definition in left if len(definition.long)}
    return Defined(joined, long_of, frozenset(terms - set(long_of)))


def _is_term(text: str, definition: Definition, candidate: Candidate) -> bool:
    """Whether an acronym stands for a term of the trade, not for a name."""
    if definition.short.of(text) in known_names() or candidate.certainty in {"known", "shaped"}:
        return False
    long = definition.long.of(text)
    if not definition.is_name or definition.short.of(text) in words("name_acronyms.txt"):
        return True
    last = heads().get(long.rsplit(maxsplit=1)[-1])
    return all(is_common(word) for word in long.split()) and not (last and last.kind == "organisation")


def _whole(text: str, candidate: Candidate, definition: Definition) -> Candidate:
    start = min(definition.long.start, candidate.start)
    last = heads().get(text[start : candidate.end].rsplit(maxsplit=1)[-1])
    kind = last.kind if last else candidate.kind
    if kind in {None, "person", "place", "other"} and not (last and candidate.certainty != "loose"):
        kind = "organisation"
    return Candidate(start, candidate.end, start, kind, "shaped", "", candidate.is_initial, candidate.has_article)
