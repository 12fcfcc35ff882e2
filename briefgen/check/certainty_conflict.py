"""C003: the summary states as fact what a document hedges elsewhere: the same figure, or the same deed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.brief import Brief, SummaryBullet
from briefgen.check.codes import report
from briefgen.check.hedged import Hedged, find_hedged_deed, find_hedged_number, hedges_in, stems_of
from briefgen.check.stated import Sentence, sentences_in, sentences_of_all
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.language.clauses import clause_around
from briefgen.span import Evidence, Span

_FEWEST_SHARED = 2
_MOST_BULLETS = 20


@dataclass(frozen=True, slots=True)
class _Fact:
    """A sentence of a bullet of the summary that hedges nothing."""

    path: str
    bullet: SummaryBullet
    sentence: Sentence
    stems: frozenset[str]

    def place_of(self, words: Span) -> tuple[Evidence, ...]:
        """Where words of the sentence stand in what the bullet rests on, else all that it rests on."""
        said = words.of(self.sentence.text)
        for evidence in self.bullet.evidence:
            offset = evidence.exact.find(said)
            if offset >= 0:
                start = evidence.start + offset
                return (Evidence(evidence.document, start, start + len(said), said),)
        return self.bullet.evidence


@dataclass(frozen=True, slots=True)
class _Conflict:
    """The words of a fact that a sentence of a document hedges; `figure` is the number among them, empty for none."""

    stated: Span
    figure: str
    sentence: Sentence
    hedged: Hedged


def check_certainty(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """One finding for a sentence of a bullet, with every place of the documents that hedges what it states."""
    facts = _facts_of(brief)
    if not facts:
        return
    own = _own_places(brief)
    conflicts: list[list[_Conflict]] = [[] for _ in facts]
    for sentence in sentences_of_all(documents, brief.language):
        if _is_own(sentence, own.get(sentence.document, ())):
            continue
        stems = stems_of(sentence.words)
        for number, fact in enumerate(facts):
            shared = fact.stems & stems
            conflict = _conflict(fact, sentence, shared) if len(shared) >= _FEWEST_SHARED else None
            if conflict is not None:
                conflicts[number].append(conflict)
    for fact, found in zip(facts, conflicts, strict=True):
        if found:
            yield _finding(fact, found)


def _bullets(brief: Brief) -> list[tuple[str, SummaryBullet]]:
    numbered = [(f"summary[{index}]", bullet) for index, bullet in enumerate(brief.summary[:_MOST_BULLETS])]
    return [("bottom_line", brief.bottom_line), *numbered] if brief.bottom_line else numbered


def _facts_of(brief: Brief) -> list[_Fact]:
    """The facts of the main message and the summary; what both say in the same words is one."""
    facts: dict[str, _Fact] = {}
    for path, bullet in _bullets(brief):
        for fact in _facts(path, bullet, brief.language):
            facts.setdefault(" ".join(fact.sentence.words.split()), fact)
    return list(facts.values())


def _facts(path: str, bullet: SummaryBullet, language: str) -> Iterator[_Fact]:
    for sentence in sentences_in(bullet.text, language):
        if not hedges_in(sentence):
            yield _Fact(path, bullet, sentence, stems_of(sentence.words))


def _own_places(brief: Brief) -> dict[str, list[Span]]:
    """What the bullets rest on, by document."""
    own: dict[str, list[Span]] = {}
    for _, bullet in _bullets(brief):
        for evidence in bullet.evidence:
            own.setdefault(evidence.document, []).append(Span(evidence.start, max(evidence.start, evidence.end)))
    return own


def _is_own(sentence: Sentence, own: Sequence[Span]) -> bool:
    return any(place.overlaps(sentence.span) for place in own)


def _conflict(fact: _Fact, sentence: Sentence, shared: frozenset[str]) -> _Conflict | None:
    """The first figure of both that the sentence hedges, else the deed that it does."""
    stated = fact.sentence
    for number in stated.quantities:
        hedged = find_hedged_number(stated, shared, number, sentence)
        if hedged is not None:
            clause = clause_around(stated.text, stated.span, number.span)
            return _Conflict(clause, number.span.of(stated.text), sentence, hedged)
    deed = find_hedged_deed(stated, shared, sentence)
    return None if deed is None else _Conflict(stated.span, "", sentence, deed)


def _finding(fact: _Fact, found: Sequence[_Conflict]) -> Finding:
    places = tuple(conflict.sentence.evidence(conflict.hedged.clause) for conflict in found)
    where = "bottom line" if fact.path == "bottom_line" else "summary"
    stated = f'"{found[0].figure}" as fact, which' if found[0].figure else "as fact what"
    message = (
        f'the {where} states {stated} "{found[0].hedged.hedge.term}" hedges in "{places[0].exact}"; '
        "hedge it too, or say why it is certain"
    )
    return report("C003", f"{fact.path}.text", message, (*fact.place_of(found[0].stated), *places))
