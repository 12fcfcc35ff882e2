"""`draft`: a source document to a brief."""

import os
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Literal

from briefgen.brief import Brief
from briefgen.brief.dump import dump_json, dump_yaml
from briefgen.brief.load import LARGEST_BYTES
from briefgen.document import Document
from briefgen.errors import InputError, OutputError
from briefgen.extract.draft import draft_brief
from briefgen.pipeline.bytes_in import STANDARD_STREAM, display_name
from briefgen.pipeline.limits import USUAL, Reading
from briefgen.pipeline.listener import Listener
from briefgen.pipeline.output import is_stream, write_all
from briefgen.pipeline.source import read_source, require_source
from briefgen.pipeline.target import Target, check_targets, folder_for, source_stem

BriefFormat = Literal["yaml", "json"]


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


def draft(source: str, said: Said, output: DraftOutput, listener: Listener, reading: Reading = USUAL) -> str | None:
    """Draft the brief of `source` and write it; the text itself where it is for standard output, else None."""
    require_source(source)
    chosen: BriefFormat = output.format or _format_by(output.path)
    path = _path_of(source, output.path, chosen)
    if path is None:
        brief = brief_of(read_source(source, listener, reading), source, Path(), said)
        return dumped(brief, source, chosen)
    check_targets([Target(path, "brief")], [Path(source)], force=output.force)
    if not path.parent.is_dir():
        raise OutputError(f"{path}: the folder {path.parent} does not exist; make it, or name another")
    folder = Path() if is_stream(path) else path.parent
    brief = brief_of(read_source(source, listener, reading), source, folder, said)
    write_all({path: dumped(brief, source, chosen).encode()}, new=() if output.force else (path,))
    listener.note(f"wrote {path}")
    return None


def brief_of(document: Document, source: str, folder: Path, said: Said) -> Brief:
    """The draft of a document read from `source`, for a brief that lies in `folder`."""
    return draft_brief(document, path=_relative(source, folder), as_of=said.as_of, topic=said.topic)


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
    return text


def _relative(source: str, folder: Path) -> str:
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
