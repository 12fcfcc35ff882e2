"""The summary, the bottom line and the outlook: passages of the document, word for word."""

from collections.abc import Sequence

from briefgen.brief import Outlook, SummaryBullet
from briefgen.extract.draft.quotation import Quotation
from briefgen.extract.draft.sources import Bibliography
from briefgen.span import Span


def draft_bullet(quotation: Quotation, bibliography: Bibliography, identifier: str, span: Span) -> SummaryBullet:
    """One passage as a bullet."""
    return SummaryBullet(
        id=identifier,
        text=quotation.words(span),
        evidence=quotation.evidence(span),
        references=bibliography.cited_in(span),
    )


def draft_summary(
    quotation: Quotation, bibliography: Bibliography, summary: Sequence[Span]
) -> tuple[SummaryBullet, ...]:
    """The points of the executive summary in their order."""
    return tuple(
        draft_bullet(quotation, bibliography, f"summary-{number}", span) for number, span in enumerate(summary, start=1)
    )


def draft_outlook(quotation: Quotation, bibliography: Bibliography, outlook: Sequence[Span]) -> tuple[Outlook, ...]:
    """What is expected next, a sentence an item."""
    return tuple(
        Outlook(
            id=f"outlook-{number}",
            text=quotation.words(span),
            evidence=quotation.evidence(span),
            references=bibliography.cited_in(span),
        )
        for number, span in enumerate(outlook, start=1)
    )
