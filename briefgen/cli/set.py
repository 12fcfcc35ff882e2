"""`briefgen set`: values of a brief by dotted path."""

from typing import TYPE_CHECKING

import click

from briefgen.cli.completing import assigned_paths, own_briefs
from briefgen.cli.editing_options import apply, assignments, decider, editing_options
from briefgen.cli.options import loudness_options

if TYPE_CHECKING:
    from briefgen.brief import Brief


@click.command("set")
@click.argument("brief", shell_complete=own_briefs)
@click.argument("values", metavar="PATH=VALUE...", nargs=-1, required=True, shell_complete=assigned_paths)
@editing_options
@loudness_options
def set_command(*, brief: str, values: tuple[str, ...]) -> None:
    """Set values in the file BRIEF, all of them or none.

    A path leads to a value by names and places from 0: risks[0].likelihood. The identifier of an item stands for its
    place: risk-3.impact. For shells that read brackets, risks.0.likelihood is the same. What does not change stays as
    it is written, with its comments.

    Text is taken as it is: 1.50, yes. A list is written [one, two]. null unsets a value.

    That an item was edited is recorded in the brief, with who did it and when; the item keeps its evidence.

    \b
    Examples:
      briefgen set brief.yaml risks[0].likelihood=likely risk-3.impact=high
      briefgen set brief.yaml status=final "authors=[A. Analyst, B. Writer]" marking=TLP:GREEN --by "A. Analyst"
      briefgen set brief.yaml bottom_line.text="Dues rise again." --dry-run
    """
    from briefgen.fill.assign import with_values  # noqa: PLC0415 - start-up: help needs none of it
    from briefgen.fill.decide import with_edits_recorded  # noqa: PLC0415 - likewise

    wanted = assignments(values)
    person = decider()

    def change(before: "Brief") -> "Brief":
        return with_edits_recorded(before, with_values(before, wanted), person)

    apply(brief, change)
