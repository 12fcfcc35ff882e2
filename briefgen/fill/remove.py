"""Entries taken out of a brief."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.brief import Brief, Item
from briefgen.fill.decide import Person, with_decisions
from briefgen.fill.kinds import BOTTOM_LINE
from briefgen.fill.path import PathError, Steps, located, value_at
from briefgen.fill.refused import EditError, refused
from briefgen.fill.valid import plain_fields, valid_brief
from briefgen.record.load import Fields
from briefgen.record.path import path_of
from briefgen.record.scalar import Plain


@dataclass(frozen=True, slots=True)
class Removal:
    """What is to go: paths of entries or identifiers of items. `purge` deletes also what a program drafted."""

    paths: Sequence[str]
    purge: bool = False
    reason: str = ""


def without(brief: Brief, removal: Removal, person: Person) -> Brief:
    """`brief` without some entries; raises EditError with every path that leads to none.

    An item that was drafted is rejected and kept: it is printed no more, a new draft does not bring it in again, and it
    can be restored. Anything else is deleted, with what points at it.
    """
    places = _located(removal.paths, plain_fields(brief))
    items = dict(brief.items())
    kept = [path for path in map(path_of, places) if path in items and not _is_deleted(items[path], removal)]
    brief = with_decisions(brief, [items[path].id for path in kept], "rejected", person, removal.reason)
    holders = [path for path in items for steps in places if _is_inside(steps, path)]
    brief = with_decisions(brief, [items[path].id for path in holders], "edited", person)
    return _deleted(brief, [steps for steps in places if path_of(steps) not in kept])


def _is_deleted(item: Item, removal: Removal) -> bool:
    return removal.purge or item.origin == "analyst"


def _is_inside(steps: Steps, path: str) -> bool:
    return path in {path_of(steps[:count]) for count in range(1, len(steps))}


def restored(brief: Brief, paths: Sequence[str], person: Person) -> Brief:
    """`brief` with rejected items accepted; raises EditError where one is not rejected."""
    items = dict(brief.items())
    gone = brief.rejected()
    found: list[Item] = []
    for steps in _located(paths, plain_fields(brief)):
        path = path_of(steps)
        if path not in items or items[path].id not in gone:
            raise refused(path, "it is not rejected", "only an item that was rejected can be restored")
        found.append(items[path])
    return with_decisions(brief, [item.id for item in found], "accepted", person)


def _located(paths: Sequence[str], fields: Fields) -> list[Steps]:
    places: dict[Steps, None] = {}
    problems = []
    for path in paths:
        try:
            steps = located(path, fields)
            places[steps] = None
        except PathError as error:
            problems.append(error.problem)
            continue
        if not isinstance(steps[-1], int) and path_of(steps) != BOTTOM_LINE:
            remedy = f"a value is unset with: briefgen set {path_of(steps)}=null"
            problems += refused(path_of(steps), "this is no entry of a list", remedy).problems
        elif value_at(steps, fields) is None:
            problems += refused(path_of(steps), "there is none", "leave it out").problems
    if problems:
        raise EditError(problems)
    return list(places)


def _deleted(brief: Brief, places: Sequence[Steps]) -> Brief:
    if not places:
        return brief
    fields = plain_fields(brief)
    records = [value for steps in places if isinstance(value := value_at(steps, fields), dict)]
    gone = {str(record["id"]) for record in records if "id" in record}
    for steps in sorted(places, key=_last_first, reverse=True):
        holder, last = value_at(steps[:-1], fields), steps[-1]
        if isinstance(holder, list) and isinstance(last, int):
            del holder[last]
        elif isinstance(holder, dict) and isinstance(last, str):
            holder[last] = None
    _require_unused(fields, gone)
    _forget(fields, gone)
    return valid_brief(fields)


def _last_first(steps: Steps) -> tuple[tuple[int, int, str], ...]:
    return tuple((0, step, "") if isinstance(step, int) else (1, 0, step) for step in steps)


def _forget(fields: Fields, gone: set[str]) -> None:
    """Take out the references to records that are gone, and the decisions on them."""
    decisions = fields.get("decisions")
    if isinstance(decisions, list):
        fields["decisions"] = [entry for entry in decisions if not (isinstance(entry, dict) and entry["item"] in gone)]
    for value in fields.values():
        for record in value if isinstance(value, list) else [value]:
            _forget_references(record, gone)


def _forget_references(record: Plain, gone: set[str]) -> None:
    references = record.get("references") if isinstance(record, dict) else None
    if isinstance(record, dict) and isinstance(references, list):
        record["references"] = [reference for reference in references if reference not in gone]


def _require_unused(fields: Fields, gone: set[str]) -> None:
    """Raise EditError where evidence would be left without its document."""
    for name, value in fields.items():
        for index, record in enumerate(_records(value)):
            document = next((entry["document"] for entry in _records(record.get("evidence"))), None)
            if document in gone:
                path = f"{name}[{index}]" if isinstance(value, list) else name
                raise refused(path, f"it rests on {document}", "remove it first, or keep the document")


def _records(value: Plain) -> list[Fields]:
    return [entry for entry in (value if isinstance(value, list) else [value]) if isinstance(entry, dict)]
