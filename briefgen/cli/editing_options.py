"""Options and last steps of the commands that change a brief in its file."""

import difflib
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

import click

from briefgen.cli.options import current_terminal
from briefgen.cli.terminal import safe, show
from briefgen.errors import UsageError

if TYPE_CHECKING:
    from briefgen.brief import Brief
    from briefgen.fill.assign import Assignment
    from briefgen.fill.decide import Person

Command = TypeVar("Command", bound=Callable[..., object])
_EDITING = "briefgen.cli.editing"


def editing_options(command: Command) -> Command:
    """--by and --dry-run; `current_person` and `apply` know what they say."""
    command = click.option(
        "--dry-run",
        is_flag=True,
        expose_value=False,
        callback=_remember,
        help="Change nothing; print how the file would differ.",
    )(command)
    return click.option(
        "--by",
        metavar="NAME",
        expose_value=False,
        callback=_remember,
        help="Who decides, for the record in the brief. Default: the configured author, else the machine's user.",
    )(command)


def _remember(context: click.Context, param: click.Parameter, value: object) -> None:
    context.meta[f"{_EDITING}.{param.name}"] = value


def decider() -> "Person":
    """Who makes the edit, as the running command's options say."""
    from briefgen.pipeline.person import current_person  # noqa: PLC0415 - start-up: help needs none of it

    return current_person(_named())


def _named() -> str | None:
    by = click.get_current_context().meta.get(f"{_EDITING}.by")
    return by if isinstance(by, str) else None


def apply(name: str, change: "Callable[[Brief], Brief]") -> None:
    """Make the change in the brief's file and tell it; with --dry-run only show it."""
    from briefgen.fill.tell import changes_of  # noqa: PLC0415 - start-up: help needs none of it
    from briefgen.pipeline.editing import edit, preview  # noqa: PLC0415 - likewise

    terminal = current_terminal()
    is_dry = bool(click.get_current_context().meta.get(f"{_EDITING}.dry_run"))
    edited = (preview if is_dry else edit)(name, change, terminal)
    lines = list(changes_of(edited.before, edited.after))
    for line in lines or [f"{name}: it says so already; nothing changes"]:
        terminal.note(line)
    made = [decision for decision in edited.after.decisions if decision not in edited.before.decisions]
    if made and _named() is None:
        terminal.note(f"recorded as decided by {made[-1].by}; give another name with --by")
    if is_dry:
        show(safe(difference(edited.text_before, edited.text_after, name)))


def difference(old: str, new: str, name: str) -> str:
    """How the text of a file would differ, as `diff -u` shows it."""
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in difflib.unified_diff(
            old.splitlines(keepends=True), new.splitlines(keepends=True), name, f"{name} (changed)"
        )
    )


def assignments(written: Iterable[str]) -> list["Assignment"]:
    """What `PATH=VALUE` says, word by word; raises UsageError for a word without `=`."""
    from briefgen.fill.assign import assignment_of  # noqa: PLC0415 - start-up: help needs none of it

    found = []
    for word in written:
        value = assignment_of(word)
        if value is None:
            raise UsageError(f"{word[:60]!a} gives no value; write PATH=VALUE, such as risks[0].likelihood=likely")
        found.append(value)
    return found
