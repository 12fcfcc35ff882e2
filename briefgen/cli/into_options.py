"""Options of merging into a brief that there is, and what must not stand beside them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from briefgen.pipeline.merging import Into

Command = TypeVar("Command", bound=Callable[..., object])

_INTO = "briefgen.cli.into"


def into_options(command: Command) -> Command:
    """--into, --prune and --dry-run; `current_into` is what comes of them."""
    for name, said in (
        ("--dry-run", "With --into: write nothing; print what would change."),
        ("--prune", "With --into: take out drafted items that no longer stand and that nobody touched."),
    ):
        command = click.option(name, is_flag=True, expose_value=False, callback=_remember, help=said)(command)
    return click.option(
        "--into",
        metavar="BRIEF",
        expose_value=False,
        callback=_remember,
        help="Merge what is drafted into a brief; people's work in it stays.",
    )(command)


def _remember(context: click.Context, param: click.Parameter, value: object) -> None:
    context.meta[f"{_INTO}.{param.name}"] = value


def current_into() -> "Into | None":
    """The brief that the running command merges into, None where it makes a new one.

    Raises click.UsageError where options of the one way stand beside those of the other.
    """
    from briefgen.pipeline.merging import Into  # noqa: PLC0415 - start-up: help needs none of it

    context = click.get_current_context()
    into, prune, dry_run = (context.meta.get(f"{_INTO}.{name}") for name in ("into", "prune", "dry_run"))
    if into is None:
        if prune or dry_run:
            raise click.UsageError("--prune and --dry-run belong to --into; name the brief to merge into")
        return None
    if context.params.get("output") or context.params.get("format_name") or context.params.get("force"):
        raise click.UsageError("--into writes to the brief that it names; leave out -o, --format and --force")
    return Into(str(into), prune=bool(prune), dry_run=bool(dry_run))
