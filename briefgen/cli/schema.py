"""`briefgen schema`: the JSON Schema of what briefgen reads and writes."""

import click

from briefgen.cli.options import current_terminal, loudness_options
from briefgen.cli.terminal import show


@click.command("schema")
@click.argument("name", type=click.Choice(["brief"]))
@loudness_options
def schema_command(*, name: str) -> None:
    """Print the JSON Schema of a brief.

    NAME is `brief`: the structured brief, in YAML as in JSON.

    \b
    Example:
      briefgen schema brief
    """
    from briefgen.brief.schema import brief_schema  # noqa: PLC0415 - start-up: help needs none of it

    terminal = current_terminal()
    terminal.detail(f"the JSON Schema of {name}, draft 2020-12")
    show(brief_schema())
