"""The fields of a brief that was edited, made a brief again where they are one."""

from typing import cast

from pydantic import BaseModel, ValidationError

from briefgen.brief import Brief
from briefgen.brief.load import repeated_identifiers
from briefgen.brief.schema import SCHEMA
from briefgen.fill.refused import EditError
from briefgen.record.load import Fields
from briefgen.record.problems import find_problems
from briefgen.record.scalar import Plain
from briefgen.record.tree import Tree

_MOST_PROBLEMS = 100


def plain_fields(record: BaseModel) -> Fields:
    """The fields of a record as plain lists and mappings that may be changed."""
    return cast("Fields", _plain(record.model_dump(warnings=False)))


def _plain(value: object) -> Plain:
    if isinstance(value, dict):
        return {name: _plain(entry) for name, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(entry) for entry in value]
    return cast("Plain", value)


def valid_brief(fields: Fields) -> Brief:
    """The brief that `fields` are; raises EditError with every problem, in the words of the schema."""
    problems = list(repeated_identifiers(fields))
    try:
        brief = Brief.model_validate(fields)
    except ValidationError as error:
        found, _ = find_problems(error, Tree(), SCHEMA, _MOST_PROBLEMS)
        raise EditError([*found, *problems]) from error
    return brief


def validated(brief: Brief) -> Brief:
    """`brief` as it is where it is valid, however it was put together; raises EditError with every problem."""
    return valid_brief(plain_fields(brief))
