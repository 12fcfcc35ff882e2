"""`draft`: source documents to a brief."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Literal

from briefgen.brief import Brief
from briefgen.brief.dump import dump_json, dump_yaml
from briefgen.brief.load import LARGEST_BYTES, load_brief
from briefgen.document import Document
from briefgen.errors import InputError, OutputError, SchemaError, UsageError
from briefgen.extract.draft import draft_brief
from briefgen.fill.merge import combined
from briefgen.pipeline.bytes_in import STANDARD_STREAM, display_name
from briefgen.pipeline.configuration import with_office
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener
from briefgen.pipeline.output import is_stream, write_all
from briefgen.pipeline.source import read_source, require_source
from briefgen.pipeline.target import Target, check_targets, folder_for, source_stem

BriefFormat = Literal["yaml", "json"]
_SURELY_READ = 10**6
"""Characters of a brief that has no more names and values than can be read, however short they are."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the user says about the brief that a document cannot: its date, None where it is not said, and its topic."""

    as_of: str | None = None
    topic: str = ""


@dataclass(frozen=True, slots=True)
class DraftOutput:
    """Where a draft goes. `path` is None for a file beside the source, `-` for standard output.

    Without a `format` the suffix of `path` says which, else YAML it is.
    """

    path: str | None = None
    format: BriefFormat | None = None
    force: bool = False


def draft(
    sources: Sequence[str], said: Said, output: DraftOutput, listener: Listener, reading: Reading = USUAL
) -> str | None:
    """Draft the brief of `sources` and write it; the text itself where it is for standard output, else None.

    Several sources make one brief, which `output` has to name.
    """
    for source in sources:
        require_source(source)
    if len(sources) > 1 and output.path is None:
        raise UsageError("several documents make one brief; name its file with -o")
    chosen: BriefFormat = output.format or _format_by(output.path)
    path = _path_of(sources[0], output.path, chosen)
    if path is None:
        return dumped(_brief_of_all(sources, Path(), said, listener, reading), sources[0], chosen)
    target = Target(path, "brief", f"merge into it with --into {path}, or use --force to overwrite it")
    check_targets([target], [Path(source) for source in sources], force=output.force)
    if not path.parent.is_dir():
        raise OutputError(f"{path}: the folder {path.parent} does not exist; make it, or name another")
    folder = Path() if is_stream(path) else path.parent
    brief = _brief_of_all(sources, folder, said, listener, reading)
    write_all({path: dumped(brief, sources[0], chosen).encode()}, new=() if output.force else (path,))
    listener.note(f"wrote {path}")
    return None


def _brief_of_all(sources: Sequence[str], folder: Path, said: Said, listener: Listener, reading: Reading) -> Brief:
    drafts = [brief_of(document, source, folder, said) for source, document in read_all(sources, listener, reading)]
    brief = combined(drafts)
    told = {note for draft in drafts for note in draft.notes}
    for note in brief.notes:
        if note not in told and note.partition(": ")[2] not in told:
            listener.note(note)
    return with_office(brief, listener)


def read_all(sources: Sequence[str], listener: Listener, reading: Reading) -> list[tuple[str, Document]]:
    """Each source with its document, in order; of files that are the same bytes the first, which is told."""
    found: dict[str, tuple[str, Document]] = {}
    for source in sources:
        document = read_source(source, listener, reading)
        first, _ = found.setdefault(document.sha256, (source, document))
        if found[document.sha256][1] is not document:
            shown = display_name(source)
            listener.note(
                f"{shown}: given twice; it is read once"
                if source == first
                else f"{shown}: the same bytes as {display_name(first)}; one of them is enough"
            )
    return list(found.values())


def brief_of(document: Document, source: str, folder: Path, said: Said) -> Brief:
    """The draft of a document read from `source`, for a brief that lies in `folder`."""
    return draft_brief(document, path=relative_path(source, folder), as_of=said.as_of, topic=said.topic)


def _format_by(path: str | None) -> BriefFormat:
    return "json" if path is not None and PurePath(path).suffix.lower() == ".json" else "yaml"


def _path_of(source: str, named: str | None, chosen: BriefFormat) -> Path | None:
    if named == STANDARD_STREAM or (named is None and source == STANDARD_STREAM):
        return None
    return Path(named) if named is not None else folder_for(None, source) / f"{source_stem(source)}.brief.{chosen}"


def dumped(brief: Brief, source: str, chosen: BriefFormat) -> str:
    """The text of the brief of `source`; raises InputError where it would be too large to be read back."""
    text = dump_json(brief) if chosen == "json" else dump_yaml(brief)
    if len(text) > LARGEST_BYTES or len(text.encode()) > LARGEST_BYTES:
        size = f"{LARGEST_BYTES // 2**20} MiB"
        raise InputError(
            f"{display_name(source)}: its brief would be larger than {size}; split the document into parts"
        )
    if len(text) > _SURELY_READ:
        try:
            load_brief(text, name=display_name(source))
        except SchemaError as error:
            message = f"{display_name(source)}: its brief would hold too much to be read back"
            raise InputError(f"{message}; split the document into parts") from error
    return text


def relative_path(source: str, folder: Path) -> str:
    """The path from `folder` to the file `source`, with forward slashes; empty for standard input."""
    if source == STANDARD_STREAM:
        return ""
    path = Path(source)
    place = Path(os.path.realpath(path.parent)) / path.name
    try:
        relative = os.path.relpath(place, os.path.realpath(folder))
    except ValueError:  # another drive
        relative = str(place)
    try:
        named = os.fsencode(relative).decode("utf-8")  # whatever encoding the locale takes names for
    except (UnicodeEncodeError, UnicodeDecodeError) as error:
        raise InputError(f"{source}: the file's path is not UTF-8, so no brief can name it; rename it") from error
    return Path(named).as_posix()
