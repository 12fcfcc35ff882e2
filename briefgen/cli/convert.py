"""`briefgen convert`: a document to a brief, in Word and PDF."""

from typing import Literal

import click

from briefgen.cli.findings import counted
from briefgen.cli.options import (
    current_reading,
    current_terminal,
    force_option,
    loudness_options,
    reading_options,
    rendering_options,
    said_options,
)


@click.command("convert")
@click.argument("document")
@rendering_options
@said_options
@force_option
@reading_options
@loudness_options
def convert_command(  # noqa: PLR0913 - click hands over each option by its name
    *,
    document: str,
    formats: tuple[str, ...],
    paper: Literal["a4", "letter"],
    out: str | None,
    as_of: str | None,
    topic: str,
    force: bool,
) -> None:
    """Turn DOCUMENT into a brief, in Word and PDF.

    DOCUMENT is a text, Markdown, HTML, Word or PDF file. The outputs are called after it: article.brief.yaml,
    article.docx and article.pdf; what is made of report.pdf is report.brief.pdf.

    A brief that exists is overwritten only with --force, any other file also when it is just as briefgen wrote it.
    Findings do not fail the command; look at them with briefgen check.

    \b
    Examples:
      briefgen convert article.txt --out out
      briefgen convert article.txt --to pdf --paper letter --date 2024-01-12
    """
    from briefgen.pipeline.conversion import convert  # noqa: PLC0415 - start-up: help needs none of it
    from briefgen.pipeline.drafting import Said  # noqa: PLC0415
    from briefgen.pipeline.rendering import Renderings  # noqa: PLC0415

    terminal = current_terminal()
    wanted = Renderings(formats, paper, out, force)
    brief_path, findings = convert(document, Said(as_of, topic), wanted, terminal, current_reading())
    terminal.note(
        f"{counted(findings)}; list them with: briefgen check {brief_path}" if findings else counted(findings)
    )
