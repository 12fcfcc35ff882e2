"""What a shell completes behind a command: files by their suffix, names of styles and templates, paths into a brief.

Whoever presses the key wants words or nothing: what cannot be read completes to nothing, and no error is told.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import click

Completer = Callable[[click.Context, click.Parameter, str], list[str]]

_BRIEFS = (".yaml", ".yml", ".json", ".docx", ".html", ".pdf")
_OWN_BRIEFS = (".yaml", ".yml", ".json")
_DOCUMENTS = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")
_MOST_FILES = 1_000


def files_ending(*suffixes: str) -> Completer:
    """Completes files with one of the suffixes, and the folders that lead to them."""

    def complete(_context: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
        return _items(_files(incomplete, suffixes), incomplete)

    return complete


def _files(incomplete: str, suffixes: tuple[str, ...]) -> Iterator[str]:
    """The names as they continue what is typed; a folder ends in a slash."""
    typed, slash, start = incomplete.rpartition("/")
    folder = typed + slash
    try:
        entries = sorted(os.scandir(Path(folder).expanduser()), key=lambda entry: entry.name)[:_MOST_FILES]
    except (OSError, ValueError, RuntimeError):
        return
    for entry in entries:
        if entry.name.startswith(".") and not start.startswith("."):
            continue
        if _is_folder(entry):
            yield f"{folder}{entry.name}/"
        elif entry.name.lower().endswith(suffixes):
            yield f"{folder}{entry.name}"


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _items(values: Iterable[str], incomplete: str) -> list[str]:
    return [value for value in values if value.startswith(incomplete) and value.isprintable()]


def styles(_context: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Completes the built-in styles and style files."""
    return [*built_in_styles(_context, _param, incomplete), *_items(_files(incomplete, _OWN_BRIEFS), incomplete)]


def built_in_styles(_context: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    from briefgen.style.shelf import names  # noqa: PLC0415 - start-up: seldom wanted

    return _items(names(), incomplete)


def templates(_context: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Completes the templates of the project, of the user and of the package."""
    from briefgen.pipeline.templates import listed  # noqa: PLC0415 - start-up: seldom wanted

    return _items(dict.fromkeys(name for name, _shelf, _is_hidden in listed()), incomplete)


def rule_codes(_context: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Completes the codes of the rules of the check."""
    from briefgen.check.codes import CODES  # noqa: PLC0415 - start-up: seldom wanted

    return _items(CODES, incomplete.upper())


def names_among(names: Callable[[], Iterable[str]]) -> Completer:
    """Completes names parted by commas, each of which may stand once."""

    def complete(_context: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
        given, comma, _ = incomplete.rpartition(",")
        left = (name for name in names() if name not in given.split(","))
        return _items((f"{given}{comma}{name}" for name in left), incomplete)

    return complete


def _asked_sections() -> Iterable[str]:
    from briefgen.fill.questions.plan import section_names  # noqa: PLC0415 - start-up: seldom wanted

    return section_names()


def _printed_sections() -> Iterable[str]:
    from briefgen.layout import STANDARD  # noqa: PLC0415 - start-up: seldom wanted

    return (section.name for section in STANDARD.sections)


def _formats() -> Iterable[str]:
    from briefgen.registry import found  # noqa: PLC0415 - start-up: seldom wanted

    return found("briefgen.writers")


def list_paths(context: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Completes the lists of a brief, and behind an item those that it has: risk-3.drivers."""
    from briefgen.cli.completing_paths import is_list_or_leads_on  # noqa: PLC0415 - start-up: seldom wanted

    paths = (path.rstrip("[") for path in item_paths(context, param, incomplete))
    text = _brief_text(context)
    return [path for path in paths if is_list_or_leads_on(text, path)]


def item_paths(context: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Completes dotted paths into the brief that stands before them: risks[0].likelihood."""
    from briefgen.cli.completing_paths import continued  # noqa: PLC0415 - start-up: seldom wanted

    return _items(continued(_brief_text(context), incomplete), incomplete)


def assigned_paths(context: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Completes paths with an equals sign, and behind it the words that the field allows.

    Bash takes the sign for a word of its own: then the path is the word before it, and the value the one behind.
    """
    from briefgen.cli.completing_paths import allowed, continued  # noqa: PLC0415 - start-up: seldom wanted

    path, sign, start = incomplete.partition("=")
    if sign:
        return [f"{path}={value}" for value in allowed(path) if value.startswith(start)]
    if path := _open_path(context.params.get(param.name or "") or ()):
        return _items(allowed(path), incomplete)
    return _items(continued(_brief_text(context), incomplete, is_assigned=True), incomplete)


def _open_path(words: Sequence[str]) -> str:
    """The path whose value is due, as bash parts words: the last one, with its sign or before it; empty for none."""
    if words and words[-1] == "=":
        return words[-2] if len(words) > 1 else ""
    has_value = len(words) > 2 and words[-2] == "="
    return words[-1] if words and "=" not in words[-1] and not has_value else ""


def _brief_text(context: click.Context) -> str:
    """The text of the brief that the command names; empty where it cannot be had."""
    from briefgen.errors import BriefgenError  # noqa: PLC0415 - start-up: seldom wanted
    from briefgen.pipeline.bytes_in import read_regular  # noqa: PLC0415 - likewise

    name = context.params.get("brief")
    if not isinstance(name, str) or not name.lower().endswith(_OWN_BRIEFS):
        return ""
    try:
        return read_regular(Path(name).expanduser(), _LARGEST_BYTES).decode("utf-8-sig")
    except (BriefgenError, UnicodeDecodeError, RuntimeError):
        return ""


_LARGEST_BYTES = 2**21
"""Of a brief whose paths are completed: a larger one would keep its user waiting."""

brief_files = files_ending(*_BRIEFS)
own_briefs = files_ending(*_OWN_BRIEFS)
source_documents = files_ending(*_DOCUMENTS)
yaml_files = files_ending(".yaml", ".yml")
asked_sections = names_among(_asked_sections)
printed_sections = names_among(_printed_sections)
formats = names_among(_formats)
word_files = files_ending(".docx", ".dotx")
