"""`briefgen inspect`: what extraction sees in a document."""

from typing import Literal

import click

from briefgen.cli.completing import source_documents
from briefgen.cli.mentions import mentions_json, mentions_text
from briefgen.cli.options import (
    current_reading,
    current_terminal,
    listing_format_option,
    loudness_options,
    names_in,
    reading_options,
)
from briefgen.cli.terminal import show


@click.command("inspect")
@click.argument("document", shell_complete=source_documents)
@click.option(
    "--show",
    "kinds",
    callback=names_in,
    multiple=True,
    required=True,
    metavar="WHAT",
    help="What to list, parted by commas: blocks, sentences, quantities, figures, citations, risks, hedges, entities, "
    "dates, events.",
)
@listing_format_option("A table for people, or JSON for programs.")
@reading_options
@loudness_options
def inspect_command(
    *,
    document: str,
    kinds: tuple[str, ...],
    format_name: Literal["text", "json"],
) -> None:
    """List what is found in DOCUMENT, with its place.

    Every mention is listed; only a brief merges mentions of one thing. Places count characters from 0, the end is the
    first one behind.

    \b
    Examples:
      briefgen inspect article.txt --show quantities --format json
      briefgen inspect article.txt --show figures,risks
    """
    from briefgen.pipeline.inspection import inspect  # noqa: PLC0415 - start-up: help needs none of it

    mentions = inspect(document, kinds, current_terminal(), current_reading())
    show(mentions_json(mentions) if format_name == "json" else mentions_text(mentions))
