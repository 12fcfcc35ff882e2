"""`briefgen view`: a brief beside its documents, to see what each item rests on."""

import click

from briefgen.cli.completing import brief_files
from briefgen.cli.options import current_reading, current_terminal, force_option, loudness_options, reading_options
from briefgen.cli.terminal import show


@click.command("view")
@click.argument("brief", shell_complete=brief_files)
@click.option(
    "-o", "--output", metavar="FILE", help="The page's file; - is standard output. Default: beside BRIEF, .view.html."
)
@force_option
@reading_options
@loudness_options
def view_command(*, brief: str, output: str | None, force: bool) -> None:
    """Write one HTML page that shows BRIEF beside the documents that it is drawn from.

    BRIEF is a .yaml or .json file, or a Word, PDF or HTML file that briefgen wrote, which carries its brief.

    An item leads to its words in the documents, words lead to what was drawn from them. What `briefgen check` finds
    stands beside the items, and paragraphs that gave nothing are marked. The page loads nothing from anywhere; open it
    in a browser, and press ? for its keys. It shows notes, decisions and rejected items: it is a working copy and not
    for release.

    \b
    Examples:
      briefgen view brief.yaml
      briefgen view brief.yaml -o desk.html
    """
    from briefgen.pipeline.viewing import ViewOutput, view  # noqa: PLC0415 - start-up: help needs none of it

    text = view(brief, ViewOutput(output, force), current_terminal(), current_reading())
    if text is not None:
        show(text)
