"""`briefgen completion`: the script that makes a shell complete commands."""

import click

from briefgen.cli.options import current_terminal, loudness_options
from briefgen.cli.terminal import show


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"], case_sensitive=False))
@loudness_options
@click.pass_context
def completion_command(context: click.Context, *, shell: str) -> None:
    """Print the script that makes SHELL complete commands, options, files and paths into a brief.

    SHELL is bash, zsh or fish. Completed are commands and options, files by their suffix, styles, templates, and behind
    the name of a brief its paths: risks[0].likelihood= and what may follow. Put in place once, the script need not be
    renewed.

    \b
    In bash, in ~/.bashrc:
      eval "$(briefgen completion bash)"
    In zsh, in ~/.zshrc, behind compinit:
      eval "$(briefgen completion zsh)"
    In fish, in ~/.config/fish/config.fish:
      source (briefgen completion fish | psub)

    \b
    Example:
      briefgen completion bash
    """
    from briefgen.cli.shells import script_for  # noqa: PLC0415 - start-up: help needs none of it

    current_terminal().detail("put it in place as briefgen completion --help says")
    show(script_for(shell, context.find_root().command).rstrip("\n") + "\n")
