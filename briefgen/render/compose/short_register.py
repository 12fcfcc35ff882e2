"""The most severe risks in few lines: number, statement, likelihood and impact."""

from collections.abc import Sequence

from briefgen.brief import Risk
from briefgen.document import Entry, Run
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.item import item_runs
from briefgen.render.compose.piece import Piece, table
from briefgen.render.compose.speech import scale_words

_WIDTHS = (0.06, 0.62, 0.18, 0.14, 0.0)

Placed = tuple[int, Risk]
"""A risk and its place in the brief."""


def compose_short_register(edition: Edition, risks: Sequence[Placed]) -> list[Piece]:
    """A row for each of `risks`, in their order and with their numbers; nothing for none.

    A column in which nothing is assessed is left out.
    """
    if not risks:
        return []
    is_likely, has_impact = any(risk.likelihood for _, risk in risks), any(risk.impact for _, risk in risks)
    rows = [_row(edition, index, risk, is_likely=is_likely, has_impact=has_impact) for index, risk in risks]
    return [table("brief.risks", edition.words.risks, _WIDTHS, rows, anchor="risks")]


def _row(edition: Edition, index: int, risk: Risk, *, is_likely: bool, has_impact: bool) -> tuple[Entry, ...]:
    words, anchor = edition.words.items, f"risks[{index}]"
    likelihood = scale_words(risk.likelihood, edition.brief.language) if risk.likelihood else words.not_assessed
    impact = words.impacts[risk.impact] if risk.impact else words.not_assessed
    remarks = (words.kinds.get(risk.kind, ""),)
    return (
        Entry((Run(str(index + 1)),)),
        Entry(item_runs(edition, risk.statement, risk, remarks), f"{anchor}.statement"),
        Entry((Run(likelihood),), f"{anchor}.likelihood") if is_likely else Entry(),
        Entry((Run(impact),), f"{anchor}.impact") if has_impact else Entry(),
        Entry(),
    )
