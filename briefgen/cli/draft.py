"""`briefgen draft`: documents to a structured brief, or into one that there is."""

from typing import TYPE_CHECKING, Literal

import click

from briefgen.cli.completing import source_documents
from briefgen.cli.into_options import current_into, into_options
from briefgen.cli.merged import merged_text
from briefgen.cli.options import (
    current_reading,
    current_terminal,
    force_option,
    loudness_options,
    reading_options,
    said_options,
)
from briefgen.cli.terminal import show

if TYPE_CHECKING:
    from briefgen.pipeline.drafting import Said
    from briefgen.pipeline.merging import Into


@click.command("draft")
@click.argument("documents", nargs=-1, shell_complete=source_documents)
@click.option(
    "-o", "--output", metavar="FILE", help="The brief's file; - is standard output. Default: beside the one DOCUMENT."
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["yaml", "json"], case_sensitive=False),
    help="Form of the brief. Default: json where FILE ends so, else yaml.",
)
@into_options
@said_options
@force_option
@reading_options
@loudness_options
def draft_command(
    *,
    documents: tuple[str, ...],
    output: str | None,
    format_name: Literal["yaml", "json"] | None,
    as_of: str | None,
    topic: str,
    force: bool,
) -> None:
    """Draft the structured brief of DOCUMENTS.

    Every item has the words that it rests on. Impact and confidence are an analyst's call, and a draft leaves them
    open. Without -o the brief of article.txt is article.brief.yaml beside it. A brief that exists is overwritten only
    with --force.

    Several documents make one brief: what they agree on is one item with the words of each, figures that disagree are
    all kept and noted.

    With --into what is drafted is merged into a brief, without DOCUMENTS from its own ones as they are now. What people
    wrote, decided on or rejected stays; what nobody touched follows its source; what changed is told.

    \b
    Examples:
      briefgen draft article.txt -o brief.yaml
      briefgen draft article.txt --date 2024-01-12 --topic "Border closures" --output -
      briefgen draft article.txt report.pdf page.html -o brief.yaml
      briefgen draft --into brief.yaml --dry-run
      briefgen draft update.txt --into brief.yaml
    """
    from briefgen.pipeline.drafting import DraftOutput, Said, draft  # noqa: PLC0415 - start-up: help needs none of it

    terminal, said, into = current_terminal(), Said(as_of, topic), current_into()
    if into is not None:
        _merge(documents, said, into)
        return
    if not documents:
        raise click.UsageError("name a document, or with --into a brief whose documents are to be drafted anew")
    text = draft(documents, said, DraftOutput(output, format_name, force), terminal, current_reading())
    if text is not None:
        show(text)


def _merge(documents: tuple[str, ...], said: "Said", into: "Into") -> None:
    from briefgen.pipeline.merging import merge_into  # noqa: PLC0415 - start-up: help needs none of it

    terminal = current_terminal()
    report = merge_into(documents, said, into, terminal, current_reading())
    for remark in report.remarks:
        terminal.note(remark)
    show(merged_text(report, into.brief, terminal, is_dry=into.dry_run))
