"""The typefaces of a style file."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field
from pydantic.config import JsonDict

from briefgen.record.record import Record
from briefgen.style.typeface import FaceKind

FACES: tuple[FaceKind, ...] = ("regular", "bold", "italic", "bold_italic")
MOST_FALLBACKS = 8

Path = Annotated[str, Field(min_length=1, max_length=300)]


class WrittenTypeface(Record):
    """A family by its name, and the files of its faces where it neither ships nor is installed everywhere."""

    name: str = Field(
        pattern=r"^[^\W_][\w .()+-]{0,30}$",
        description="Name of the family: up to 31 letters, digits, spaces and . - + ( ).",
    )
    regular: Path | None = Field(
        default=None, description="TrueType file (.ttf) of the upright face, relative to the style file."
    )
    bold: Path | None = Field(default=None, description="TrueType file of the bold face.")
    italic: Path | None = Field(default=None, description="TrueType file of the italic face.")
    bold_italic: Path | None = Field(default=None, description="TrueType file of the bold italic face.")


def _named(value: object) -> object:
    """The name of a family alone is a typeface without files."""
    return {"name": value} if isinstance(value, str) else value


def _or_name(schema: JsonDict) -> None:
    """Let a field's schema also allow the name alone."""
    reference = schema.pop("$ref")
    schema["anyOf"] = [{"$ref": reference}, {"type": "string"}]


_Either = Annotated[WrittenTypeface, BeforeValidator(_named), Field(json_schema_extra=_or_name)]


class WrittenFonts(Record):
    """The typefaces of a document."""

    body: _Either | None = Field(default=None, description="Typeface of all but title and headings: a name, or fields.")
    heading: _Either | None = Field(
        default=None, description="Typeface of title and headings; default that of the body where one is written."
    )
    fallbacks: tuple[_Either, ...] | None = Field(
        default=None,
        max_length=MOST_FALLBACKS,
        description="Up to 8 typefaces for characters that the others lack; the first that has one shows it.",
    )


def whole_typeface(value: object) -> Mapping[str, object]:
    """The fields of a typeface as it stands in a text that is not validated; empty for what is none."""
    named = _named(value)
    return named if isinstance(named, dict) else {}
