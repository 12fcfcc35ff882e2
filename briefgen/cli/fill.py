"""`briefgen fill`: a brief gone through on the terminal, question by question."""

import os
import signal
import sys
from types import FrameType
from typing import TYPE_CHECKING

import click

from briefgen.cli.completing import asked_sections, own_briefs, source_documents
from briefgen.cli.options import current_reading, current_terminal, loudness_options, names_in, reading_options
from briefgen.cli.terminal import is_closed, is_coloured, say
from briefgen.errors import UsageError

if TYPE_CHECKING:
    from briefgen.cli.asking.asking import Asking

_HUNG_UP = 129


@click.command("fill")
@click.argument("brief", shell_complete=own_briefs)
@click.option(
    "--from",
    "sources",
    multiple=True,
    metavar="SOURCE",
    shell_complete=source_documents,
    help="A document to propose key figures and risks of; may be repeated. Default: the brief's own documents.",
)
@click.option(
    "--only",
    multiple=True,
    metavar="SECTIONS",
    shell_complete=asked_sections,
    callback=lambda context, param, value: names_in(context, param, value) if value else (),
    help="Ask only about these sections, parted by commas: front,summary,risks.",
)
@click.option("--all", "again", is_flag=True, help="Ask also about what is decided.")
@click.option(
    "--by",
    metavar="NAME",
    help="Who decides, for the record in the brief. Default: the configured author, else the machine's user.",
)
@reading_options
@loudness_options
def fill_command(*, brief: str, sources: tuple[str, ...], only: tuple[str, ...], again: bool, by: str | None) -> None:
    """Go through what is drafted or blank in BRIEF, one question at a time.

    Each drafted item is shown with the words of the document that it rests on, to be accepted, edited or rejected; then
    come the calls that only an analyst can make, and what is still blank. The file is saved after every answer, and the
    next run goes on where this one stopped.

    \b
    Examples:
      briefgen fill brief.yaml
      briefgen fill brief.yaml --only summary,risks --by "Ana Ruiz"
      briefgen fill brief.yaml --from report.pdf
    """
    _require_terminal()
    from briefgen.cli.asking.asking import Asking  # noqa: PLC0415 - start-up: help needs none of it
    from briefgen.pipeline.filling_start import Wish, start_filling  # noqa: PLC0415 - likewise
    from briefgen.pipeline.person import current_person  # noqa: PLC0415 - likewise

    terminal = current_terminal()
    person = current_person(by)
    asking = Asking(start_filling(brief, Wish(only, again, sources), person, terminal, current_reading()))
    _ask(asking)
    _tell(asking, brief, is_unnamed=by is None)
    if asking.outcome == "interrupted":
        raise click.Abort


def _require_terminal() -> None:
    for stream in (sys.stdin, sys.stdout):
        if is_closed(stream) or not stream.isatty():
            raise UsageError(
                "fill asks on a terminal, and this is none; to change a brief without one, use "
                "briefgen set BRIEF PATH=VALUE"
            )


def _ask(asking: "Asking") -> None:
    """Ask on this terminal; where it is closed, end as an exception does."""
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, _hang_up)
    if os.environ.get("TERM") in {None, "", "dumb", "unknown"}:
        from briefgen.cli.asking.plain import ask_plainly  # noqa: PLC0415 - only where the terminal can no more

        ask_plainly(asking)
        return
    from briefgen.cli.asking.shell import Shell  # noqa: PLC0415 - start-up: help needs none of it

    Shell(asking, is_coloured=is_coloured(sys.stdout)).run()


def _hang_up(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signature of a signal handler
    raise SystemExit(_HUNG_UP)


def _tell(asking: "Asking", name: str, *, is_unnamed: bool) -> None:
    """What was done, and what is still open."""
    from briefgen.cli.asking.summary import open_of, summary_of  # noqa: PLC0415 - start-up: help needs none of it
    from briefgen.fill.questions.question import Skipped  # noqa: PLC0415 - likewise
    from briefgen.pipeline.filling_start import open_findings  # noqa: PLC0415 - likewise

    for line in summary_of(asking.filling.session, name):
        say(line)
    if is_unnamed and any(not isinstance(step.answer, Skipped) for step in asking.filling.session.steps):
        say(f"recorded as decided by {asking.filling.person.by}; give another name with --by")
    say(open_of(open_findings(name, current_reading()), name))
