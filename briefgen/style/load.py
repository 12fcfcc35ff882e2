"""A style from the text of a style file."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefgen.errors import Problem
from briefgen.record.load import Fields, Kind, load_record
from briefgen.style.build import built
from briefgen.style.legibility import illegible
from briefgen.style.look import Style
from briefgen.style.material import Material, NoSources, Sources
from briefgen.style.picture import Picture
from briefgen.style.raw import part, sound
from briefgen.style.schema import SCHEMA
from briefgen.style.shelf import names, text_of
from briefgen.style.sizes import sizes_out_of_order
from briefgen.style.written import WrittenLogo, WrittenStyle

LARGEST_BYTES = 2**20


@dataclass(frozen=True, slots=True)
class LoadedStyle:
    """A style, and what it is for in a line, which may be empty."""

    style: Style
    description: str


def load_style(text: str, sources: Sources, *, name: str) -> LoadedStyle:
    """Read a style; `name` is the file's, for messages. Raises SchemaError with every problem at once."""
    return _loaded(text, Material(sources), name, None)


@cache
def built_in(name: str) -> LoadedStyle:
    """The built-in style `name`; raises KeyError for any other name."""
    return _loaded(text_of(name), Material(NoSources()), f"{name}.yaml", Style())


def _loaded(text: str, material: Material, name: str, base: Style | None) -> LoadedStyle:
    """The style that `text` makes of `base`, of the one that it extends for None."""

    def examine(fields: Fields) -> Iterator[Problem]:
        extended = base or _extended(fields.get("extends"))
        yield from illegible(fields, extended.palette)
        yield from sizes_out_of_order(fields, extended)
        yield from material.gather(fields)
        if material.logo:
            yield from _too_wide(fields, extended, material.logo[1])

    kind = Kind(WrittenStyle, SCHEMA, "style", LARGEST_BYTES, examine=examine)
    written = load_record(text, kind, name=name).record
    style = built(written, base or _extended(written.extends), material)
    return LoadedStyle(style, written.description or "")


def _extended(name: object) -> Style:
    """The built-in style `name`; the house style for what is none, which the validator tells."""
    return built_in(name).style if isinstance(name, str) and name in names() else Style()


def _too_wide(fields: Fields, extended: Style, picture: Picture) -> Iterator[Problem]:
    """A logo that is wider than the text at the height that it is given."""
    page = sound(WrittenStyle, {name: fields[name] for name in ("paper", "margins_mm") if name in fields})
    logo = sound(WrittenLogo, part(fields, "logo"))
    if page is None or logo is None:
        return
    room = built(page, extended, Material(NoSources())).text_width_mm
    height = 14.0 if logo.height_mm is None else float(logo.height_mm)
    width = height * picture.width / picture.height
    if width > room:
        message = f"is {width:.0f} mm wide at {height:g} mm high, and the text is {room:.0f} mm wide"
        yield Problem("logo", message, "write a smaller `height_mm:`, or crop the picture")
