"""`briefgen migrate`: a brief to a newer template."""

import sys

import click

from briefgen.cli.completing import own_briefs, templates
from briefgen.cli.options import current_terminal, loudness_options
from briefgen.cli.terminal import is_closed, safe, show
from briefgen.cli.variables import variables_option
from briefgen.errors import UsageError


@click.command("migrate")
@click.argument("brief", shell_complete=own_briefs)
@click.option(
    "--to-template",
    metavar="NAME",
    shell_complete=templates,
    help="Another template. Default: the newest version of the brief's own.",
)
@variables_option
@click.option("--yes", is_flag=True, help="Write it without asking.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@loudness_options
def migrate_command(
    *, brief: str, to_template: str | None, variables: dict[str, str], yes: bool, dry_run: bool
) -> None:
    """Bring BRIEF to the newest version of its template, or to another one.

    What is added is shown first: standing risks, gaps and sources, and front matter that is blank. Nothing that people
    wrote is taken away; sections that the template does not have stay in the brief and are told.

    \b
    Examples:
      briefgen migrate kenya.yaml --dry-run
      briefgen migrate march.brief.yaml --to-template security-brief --yes
    """
    from briefgen.pipeline.migration import Wish, carry_out, plan  # noqa: PLC0415 - start-up: help needs none of it

    terminal = current_terminal()
    if yes and dry_run:
        raise UsageError("--yes and --dry-run exclude each other; give one")
    planned = plan(brief, Wish(to_template, variables), terminal)
    for line in planned.told:
        terminal.note(line)
    if not planned.diff:
        named = f"up to date with {planned.template.name}" if planned.template else "made from no template"
        terminal.note(f"{brief}: {named}; nothing to change")
        return
    show(safe(planned.diff))
    if dry_run:
        return
    if not yes and not _can_ask():
        raise UsageError("nothing is written: this is no terminal to ask at; add --yes to write it")
    if yes or click.confirm("Write this?", err=True):
        carry_out(planned, terminal)


def _can_ask() -> bool:
    return not is_closed(sys.stdin) and sys.stdin.isatty()
