"""`briefgen render`: a brief to Word, PDF, HTML, Markdown and plain text."""

from typing import Literal

import click

from briefgen.cli.options import current_terminal, force_option, loudness_options, rendering_options


@click.command("render")
@click.argument("brief")
@rendering_options
@force_option
@loudness_options
def render_command(
    *,
    brief: str,
    formats: tuple[str, ...],
    paper: Literal["a4", "letter"],
    out: str | None,
    force: bool,
) -> None:
    """Render BRIEF as Word and PDF, or as HTML, Markdown and plain text.

    The files are called after the brief: kenya.brief.yaml becomes kenya.docx and kenya.pdf, or kenya.brief.docx where
    kenya.docx is a document that the brief was drawn from. A file that exists is overwritten when it is just as
    briefgen wrote it, otherwise only with --force. A final brief with errors is rendered, and that is said.

    \b
    Examples:
      briefgen render brief.yaml --to docx,pdf --out out
      briefgen render kenya.brief.yaml --to pdf,html --paper letter
    """
    from briefgen.pipeline.rendering import Renderings, render  # noqa: PLC0415 - start-up: help needs none of it

    render(brief, Renderings(formats, paper, out, force), current_terminal())
