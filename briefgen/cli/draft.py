"""`briefgen draft`: a document to a structured brief."""

from typing import Literal

import click

from briefgen.cli.options import (
    current_reading,
    current_terminal,
    force_option,
    loudness_options,
    reading_options,
    said_options,
)
from briefgen.cli.terminal import show


@click.command("draft")
@click.argument("document")
@click.option(
    "-o", "--output", metavar="FILE", help="The brief's file; - is standard output. Default: beside DOCUMENT."
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["yaml", "json"], case_sensitive=False),
    help="Form of the brief. Default: json where FILE ends so, else yaml.",
)
@said_options
@force_option
@reading_options
@loudness_options
def draft_command(
    *,
    document: str,
    output: str | None,
    format_name: Literal["yaml", "json"] | None,
    as_of: str | None,
    topic: str,
    force: bool,
) -> None:
    """Draft the structured brief of DOCUMENT.

    Every item has the words that it rests on. Impact and confidence are an analyst's call, and a draft leaves them
    open. Without -o the brief of article.txt is article.brief.yaml beside it. A brief that exists is overwritten only
    with --force.

    \b
    Examples:
      briefgen draft article.txt -o brief.yaml
      briefgen draft article.txt --date 2024-01-12 --topic "Border closures" --output -
    """
    from briefgen.pipeline.drafting import DraftOutput, Said, draft  # noqa: PLC0415 - start-up: help needs none of it

    terminal = current_terminal()
    text = draft(document, Said(as_of, topic), DraftOutput(output, format_name, force), terminal, current_reading())
    if text is not None:
        show(text)
