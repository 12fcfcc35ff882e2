"""`briefgen move`: an entry to another place, or to another kind."""

from typing import TYPE_CHECKING

import click

from briefgen.cli.completing import item_paths, own_briefs
from briefgen.cli.editing_options import apply, assignments, decider, editing_options
from briefgen.cli.options import loudness_options

if TYPE_CHECKING:
    from briefgen.brief import Brief


@click.command("move")
@click.argument("brief", shell_complete=own_briefs)
@click.argument("source", metavar="ENTRY", shell_complete=item_paths)
@click.argument("target", metavar="TARGET", shell_complete=item_paths)
@click.argument("values", metavar="[FIELD=VALUE...]", nargs=-1)
@click.option("--drop", is_flag=True, help="Let go what the new kind has no field for.")
@editing_options
@loudness_options
def move_command(*, brief: str, source: str, target: str, values: tuple[str, ...], drop: bool) -> None:
    """Move an ENTRY of the file BRIEF to another place.

    ENTRY is a path, risks[3], or the identifier of an item. TARGET is the place that it is to have, risks[0], or a
    list, for its end.

    An item can become one of another kind, such as a judgement that is a risk. It keeps its identifier, evidence,
    references and words, and what both kinds have. FIELD=VALUE gives what the new kind asks for besides.

    \b
    Examples:
      briefgen move brief.yaml risks[3] risks[0]
      briefgen move brief.yaml judgement-2 risks impact=high
      briefgen move brief.yaml summary[0] bottom_line
    """
    from briefgen.fill.decide import with_edits_recorded  # noqa: PLC0415 - start-up: help needs none of it
    from briefgen.fill.move import Move, moved  # noqa: PLC0415 - likewise

    person = decider()
    wanted = Move(source, target, assignments(values), drop)

    def change(before: "Brief") -> "Brief":
        return with_edits_recorded(before, moved(before, wanted), person)

    apply(brief, change)
