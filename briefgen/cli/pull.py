"""`briefgen pull`: what an office changed in the Word file of a brief, back into the brief."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from briefgen.cli.completing import own_briefs, word_files
from briefgen.cli.findings import findings_text
from briefgen.cli.options import current_reading, current_terminal, loudness_options, reading_options
from briefgen.cli.pull_asking import chosen_changes, chosen_conflicts
from briefgen.cli.pull_options import Wanted, pull_options, wanted
from briefgen.cli.pull_report import report
from briefgen.cli.terminal import show
from briefgen.errors import UsageError

if TYPE_CHECKING:
    from briefgen.fill.word_edits import Change, Pull
    from briefgen.pipeline.pulling import Pulling

_CONFLICT = 1


@click.command("pull")
@click.argument("edited", shell_complete=word_files)
@click.option(
    "--into",
    required=True,
    metavar="BRIEF",
    shell_complete=own_briefs,
    help="The brief's own file, which the changes go into.",
)
@pull_options
@reading_options
@loudness_options
@click.pass_context
def pull_command(context: click.Context, *, edited: str, into: str) -> None:
    """Bring back into BRIEF what people changed in EDITED, the Word file that was made of it.

    EDITED carries the brief that it was made of; what differs from that are the edits of Word, LibreOffice or another
    program: words, figures, assessments, dates, new and deleted points and rows, their order. Tracked changes count as
    accepted, and comments become notes. What BRIEF has changed itself meanwhile stays.

    Where both have changed the same, nothing is written until --ours or --theirs says which holds, and the exit code
    is 1.

    \b
    Examples:
      briefgen pull edited.docx --into brief.yaml
      briefgen pull edited.docx --into brief.yaml --dry-run
      briefgen pull edited.docx --into brief.yaml --yes --theirs --by "R. Aldous"
    """
    from briefgen.pipeline.bytes_in import display_name  # noqa: PLC0415 - start-up: help needs none of it
    from briefgen.pipeline.design import Look  # noqa: PLC0415 - likewise
    from briefgen.pipeline.pulling import find_edits  # noqa: PLC0415 - likewise

    options, shown = wanted(), display_name(edited)
    look = Look(style=options.style, layout=options.layout)
    pulling = find_edits(edited, into, current_terminal(), options.base, look, current_reading())
    pull = pulling.pull
    show(report(pull, shown, into))
    is_open = bool(pull.conflicts) and options.side is None
    if options.is_dry or not (pull.changes or pull.conflicts):
        context.exit(_CONFLICT if is_open else 0)
    is_asking = not options.is_sure and sys.stdin.isatty() and sys.stderr.isatty()
    if not (options.is_sure or is_asking):
        raise UsageError("this is no terminal to ask on; nothing is written; add --yes to make the changes")
    if is_open and not is_asking:
        current_terminal().note(f"{into}: nothing is written; add --theirs or --ours for what both have changed")
        context.exit(_CONFLICT)
    _apply(pulling, _taken(pull, options, shown, into), into, shown, options.by)


def _taken(pull: "Pull", options: Wanted, shown: str, into: str) -> "list[Change]":
    """The changes that are to be made, asked for where no option says it."""
    if options.side is None:
        conflicts = chosen_conflicts(pull.conflicts, shown, into)
    else:
        conflicts = [conflict.change for conflict in pull.conflicts] if options.side == "theirs" else []
    changes = list(pull.changes) if options.is_sure else chosen_changes(pull.changes)
    return [*changes, *conflicts]


def _apply(pulling: "Pulling", changes: "Sequence[Change]", into: str, shown: str, by: str | None) -> None:
    """Write the changes and say what the checks find in the items that they are of."""
    from pathlib import PurePath  # noqa: PLC0415 - start-up: help needs none of it

    from briefgen.pipeline.person import current_person  # noqa: PLC0415 - likewise
    from briefgen.pipeline.pulling import apply_edits, findings_on  # noqa: PLC0415 - likewise

    terminal = current_terminal()
    if not changes:
        terminal.note(f"{into}: nothing is written")
        return
    person = current_person(by or pulling.editor or None)
    brief = apply_edits(into, pulling, changes, person, terminal, f"from {PurePath(shown).name}")
    count = "1 change" if len(changes) == 1 else f"{len(changes)} changes"
    terminal.note(f"wrote {into}: {count}, recorded as made by {person.by}")
    findings = findings_on(brief, changes, into, terminal, current_reading())
    if findings:
        show(findings_text(findings, into, terminal))
