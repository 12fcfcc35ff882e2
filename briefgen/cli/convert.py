"""`briefgen convert`: a document to a brief, in Word and PDF."""

import click

from briefgen.cli.completing import source_documents
from briefgen.cli.findings import counted
from briefgen.cli.options import (
    current_reading,
    current_terminal,
    force_option,
    loudness_options,
    reading_options,
    said_options,
)
from briefgen.cli.rendering_options import current_renderings, rendering_options


@click.command("convert")
@click.argument("document", shell_complete=source_documents)
@rendering_options
@said_options
@force_option
@reading_options
@loudness_options
def convert_command(*, document: str, as_of: str | None, topic: str, force: bool) -> None:
    """Turn DOCUMENT into a brief, in Word and PDF.

    DOCUMENT is a text, Markdown, HTML, Word or PDF file. The outputs are called after it: article.brief.yaml,
    article.docx and article.pdf; what is made of report.pdf is report.brief.pdf.

    A brief that exists is overwritten only with --force, any other file also when it is just as briefgen wrote it.
    Findings do not fail the command; look at them with briefgen check.

    \b
    Examples:
      briefgen convert article.txt --out out
      briefgen convert article.txt --to pdf --paper letter --date 2024-01-12
      briefgen convert article.txt --style office.yaml --layout one-page
    """
    from briefgen.pipeline.conversion import convert  # noqa: PLC0415 - start-up: help needs none of it
    from briefgen.pipeline.drafting import Said  # noqa: PLC0415 - likewise

    terminal = current_terminal()
    wanted = current_renderings(force=force)
    brief_path, findings = convert(document, Said(as_of, topic), wanted, terminal, current_reading())
    terminal.note(
        f"{counted(findings)}; list them with: briefgen check {brief_path}" if findings else counted(findings)
    )
