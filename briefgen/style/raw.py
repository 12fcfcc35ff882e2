"""Parts of a style as they stand in a text that is not validated yet."""

from collections.abc import Mapping
from typing import TypeVar

from pydantic import ValidationError

from briefgen.record.record import Record

Fields = Mapping[str, object]
Model = TypeVar("Model", bound=Record)


def part(written: Fields, name: str) -> Fields:
    """The fields of the part `name`, empty for what is none."""
    value = written.get(name)
    return value if isinstance(value, dict) else {}


def sound(model: type[Model], written: object) -> Model | None:
    """`written` as a `model`; None where it is none, which the validator tells."""
    try:
        return model.model_validate(written)
    except ValidationError:
        return None


def problem_words(error: ValueError) -> tuple[str, str]:
    """The problem and the remedy of an error whose message is "problem; remedy"."""
    message, _, remedy = str(error).rpartition("; ")
    return message, remedy
