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


def check_certainty(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """One finding for a sentence of a bullet and a sentence of a document that hedges what it states."""
    facts = [fact for path, bullet in _bullets(brief) for fact in _facts(path, bullet, brief.language)]
    if not facts:
        return
    own = _own_places(brief)
    for sentence in sentences_of_all(documents, brief.language):
        if _is_own(sentence, own.get(sentence.document, ())):
            continue
        stems = stems_of(sentence.words)
        for fact in facts:
            if len(fact.stems & stems) >= _FEWEST_SHARED:
                yield from _conflicts(fact, sentence, fact.stems & stems)


def _bullets(brief: Brief) -> list[tuple[str, SummaryBullet]]:
    numbered = [(f"summary[{index}]", bullet) for index, bullet in enumerate(brief.summary[:_MOST_BULLETS])]
    return [("bottom_line", brief.bottom_line), *numbered] if brief.bottom_line else numbered


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


def _conflicts(fact: _Fact, sentence: Sentence, shared: frozenset[str]) -> Iterator[Finding]:
    """The first figure of both that the sentence hedges, else the deed that it does."""
    for number in fact.sentence.quantities:
        hedged = find_hedged_number(fact.sentence, shared, number, sentence)
        if hedged is not None:
            yield _finding(fact, clause_around(fact.sentence.text, fact.sentence.span, number.span), sentence, hedged)
            return
    deed = find_hedged_deed(fact.sentence, shared, sentence)
    if deed is not None:
        yield _finding(fact, fact.sentence.span, sentence, deed)


def _finding(fact: _Fact, stated: Span, sentence: Sentence, hedged: Hedged) -> Finding:
    place = sentence.evidence(hedged.clause)
    message = (
        f'the summary states as fact what "{hedged.hedge.term}" hedges in "{place.exact}"; '
        "hedge it too, or say why it is certain"
    )
    return report("C003", fact.path, message, (*fact.place_of(stated), place))
