"""How the files of a brief are to look: the style, the sheet, the base of Word files, the sections."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import EntryPoint
from pathlib import Path

from briefgen.errors import UsageError
from briefgen.layout import LAYOUTS, STANDARD, Layout, chosen
from briefgen.pipeline.bytes_in import STANDARD_STREAM, read_bytes
from briefgen.pipeline.creation import creation_moment
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener
from briefgen.registry import WRITERS, found
from briefgen.style import PAPERS, PaperName, Style

_BASED = "docx"


@dataclass(frozen=True, slots=True)
class Look:
    """What the user wants of the looks.

    `style` is the name of a built-in style or a style file, None for the template's or the usual one; `paper` None is
    the style's own; `reference` is a Word file to build on, or None. `layout` None is the template's, else the full
    one. Without `sections` the layout's own are printed. `usual_style` and `usual_layout` are the office's own, which
    stand where neither the user nor the template says another; None is the house's and the full one.
    """

    style: str | None = None
    paper: PaperName | None = None
    reference: str | None = None
    layout: str | None = None
    sections: Sequence[str] = ()
    usual_style: str | None = None
    usual_layout: str | None = None

    def inputs(self) -> list[Path]:
        """The files that are read for it."""
        return [Path(name) for name in (self.style or self.usual_style, self.reference) if name]


@dataclass(frozen=True, slots=True)
class Design:
    """What files are made with: the style, the sections, the writer of every format.

    `moment` is when a file says that it was made whose brief has no date; empty leaves it to the writers.
    """

    style: Style
    layout: Layout
    writers: Mapping[str, EntryPoint]
    moment: str = ""


def designed(look: Look, formats: Sequence[str], listener: Listener, reading: Reading = USUAL) -> Design:
    """The design that is wanted for files of `formats`.

    Raises UsageError for names that do not exist, InputError where a file cannot be read.
    """
    writers = _writers(formats)
    layout = layout_for(look, LAYOUTS[look.usual_layout] if look.usual_layout else STANDARD)
    named = look.style if look.style is not None else look.usual_style
    style = style_of(named, listener) if named is not None else Style()
    if look.paper is not None:
        style = replace(style, paper=PAPERS[look.paper])
    if look.reference is not None:
        style = replace(style, reference=_reference(look.reference, formats, listener, reading))
    return Design(style, layout, writers, creation_moment(os.environ))


def _writers(formats: Sequence[str]) -> Mapping[str, EntryPoint]:
    writers = found(WRITERS)
    for name in formats:
        if name not in writers:
            raise UsageError(f"there is no format {name!r} to write; choose from {', '.join(writers)}")
    return writers


def layout_for(look: Look, usual: Layout) -> Layout:
    """The layout and the sections that `look` names, `usual` where it names no layout; raises UsageError."""
    layout = usual if look.layout is None else LAYOUTS.get(look.layout)
    if layout is None:
        raise UsageError(f"there is no layout {look.layout!r}; choose from {', '.join(LAYOUTS)}")
    if not look.sections:
        return layout
    try:
        return chosen(layout, look.sections)
    except ValueError as error:
        raise UsageError(str(error)) from error


def style_of(name: str, listener: Listener) -> Style:
    from briefgen.pipeline.styling import read_style, remarks_on  # noqa: PLC0415 - start-up: seldom wanted

    style = read_style(name)
    for remark in remarks_on(style):
        listener.note(f"{name}: {remark}")
    return style


def _reference(name: str, formats: Sequence[str], listener: Listener, reading: Reading) -> bytes:
    """The bytes of the base; what of it cannot stay is told."""
    if _BASED not in formats:
        raise UsageError("--reference-doc is the base of a Word file; add docx to --to, or leave it out")
    if name == STANDARD_STREAM:
        raise UsageError("--reference-doc takes a file, not standard input; give its name")
    from briefgen.render.docx.reference import read_base  # noqa: PLC0415 - start-up: most briefs have no base

    data = read_bytes(name, reading.limits.size_bytes)
    dropped = read_base(data, name).dropped
    if dropped:
        listener.note(f"{name}: left out of it: {', '.join(dropped)}")
    return data
