"""An item or a value judged by the schema before it is put into the brief."""

from collections.abc import Mapping
from functools import cache

from pydantic import BaseModel, ValidationError

from briefgen.brief import Brief, Item
from briefgen.brief.schema import SCHEMA
from briefgen.errors import Problem
from briefgen.fill.kinds import KINDS
from briefgen.fill.questions.question import FRONT
from briefgen.fill.refused import EditError
from briefgen.record.problems import find_problems
from briefgen.record.scalar import Plain
from briefgen.record.schema import RecordSchema
from briefgen.record.tree import Tree

_MOST_PROBLEMS = 20
_ANY_TITLE = "Title"


def item_of(section: str, fields: Mapping[str, Plain]) -> Item:
    """The item of `section` that `fields` are; raises EditError with every problem."""
    model = KINDS[section].model
    try:
        return model.model_validate(dict(fields))
    except ValidationError as error:
        raise EditError(_problems(error, _schema(model))) from error


def fields_of_item(item: Item) -> dict[str, Plain]:
    """The fields of an item, to be changed."""
    return dict(item.model_dump())


def require_value(name: str, value: Plain) -> None:
    """Raise EditError where the field `name` of a brief cannot have the value."""
    try:
        Brief.model_validate({"title": _ANY_TITLE, name: value})
    except ValidationError as error:
        raise EditError(_problems(error, SCHEMA)) from error


def reason_against(section: str, fields: Mapping[str, Plain], name: str) -> str:
    """Why the field `name`, as it stands in `fields`, cannot be: in a line, empty where it can."""
    try:
        if section == FRONT:
            require_value(name, fields[name])
        else:
            item_of(section, fields)
    except EditError as error:
        own = [problem for problem in error.problems if problem.path.split(".")[0].split("[")[0] == name]
        return told(own[0]) if own else ""
    return ""


def told(problem: Problem) -> str:
    """A problem in a line."""
    return f"{problem.message}: {problem.remedy}"


def _problems(error: ValidationError, schema: RecordSchema) -> list[Problem]:
    return find_problems(error, Tree(), schema, _MOST_PROBLEMS)[0]


@cache
def _schema(model: type[BaseModel]) -> RecordSchema:
    return RecordSchema(model, f"urn:briefgen:{model.__name__}")
