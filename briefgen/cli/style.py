"""`briefgen style`: the styles that there are, and what is wrong with one of your own."""

import click

from briefgen.cli.completing import built_in_styles, styles
from briefgen.cli.options import current_terminal, loudness_options
from briefgen.cli.terminal import say, show
from briefgen.errors import InputError, UsageError


@click.group("style", invoke_without_command=True, epilog="\b\nExample:\n  briefgen style check office.yaml")
@click.pass_context
def style_command(context: click.Context) -> None:
    """Show the styles that there are, and check one of your own.

    A style sets paper, margins, typefaces, colours, letterhead and the form of dates, for every format.
    """
    if context.invoked_subcommand is None:
        say(context.get_help())
        context.exit(UsageError.exit_code)


@style_command.command("list")
@loudness_options
def list_command() -> None:
    """List the built-in styles.

    \b
    Example:
      briefgen style list
    """
    from briefgen.style.load import built_in  # noqa: PLC0415 - start-up: help needs none of it
    from briefgen.style.shelf import names  # noqa: PLC0415 - likewise

    widest = max(map(len, names()))
    current_terminal().detail("a file of your own is named by its path, such as office.yaml")
    show("".join(f"{name:<{widest}}  built in  {built_in(name).description}\n" for name in names()))


@style_command.command("show")
@click.argument("name", shell_complete=built_in_styles)
@loudness_options
def show_command(*, name: str) -> None:
    """Print a built-in style, to start your own from.

    NAME is one of those that `briefgen style list` lists; what is printed is a style file.

    \b
    Example:
      briefgen style show classic
    """
    from briefgen.style.shelf import names, text_of  # noqa: PLC0415 - start-up: help needs none of it

    if name not in names():
        raise InputError(f"{name}: there is no built-in style of that name; choose from {', '.join(names())}")
    current_terminal().detail("save it under a name that ends in .yaml, and change it")
    show(text_of(name))


@style_command.command("check")
@click.argument("file", shell_complete=styles)
@loudness_options
def check_command(*, file: str) -> None:
    """Say what is wrong with a style, else its contrasts.

    FILE is a style file, or the name of a built-in style. Where nothing is wrong, each colour is listed with the ground
    that it stands on, the contrast that the two have, and the one that they need.

    \b
    Example:
      briefgen style check office.yaml
    """
    from briefgen.pipeline.styling import read_style, remarks_on  # noqa: PLC0415 - start-up: help needs none of it
    from briefgen.style.legibility import contrast_table  # noqa: PLC0415 - likewise

    style = read_style(file)
    terminal = current_terminal()
    for remark in remarks_on(style):
        terminal.note(f"{file}: {remark}")
    show(f"{file}: ok\n{contrast_table(style.palette)}")
