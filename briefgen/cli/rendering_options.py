"""The options of the files that are made of a brief; `current_renderings` is what comes of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import click

from briefgen.cli.completing import brief_files, formats, printed_sections, styles, word_files
from briefgen.cli.options import current_terminal, names_in
from briefgen.layout import LAYOUTS
from briefgen.style import PAPERS

if TYPE_CHECKING:
    from briefgen.pipeline.rendering import Renderings

Command = TypeVar("Command", bound=Callable[..., object])

_RENDERING = "briefgen.cli.rendering"


def rendering_options(command: Command) -> Command:
    """--to, --out and what the files look like, carry and may lack."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def _names_given(context: click.Context, param: click.Parameter, value: tuple[str, ...]) -> None:
    """Remember the names that an option lists, none where it is not given."""
    _remember(context, param, names_in(context, param, value) if value else ())


def _remember(context: click.Context, param: click.Parameter, value: object) -> None:
    context.meta[f"{_RENDERING}.{param.name}"] = value


_OPTIONS = (
    click.option(
        "--to",
        "formats",
        multiple=True,
        default=("docx,pdf",),
        expose_value=False,
        callback=_names_given,
        shell_complete=formats,
        metavar="FORMATS",
        help="Formats to write, parted by commas: docx, html, md, pdf, txt. Default: docx,pdf.",
    ),
    click.option(
        "--out",
        metavar="FOLDER",
        expose_value=False,
        callback=_remember,
        help="Folder for the output, made where it is missing. Default: beside the source.",
    ),
    click.option(
        "--style",
        shell_complete=styles,
        metavar="STYLE",
        expose_value=False,
        callback=_remember,
        help="Fonts, colours, sheet, logo: a built-in style, or a style file. Default: the template's, or house.",
    ),
    click.option(
        "--paper",
        type=click.Choice(list(PAPERS), case_sensitive=False),
        expose_value=False,
        callback=_remember,
        help="Paper. Default: the style's, which is a4 where it names none.",
    ),
    click.option(
        "--reference-doc",
        shell_complete=word_files,
        metavar="FILE",
        expose_value=False,
        callback=_remember,
        help="An office's Word file or template (.docx, .dotx) that the Word file is built on.",
    ),
    click.option(
        "--layout",
        type=click.Choice(list(LAYOUTS), case_sensitive=False),
        expose_value=False,
        callback=_remember,
        help="All of the brief, or what fits on one page. Default: the template's sections, else full.",
    ),
    click.option(
        "--sections",
        multiple=True,
        shell_complete=printed_sections,
        metavar="NAMES",
        expose_value=False,
        callback=_names_given,
        help="The sections to print, in this order, parted by commas, such as bottom_line,risks,sources.",
    ),
    click.option(
        "--since",
        shell_complete=brief_files,
        metavar="OLD",
        expose_value=False,
        callback=_remember,
        help="An older brief: adds a section on what has changed since, in figures, risks and all else.",
    ),
    click.option(
        "--no-attachment",
        is_flag=True,
        expose_value=False,
        callback=_remember,
        help="Files do not carry the brief as JSON; then no brief can be got back from them.",
    ),
    click.option(
        "--strict",
        is_flag=True,
        expose_value=False,
        callback=_remember,
        help="Write nothing, and end with exit code 1, where a character has no glyph or a final brief has errors.",
    ),
)


def current_renderings(*, force: bool) -> "Renderings":
    """What the running command's options want to be made; `force` is its --force."""
    from briefgen.pipeline.configuration import configuration  # noqa: PLC0415 - start-up: help needs none of it
    from briefgen.pipeline.design import Look  # noqa: PLC0415 - likewise
    from briefgen.pipeline.rendering import Renderings  # noqa: PLC0415 - likewise

    meta = click.get_current_context().meta
    found = configuration()
    for name in ("style", "paper", "layout"):
        if name in found.origins and meta[f"{_RENDERING}.{name}"] is None:
            current_terminal().detail(found.told(name))
    return Renderings(
        formats=meta[f"{_RENDERING}.formats"],
        look=Look(
            style=meta[f"{_RENDERING}.style"],
            paper=meta[f"{_RENDERING}.paper"] or found.office.paper,
            reference=meta[f"{_RENDERING}.reference_doc"],
            layout=meta[f"{_RENDERING}.layout"],
            sections=meta[f"{_RENDERING}.sections"],
            usual_style=found.office.style,
            usual_layout=found.office.layout,
        ),
        out=meta[f"{_RENDERING}.out"],
        force=force,
        is_attached=not meta[f"{_RENDERING}.no_attachment"],
        is_strict=meta[f"{_RENDERING}.strict"],
        since=meta[f"{_RENDERING}.since"],
    )
