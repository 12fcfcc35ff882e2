"""`briefgen remove`: entries out of a brief."""

from typing import TYPE_CHECKING

import click

from briefgen.cli.completing import item_paths, own_briefs
from briefgen.cli.editing_options import apply, decider, editing_options
from briefgen.cli.options import loudness_options
from briefgen.errors import UsageError

if TYPE_CHECKING:
    from briefgen.brief import Brief


@click.command("remove")
@click.argument("brief", shell_complete=own_briefs)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, shell_complete=item_paths)
@click.option("--purge", is_flag=True, help="Delete also what was drafted; a new draft can bring it in again.")
@click.option("--restore", is_flag=True, help="Bring rejected items back, as accepted.")
@click.option("--reason", default="", metavar="WORDS", help="Why a drafted item is rejected, for the record.")
@editing_options
@loudness_options
def remove_command(*, brief: str, paths: tuple[str, ...], purge: bool, restore: bool, reason: str) -> None:
    """Take entries out of the file BRIEF.

    PATH is the path of an entry, risks[2], or the identifier of an item, risk-3.

    What an analyst wrote is deleted. What was drafted from a document is rejected: it stays in the file with the
    decision, is printed no more, and can be brought back with --restore.

    \b
    Examples:
      briefgen remove brief.yaml risk-3 key_figures[4] --reason "not of interest here"
      briefgen remove brief.yaml risk-3 --restore
      briefgen remove brief.yaml authors[1]
    """
    from briefgen.fill.remove import Removal, restored, without  # noqa: PLC0415 - start-up: help needs none of it

    if restore and (purge or reason):
        raise UsageError("--restore goes with neither --purge nor --reason; leave them out")
    person = decider()

    def change(before: "Brief") -> "Brief":
        return restored(before, paths, person) if restore else without(before, Removal(paths, purge, reason), person)

    apply(brief, change)
