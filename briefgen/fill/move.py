"""Entries moved: within their list, and items from one kind to another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.brief import Brief
from briefgen.errors import Problem
from briefgen.fill.assign import Assignment, made_brief, put_values
from briefgen.fill.kinds import BOTTOM_LINE, KINDS, ItemKind
from briefgen.fill.path import PathError, Steps, located, value_at
from briefgen.fill.refused import EditError, refused
from briefgen.fill.valid import plain_fields
from briefgen.record.load import Fields
from briefgen.record.path import path_of
from briefgen.record.scalar import Plain


@dataclass(frozen=True, slots=True)
class Move:
    """From the path of an entry to a list, for its end, or to a place in a list, which the entry has afterwards.

    `values` are fields of the new kind that the old one lacks. `drop` lets go what the new kind has no field for.
    """

    source: str
    target: str
    values: Sequence[Assignment] = ()
    drop: bool = False


def moved(brief: Brief, move: Move) -> Brief:
    """`brief` with the entry where it is to be; raises EditError where it cannot be there.

    An item keeps its identifier, evidence, references and every field that both kinds have; its words become those of
    the new kind.
    """
    fields = plain_fields(brief)
    try:
        source = located(move.source, fields)
        holder, place = _target(move.target, fields)
    except PathError as error:
        raise EditError([error.problem]) from error
    if not isinstance(source[-1], int) and path_of(source) != BOTTOM_LINE:
        raise refused(path_of(source), "this is no entry of a list", "name one, such as risks[3] or risk-3")
    entry = value_at(source, fields)
    if entry is None:
        raise refused(path_of(source), "there is none", "name an entry that there is")
    _take_out(fields, source)
    problems: list[Problem] = []
    if _holder(source) != holder:
        entry, problems = _converted(entry, source, holder, move)
    steps = _put_in(fields, entry, holder, place)
    problems += put_values(fields, [replace(value, path=f"{path_of(steps)}.{value.path}") for value in move.values])
    return made_brief(fields, problems)


def _target(path: str, fields: Fields) -> tuple[Steps, int | None]:
    """The list or field that is moved to, and the place in the list, None for its end."""
    try:
        steps = located(path, fields)
    except PathError:
        head, bracket, index = path.rpartition("[")
        steps = located(head, fields) if bracket and index[:-1].isdigit() else located(path, fields)
        entries = value_at(steps, fields)
        if not isinstance(entries, list) or int(index[:-1]) != len(entries):
            located(path, fields)
        return steps, None
    if isinstance(steps[-1], int):
        return steps[:-1], steps[-1]
    return steps, None


def _holder(steps: Steps) -> Steps:
    return steps[:-1] if isinstance(steps[-1], int) else steps


def _take_out(fields: Fields, steps: Steps) -> None:
    entries, last = value_at(steps[:-1], fields), steps[-1]
    if isinstance(entries, list) and isinstance(last, int):
        del entries[last]
    else:
        fields[BOTTOM_LINE] = None


def _put_in(fields: Fields, entry: Plain, holder: Steps, place: int | None) -> Steps:
    entries = value_at(holder, fields)
    if isinstance(entries, list):
        index = len(entries) if place is None else min(place, len(entries))
        entries.insert(index, entry)
        return (*holder, index)
    if entries is not None:
        raise refused(path_of(holder), "there is one already", "move it first")
    fields[BOTTOM_LINE] = entry
    return holder


def _converted(entry: Plain, source: Steps, holder: Steps, move: Move) -> tuple[Plain, list[Problem]]:
    """The fields of an item as those of another kind, and what that has no place for."""
    old, new = KINDS.get(str(source[0])), KINDS.get(path_of(holder))
    if old is None or new is None or len(source) > 2 or not isinstance(entry, dict):
        remedy = f"an item can be moved to {', '.join(KINDS)}; any other entry within its list"
        raise refused(path_of(source), f"it cannot be moved to {path_of(holder)}", remedy)
    record: Fields = {name: value for name, value in entry.items() if _is_shared(name, old, new)}
    record[new.words] = entry[old.words]
    given = {value.path.partition(".")[0] for value in move.values}
    lost = [name for name in entry if name not in record and name != old.words and name not in given]
    lost = [name for name in lost if not _is_blank(entry[name], old.model.model_fields[name].default)]
    said, remedy = f"there is no place for it in {path_of(holder)}", "use --drop to let it go"
    return record, [] if move.drop else [Problem(path_of((*source, name)), said, remedy) for name in lost]


def _is_shared(name: str, old: ItemKind, new: ItemKind) -> bool:
    """Whether both kinds have the field, and mean the same by it."""
    ours, theirs = old.model.model_fields[name], new.model.model_fields.get(name)
    return theirs is not None and ours.annotation == theirs.annotation and name != old.words


def _is_blank(value: Plain, default: object) -> bool:
    return value in (None, "", []) or value == default
