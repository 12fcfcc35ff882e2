"""What differs between two briefs, as lines for people: words that went and came marked on a terminal, + and - else."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

from briefgen.cli.terminal import Look, is_coloured, safe, styled

if TYPE_CHECKING:
    from briefgen.brief import Event, KeyFigure
    from briefgen.difference import FieldChange, FigureMove, Placed, Reassessment
    from briefgen.pipeline.comparing import Compared

_NOTHING = "not set"
_UNASSESSED = "not assessed"
_SIGNS: dict[str, tuple[str, Look]] = {"removed": ("- ", "removed"), "added": ("+ ", "added")}
_COUNTED = {
    "figures": ("figure moved", "figures moved"),
    "assessments": ("item reassessed", "items reassessed"),
    "moved": ("item of another kind", "items of another kind"),
    "reworded": ("item reworded", "items reworded"),
    "added": ("item new", "items new"),
    "gone": ("item gone", "items gone"),
    "details": ("other field", "other fields"),
    "front": ("field of the brief", "fields of the brief"),
}


def difference_text(compared: "Compared") -> str:
    """A group a kind of difference under its heading, and the sum of them last."""
    found = compared.difference
    groups = (
        ("The brief", [_field_line(change) for change in found.front]),
        ("Figures that moved", [_figure_line(compared, move) for move in found.figures]),
        ("Raised", _assessed(found.assessments, ("raised",))),
        ("Lowered", _assessed(found.assessments, ("lowered",))),
        ("Assessed otherwise", _assessed(found.assessments, ("assessed", "unassessed", "changed"))),
        ("Of another kind", [f"{move.old.path} → {_item(move.new)}" for move in found.moved]),
        ("Reworded", [line for pair in found.reworded for line in _rewording(pair.old, pair.new)]),
        ("New", [_signed("added", _whole(compared, placed)) for placed in found.added]),
        ("Gone", [_signed("removed", _whole(compared, placed, is_old=True)) for placed in found.gone]),
        ("Other fields", [_field_line(change) for change in found.details]),
    )
    lines = [line for title, entries in groups if entries for line in (_heading(title), *(f"  {e}" for e in entries))]
    return "".join(f"{line}\n" for line in (*lines, counted(compared)))


def counted(compared: "Compared") -> str:
    """How many differences of each kind there are, on one line: `1 figure moved, 2 items new`."""
    counts = compared.difference.counts()
    told = [(counts[name], nouns[counts[name] != 1]) for name, nouns in _COUNTED.items() if counts[name]]
    return ", ".join(f"{count} {noun}" for count, noun in told) or "no differences"


def amount_words(move: "FigureMove") -> str:
    """The change of a figure, "+12.5 %" or "+3 points"; empty where the two cannot be subtracted."""
    if move.amount is None:
        return ""
    unit = "%" if move.measure == "percent" else "point" if abs(move.amount) == 1 else "points"
    sign = "+" if move.amount > 0 else "−"
    digits = format(abs(move.amount), ",f")
    return f"{sign}{digits.rstrip('0').rstrip('.') if '.' in digits else digits} {unit}"


def _figure_line(compared: "Compared", move: "FigureMove") -> str:
    one, other = compared.figure_shown(move.was, is_old=True), compared.figure_shown(move.now)
    amount = amount_words(move)
    when = [_line(figure.period or figure.as_of or "") for figure in (move.was, move.now)]
    if when[0] != when[1]:
        one, other = (f"{said} ({moment})" if moment else said for said, moment in zip((one, other), when, strict=True))
    return f"{_item(move.new)}: {_line(one)} → {_line(other)}{f' ({amount})' if amount else ''}"


def _assessed(found: "Sequence[Reassessment]", directions: tuple[str, ...]) -> list[str]:
    return [line for entry in found if entry.direction in directions for line in _assessment(entry)]


def _assessment(entry: "Reassessment") -> Iterator[str]:
    yield _item(entry.new)
    for grade in entry.grades:
        yield f"  {grade.field}: {grade.was or _UNASSESSED} → {grade.now or _UNASSESSED}"


def _rewording(old: "Placed", new: "Placed") -> Iterator[str]:
    """The old and the new words on two lines, on a terminal that has colours on one."""
    from briefgen.compare.words import word_changes  # noqa: PLC0415 - start-up: only what is shown

    if not is_coloured(sys.stdout):
        yield f"{new.path}:"
        yield f"  - {_line(old.words)}"
        yield f"  + {_line(new.words)}"
        return
    looks: dict[str, Look] = {"kept": "plain", "removed": "removed", "added": "added"}
    parts = (styled(_line(part.text), looks[part.fate], sys.stdout) for part in word_changes(old.words, new.words))
    yield f"{new.path}: {' '.join(parts)}"


def _field_line(change: "FieldChange") -> str:
    return f"{change.path}: {_line(change.was) or _NOTHING} → {_line(change.now) or _NOTHING}"


def _item(placed: "Placed") -> str:
    return f"{placed.path} {_line(placed.words)}"


def _whole(compared: "Compared", placed: "Placed", *, is_old: bool = False) -> str:
    """An item with what makes it one of its kind: a figure with its number, an event with its date."""
    item = placed.item
    if placed.section == "key_figures":
        return f"{_item(placed)}: {_line(compared.figure_shown(cast('KeyFigure', item), is_old=is_old))}"
    return f"{_item(placed)} ({cast('Event', item).date})" if placed.section == "timeline" else _item(placed)


def _signed(fate: str, line: str) -> str:
    sign, look = _SIGNS[fate]
    return styled(sign + line, look, sys.stdout) if fate == "added" else sign + line


def _heading(title: str) -> str:
    return styled(title, "heading", sys.stdout)


def _line(text: str) -> str:
    return safe(" ".join(text.split()))
