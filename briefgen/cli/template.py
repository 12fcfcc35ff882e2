"""`briefgen template`: the templates that there are, and one of your own."""

import click

from briefgen.cli.completing import brief_files, templates, yaml_files
from briefgen.cli.options import current_terminal, loudness_options
from briefgen.cli.terminal import safe, say, show
from briefgen.errors import BriefgenError, UsageError


@click.group("template", invoke_without_command=True, epilog="\b\nExample:\n  briefgen template list")
@click.pass_context
def template_command(context: click.Context) -> None:
    """Show the templates that there are, check one, make one of a brief.

    A template says which sections a brief has, how much of each, and what an analyst is asked. Templates are looked for
    in ./templates, then in the user's configuration folder, then among those that ship with briefgen.
    """
    if context.invoked_subcommand is None:
        say(context.get_help())
        context.exit(UsageError.exit_code)


@template_command.command("list")
@loudness_options
def list_command() -> None:
    """List the templates: name, from where, what for.

    Of two with one name the earlier is used; the other is told as hidden.

    \b
    Example:
      briefgen template list
    """
    from briefgen.pipeline.templates import listed, read_shelved  # noqa: PLC0415 - start-up: help needs none of it

    rows = []
    for name, shelf, is_hidden in listed():
        try:
            title = read_shelved(name, shelf).title
        except BriefgenError as error:
            title = f"broken: {str(error).splitlines()[0]}"
        rows.append((name, f"{shelf.where}, hidden" if is_hidden else shelf.where, title))
    widths = [max((len(row[column]) for row in rows), default=0) for column in (0, 1)]
    show("".join(_one_line(f"{name:<{widths[0]}}  {where:<{widths[1]}}  {title}") for name, where, title in rows))


def _one_line(text: str) -> str:
    return safe(text).replace("\n", " ") + "\n"


@template_command.command("show")
@click.argument("name", shell_complete=templates)
@click.option("--raw", is_flag=True, help="The file as it is written, to start your own from.")
@loudness_options
def show_command(*, name: str, raw: bool) -> None:
    """Print the template NAME with all that it takes over from others.

    \b
    Examples:
      briefgen template show country-risk
      briefgen template show country-risk --raw
    """
    from briefgen.pipeline.templates import find_template  # noqa: PLC0415 - start-up: help needs none of it
    from briefgen.template.dump import dump_template  # noqa: PLC0415 - likewise

    found = find_template(name)
    current_terminal().detail(f"from {found.where}")
    show(safe(found.text if raw else dump_template(found.template)))


@template_command.command("check")
@click.argument("file", shell_complete=yaml_files)
@loudness_options
def check_command(*, file: str) -> None:
    """Say what is wrong with the template in FILE.

    \b
    Example:
      briefgen template check templates/country-risk.yaml
    """
    from briefgen.pipeline.templates import read_template_file  # noqa: PLC0415 - start-up: help needs none of it

    template = read_template_file(file)
    asked = sum(len(section.prompts) + len(section.rows) for section in template.sections)
    show(
        safe(f"{file}: ok\n{template.name} {template.version}: {len(template.sections)} sections, {asked} questions\n")
    )


@template_command.command("new")
@click.argument("name")
@click.option(
    "--from",
    "source",
    required=True,
    metavar="BRIEF",
    shell_complete=brief_files,
    help="The filled brief to make it of.",
)
@click.option("-o", "--output", "out", metavar="FILE", help="The file to write. Default: templates/NAME.yaml.")
@click.option("--force", is_flag=True, help="Overwrite a template that is there.")
@loudness_options
def new_command(*, name: str, source: str, out: str | None, force: bool) -> None:
    """Make the template NAME of a filled brief.

    Sections, questions, publishers and what is the office's stay: office, authors, marking, distribution, audience,
    scale. Figures, risks, judgements and all other content go.

    \b
    Example:
      briefgen template new monthly-security --from march.brief.yaml
    """
    from briefgen.pipeline.template_from import write_template  # noqa: PLC0415 - start-up: help needs none of it

    write_template(name, source, out, current_terminal(), force=force)
