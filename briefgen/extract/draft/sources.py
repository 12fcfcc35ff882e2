"""Citations as sources: one record for each publication, with every place that cites it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.brief import Source
from briefgen.extract.citation import Citation, known
from briefgen.extract.draft.quotation import Quotation
from briefgen.span import Span

_LONGEST_ADDRESS = 2000
_Key = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The publications of a document in the order of their first citation."""

    sources: tuple[Source, ...]
    _identifiers: dict[_Key, str]
    _citations: tuple[Citation, ...]

    def cited_by(self, citations: Iterable[Citation]) -> tuple[str, ...]:
        """The identifiers of what `citations` point at, each once, in order."""
        keys = [key for citation in citations for key in _keys(citation)]
        return tuple(dict.fromkeys(self._identifiers[key] for key in keys))

    def cited_in(self, span: Span) -> tuple[str, ...]:
        """The identifiers of what is cited within `span`."""
        return self.cited_by(citation for citation in self._citations if span.contains(citation.span))


def bibliography_of(quotation: Quotation, citations: tuple[Citation, ...]) -> Bibliography:
    """The sources that `citations` name."""
    places: dict[_Key, list[Citation]] = {}
    for citation in citations:
        for key in _keys(citation):
            places.setdefault(key, []).append(citation)
    identifiers = {key: f"source-{number}" for number, key in enumerate(places, start=1)}
    sources = tuple(_source(quotation, identifiers[key], key, cited) for key, cited in places.items())
    return Bibliography(sources, identifiers, citations)


def _keys(citation: Citation) -> Iterator[_Key]:
    """What tells one publication from another: its publisher, title and date, or the day it was read.

    Each of several dates is a publication of its own.
    """
    who = citation.publisher.casefold(), citation.title.casefold()
    dates = [known(mention) for mention in citation.dates] or [""]
    for date in dict.fromkeys(dates):
        yield (*who, "", date) if citation.is_access else (*who, date, known(citation.read) if citation.read else "")


def _source(quotation: Quotation, identifier: str, key: _Key, cited: list[Citation]) -> Source:
    first = cited[0]
    return Source(
        id=identifier,
        publisher=first.publisher,
        title=first.title,
        date=key[2] or None,
        accessed=key[3] or None,
        url=next((citation.url for citation in cited if len(citation.url) <= _LONGEST_ADDRESS), ""),
        is_date_inferred=all(citation.is_inferred for citation in cited) and any(key[2:]),
        evidence=quotation.evidence(*dict.fromkeys(span for citation in cited for span in _places(citation))),
    )


def _places(citation: Citation) -> tuple[Span, ...]:
    """Where it is cited, and where its entry names and dates it, if that is elsewhere."""
    told = [citation.publisher_span, *(mention.span for mention in citation.dates)]
    told += [citation.read.span] if citation.read else []
    apart = [span for span in told if len(span) and not citation.span.contains(span)]
    if not apart:
        return (citation.span,)
    return citation.span, Span(min(span.start for span in apart), max(span.end for span in apart))
