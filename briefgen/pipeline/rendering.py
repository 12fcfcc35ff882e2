"""`render`: a brief to files that people read."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from briefgen.brief import Brief
from briefgen.brief.load import LoadedBrief
from briefgen.difference import Difference
from briefgen.document import Document, Metadata
from briefgen.errors import PluginError, StrictError
from briefgen.layout import with_changes
from briefgen.pipeline.brief_in import document_paths, read_brief, read_documents
from briefgen.pipeline.bytes_in import display_name, require_input
from briefgen.pipeline.carried import CARRIED
from briefgen.pipeline.creation import VARIABLE
from briefgen.pipeline.design import Design, Look, designed
from briefgen.pipeline.glyphs import missing_glyphs
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener, Silent
from briefgen.pipeline.output import make_folder, write_all
from briefgen.pipeline.target import Target, brief_stem, check_targets, folder_for, is_input
from briefgen.pipeline.templated import fitted
from briefgen.registry import Writer, loaded
from briefgen.render.compose import compose


@dataclass(frozen=True, slots=True)
class Renderings:
    """Which files are made, how and where.

    `formats` are names of writers; `out` is the folder, None for the source's own. Without `is_attached` the files do
    not carry the brief. With `is_strict` nothing is written where a character has no glyph or a final brief has errors.
    `since` is the file of an older brief, for the section on what has changed; None for none.
    """

    formats: Sequence[str]
    look: Look = field(default_factory=Look)
    out: str | None = None
    force: bool = False
    is_attached: bool = True
    is_strict: bool = False
    since: str | None = None

    def inputs(self) -> list[Path]:
        """The files that are read besides the brief's own."""
        return [*self.look.inputs(), *([Path(self.since)] if self.since else [])]


def render(name: str, wanted: Renderings, listener: Listener, reading: Reading = USUAL) -> None:
    """Write the brief in the file `name` in every format that is wanted.

    Whether a brief is final is a person's decision: one with errors is rendered as it is, and a remark says so; it is
    refused where that is wanted.
    """
    design = designed(wanted.look, wanted.formats, listener, reading)
    require_input(name)
    as_read = read_brief(name, listener, reading)
    brief = as_read.brief
    design = fitted(design, wanted.look, brief, listener)
    inputs = [Path(name), *wanted.inputs(), *document_paths(brief, name).values()]
    folder = folder_for(wanted.out, name)
    targets = rendered_targets(folder, brief_stem(name), wanted.formats, inputs)
    check_targets(targets, inputs, force=wanted.force)
    if brief.status == "final" and wanted.is_strict:
        _look_for_errors(as_read, name, listener, reading, is_strict=True)
    contents = rendered(brief, targets, wanted, design, listener, reading)
    write_in_folder(folder, contents, listener)
    if brief.status == "final" and not wanted.is_strict:
        _look_for_errors(as_read, name, listener, reading, is_strict=False)


def _look_for_errors(as_read: LoadedBrief, name: str, listener: Listener, reading: Reading, *, is_strict: bool) -> None:
    """Say how many errors of a brief that goes out nobody excused; raises StrictError instead where that is wanted."""
    from briefgen.pipeline.checking import verdict_on  # noqa: PLC0415 - start-up: most briefs are rendered unchecked

    documents = read_documents(as_read.brief, name, listener, reading)
    findings = verdict_on(as_read, documents, Silent()).findings
    count = sum(finding.severity == "error" for finding in findings)
    if count:
        errors = "1 error" if count == 1 else f"{count} errors"
        them = "it" if count == 1 else "them"
        message = f"{display_name(name)}: final, with {errors}; list {them} with: briefgen check {name}"
        if is_strict:
            raise StrictError(message)
        listener.note(message)


def rendered_targets(folder: Path, stem: str, formats: Sequence[str], inputs: Sequence[Path]) -> list[Target]:
    """The file of each format, each format once.

    It is called `stem`, and `stem`.brief where that is one of the inputs: a report.pdf becomes a report.brief.pdf.
    """
    paths = {name: folder / f"{stem}.{name}" for name in formats}
    return [
        Target(folder / f"{stem}.brief.{name}" if is_input(path, inputs) else path, name)
        for name, path in paths.items()
    ]


def rendered(
    brief: Brief,
    targets: Sequence[Target],
    wanted: Renderings,
    design: Design,
    listener: Listener,
    reading: Reading = USUAL,
) -> dict[Path, bytes]:
    """The bytes of each target, all made before any is written; what a PDF file cannot show is told.

    Raises StrictError instead where that is wanted.
    """
    since = None
    if wanted.since is not None:
        from briefgen.pipeline.comparing import changes_since  # noqa: PLC0415 - start-up: seldom wanted

        since = changes_since(wanted.since, brief, listener, reading)
    document = _composed(brief, wanted, design, since)
    for target in targets:
        if target.kind == "pdf":
            _tell_missing_glyphs(document, target.path, wanted, design, listener)
    return {target.path: _written(document, target.kind, design) for target in targets}


def _tell_missing_glyphs(
    document: Document, path: Path, wanted: Renderings, design: Design, listener: Listener
) -> None:
    told = missing_glyphs(document, design.style, is_refused=wanted.is_strict)
    if told and wanted.is_strict:
        raise StrictError(f"{path}: {told}")
    if told:
        listener.note(f"{path}: {told}")


def _written(document: Document, writer: str, design: Design) -> bytes:
    data = cast("Writer", loaded(design.writers[writer]))(document, design.style)
    if not isinstance(data, bytes):
        raise PluginError(f"the writer {writer} gives no bytes; correct or remove it")
    return data


def _composed(brief: Brief, wanted: Renderings, design: Design, since: Difference | None) -> Document:
    """The brief as a document, with the moment of its making, and with or without itself inside."""
    layout = design.layout
    if since is not None or (brief.changes and not wanted.look.sections and not layout.is_one_page):
        layout = with_changes(layout)
    document = compose(brief, layout, design.style.formats, design.style, since)
    if design.moment:
        document = replace(document, metadata=(*document.metadata, Metadata("created", design.moment, VARIABLE)))
    if not wanted.is_attached:
        kept = tuple(attachment for attachment in document.attachments if attachment.name != CARRIED)
        document = replace(document, attachments=kept)
    return document


def write_in_folder(
    folder: Path, contents: Mapping[Path, bytes], listener: Listener, new: Collection[Path] = ()
) -> None:
    """Write all of `contents` into `folder`, which is made where it is missing, and say so; `new` replace nothing."""
    make_folder(folder)
    write_all(contents, new)
    for path in contents:
        listener.note(f"wrote {path}")
