"""Entries put into the lists of a brief: items, and the lines of plain lists."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.brief import Brief
from briefgen.brief.schema import SCHEMA
from briefgen.fill.assign import Assignment, assignment_of, made_brief, put_values
from briefgen.fill.identifier import new_identifier
from briefgen.fill.kinds import BOTTOM_LINE, KINDS
from briefgen.fill.path import PathError, Steps, located, value_at
from briefgen.fill.refused import EditError, refused
from briefgen.fill.valid import plain_fields
from briefgen.fill.value import ValueTextError, value_of
from briefgen.record.load import Fields
from briefgen.record.path import path_of
from briefgen.record.scalar import Plain
from briefgen.record.schema import fields_of
from briefgen.span import Evidence

_DECISIONS = "decisions"


@dataclass(frozen=True, slots=True)
class Addition:
    """What is to be put where: `path` is a list, or `bottom_line`; `at` is the place in the list, None for its end.

    `words` are the fields of a record, each `name=value`, or the entries of a list of plain text as they are.
    """

    path: str
    words: Sequence[str] = ()
    at: int | None = None
    evidence: Sequence[Evidence] = ()


def with_entry(brief: Brief, addition: Addition) -> Brief:
    """`brief` with a new entry; raises EditError with all that is wrong with it.

    An item gets an identifier and is the analyst's own, whether it has evidence or not, unless its words are words of
    its evidence: then it is extracted. An item with evidence that says nothing itself says the words of that.
    """
    fields = plain_fields(brief)
    try:
        steps = located(addition.path, fields)
    except PathError as error:
        raise EditError([error.problem]) from error
    if path_of(steps) == BOTTOM_LINE:
        if brief.bottom_line:
            raise refused(BOTTOM_LINE, "there is one already", "set it with: briefgen set; or move it first")
        fields[BOTTOM_LINE] = _blank(brief, steps)
        return _filled(fields, steps, addition)
    if path_of(steps) == _DECISIONS:
        raise refused(_DECISIONS, "decisions are recorded with what is decided", "use set, remove or fill")
    entries, place = _place(fields, steps, addition.at)
    inner = (*steps, place)
    if fields_of(SCHEMA.part_at(inner)):
        entries.insert(place, _blank(brief, inner))
        return _filled(fields, inner, addition)
    if addition.evidence or not addition.words:
        raise refused(path_of(steps), "its entries are plain words", "give the words of each, and no evidence")
    entries[place:place] = _plain_words(addition.words, inner)
    return made_brief(fields, ())


def _plain_words(words: Sequence[str], steps: Steps) -> list[Plain]:
    try:
        return [value_of(entry, steps) for entry in words]
    except ValueTextError as error:
        raise EditError([error.problem]) from error


def _place(fields: Fields, steps: Steps, at: int | None) -> tuple[list[Plain], int]:
    """The list at `steps` and where in it the new entry is to stand."""
    entries = value_at(steps, fields)
    if not isinstance(entries, list):
        remedy = "name a list, such as risks or risk-3.drivers; a value is set with: briefgen set"
        raise refused(path_of(steps), "this is no list", remedy)
    place = len(entries) if at is None else at
    if place > len(entries):
        message = f"there is no place {place}; the list has {len(entries)}"
        raise refused(path_of(steps), message, f"write 0 to {len(entries)}, or nothing for the end")
    return entries, place


def _blank(brief: Brief, steps: Steps) -> Plain:
    known = fields_of(SCHEMA.part_at(steps))
    record: Fields = {"id": new_identifier(brief, str(steps[0]))} if "id" in known else {}
    return record | {"origin": "analyst"} if "origin" in known else record


def _filled(fields: Fields, steps: Steps, addition: Addition) -> Brief:
    """The brief with the values of the blank record at `steps`."""
    path = path_of(steps)
    values = [_field(words, steps) for words in addition.words]
    problems = put_values(fields, [replace(value, path=f"{path}.{value.path}") for value in values])
    record = value_at(steps, fields)
    if addition.evidence and isinstance(record, dict):
        if steps[0] not in KINDS:
            raise refused(path, "it takes no evidence", "leave out --evidence")
        is_said = any(value.path == "origin" for value in values)
        _rest_on(record, addition.evidence, KINDS[str(steps[0])].words, keep_origin=is_said)
    return made_brief(fields, problems)


def _field(words: str, steps: Steps) -> Assignment:
    value = assignment_of(words)
    if value is None:
        names = ", ".join(fields_of(SCHEMA.part_at(steps)))
        raise refused(path_of(steps), f'"{words[:60]}" names no field', f"write FIELD=VALUE, with one of {names}")
    return value


def _rest_on(record: Fields, evidence: Sequence[Evidence], words: str, *, keep_origin: bool) -> None:
    """Give a record its evidence, and what follows from that."""
    exact = _line(" ".join(entry.exact for entry in evidence))
    record["evidence"] = [
        {
            "document": entry.document,
            "start": entry.start,
            "end": entry.end,
            "exact": entry.exact,
            "locator": entry.locator,
        }
        for entry in evidence
    ]
    said = record.setdefault(words, exact)
    if not keep_origin and isinstance(said, str) and _line(said) in exact:
        record["origin"] = "extracted"


def _line(words: str) -> str:
    return " ".join(words.split())
