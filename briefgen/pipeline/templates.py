"""Templates by name: those of the project, of the user, of the package, in that order."""

from collections.abc import Iterator
from dataclasses import dataclass
from os.path import realpath
from pathlib import Path

from platformdirs import user_config_dir

from briefgen.check.codes import CODES
from briefgen.errors import InputError, Problem, SchemaError, UsageError
from briefgen.pipeline.bytes_in import read_regular
from briefgen.template import Template
from briefgen.template.load import LARGEST_BYTES, NoParentError, load_template
from briefgen.template.name import FORM, is_safe_name
from briefgen.template.shelf import names, text_of

PROJECT_FOLDER = Path("templates")
_SUFFIX = ".yaml"
_DEEPEST = 5
_MOST_FILES = 1_000
_SEVERITIES = {code: entry.severity for code, entry in CODES.items()}
Chain = tuple[tuple[str, int], ...]
"""Templates by name and shelf, each extended by the one before."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """One place that templates stand in: `where` says which, `folder` is None for the package."""

    where: str
    folder: Path | None = None

    def names(self) -> list[str]:
        """The templates that stand here; a file whose name is no template's is passed over."""
        if self.folder is None:
            return list(names())
        try:
            found = sorted(path.stem for path in self.folder.iterdir() if path.suffix == _SUFFIX)
        except OSError:
            return []
        return [name for name in found if is_safe_name(name)][:_MOST_FILES]

    def has(self, name: str) -> bool:
        if self.folder is None:
            return name in names()
        return (self.folder / f"{name}{_SUFFIX}").is_file()

    def shown(self, name: str) -> str:
        """What messages call the template `name` of this shelf."""
        return f"{name}{_SUFFIX}" if self.folder is None else str(self.folder / f"{name}{_SUFFIX}")

    def text(self, name: str) -> str:
        """The file of a template that stands here; raises InputError where it cannot be read."""
        if self.folder is None:
            return text_of(name)
        path = self.folder / f"{name}{_SUFFIX}"
        if not Path(realpath(path)).is_relative_to(realpath(self.folder)):
            raise InputError(f"{path}: leads out of the folder of the templates; put the file itself there")
        return template_text(path)


@dataclass(frozen=True, slots=True)
class FoundTemplate:
    """A template by name: what it says with all that it takes over, its own text, and from where it is."""

    template: Template
    text: str
    where: str


def shelves() -> tuple[Shelf, ...]:
    """Where templates are looked for, in that order."""
    own = Path(user_config_dir("briefgen", appauthor=False)) / "templates"
    return Shelf(str(PROJECT_FOLDER), PROJECT_FOLDER), Shelf(str(own), own), Shelf("package")


def template_text(path: Path) -> str:
    """The text of a template file; raises InputError where it cannot be read."""
    data = read_regular(path, LARGEST_BYTES)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: byte {error.start} is not UTF-8; save the template as UTF-8") from error


def find_template(name: str) -> FoundTemplate:
    """The template `name` of the first shelf that has it.

    Raises UsageError where none has it, InputError where it cannot be read, SchemaError with every problem.
    """
    if not is_safe_name(name):
        raise UsageError(f"{name!r} is no name of a template; a name is {FORM}")
    found = _first(name, shelves())
    if found is None:
        known = sorted({known for shelf in shelves() for known in shelf.names()})
        raise UsageError(f"there is no template {name!r}; choose from {', '.join(known)}")
    return _read(name, found, ())


def read_shelved(name: str, shelf: Shelf) -> Template:
    """The template `name` of `shelf`, be it hidden or not; raises as `find_template` does."""
    return _read(name, shelves().index(shelf), ()).template


def has_template(name: str) -> bool:
    """Whether any shelf has a template of that name, sound or not."""
    return is_safe_name(name) and _first(name, shelves()) is not None


def read_template_file(file: str) -> Template:
    """The template in `file`, wherever that lies, complete with what it takes over."""
    path = Path(file)
    return _loaded(template_text(path), file, path.stem if is_safe_name(path.stem) else "", -1, ())


def _first(name: str, among: tuple[Shelf, ...], after: int = -1) -> int | None:
    """The index of the first shelf behind `after` that has the template."""
    return next((index for index, shelf in enumerate(among) if index > after and shelf.has(name)), None)


def _read(name: str, index: int, below: Chain) -> FoundTemplate:
    shelf = shelves()[index]
    text = shelf.text(name)
    return FoundTemplate(_loaded(text, shelf.shown(name), name, index, below), text, shelf.where)


def _loaded(text: str, shown: str, own: str, index: int, below: Chain) -> Template:
    """The template of `text`, which is `own` on the shelf `index`; one that extends its own name means the next.

    `below` are the templates that extend it, from the first. Raises SchemaError where it is not called `own`.
    """
    chain = (*below, (own, index))

    def parent(name: str) -> Template:
        found = _first(name, shelves(), index if name == own else -1)
        if found is None:
            raise NoParentError(f"there is no template {name}; see `briefgen template list`")
        if (name, found) in chain:
            raise NoParentError(f"{name} extends itself in the end; extend another, or none")
        if len(chain) >= _DEEPEST:
            raise NoParentError(f"templates extend one another more than {_DEEPEST} deep; write the fields out")
        return _read(name, found, chain).template

    template = load_template(text, parent, _SEVERITIES, name=shown)
    if template.name != own and index >= 0:
        problem = Problem("name", f"{template.name} is the name, and the file is {own}{_SUFFIX}", "make them the same")
        raise SchemaError(shown, (problem,), "template")
    return template


def listed() -> Iterator[tuple[str, Shelf, bool]]:
    """Every template: its name, its shelf, and whether an earlier shelf has one of the name."""
    seen: set[str] = set()
    for shelf in shelves():
        here = shelf.names()
        yield from ((name, shelf, name in seen) for name in here)
        seen.update(here)
