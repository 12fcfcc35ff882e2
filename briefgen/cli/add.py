"""`briefgen add`: a new entry in a list of a brief."""

from typing import TYPE_CHECKING

import click

from briefgen.cli.completing import list_paths, own_briefs
from briefgen.cli.editing_options import apply, decider, editing_options
from briefgen.cli.options import current_reading, current_terminal, loudness_options, reading_options
from briefgen.errors import UsageError

if TYPE_CHECKING:
    from briefgen.brief import Brief


@click.command("add")
@click.argument("brief", shell_complete=own_briefs)
@click.argument("target", metavar="LIST", shell_complete=list_paths)
@click.argument("words", metavar="[FIELD=VALUE... | WORDS...]", nargs=-1)
@click.option(
    "--at", type=click.IntRange(0, 10**6), metavar="PLACE", help="Place in the list, from 0. Default: its end."
)
@click.option(
    "--evidence",
    multiple=True,
    metavar="WORDS",
    help="Exact words of a source that the item rests on; several times for several places.",
)
@click.option(
    "--occurrence",
    type=click.IntRange(1, 10**6),
    metavar="NUMBER",
    help="Which place is meant where the words of --evidence stand more than once, from 1.",
)
@editing_options
@reading_options
@loudness_options
def add_command(
    *,
    brief: str,
    target: str,
    words: tuple[str, ...],
    at: int | None,
    evidence: tuple[str, ...],
    occurrence: int | None,
) -> None:
    """Put a new entry into a LIST of the file BRIEF.

    LIST is a list of items, such as risks or key_figures, which takes FIELD=VALUE, or one of plain words, such as
    authors or risk-3.drivers, which takes WORDS.

    An item gets an identifier of its own and is the analyst's: `origin: analyst`. The words of --evidence are looked
    for in the documents that the brief was drawn from. Where the item says nothing else than they do, it is extracted;
    where it says nothing at all, it says what they do.

    \b
    Examples:
      briefgen add brief.yaml risks statement="Dues may rise again." impact=high --at 0
      briefgen add brief.yaml judgements --evidence "could move their services to Marrow"
      briefgen add brief.yaml risk-3.drivers "Higher dues" "Fewer ships"
    """
    from briefgen.fill.add import Addition, with_entry  # noqa: PLC0415 - start-up: help needs none of it
    from briefgen.fill.decide import with_edits_recorded  # noqa: PLC0415 - likewise
    from briefgen.fill.quote import Quote  # noqa: PLC0415 - likewise
    from briefgen.pipeline.quoting import quote  # noqa: PLC0415 - likewise

    if occurrence is not None and len(evidence) != 1:
        raise UsageError("--occurrence belongs to one --evidence; give one")
    terminal, reading = current_terminal(), current_reading()
    person = decider()
    quotes = [Quote(quoted, occurrence) for quoted in evidence]

    def change(before: "Brief") -> "Brief":
        found = quote(before, brief, quotes, terminal, reading)
        return with_edits_recorded(before, with_entry(before, Addition(target, words, at, found)), person)

    apply(brief, change)
