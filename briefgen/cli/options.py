"""Options that several commands share, and what their values must be."""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

import click

from briefgen.cli.terminal import Terminal

if TYPE_CHECKING:
    from briefgen.pipeline.limits import Reading

Command = TypeVar("Command", bound=Callable[..., object])

_LOUDNESS = "briefgen.cli.loudness"
_READING = "briefgen.cli.reading"
_LONGEST_TOPIC = 300


def loudness_options(command: Command) -> Command:
    """--quiet and --verbose; `current_terminal` is what comes of them."""
    for flag, name, said in (
        ("-v", "--verbose", "Tell on standard error what is done."),
        ("-q", "--quiet", "Print errors and results, no remarks."),
    ):
        command = click.option(flag, name, is_flag=True, expose_value=False, callback=_remember, help=said)(command)
    return command


def _remember(context: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's signature
    context.meta[f"{_LOUDNESS}.{param.name}"] = value
    if _is_set(context, "quiet") and _is_set(context, "verbose"):
        raise click.UsageError("--quiet and --verbose exclude each other", context)


def _is_set(context: click.Context, name: str) -> bool:
    return bool(context.meta.get(f"{_LOUDNESS}.{name}"))


def current_terminal() -> Terminal:
    """The terminal as the running command's options want it."""
    context = click.get_current_context()
    return Terminal(is_quiet=_is_set(context, "quiet"), is_verbose=_is_set(context, "verbose"))


def reading_options(command: Command) -> Command:
    """--password and the limits of what is read; `current_reading` is what comes of them."""
    for name, metavar, most, said in (
        ("--max-memory", "MIB", 2**20, "Memory that the parser of a PDF may take. Default: 1024."),
        ("--max-seconds", "SECONDS", 86_400, "Time that the parser of a PDF may take. Default: 60."),
        ("--max-pages", "PAGES", 1_000_000, "Longest PDF that is read. Default: 5000."),
        ("--max-unpacked", "MIB", 2**20, "Size of what is packed in a Word file. Default: 160."),
        ("--max-size", "MIB", 2**20, "Largest file that is read. Default: 200."),
    ):
        option = click.option(
            name, metavar=metavar, type=click.IntRange(1, most), expose_value=False, callback=_remember_limit, help=said
        )
        command = option(command)
    return click.option(
        "--password",
        metavar="WORD",
        envvar="BRIEFGEN_PASSWORD",
        expose_value=False,
        callback=_remember_limit,
        help="Password of a locked PDF; the environment variable BRIEFGEN_PASSWORD is not seen by others.",
    )(command)


def _remember_limit(context: click.Context, param: click.Parameter, value: int | str | None) -> None:
    if value is not None:
        context.meta[f"{_READING}.{param.name}"] = value


def current_reading() -> "Reading":
    """How the running command's options want sources to be read."""
    from briefgen.pipeline.limits import Limits, Reading  # noqa: PLC0415 - start-up: help needs none of it

    meta = click.get_current_context().meta
    usual = Limits()
    limits = Limits(
        size_mib=meta.get(f"{_READING}.max_size", usual.size_mib),
        pages=meta.get(f"{_READING}.max_pages", usual.pages),
        seconds=meta.get(f"{_READING}.max_seconds", usual.seconds),
        memory_mib=meta.get(f"{_READING}.max_memory", usual.memory_mib),
        unpacked_mib=meta.get(f"{_READING}.max_unpacked", usual.unpacked_mib),
    )
    return Reading(limits, meta.get(f"{_READING}.password", ""))


def said_options(command: Command) -> Command:
    """--date and --topic: what a user knows about the brief and a document does not say."""
    command = click.option(
        "--topic", default="", callback=_topic, metavar="WORDS", help="What the brief is about, in a few words."
    )(command)
    return click.option(
        "--date",
        "as_of",
        callback=_partial_date,
        metavar="DATE",
        help="The date that the facts refer to: 2023, 2023-12 or 2023-12-10. Default: the document's own, if any.",
    )(command)


def _partial_date(_context: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    """A year, a month or a day, by the rule of the schema of a brief."""
    if value is None:
        return None
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - start-up: only who gives a date pays for it

    from briefgen.brief.date import PartialDate  # noqa: PLC0415 - likewise

    try:
        return TypeAdapter[str](PartialDate).validate_python(value)
    except ValidationError as error:
        raise click.BadParameter(error.errors()[0]["msg"].removeprefix("Value error, ")) from error


def _topic(_context: click.Context, _param: click.Parameter, value: str) -> str:
    words = " ".join(value.split())
    if len(words) > _LONGEST_TOPIC:
        raise click.BadParameter(f"it is longer than {_LONGEST_TOPIC} characters; say it in a few words")
    if not words.isprintable():
        raise click.BadParameter("it holds characters that cannot be printed; leave them out")
    return words


def names_in(_context: click.Context, _param: click.Parameter, value: Sequence[str]) -> tuple[str, ...]:
    """The names that an option lists, parted by commas or given one by one: in lower case, each once, in order."""
    names = tuple(dict.fromkeys(name for part in value for name in re.split(r"[,\s]+", part.lower()) if name))
    if not names:
        raise click.BadParameter("it names nothing")
    return names


def listing_format_option(said: str) -> Callable[[Command], Command]:
    """--format of what is listed on standard output: text for people or JSON for programs; `said` is its help."""
    return click.option(
        "--format",
        "format_name",
        type=click.Choice(["text", "json"], case_sensitive=False),
        default="text",
        show_default=True,
        help=said,
    )


def force_option(command: Command) -> Command:
    """--force: overwrite what people may have worked on."""
    said = "Overwrite a brief, and files that were edited; never an input."
    return click.option("--force", is_flag=True, help=said)(command)
