"""`briefgen render`: a brief to Word, PDF, HTML, Markdown and plain text."""

import click

from briefgen.cli.completing import brief_files
from briefgen.cli.options import current_reading, current_terminal, force_option, loudness_options, reading_options
from briefgen.cli.rendering_options import current_renderings, rendering_options


@click.command("render")
@click.argument("brief", shell_complete=brief_files)
@rendering_options
@force_option
@reading_options
@loudness_options
def render_command(*, brief: str, force: bool) -> None:
    """Render BRIEF as Word and PDF, or as HTML, Markdown and plain text.

    BRIEF is a .yaml or .json file, or a Word, PDF or HTML file that briefgen wrote, which carries its brief.

    The files are called after the brief: kenya.brief.yaml becomes kenya.docx and kenya.pdf, or kenya.brief.docx where
    kenya.docx is a document that the brief was drawn from. A file that exists is overwritten when it is just as
    briefgen wrote it, otherwise only with --force. A final brief with errors is rendered, and that is said; with
    --strict it is refused.

    \b
    Examples:
      briefgen render brief.yaml --to docx,pdf --out out
      briefgen render kenya.brief.yaml --to pdf,html --paper letter
      briefgen render kenya.pdf --to docx
      briefgen render brief.yaml --style office.yaml --strict
      briefgen render brief.yaml --to docx --reference-doc office.dotx
      briefgen render brief.yaml --to pdf --layout one-page
      briefgen render brief.yaml --sections bottom_line,risks,sources
      briefgen render february.brief.yaml --since january.brief.yaml
      briefgen render brief.yaml --no-attachment
    """
    from briefgen.pipeline.rendering import render  # noqa: PLC0415 - start-up: help needs none of it

    render(brief, current_renderings(force=force), current_terminal(), current_reading())
