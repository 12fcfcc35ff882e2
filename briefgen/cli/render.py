"""`briefgen render`: a brief to Word and PDF."""

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
    """Render BRIEF as Word and PDF.

    The files are called after the brief: kenya.brief.yaml becomes kenya.docx and kenya.pdf. A Word or
    PDF file that exists is overwritten when it is just as briefgen wrote it, otherwise only with --force.

    \b
    Examples:
      briefgen render brief.yaml --to docx,pdf --out out
      briefgen render kenya.brief.yaml --to pdf --paper letter
    """
    from briefgen.pipeline.rendering import Renderings, render  # noqa: PLC0415 - start-up: help needs none of it

    render(brief, Renderings(formats, paper, out, force), current_terminal())
