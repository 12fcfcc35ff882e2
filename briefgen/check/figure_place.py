"""Where in its evidence a key figure stands: its number with the words that limit it."""

from collections.abc import Iterator

from briefgen.brief import KeyFigure
from briefgen.language.quantities.limits import limit_before
from briefgen.language.wording import find_words
from briefgen.span import Evidence


def places_of(figure: KeyFigure) -> tuple[Evidence, ...]:
    """The words of the figure in each evidence; the whole evidence where its number is not written there."""
    return tuple(_narrowed(figure, evidence) for evidence in figure.evidence)


def _narrowed(figure: KeyFigure, evidence: Evidence) -> Evidence:
    start = next(_starts(figure, evidence.exact), None)
    if start is None or len(evidence.exact) != evidence.end - evidence.start:
        return evidence
    return limited(evidence, start, start + len(figure.surface))


def _starts(figure: KeyFigure, text: str) -> Iterator[int]:
    """Where the number is written with the figure's own limit, then where it is written at all."""
    found = list(find_words(text, figure.surface))
    yield from (start for start in found if _limit_at(text, start) == figure.modifier)
    yield from found


def _limit_at(text: str, start: int) -> str:
    limit = limit_before(text, start, 0)
    return limit[0] if limit else "exact"


def limited(evidence: Evidence, start: int, end: int) -> Evidence:
    """The words from `start` to `end` of an evidence, with those before them that limit a number."""
    limit = limit_before(evidence.exact, start, 0)
    begin = limit[1] if limit else start
    return Evidence(evidence.document, evidence.start + begin, evidence.start + end, evidence.exact[begin:end])
