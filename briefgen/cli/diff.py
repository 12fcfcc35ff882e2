"""`briefgen diff`: what differs between two briefs."""

from typing import Literal

import click

from briefgen.cli.completing import brief_files
from briefgen.cli.options import (
    current_reading,
    current_terminal,
    listing_format_option,
    loudness_options,
    reading_options,
)
from briefgen.cli.terminal import show

_DIFFERENT = 1


@click.command("diff")
@click.argument("old", shell_complete=brief_files)
@click.argument("new", shell_complete=brief_files)
@listing_format_option("Lines for people or JSON for programs.")
@reading_options
@loudness_options
def diff_command(*, old: str, new: str, format_name: Literal["text", "json"]) -> None:
    """Show what differs between the briefs OLD and NEW.

    Each is a .yaml or .json file, or a Word, PDF or HTML file that briefgen wrote, which carries its brief. Told are
    figures that moved and by how much, risks and judgements that were raised or lowered, items that are new, gone,
    reworded or of another kind, and other fields that differ. An item that was rejected is gone; identifiers, evidence
    and decisions are not compared.

    Items are known again by their words, then by identifier where the words are alike, then by words that are alike. As
    with diff, the exit code is 0 where nothing differs and 1 where something does.

    \b
    Examples:
      briefgen diff january.brief.yaml february.brief.yaml
      briefgen diff january.pdf february.brief.yaml --format json
    """
    from briefgen.pipeline.comparing import compared  # noqa: PLC0415 - start-up: help needs none of it

    terminal = current_terminal()
    found = compared(old, new, terminal, current_reading())
    if format_name == "json":
        from briefgen.cli.difference_json import difference_json  # noqa: PLC0415 - likewise

        show(difference_json(found))
    elif found.difference.count or not terminal.is_quiet:
        from briefgen.cli.difference_text import difference_text  # noqa: PLC0415 - likewise

        show(difference_text(found))
    if found.difference.count:
        click.get_current_context().exit(_DIFFERENT)
