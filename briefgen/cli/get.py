"""`briefgen get`: values of a brief by dotted path."""

from typing import Literal

import click

from briefgen.cli.completing import brief_files, item_paths
from briefgen.cli.options import current_reading, current_terminal, loudness_options, reading_options
from briefgen.cli.terminal import safe, say, show


@click.command("get")
@click.argument("brief", shell_complete=brief_files)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, shell_complete=item_paths)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["text", "json", "yaml"], case_sensitive=False),
    default="text",
    show_default=True,
    help="Form of the values: text gives bare ones, a line an entry, and records as YAML.",
)
@reading_options
@loudness_options
@click.pass_context
def get_command(
    context: click.Context,
    *,
    brief: str,
    paths: tuple[str, ...],
    format_name: Literal["text", "json", "yaml"],
) -> None:
    """Print values of BRIEF.

    BRIEF is a .yaml or .json file, or a Word, PDF or HTML file that briefgen wrote, which carries its brief.

    A path leads to a value by names and places from 0: risks[0].likelihood. The identifier of an item stands for its
    place: risk-3.impact. One value is printed alone; several as text one after another, in the other forms by path.

    The exit code is 1 where a path leads nowhere, or its value is not set.

    \b
    Examples:
      briefgen get brief.yaml risks[0].likelihood
      briefgen get brief.yaml risk-3 bottom_line.text --format json
    """
    from briefgen.fill.printed import json_of, text_of, yaml_of  # noqa: PLC0415 - start-up: help needs none of it
    from briefgen.pipeline.values import read_values  # noqa: PLC0415 - likewise

    terminal = current_terminal()
    values, problems = read_values(brief, paths, terminal, current_reading())
    for problem in problems:
        say(problem, style="problem")
    unset = [path for path, value in values.items() if value is None]
    for path in unset:
        terminal.note(f"{path} is not set")
    if not problems:
        shown = {"text": text_of, "json": json_of, "yaml": yaml_of}[format_name](values)
        show(safe(shown) if format_name == "text" else shown)
    context.exit(1 if problems or unset else 0)
