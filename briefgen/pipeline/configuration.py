"""The office's defaults: the project's briefgen.yaml over the user's config.yaml, or the one file that is named.

The environment variable BRIEFGEN_CONFIG names that file; where it is set and empty, no file is read.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from platformdirs import user_config_dir

from briefgen.brief import Brief
from briefgen.errors import InputError, UsageError
from briefgen.pipeline.bytes_in import read_regular, require_input
from briefgen.pipeline.listener import Listener
from briefgen.pipeline.office import KIND, LARGEST_BYTES, Office
from briefgen.record.load import load_record

PROJECT_FILE = "briefgen.yaml"
USER_FILE = "config.yaml"
VARIABLE = "BRIEFGEN_CONFIG"


@dataclass(frozen=True, slots=True)
class Configuration:
    """The defaults that hold, and of each that is set the file that sets it."""

    office: Office = field(default_factory=Office)
    origins: Mapping[str, str] = field(default_factory=dict)

    def told(self, name: str) -> str:
        """The default `name` and where it is from, for a remark."""
        return f"{name} {getattr(self.office, name)} is from {self.origins[name]}"


def configuration_files(environment: Mapping[str, str] = os.environ) -> list[Path]:
    """The files that hold defaults and exist, the one that wins first; a file that is named is listed in any case."""
    named = environment.get(VARIABLE)
    if named is not None:
        return [Path(named)] if named else []
    return [path for path in usual_files() if path.is_file()]


def usual_files() -> tuple[Path, Path]:
    """Where defaults are looked for: in the current folder, then in the user's own."""
    return Path(PROJECT_FILE), Path(user_config_dir("briefgen", appauthor=False)) / USER_FILE


def configuration(environment: Mapping[str, str] = os.environ) -> Configuration:
    """What holds in the current folder.

    Raises InputError where a file cannot be read, SchemaError with every problem where one is not valid.
    """
    values: dict[str, object] = {}
    origins: dict[str, str] = {}
    for path in configuration_files(environment):
        office = read_office(path)
        new = [name for name in _set(office) if name not in values and not _is_replaced(name, values)]
        values |= {name: value_in(office, name, path) for name in new}
        origins |= dict.fromkeys(new, str(path))
    return Configuration(Office.model_validate(values), origins)


def read_office(path: Path) -> Office:
    """The defaults in one file."""
    require_input(str(path))
    data = read_regular(path, LARGEST_BYTES)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: byte {error.start} is not UTF-8; save the configuration as UTF-8") from error
    is_blank = all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines())
    return Office() if is_blank else load_record(text, KIND, name=str(path)).record


def author_default() -> str:
    """Who decides, by the configuration; empty where that does not say."""
    return configuration().office.author or ""


def with_office(brief: Brief, listener: Listener) -> Brief:
    """The brief with the office's author, name and marking in blank fields; what is put in is told."""
    found = configuration()
    office = found.office
    wanted: dict[str, object] = {}
    if office.author and not brief.authors:
        wanted["author"] = (office.author,)
    if office.office and not brief.office.strip():
        wanted["office"] = office.office
    if brief.marking is None and not brief.banner.strip():
        marks: dict[str, object] = {"marking": office.marking, "banner": office.banner}
        wanted |= {name: value for name, value in marks.items() if value}
    for name in wanted:
        listener.detail(found.told(name))
    return brief.model_copy(update={"authors" if name == "author" else name: value for name, value in wanted.items()})


def with_terms(brief: Brief, listener: Listener, *, language: bool, scale: bool) -> Brief:
    """A new brief in the office's language and with its scale, each only where that is asked for."""
    found = configuration()
    asked = {"language": language, "scale": scale}
    names = [name for name, is_asked in asked.items() if is_asked and name in found.origins]
    wanted: dict[str, object] = {name: getattr(found.office, name) for name in names}
    for name in wanted:
        listener.detail(found.told(name))
    return brief.model_copy(update=wanted)


def template_default(listener: Listener) -> str:
    """The template of a new brief for which none is named; raises UsageError where the configuration names none."""
    found = configuration()
    if found.office.template is None:
        raise UsageError("which template? name one with --template; briefgen template list lists them")
    listener.detail(found.told("template"))
    return found.office.template


def _set(office: Office) -> Iterator[str]:
    for name in Office.model_fields:
        if getattr(office, name):
            yield name


def _is_replaced(name: str, values: Mapping[str, object]) -> bool:
    """Whether a file that wins has set the other of the two forms of a marking."""
    return {"marking": "banner", "banner": "marking"}.get(name) in values


def value_in(office: Office, name: str, path: Path) -> object:
    """A value of the file at `path`; a style file lies where that file says, seen from the current folder."""
    value: object = getattr(office, name)
    if name == "style" and isinstance(value, str) and is_file_name(value):
        return str(path.parent / value)
    return value


def is_file_name(style: str) -> bool:
    """Whether a style is named by its file: with a suffix or a folder."""
    return bool(PurePath(style).suffix) or PurePath(style).name != style
