"""The items that a template brings along: an item where a row says enough to be one, else a blank to be filled."""

from collections.abc import Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from briefgen.brief import Item
from briefgen.layout import SectionName
from briefgen.template.item_kinds import KINDS, PREFIXES
from briefgen.template.model import Row
from briefgen.template.variables import filled_in

Value = str | int | tuple[str, ...]
_NOT_FIELDS = frozenset({"guidance", "prompts"})


def row_fields(row: Row, values: Mapping[str, str]) -> dict[str, Value]:
    """What `row` says of its item, with the variables filled in."""
    return {
        name: _filled(getattr(row, name), values)
        for name in type(row).model_fields
        if name not in _NOT_FIELDS and getattr(row, name) is not None
    }


def standing_item(section: SectionName, number: int, fields: Mapping[str, Value]) -> Item | None:
    """The item of `fields`, the analyst's own; None where they do not say enough for one."""
    try:
        return _item(section, number, fields)
    except ValidationError:
        return None


def misfits(section: SectionName, fields: Mapping[str, Value]) -> list[ErrorDetails]:
    """What `fields` say that an item of `section` cannot; that they leave something out is none."""
    try:
        _item(section, 1, fields)
    except ValidationError as error:
        return [detail for detail in error.errors(include_url=False) if _is_misfit(detail, fields)]
    return []


def _item(section: SectionName, number: int, fields: Mapping[str, Value]) -> Item:
    identifier = {"id": f"{PREFIXES[section]}-{number}", "origin": "analyst"}
    return KINDS[section].model_validate({**identifier, **fields})


def _is_misfit(detail: ErrorDetails, fields: Mapping[str, Value]) -> bool:
    return detail["type"] != "missing" and bool(detail["loc"]) and detail["loc"][0] in fields


def _filled(value: object, values: Mapping[str, str]) -> Value:
    if isinstance(value, tuple):
        return tuple(filled_in(str(entry), values) for entry in value)
    return filled_in(str(value), values)
