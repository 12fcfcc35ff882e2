"""What differs between two briefs, as JSON for programs."""

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.brief import KeyFigure
    from briefgen.difference import FieldChange, FigureMove, Placed, Reassessment
    from briefgen.pipeline.comparing import Compared

Record = dict[str, object]


def difference_json(compared: "Compared") -> str:
    """One object: by what the briefs are known, then a list for each kind of difference, empty where there is none."""
    found = compared.difference
    record: Record = {
        "old": {"title": found.old.title, "date": found.old.date or None},
        "new": {"title": found.new.title, "date": found.new.date or None},
        "count": found.count,
        "brief": [_field(change) for change in found.front],
        "figures": [_figure(compared, move) for move in found.figures],
        "assessments": [_assessment(entry) for entry in found.assessments],
        "moved": [_pair(move.old, move.new) for move in found.moved],
        "reworded": [_pair(pair.old, pair.new) | {"was": pair.old.words} for pair in found.reworded],
        "added": [_placed(placed) for placed in found.added],
        "gone": [_placed(placed) for placed in found.gone],
        "fields": [_field(change) for change in found.details],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _placed(placed: "Placed") -> Record:
    return {"path": placed.path, "id": placed.item.id, "words": placed.words}


def _pair(old: "Placed", new: "Placed") -> Record:
    return {"old_path": old.path, **_placed(new)}


def _field(change: "FieldChange") -> Record:
    return {"path": change.path, "was": change.was or None, "now": change.now or None}


def _figure(compared: "Compared", move: "FigureMove") -> Record:
    """`change` is the difference of the values: in percent of the old one, or in points; null where there is none."""
    one, other = compared.figure_shown(move.was, is_old=True), compared.figure_shown(move.now)
    change = None if move.amount is None else {"amount": format(move.amount, "f"), "unit": move.measure}
    values = {"was": _value(move.was, one), "now": _value(move.now, other), "change": change}
    return _pair(move.old, move.new) | values


def _value(figure: "KeyFigure", words: str) -> Record:
    numbers = {name: getattr(figure, name) for name in ("value", "low", "high")}
    return {
        "words": words,
        **{name: None if number is None else format(number, "f") for name, number in numbers.items()},
        "unit": figure.unit,
        "modifier": figure.modifier,
        "change": figure.change,
        "period": figure.period,
        "as_of": figure.as_of,
        "place": figure.place,
    }


def _assessment(entry: "Reassessment") -> Record:
    grades = [
        {"field": grade.field, "was": grade.was or None, "now": grade.now or None, "direction": grade.direction}
        for grade in entry.grades
    ]
    return _pair(entry.old, entry.new) | {"direction": entry.direction, "grades": grades}
