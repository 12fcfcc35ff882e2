"""What a style file says."""

from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema, field_validator
from pydantic.config import JsonDict

from briefgen.record.number import Number
from briefgen.record.record import Record
from briefgen.style.colours import WrittenColours
from briefgen.style.dates import require_date_format, require_locale
from briefgen.style.fonts import WrittenFonts
from briefgen.style.paper import PaperName
from briefgen.style.shelf import names

_LEAST_MARGIN, _MOST_MARGIN = 12, 50
_SIDES = ("top", "right", "bottom", "left")


def _bounds(least: float, most: float) -> WithJsonSchema:
    """The schema of a number from `least` to `most`."""
    return WithJsonSchema({"type": "number", "minimum": least, "maximum": most})


Margin = Annotated[Number, Field(ge=_LEAST_MARGIN, le=_MOST_MARGIN), _bounds(_LEAST_MARGIN, _MOST_MARGIN)]
BodySize = Annotated[Number, Field(ge=8, le=16), _bounds(8, 16)]
SmallSize = Annotated[Number, Field(ge=7, le=16), _bounds(7, 16)]
LargeSize = Annotated[Number, Field(ge=8, le=48), _bounds(8, 48)]
Leading = Annotated[Number, Field(ge=1, le=2), _bounds(1, 2)]
LogoHeight = Annotated[Number, Field(ge=5, le=30), _bounds(5, 30)]
Words = Annotated[str, Field(min_length=1, max_length=200)]


class WrittenMargins(Record):
    """From the edges of the sheet to the text, in millimetres."""

    top: Margin | None = Field(default=None, description="At the top, 12 to 50 mm.")
    right: Margin | None = Field(default=None, description="At the right, 12 to 50 mm.")
    bottom: Margin | None = Field(default=None, description="At the bottom, 12 to 50 mm.")
    left: Margin | None = Field(default=None, description="At the left, 12 to 50 mm.")


class WrittenSizes(Record):
    """Sizes of type in points. What is not written keeps its proportion to the body."""

    body: BodySize | None = Field(default=None, description="Running text, 8 to 16 pt; 11 or more is easy to read.")
    small: SmallSize | None = Field(default=None, description="Tables, notes and captions, 7 to 16 pt.")
    title: LargeSize | None = Field(default=None, description="The title, 8 to 48 pt.")
    headings: tuple[LargeSize, LargeSize, LargeSize] | None = Field(
        default=None, description="Three sizes, of headings of the first, second and third level, 8 to 48 pt each."
    )


class WrittenLogo(Record):
    """A picture in the head of the first page."""

    file: str = Field(min_length=1, max_length=300, description="PNG or JPEG file, relative to the style file.")
    alternative: Words = Field(description="What the picture shows, for those who do not see it.")
    height_mm: LogoHeight | None = Field(default=None, description="Height in print, 5 to 30 mm; default 14.")

    @field_validator("alternative")
    @classmethod
    def _one_line(cls, value: str) -> str:
        return one_line(value)


def one_line(value: str) -> str:
    """`value` where it is one line of what can be printed; raises ValueError."""
    if not value.isprintable():
        raise ValueError("holds a line end or another character that is not printed; write one line of plain text")
    if not value.strip():
        raise ValueError("holds only spaces; write words, or remove the line")
    return value.strip()


def _all_sides(value: object) -> object:
    """One margin for all sides is written as a number."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return value
    if not _LEAST_MARGIN <= value <= _MOST_MARGIN:
        raise ValueError(f"{value} is out of bounds; write {_LEAST_MARGIN} to {_MOST_MARGIN} millimetres")
    return dict.fromkeys(_SIDES, value)


def _or_number(schema: JsonDict) -> None:
    alternatives = schema["anyOf"]
    if isinstance(alternatives, list):
        alternatives.insert(1, {"type": "number", "minimum": _LEAST_MARGIN, "maximum": _MOST_MARGIN})


class WrittenStyle(Record):
    """A look for every format; what a style file does not say is as in the style that it extends."""

    model_config = ConfigDict(title="Style")

    name: Annotated[str, Field(min_length=1, max_length=64)] | None = Field(
        default=None, description="Name of the style; default that of the style extended."
    )
    description: Words | None = Field(default=None, description="What the style is for, in a line.")
    extends: str = Field(
        default="house",
        description="Built-in style that gives what is not written.",
        json_schema_extra={"enum": list(names())},
    )
    paper: PaperName | None = Field(default=None, description="Sheet: a4 or letter.")
    margins_mm: Annotated[WrittenMargins | None, BeforeValidator(_all_sides)] = Field(
        default=None,
        description="Margins, 12 to 50 mm: one number for all sides, or top, right, bottom and left.",
        json_schema_extra=_or_number,
    )
    fonts: WrittenFonts | None = Field(default=None, description="Typefaces.")
    sizes_pt: WrittenSizes | None = Field(default=None, description="Sizes of type in points.")
    leading: Leading | None = Field(
        default=None, description="Distance of lines as a multiple of the type size, 1 to 2."
    )
    colours: WrittenColours | None = Field(default=None, description="Colours; text keeps 4.5:1, graphics 3:1.")
    logo: WrittenLogo | None = Field(default=None, description="Picture in the head of the first page.")
    header: Words | None = Field(default=None, description="The office's own words in the head of every page.")
    footer: Words | None = Field(default=None, description="The office's own words in the foot of every page.")
    locale: str | None = Field(
        default=None,
        max_length=40,
        description="Whose dates and numbers are written, as de_CH; default by the brief's language.",
    )
    date_format: str | None = Field(
        default=None,
        max_length=40,
        description="Pattern of a whole day, with d, M and y: d MMMM y.",
    )

    @field_validator("name", "description", "header", "footer")
    @classmethod
    def _one_line(cls, value: str | None) -> str | None:
        return None if value is None else one_line(value)

    @field_validator("extends")
    @classmethod
    def _is_built_in(cls, value: str) -> str:
        if value not in names():
            raise ValueError(f"there is no built-in style of that name; write one of {', '.join(names())}")
        return value

    @field_validator("locale")
    @classmethod
    def _known_locale(cls, value: str | None) -> str | None:
        return None if value is None else require_locale(value)

    @field_validator("date_format")
    @classmethod
    def _known_pattern(cls, value: str | None) -> str | None:
        return None if value is None else require_date_format(value)
