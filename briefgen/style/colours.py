"""The colours of a style file."""

import re
from dataclasses import replace
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema

from briefgen.record.record import Record
from briefgen.style.palette import Palette

COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_EXAMPLE = '"#1F2328"'


def _checked(value: object) -> object:
    if value is None:
        raise ValueError(f"is empty, for an unquoted # begins a comment; write the colour in quotes: {_EXAMPLE}")
    if not isinstance(value, str) or not COLOUR.fullmatch(value):
        raise ValueError(f"is no colour; write # and six hexadecimal digits in quotes: {_EXAMPLE}")
    return value.upper()


_SCHEMA = WithJsonSchema({"type": "string", "pattern": f"^{COLOUR.pattern}$"})
Colour = Annotated[str | None, BeforeValidator(_checked), _SCHEMA]
Shade = Annotated[str, BeforeValidator(_checked), _SCHEMA]


class WrittenColours(Record):
    """Colours as # and six hexadecimal digits, in quotes. What is not written is the colour of the style extended."""

    text: Colour = Field(default=None, description="Words, on the page, on bands and on the scale.")
    muted: Colour = Field(default=None, description="What stands back: captions, notes, page numbers.")
    accent: Colour = Field(default=None, description="The title's line and what is stressed.")
    heading: Colour = Field(default=None, description="Title and headings.")
    rule: Colour = Field(default=None, description="Lines of tables and between parts.")
    header_ground: Colour = Field(default=None, description="Ground of the header rows of tables.")
    header_text: Colour = Field(default=None, description="Words on that ground.")
    band: Colour = Field(default=None, description="Ground of every other row of a table, and of cards.")
    bar: Colour = Field(default=None, description="Bars of charts.")
    link: Colour = Field(default=None, description="Links.")
    scale: tuple[Shade, Shade, Shade, Shade] | None = Field(
        default=None, description="Four grounds of graded cells, from the lightest to the darkest."
    )


def overlaid(written: WrittenColours, base: Palette) -> Palette:
    """`base` with the colours that are written."""
    return replace(base, **{name: value for name, value in written if value is not None})
