"""Options of what `briefgen check` lists: which rules, in which order, with or without what is excused."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, TypeVar

import click

if TYPE_CHECKING:
    from briefgen.check.selection import Selection
    from briefgen.cli.findings import Grouping
    from briefgen.pipeline.office import CheckDefaults

Command = TypeVar("Command", bound=Callable[..., object])
Level = Literal["error", "warning", "information", "never"]

_CHECK = "briefgen.cli.check"
_LEVELS: tuple[Level, ...] = ("error", "warning", "information", "never")


def check_options(command: Command) -> Command:
    """--select, --ignore, --fail-on, --group and --show-excused; the functions below are what comes of them."""
    return _rule_options(_reporting_options(command))


def _rule_options(command: Command) -> Command:
    """--select and --ignore: which rules are heard."""
    for name, said in (
        ("--ignore", "Not these rules. Of --select and --ignore the one that names more of a code wins."),
        ("--select", "Only these rules, parted by commas: E002, a family such as E, or how codes begin, E00."),
    ):
        option = click.option(name, multiple=True, metavar="CODES", expose_value=False, callback=_remember, help=said)
        command = option(command)
    return command


def _reporting_options(command: Command) -> Command:
    """--fail-on, --group and --show-excused: what comes of the findings."""
    command = click.option(
        "--show-excused",
        is_flag=True,
        expose_value=False,
        callback=_remember,
        help="List also what comments in the brief excuse, and why.",
    )(command)
    command = click.option(
        "--group",
        type=click.Choice(["place", "severity", "family"], case_sensitive=False),
        default="place",
        show_default=True,
        expose_value=False,
        callback=_remember,
        help="Order for people: as the file has them, the gravest first, or by what they are about.",
    )(command)
    return click.option(
        "--fail-on",
        type=click.Choice(_LEVELS, case_sensitive=False),
        expose_value=False,
        callback=_remember,
        help="End with exit code 1 where a finding is at least this severe. Default: error.",
    )(command)


def _remember(context: click.Context, param: click.Parameter, value: object) -> None:
    context.meta[f"{_CHECK}.{param.name}"] = value


def _meta(name: str) -> object:
    return click.get_current_context().meta.get(f"{_CHECK}.{name}")


def wanted_grouping() -> "Grouping":
    value = _meta("group")
    return "severity" if value == "severity" else "family" if value == "family" else "place"


def shows_excused() -> bool:
    return bool(_meta("show_excused"))


def wanted_level() -> Level:
    """From which severity on the run fails: as asked, else as the office's configuration has it."""
    defaults = _defaults()
    value = _meta("fail_on") or (defaults.fail_on if defaults else None)
    return next((level for level in _LEVELS if level == value), "error")


def wanted_rules() -> "Selection":
    """The rules to hear: as asked, else as the office's configuration has it, each of the two by itself.

    Raises UsageError where no rule has such a code.
    """
    from briefgen.check.selection import Selection, codes_named  # noqa: PLC0415 - start-up: help needs none of it

    defaults = _defaults()
    named = []
    for name in ("select", "ignore"):
        asked = _meta(name)
        words = tuple(map(str, asked)) if isinstance(asked, tuple) else ()
        usual: tuple[str, ...] = getattr(defaults, name) if defaults else ()
        named.append(codes_named(words or usual, f"--{name}" if words else f"check.{name} of the configuration"))
    return Selection(*named)


def _defaults() -> "CheckDefaults | None":
    from briefgen.pipeline.configuration import configuration  # noqa: PLC0415 - start-up: help needs none of it

    return configuration().office.check
