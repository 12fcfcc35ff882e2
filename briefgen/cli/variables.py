"""--var: words for the variables of a template."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., object])
_LONGEST_VALUE = 200


def variables_option(command: Command) -> Command:
    """--var NAME=WORDS, any number of times; the command gets them by name."""
    return click.option(
        "--var",
        "variables",
        multiple=True,
        callback=_variables,
        metavar="NAME=WORDS",
        help="A variable of the template, such as country=Kenya; once for each.",
    )(command)


def _variables(_context: click.Context, _param: click.Parameter, value: Sequence[str]) -> dict[str, str]:
    """What --var sets, each `name=words`."""
    variables: dict[str, str] = {}
    for written in value:
        name, sign, words = written.partition("=")
        words = " ".join(words.split())
        if not sign or not name.strip() or not words:
            raise click.BadParameter("write a name, = and the words: country=Kenya")
        if len(words) > _LONGEST_VALUE or not words.isprintable():
            raise click.BadParameter(f"{name.strip()} is longer than {_LONGEST_VALUE} characters, or cannot be printed")
        variables[name.strip()] = words
    return variables
