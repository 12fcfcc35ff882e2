"""The fields of items and of the brief itself as entries of a form, made of the schema."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import cast

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefgen.brief import Brief
from briefgen.brief.dump import ANALYST_CALL
from briefgen.brief.schema import SCHEMA
from briefgen.fill.kinds import BOTTOM_LINE, KINDS
from briefgen.fill.questions.meaning import meaning_of
from briefgen.fill.questions.question import FRONT, Entry, Option, Shape
from briefgen.likelihood import SCALES, ScaleName
from briefgen.record.scalar import Plain, scalar_of

_NOT_ASKED = frozenset({"id", "origin", "evidence", "references", "is_inferred", "is_date_inferred", "rank"})
REFERENCES = "references"
_ONE_A_LINE = "One on each line."
_PROSE_LENGTH = 5_000
"""A field that may be longer is written as prose, over several lines."""


def entry_of(section: str, name: str, scale: ScaleName) -> Entry:
    """The field `name` of the items of `section`, or of the brief where that is FRONT."""
    info = _model(section).model_fields[name]
    part = SCHEMA.part_at((*_location(section), name))
    shape = _shape(part)
    said = (info.description or "").removesuffix(ANALYST_CALL).strip()
    return Entry(
        name,
        f"{said} {_ONE_A_LINE}" if shape == "lines" else said,
        shape,
        _options(part, name, scale),
        is_required=info.is_required(),
        can_be_unset=not info.is_required() and info.default is None,
    )


@cache
def entries_of(section: str, scale: ScaleName) -> tuple[Entry, ...]:
    """What a person fills of an item of `section`, the words of the item first."""
    names = [name for name in _model(section).model_fields if name not in _NOT_ASKED]
    names.sort(key=lambda name: name != KINDS[section].words)
    return tuple(entry_of(section, name, scale) for name in names)


def sources_entry(brief: Brief, least: int) -> Entry:
    """The publications that an item cites, to be ticked among those of the brief; at least `least` are wanted."""
    wanted = "one" if least == 1 else str(least)
    options = tuple(
        Option(source.id, ", ".join(filter(None, (source.publisher, source.title, source.date))))
        for source in brief.sources
    )
    return Entry(REFERENCES, f"The publications that it rests on, at least {wanted}.", "ticks", options)


def calls_of(section: str) -> tuple[str, ...]:
    """The fields of an item of `section` that are an analyst's call."""
    fields: Mapping[str, FieldInfo] = _model(section).model_fields
    return tuple(name for name, info in fields.items() if (info.description or "").endswith(ANALYST_CALL))


def value_of_text(entry: Entry, text: str) -> Plain:
    """What a person who writes `text` means; whether it is allowed is for the schema to say."""
    if entry.shape == "lines":
        return [line.strip() for line in text.splitlines() if line.strip()]
    words = text.strip()
    if not words and entry.can_be_unset:
        return None
    if entry.shape == "number":
        return scalar_of(words)
    return words if entry.shape == "prose" else " ".join(words.split())


def text_of_value(value: object) -> str:
    """The text that a person edits to change `value`; an entry a line of several."""
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return "\n".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _model(section: str) -> type[BaseModel]:
    return Brief if section == FRONT else KINDS[section].model


def _location(section: str) -> tuple[str | int, ...]:
    if section == FRONT:
        return ()
    return (section,) if section == BOTTOM_LINE else (section, 0)


def _shape(part: Mapping[str, object]) -> Shape:
    if "enum" in part or part.get("type") == "boolean":
        return "choice"
    if part.get("type") == "array":
        return "lines"
    if part.get("type") in {"number", "integer"}:
        return "number"
    longest = part.get("maxLength", 0)
    return "prose" if isinstance(longest, int) and longest >= _PROSE_LENGTH else "line"


def _options(part: Mapping[str, object], name: str, scale: ScaleName) -> tuple[Option, ...]:
    values = cast("Sequence[str | int]", part.get("enum", ()))
    if name == "likelihood":
        values = [band.term for band in SCALES[scale].bands]
    return tuple(Option(value, str(value).replace("_", " "), meaning_of(name, str(value), scale)) for value in values)
