"""`briefgen check`: what is missing, unsourced or not in the document."""

from typing import Literal

import click

from briefgen.cli.findings import findings_json, findings_text, is_at_least
from briefgen.cli.options import (
    current_reading,
    current_terminal,
    listing_format_option,
    loudness_options,
    reading_options,
)
from briefgen.cli.terminal import show


@click.command("check")
@click.argument("brief")
@listing_format_option("Form of the findings.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"], case_sensitive=False),
    default="error",
    show_default=True,
    help="End with exit code 1 where a finding is at least this severe.",
)
@reading_options
@loudness_options
@click.pass_context
def check_command(
    context: click.Context,
    *,
    brief: str,
    format_name: Literal["text", "json"],
    fail_on: Literal["error", "warning"],
) -> None:
    """Say what is missing or wrong in BRIEF.

    That is what a reader needs and it lacks, what has no source, what contradicts itself, and what does not stand in
    the document that the brief was drawn from.

    Each finding names its place in the file, its code and what to do. The documents are looked for where the brief
    says that they lie.

    \b
    Examples:
      briefgen check brief.yaml
      briefgen check brief.yaml --format json --fail-on warning
    """
    from briefgen.pipeline.bytes_in import display_name  # noqa: PLC0415 - likewise
    from briefgen.pipeline.checking import check  # noqa: PLC0415 - start-up: help needs none of it

    terminal = current_terminal()
    findings = check(brief, terminal, current_reading())
    show(findings_json(findings) if format_name == "json" else findings_text(findings, display_name(brief), terminal))
    context.exit(1 if any(is_at_least(finding, fail_on) for finding in findings) else 0)
