import re
import shlex

import click
import pytest

from briefgen.cli.main import briefgen

COMMANDS = briefgen.list_commands(click.Context(briefgen))


def command_named(name: str) -> click.Command:
    """The command `name`, such as `check` or `style check`."""
    command: click.Command = briefgen
    for word in name.split():
        assert isinstance(command, click.Group)
        found = command.get_command(click.Context(command), word)
        assert found is not None
        command = found
    return command


def names_below(name: str) -> list[str]:
    """The commands of the group `name`, or `name` itself where it is a command."""
    command = command_named(name)
    return [f"{name} {inner}" for inner in command.commands] if isinstance(command, click.Group) else [name]


NAMES = [name for command in COMMANDS for name in names_below(command)]


def help_of(name: str) -> str:
    command = command_named(name)
    return command.get_help(click.Context(command, info_name=name, terminal_width=200, max_content_width=200))


@pytest.mark.parametrize("name", NAMES)
def test_every_command_shows_an_example_that_parses(name: str) -> None:
    examples = re.findall(r"^\s+briefgen (\S.*)$", help_of(name), re.MULTILINE)
    assert examples
    for example in examples:
        words = shlex.split(example)
        count = len(name.split())
        assert words[:count] == name.split()
        with command_named(name).make_context(name, words[count:]) as context:
            assert context.params.keys() == {own.name for own in context.command.params if own.expose_value}


@pytest.mark.parametrize("name", NAMES)
def test_every_option_and_command_is_explained(name: str) -> None:
    command = command_named(name)
    assert command.get_short_help_str(limit=120).endswith(".")
    for option in command.params:
        assert not isinstance(option, click.Option) or option.help


@pytest.mark.parametrize("name", NAMES)
def test_every_command_can_be_quiet_or_verbose(name: str) -> None:
    assert {"--quiet", "--verbose"} <= {flag for option in command_named(name).params for flag in option.opts}


def test_the_help_lists_the_commands_in_the_order_of_the_work() -> None:
    assert COMMANDS[:7] == ["convert", "draft", "new", "get", "set", "add", "remove"]


def test_the_help_of_inspect_names_all_that_can_be_shown() -> None:
    from briefgen.extract.inspect import INSPECTABLE  # noqa: PLC0415 - help itself must work without it

    assert f"{', '.join(INSPECTABLE)}." in " ".join(help_of("inspect").split())


def test_the_help_names_every_format_that_is_written() -> None:
    from briefgen.registry import WRITERS, found  # noqa: PLC0415 - likewise

    assert f"parted by commas: {', '.join(found(WRITERS))}." in " ".join(help_of("render").split())
