"""Values set by dotted path, all together or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.brief import Brief
from briefgen.brief.schema import SCHEMA
from briefgen.errors import Problem
from briefgen.fill.kinds import BOTTOM_LINE, KINDS
from briefgen.fill.path import PathError, Steps, identified, located, value_at
from briefgen.fill.refused import EditError
from briefgen.fill.rename import point_anew
from briefgen.fill.valid import plain_fields, valid_brief
from briefgen.fill.value import ValueTextError, value_of
from briefgen.record.load import Fields
from briefgen.record.path import path_of
from briefgen.record.scalar import Plain


@dataclass(frozen=True, slots=True)
class Assignment:
    """`path` is to have the value that `text` writes, as `briefgen.fill.value` reads it."""

    path: str
    text: str


def assignment_of(word: str) -> Assignment | None:
    """What `PATH=VALUE` says; None for a word without `=`."""
    path, sign, text = word.partition("=")
    return Assignment(path.strip(), text) if sign else None


def with_values(brief: Brief, assignments: Sequence[Assignment]) -> Brief:
    """`brief` with every value set; raises EditError with all that is wrong with any of them.

    Paths lead through the brief as it is before. A record that is unset, `bottom_line` for one, is made where a field
    of it is set. An identifier that is set changes also in what points at the record.
    """
    before, after = plain_fields(brief), plain_fields(brief)
    problems = put_values(after, assignments)
    if not problems:
        point_anew(after, _renamed(before, after))
    return made_brief(after, problems)


def put_values(fields: Fields, assignments: Sequence[Assignment]) -> list[Problem]:
    """Set what can be set of `assignments` in `fields`; the problems of the others."""
    values, problems = _read(assignments, fields)
    for steps, value in values:
        _put(fields, steps, value)
    return problems


def made_brief(fields: Fields, problems: Sequence[Problem]) -> Brief:
    """The brief that `fields` are; raises EditError with `problems` and what else is wrong with them."""
    try:
        brief = valid_brief(fields)
    except EditError as error:
        raise EditError([*problems, *error.problems]) from error
    if problems:
        raise EditError(problems)
    return brief


def _read(assignments: Sequence[Assignment], fields: Fields) -> tuple[list[tuple[Steps, Plain]], list[Problem]]:
    values: list[tuple[Steps, Plain]] = []
    problems: list[Problem] = []
    for assignment in assignments:
        try:
            steps = located(assignment.path, fields)
            value = value_of(assignment.text, steps)
        except (PathError, ValueTextError) as error:
            problems.append(error.problem)
            continue
        if any(_overlap(steps, other) for other, _ in values):
            problems.append(Problem(path_of(steps), "the value is set twice", "give one of them"))
        else:
            values.append((steps, value))
    return values, problems


def _overlap(one: Steps, other: Steps) -> bool:
    return one[: len(other)] == other or other[: len(one)] == one


def _put(fields: Fields, steps: Steps, value: Plain) -> None:
    """Set the value at `steps`, which lead somewhere; a record that is unset is made on the way."""
    for count in range(1, len(steps)):
        if value_at(steps[:count], fields) is None:
            _put(fields, steps[:count], _new_record(steps[:count]))
    holder, last = value_at(steps[:-1], fields), steps[-1]
    if isinstance(holder, list) and isinstance(last, int):
        holder[last] = value
    if isinstance(holder, dict) and isinstance(last, str):
        holder[last] = value


def _new_record(steps: Steps) -> Plain:
    if path_of(steps) == BOTTOM_LINE:
        return {"id": KINDS[BOTTOM_LINE].prefix, "origin": "analyst"}
    return {} if SCHEMA.part_at(steps).get("type") == "object" else []


def _renamed(before: Fields, after: Fields) -> dict[str, str]:
    """The new identifiers of the records that had another, by the old one."""
    found: dict[str, str] = {}
    for steps, identifier in identified(before):
        now = value_at((*steps, "id"), after)
        if isinstance(now, str) and now != identifier:
            found[identifier] = now
    return found
