"""`render`: a brief to files that people read."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from briefgen.brief import Brief
from briefgen.check.run import run_checks
from briefgen.errors import PluginError, UsageError
from briefgen.layout import STANDARD
from briefgen.pipeline.brief_in import document_paths, read_brief, read_documents
from briefgen.pipeline.bytes_in import display_name, require_input
from briefgen.pipeline.listener import Listener
from briefgen.pipeline.output import make_folder, write_all
from briefgen.pipeline.target import Target, brief_stem, check_targets, folder_for, is_input
from briefgen.registry import WRITERS, Writer, found, loaded
from briefgen.render.compose import compose
from briefgen.style import PAPERS, PaperName, Style


@dataclass(frozen=True, slots=True)
class Renderings:
    """Which files are made and where: the names of writers, the paper, and the folder, None for the source's own."""

    formats: Sequence[str]
    paper: PaperName = "a4"
    out: str | None = None
    force: bool = False


def render(name: str, wanted: Renderings, listener: Listener) -> None:
    """Write the brief in the file `name` in every format that is wanted.

    Whether a brief is final is a person's decision: one with errors is rendered as it is, and a remark says so.
    """
    require_writers(wanted.formats)
    require_input(name)
    brief = read_brief(name, listener).brief
    inputs = [Path(name), *document_paths(brief, name).values()]
    targets = rendered_targets(folder_for(wanted.out, name), brief_stem(name), wanted.formats, inputs)
    check_targets(targets, inputs, force=wanted.force)
    contents = rendered(brief, targets, wanted.paper)
    write_in_folder(folder_for(wanted.out, name), contents, listener)
    if brief.status == "final":
        _remark_on_errors(brief, name, listener)


def _remark_on_errors(brief: Brief, name: str, listener: Listener) -> None:
    """Say how many errors a brief has that goes out."""
    findings = run_checks(brief, read_documents(brief, name, listener), {})
    count = sum(finding.severity == "error" for finding in findings)
    if count:
        errors = "1 error" if count == 1 else f"{count} errors"
        them = "it" if count == 1 else "them"
        listener.note(f"{display_name(name)}: final, with {errors}; list {them} with: briefgen check {name}")


def require_writers(formats: Sequence[str]) -> None:
    """Raise UsageError for a format that no writer writes."""
    writers = found(WRITERS)
    for name in formats:
        if name not in writers:
            raise UsageError(f"there is no format {name!r} to write; choose from {', '.join(writers)}")


def rendered_targets(folder: Path, stem: str, formats: Sequence[str], inputs: Sequence[Path]) -> list[Target]:
    """The file of each format, each format once.

    It is called `stem`, and `stem`.brief where that is one of the inputs: a report.pdf becomes a report.brief.pdf.
    """
    paths = {name: folder / f"{stem}.{name}" for name in formats}
    return [
        Target(folder / f"{stem}.brief.{name}" if is_input(path, inputs) else path, name)
        for name, path in paths.items()
    ]


def rendered(brief: Brief, targets: Sequence[Target], paper: PaperName) -> dict[Path, bytes]:
    """The bytes of each target, all made before any is written."""
    document, style = compose(brief, STANDARD), Style(paper=PAPERS[paper])
    contents: dict[Path, bytes] = {}
    for target in targets:
        data = cast("Writer", loaded(found(WRITERS)[target.kind]))(document, style)
        if not isinstance(data, bytes):
            raise PluginError(f"the writer {target.kind} gives no bytes; correct or remove it")
        contents[target.path] = data
    return contents


def write_in_folder(
    folder: Path, contents: Mapping[Path, bytes], listener: Listener, new: Collection[Path] = ()
) -> None:
    """Write all of `contents` into `folder`, which is made where it is missing, and say so; `new` replace nothing."""
    make_folder(folder)
    write_all(contents, new)
    for path in contents:
        listener.note(f"wrote {path}")
