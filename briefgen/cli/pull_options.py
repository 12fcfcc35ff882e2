"""The options of `briefgen pull`; `wanted` is what comes of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeVar

import click

from briefgen.layout import LAYOUTS

Command = TypeVar("Command", bound=Callable[..., object])
Side = Literal["ours", "theirs", "skip"]
_PULL = "briefgen.cli.pull"


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the file is read and what is done with its edits; `side` says whose words hold where both have changed."""

    base: str | None
    by: str | None
    style: str | None
    layout: str | None
    side: Side | None
    is_sure: bool
    is_dry: bool


def pull_options(command: Command) -> Command:
    """All but the two files, which every run needs."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def wanted() -> Wanted:
    """What the running command's options say; raises UsageError for two sides."""
    meta = click.get_current_context().meta
    sides: tuple[Side, ...] = ("ours", "theirs", "skip")
    chosen = [side for side in sides if meta[f"{_PULL}.{side}"]]
    if len(chosen) > 1:
        raise click.UsageError("--ours, --theirs and --skip-conflicts exclude each other", click.get_current_context())
    return Wanted(
        base=meta[f"{_PULL}.base"],
        by=meta[f"{_PULL}.by"],
        style=meta[f"{_PULL}.style"],
        layout=meta[f"{_PULL}.layout"],
        side=chosen[0] if chosen else None,
        is_sure=meta[f"{_PULL}.yes"],
        is_dry=meta[f"{_PULL}.dry_run"],
    )


def _remember(context: click.Context, param: click.Parameter, value: object) -> None:
    context.meta[f"{_PULL}.{param.name}"] = value


def _option(*names: str, said: str, metavar: str | None = None) -> Callable[[Command], Command]:
    """An option that takes a value where `metavar` says what, and is a flag where not."""
    is_flag = metavar is None
    return click.option(*names, metavar=metavar, is_flag=is_flag, expose_value=False, callback=_remember, help=said)


_OPTIONS = (
    _option("--base", metavar="FILE", said="The brief that EDITED was made of, where EDITED has lost it."),
    _option("--by", metavar="NAME", said="Who made the edits. Default: who saved EDITED last, else this user."),
    _option("--yes", said="Make the changes without asking."),
    _option("--dry-run", said="Show what was changed; write nothing."),
    _option("--theirs", said="Where both have changed, take the words of EDITED."),
    _option("--ours", said="Where both have changed, keep the words of BRIEF."),
    _option("--skip-conflicts", "skip", said="Leave out what both have changed; make the other changes."),
    _option("--style", metavar="STYLE", said="The style that EDITED was made in, where it writes dates its own way."),
    click.option(
        "--layout",
        type=click.Choice(list(LAYOUTS), case_sensitive=False),
        expose_value=False,
        callback=_remember,
        help="The layout of EDITED. Default: found by its words.",
    ),
)
