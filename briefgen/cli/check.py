"""`briefgen check`: what is missing, unsourced or not in the document."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

import click

from briefgen.cli.check_options import check_options, shows_excused, wanted_grouping, wanted_level, wanted_rules
from briefgen.cli.completing import brief_files
from briefgen.cli.findings import Background, counted, excused_text, findings_text, is_at_least
from briefgen.cli.options import current_reading, current_terminal, loudness_options, reading_options
from briefgen.cli.terminal import say, show
from briefgen.errors import BriefgenError, PartialError

if TYPE_CHECKING:
    from briefgen.check.selection import Selection
    from briefgen.pipeline.checking import Checked


@click.command("check")
@click.argument("briefs", metavar="BRIEF...", nargs=-1, required=True, shell_complete=brief_files)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["text", "json", "sarif"], case_sensitive=False),
    default="text",
    show_default=True,
    help="Lines for people, JSON for programs, SARIF 2.1.0 for code hosts and editors.",
)
@check_options
@reading_options
@loudness_options
@click.pass_context
def check_command(
    context: click.Context, *, briefs: tuple[str, ...], format_name: Literal["text", "json", "sarif"]
) -> None:
    """Say what is missing or wrong in each BRIEF.

    BRIEF is a .yaml or .json file, or a Word, PDF or HTML file that briefgen wrote, which carries its brief.

    That is what a reader needs and it lacks, what has no source, what contradicts itself, and what does not stand in
    the document that the brief was drawn from.

    Each finding names its place in the file, its code and what to do, and shows the words that it is about; briefgen
    rule CODE explains a code. The documents are looked for where the brief says that they lie. A comment in the
    brief, # briefgen: ignore CODE reason, excuses what is found in the item or field that it stands above or behind.

    \b
    Examples:
      briefgen check brief.yaml
      briefgen check brief.yaml --ignore T007,W --fail-on warning
      briefgen check one.brief.yaml two.brief.yaml --format sarif
    """
    level, rules = wanted_level(), wanted_rules()
    done: list[Checked] = []
    failed: list[BriefgenError] = []
    for brief in _checked(briefs, rules, failed):
        done.append(brief)
        if format_name == "text":
            show(_text(brief))
    if format_name != "text":
        show(_document(done, format_name))
    elif len(done) > 1:
        _tell_sum(done)
    if failed:
        raise PartialError(f"{len(failed)} of {len(briefs)} briefs could not be checked; see above")
    is_bad = level != "never" and any(is_at_least(finding, level) for brief in done for finding in brief.findings)
    context.exit(1 if is_bad else 0)


def _checked(names: Sequence[str], rules: "Selection", failed: list[BriefgenError]) -> Iterator["Checked"]:
    """Each brief with its findings; of several, one that cannot be read is told, kept in `failed` and passed over."""
    from briefgen.pipeline.checking import checked  # noqa: PLC0415 - start-up: help needs none of it

    for name in names:
        try:
            yield checked(name, current_terminal(), current_reading(), rules)
        except BriefgenError as error:
            if len(names) == 1:
                raise
            say(str(error), style="error")
            failed.append(error)


def _text(brief: "Checked") -> str:
    from briefgen.pipeline.bytes_in import display_name  # noqa: PLC0415 - start-up: help needs none of it

    name, terminal = display_name(brief.name), current_terminal()
    background = Background(brief.text, brief.places, brief.documents, brief.excused)
    listed = excused_text(brief.excused, name) if shows_excused() else ""
    return listed + findings_text(brief.findings, name, terminal, background, wanted_grouping())


def _document(briefs: Sequence["Checked"], format_name: Literal["json", "sarif"]) -> str:
    if format_name == "json":
        from briefgen.cli.findings_json import findings_json  # noqa: PLC0415 - only what is asked for

        return findings_json(briefs)
    from briefgen.cli.sarif import findings_sarif  # noqa: PLC0415 - likewise

    return findings_sarif(briefs)


def _tell_sum(briefs: Sequence["Checked"]) -> None:
    findings = [finding for brief in briefs for finding in brief.findings]
    excused = sum(len(brief.excused) for brief in briefs)
    if not current_terminal().is_quiet:
        said = f"; {excused} excused" if excused else ""
        show(f"{len(briefs)} briefs: {counted(findings)}{said}\n")
