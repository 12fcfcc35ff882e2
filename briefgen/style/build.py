"""A style from what a style file says and the style that it extends."""

from dataclasses import replace

from briefgen.style.colours import overlaid
from briefgen.style.fonts import FACES, WrittenFonts, WrittenTypeface
from briefgen.style.look import Formats, Logo, Style
from briefgen.style.material import Material
from briefgen.style.paper import PAPERS, Margins
from briefgen.style.sizes import sizes_of
from briefgen.style.typeface import Typeface
from briefgen.style.written import WrittenMargins, WrittenSizes, WrittenStyle


def built(written: WrittenStyle, base: Style, material: Material) -> Style:
    """`base` with all that is written."""
    sizes = sizes_of(written.sizes_pt or WrittenSizes(), base)
    style = replace(
        base,
        name=written.name or base.name,
        paper=PAPERS[written.paper] if written.paper else base.paper,
        margins=_margins(written.margins_mm, base.margins),
        body_pt=sizes.body,
        small_pt=sizes.small,
        title_pt=sizes.title,
        heading_pt=sizes.headings,
        leading=base.leading if written.leading is None else float(written.leading),
        palette=overlaid(written.colours, base.palette) if written.colours else base.palette,
        logo=_logo(written, material) or base.logo,
        header=written.header or base.header,
        footer=written.footer or base.footer,
        formats=Formats(written.locale or base.formats.locale, written.date_format or base.formats.date),
    )
    return _set_in(written.fonts, style, material) if written.fonts else style


def _margins(written: WrittenMargins | None, base: Margins) -> Margins:
    if written is None:
        return base
    own = {f"{side}_mm": float(value) for side, value in written if value is not None}
    return replace(base, **own)


def _logo(written: WrittenStyle, material: Material) -> Logo | None:
    if written.logo is None or material.logo is None:
        return None
    data, picture = material.logo
    logo = Logo(data, picture.media_type, written.logo.alternative)
    return logo if written.logo.height_mm is None else replace(logo, height_mm=float(written.logo.height_mm))


def _set_in(fonts: WrittenFonts, base: Style, material: Material) -> Style:
    """`base` in the typefaces that are written; headings are set as the body where nothing else is written."""
    body = _typeface(fonts.body, material) if fonts.body else base.body
    heading = base.heading if fonts.body is None else body
    fallbacks = fonts.fallbacks
    return replace(
        base,
        body=body,
        heading=_typeface(fonts.heading, material) if fonts.heading else heading,
        fallbacks=base.fallbacks if fallbacks is None else tuple(_typeface(one, material) for one in fallbacks),
    )


def _typeface(written: WrittenTypeface, material: Material) -> Typeface:
    paths = ((kind, getattr(written, kind)) for kind in FACES)
    return Typeface(written.name, tuple((kind, material.faces[path]) for kind, path in paths if path))
