"""Named things as entities; the evidence is the first mention that is no citation.

Who is only cited stands among the sources and is no entity of the brief.
"""

import sys
from bisect import bisect_right
from collections.abc import Sequence

from briefgen.brief import Entity
from briefgen.extract.citation import Citation
from briefgen.extract.draft.quotation import LONGEST_LINE, Quotation
from briefgen.extract.entities import NamedEntity
from briefgen.span import Span

_LONGEST_ROLE = 300


def draft_entities(
    quotation: Quotation, entities: Sequence[NamedEntity], citations: Sequence[Citation]
) -> tuple[Entity, ...]:
    """The entities in the order of their first mention; a name that no line holds is left out."""
    # A name that fills its bracket is no citation in brackets but the subject of "according to …".
    cited = sorted(citation.publisher_span for citation in citations if citation.publisher_span != citation.bracket)
    told = [(entity, [span for span in entity.mentions if not _is_within(span, cited)]) for entity in entities]
    chosen = [(entity, spans[0]) for entity, spans in told if spans and 0 < len(entity.name) <= LONGEST_LINE]
    return tuple(
        Entity(
            id=f"entity-{number}",
            name=entity.name,
            kind=entity.kind,
            role=entity.role if len(entity.role) <= _LONGEST_ROLE else "",
            aliases=tuple(alias for alias in entity.aliases if len(alias) <= LONGEST_LINE),
            evidence=quotation.evidence(first),
        )
        for number, (entity, first) in enumerate(chosen, start=1)
    )


def _is_within(span: Span, ordered: Sequence[Span]) -> bool:
    """Whether one of the spans, which do not overlap, contains `span`."""
    at = bisect_right(ordered, Span(span.start, sys.maxsize))
    return at > 0 and ordered[at - 1].contains(span)
