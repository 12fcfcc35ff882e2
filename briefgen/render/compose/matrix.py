"""The risk matrix: likelihood by impact, in each cell how severe that is and the numbers of the risks there.

It holds risks alone: what it calls severe would be the best of opportunities. A note says which numbers are not in it.
"""

from collections.abc import Sequence

from briefgen.brief import Risk
from briefgen.document import Block, Entry, Run, Table
from briefgen.likelihood import SCALES, Impact
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.numbering import number_ranges
from briefgen.render.compose.piece import UNPLACED, Piece, heading, note
from briefgen.render.compose.speech import scale_words
from briefgen.render.compose.wording import capitalised
from briefgen.severity import (
    IMPACTS,
    LEVELS,
    SEVERITIES,
    level_of,
    level_terms,
    severity_at,
    severity_of,
)

_WIDTHS = (0.25, 0.15, 0.15, 0.15, 0.15, 0.15)

Placed = tuple[int, Risk]
"""A risk and its place in the brief."""


def has_matrix(edition: Edition, risks: Sequence[Placed]) -> bool:
    """Whether a risk can be placed."""
    return any(severity_of(risk, SCALES[edition.brief.scale]) for _, risk in risks)


def compose_matrix(edition: Edition, risks: Sequence[Placed]) -> list[Piece]:
    """The matrix of the risks that the register prints, under its heading; nothing where none can be placed."""
    if not has_matrix(edition, risks):
        return []
    words, found = edition.words.matrix, _by_cell(edition, risks)
    headings = (words.corner, *(_impact_words(edition, impact) for impact in IMPACTS))
    rows = [tuple(Entry((Run(capitalised(said)),)) for said in headings)]
    rows += [_row(edition, level, found) for level in reversed(LEVELS)]
    laid = Table((), header_columns=1, widths=_WIDTHS, title=words.title, description=_described(edition, found))
    return [
        heading(words.heading, 2, "brief.subsection"),
        Piece(Block("table", UNPLACED, role="brief.matrix", table=laid), rows=tuple(rows)),
        note(" ".join((words.legend, *_left_out(edition, risks)))),
    ]


def _by_cell(edition: Edition, risks: Sequence[Placed]) -> dict[tuple[int, Impact], list[int]]:
    """The places of the risks by level and impact."""
    scale = SCALES[edition.brief.scale]
    found: dict[tuple[int, Impact], list[int]] = {}
    for index, risk in sorted(risks, key=lambda entry: entry[0]):
        level = level_of(risk, scale)
        if level and risk.impact and severity_of(risk, scale):
            found.setdefault((level, risk.impact), []).append(index)
    return found


def _row(edition: Edition, level: int, found: dict[tuple[int, Impact], list[int]]) -> tuple[Entry, ...]:
    cells = [_cell(edition, level, impact, found.get((level, impact), [])) for impact in IMPACTS]
    return (Entry((Run(capitalised(_level_words(edition, level))),)), *cells)


def _cell(edition: Edition, level: int, impact: Impact, places: list[int]) -> Entry:
    severity, words = severity_at(level, impact), edition.words
    named = words.matrix.severities[severity]
    runs = [Run(words.matrix.cell.format(severity=named) if places else named)]
    for position, index in enumerate(places):
        if position:
            runs.append(Run(words.list_separator))
        runs.append(Run(str(index + 1), (("strong", ""), ("link", f"#risks[{index}].statement"))))
    return Entry(tuple(runs), shade=SEVERITIES.index(severity) + 1)


def _level_words(edition: Edition, level: int) -> str:
    words, scale = edition.words, SCALES[edition.brief.scale]
    terms = words.list_separator.join(level_terms(level, scale))
    return scale_words(terms, edition.brief.language)


def _impact_words(edition: Edition, impact: Impact) -> str:
    words = edition.words
    return words.matrix.impact.format(impact=words.items.impacts[impact])


def _described(edition: Edition, found: dict[tuple[int, Impact], list[int]]) -> str:
    """What the table is, and what stands in each cell that holds a risk, from the most likely and the worst."""
    words = edition.words
    said = [
        words.matrix.filled.format(
            likelihood=_level_words(edition, level),
            impact=_impact_words(edition, impact),
            severity=words.matrix.severities[severity_at(level, impact)],
            numbers=number_ranges(found[level, impact], words),
        )
        for level in reversed(LEVELS)
        for impact in reversed(IMPACTS)
        if (level, impact) in found
    ]
    return f"{words.matrix.description} {capitalised(words.phrase_separator.join(said))}{words.stop}"


def _left_out(edition: Edition, risks: Sequence[Placed]) -> list[str]:
    words, scale = edition.words, SCALES[edition.brief.scale]
    chances = sorted(index for index, risk in risks if risk.kind == "opportunity")
    unplaced = sorted(index for index, risk in risks if risk.kind == "risk" and not severity_of(risk, scale))
    strange = [index for index in unplaced if _is_off_scale(edition, edition.brief.risks[index])]
    unassessed = [index for index in unplaced if index not in set(strange)]
    kinds = (
        (words.matrix.unassessed, unassessed),
        (words.matrix.off_scale, strange),
        (words.matrix.opportunities, chances),
    )
    return [pattern.format(numbers=number_ranges(places, words)) for pattern, places in kinds if places]


def _is_off_scale(edition: Edition, risk: Risk) -> bool:
    return bool(risk.likelihood) and level_of(risk, SCALES[edition.brief.scale]) is None
