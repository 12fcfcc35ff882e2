"""Notes on figures of different documents that cannot both be right."""

from collections.abc import Collection, Sequence
from itertools import islice

from briefgen.brief import KeyFigure
from briefgen.language.measured import Measured, disagreements, measured

_MOST = 100


def disagreement_notes(figures: Sequence[KeyFigure], among: Collection[str] | None = None) -> list[str]:
    """A line a pair, in the order of the later figure; of very many pairs the first.

    With `among` only pairs of which one figure at least has such an identifier.
    """
    pairs = disagreements(measured(figure) for figure in figures)
    wanted = (pair for pair in pairs if among is None or any(entry.figure.id in among for entry in pair))
    return [_note(first, second) for first, second in islice(wanted, _MOST)]


def settled_notes(notes: Collection[str], before: Sequence[KeyFigure], after: Sequence[KeyFigure]) -> list[str]:
    """Those of a brief's `notes` that told of figures as they were `before`, and do not hold of those `after`."""
    told = dict.fromkeys(note for note in disagreement_notes(before) if note in notes)
    if told:
        for pair in disagreements(measured(figure) for figure in after):
            told.pop(_note(*pair), None)
    return list(told)


def _note(first: Measured, second: Measured) -> str:
    return f"{_told(first)} and {_told(second)} disagree on {first.figure.label}; find out which is right"


def _told(entry: Measured) -> str:
    """The figure as written, with its direction, and where it stands."""
    figure = entry.figure
    direction = f", {figure.change}" if figure.change in {"increase", "decrease"} else ""
    return f'{figure.id} ("{figure.surface}"{direction}; {", ".join(sorted(entry.documents))})'
