"""Risks and judgements: the statement, and in cells of their own the likelihood, the impact and the confidence.

What is not assessed is said to be so, never filled in. A likelihood and a confidence never share a sentence.
"""

from collections.abc import Mapping

from briefgen.brief import Judgement, Risk
from briefgen.document import Entry, Run
from briefgen.likelihood import Confidence
from briefgen.render.compose.choice import by_severity, first, rest_note
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.item import item_runs
from briefgen.render.compose.matrix import compose_matrix, has_matrix
from briefgen.render.compose.piece import Piece, bullet, heading, note, table
from briefgen.render.compose.short_register import compose_short_register
from briefgen.render.compose.speech import scale_words
from briefgen.render.compose.wording import key_of, one_line

_RISK_WIDTHS = (0.06, 0.49, 0.17, 0.14, 0.14)
_JUDGEMENT_WIDTHS = (0.06, 0.60, 0.18, 0.16)


def compose_risks(edition: Edition) -> list[Piece]:
    """The register, the matrix, and under them what drives, mitigates and shows each risk."""
    chosen, words = first(edition, "risks", by_severity(edition)), edition.words
    if edition.is_one_page:
        return compose_short_register(edition, chosen)
    risks = sorted(chosen, key=lambda entry: entry[0])
    rest = rest_note(edition, "risks", len(risks), len(edition.brief.risks))
    if not risks:
        return rest
    details = [_details(edition, f"risks[{index}]", index + 1, _risk_fields(risk)) for index, risk in risks]
    is_numbered = any(details) or has_matrix(edition, risks)
    rows = [_risk_row(edition, index, risk, is_numbered=is_numbered) for index, risk in risks]
    is_complete = all(risk.likelihood and risk.impact and risk.confidence for _, risk in risks)
    return [
        table("brief.risks", words.risks, _RISK_WIDTHS, rows, anchor="risks"),
        *rest,
        *_explained(edition, is_complete=is_complete),
        *compose_matrix(edition, risks),
        *_under_heading(words.items.risk_details, details),
    ]


def compose_judgements(edition: Edition) -> list[Piece]:
    judgements, words = first(edition, "judgements", edition.brief.judgements), edition.words
    rest = rest_note(edition, "judgements", len(judgements), len(edition.brief.judgements))
    if not judgements:
        return rest
    details = [
        _details(edition, f"judgements[{index}]", index + 1, {"conditions": _unsaid(judgement)})
        for index, judgement in enumerate(judgements)
    ]
    is_numbered = any(details)
    rows = [_judgement_row(edition, index, item, is_numbered=is_numbered) for index, item in enumerate(judgements)]
    is_complete = all(judgement.likelihood and judgement.confidence for judgement in judgements)
    return [
        table("brief.judgements", words.judgements, _JUDGEMENT_WIDTHS, rows, anchor="judgements"),
        *rest,
        *_explained(edition, is_complete=is_complete),
        *_under_heading(words.items.judgement_details, details),
    ]


def _risk_row(edition: Edition, index: int, risk: Risk, *, is_numbered: bool) -> tuple[Entry, ...]:
    words, anchor = edition.words.items, f"risks[{index}]"
    remarks = (
        words.kinds.get(risk.kind, ""),
        words.categories.get(risk.category, ""),
        _holder(edition, risk),
        words.horizon.format(horizon=one_line(risk.horizon)) if risk.horizon.strip() else "",
    )
    return (
        Entry((Run(str(index + 1)),) if is_numbered else ()),
        Entry(item_runs(edition, risk.statement, risk, remarks), f"{anchor}.statement"),
        Entry((Run(_likelihood(edition, risk)),), f"{anchor}.likelihood"),
        Entry((Run(words.impacts[risk.impact] if risk.impact else words.not_assessed),), f"{anchor}.impact"),
        _confidence(edition, risk.confidence, anchor),
    )


def _judgement_row(edition: Edition, index: int, judgement: Judgement, *, is_numbered: bool) -> tuple[Entry, ...]:
    words, anchor = edition.words.items, f"judgements[{index}]"
    remarks = (words.bases.get(judgement.basis, ""), _holder(edition, judgement))
    return (
        Entry((Run(str(index + 1)),) if is_numbered else ()),
        Entry(item_runs(edition, judgement.statement, judgement, remarks), f"{anchor}.statement"),
        Entry((Run(_likelihood(edition, judgement)),), f"{anchor}.likelihood"),
        _confidence(edition, judgement.confidence, anchor),
    )


def _likelihood(edition: Edition, item: Risk | Judgement) -> str:
    """The term of the scale, which has a language of its own."""
    if not item.likelihood:
        return edition.words.items.not_assessed
    return scale_words(item.likelihood, edition.brief.language)


def _confidence(edition: Edition, confidence: Confidence | None, anchor: str) -> Entry:
    words = edition.words.items
    return Entry((Run(words.confidences[confidence] if confidence else words.not_assessed),), f"{anchor}.confidence")


def _holder(edition: Edition, item: Risk | Judgement) -> str:
    """Who holds the view, empty where the statement names them."""
    if not item.holder.strip() or key_of(item.holder) in key_of(item.statement):
        return ""
    return edition.words.items.holder.format(holder=one_line(item.holder))


def _unsaid(item: Risk | Judgement) -> tuple[str, ...]:
    """The conditions that do not stand in the statement already."""
    return tuple(condition for condition in item.conditions if key_of(condition) not in key_of(item.statement))


def _risk_fields(risk: Risk) -> Mapping[str, tuple[str, ...]]:
    return {
        "conditions": _unsaid(risk),
        "drivers": risk.drivers,
        "mitigations": risk.mitigations,
        "indicators": risk.indicators,
    }


def _details(edition: Edition, anchor: str, number: int, fields: Mapping[str, tuple[str, ...]]) -> list[Piece]:
    """A point for each field that holds something: "No. 2, drivers: …; …"."""
    words = edition.words
    names = {
        "conditions": words.items.conditions,
        "drivers": words.items.drivers,
        "mitigations": words.items.mitigations,
        "indicators": words.items.indicators,
    }
    return [
        bullet(
            "brief.detail",
            Run(words.items.detail.format(number=number, field=names[field]), (("strong", ""),)),
            Run(" " + one_line(words.phrase_separator.join(phrases))),
            anchor=f"{anchor}.{field}",
        )
        for field, phrases in fields.items()
        if phrases
    ]


def _under_heading(title: str, details: list[list[Piece]]) -> list[Piece]:
    pieces = [piece for group in details for piece in group]
    return [heading(title, 2, "brief.subsection"), *pieces] if pieces else []


def _explained(edition: Edition, *, is_complete: bool) -> list[Piece]:
    return [] if is_complete else [note(edition.words.items.not_assessed_note)]
