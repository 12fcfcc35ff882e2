"""`briefgen config`: the defaults of the office, where they come from, and what is wrong with them."""

import json

import click

from briefgen.cli.completing import yaml_files
from briefgen.cli.options import current_terminal, listing_format_option, loudness_options
from briefgen.cli.terminal import safe, say, show
from briefgen.errors import UsageError


@click.group("config", invoke_without_command=True, epilog="\b\nExample:\n  briefgen config show")
@click.pass_context
def config_command(context: click.Context) -> None:
    """Show and check the defaults of an office.

    They stand in briefgen.yaml in the current folder and in config.yaml in the user's own folder, and the first wins
    field by field: author, office, marking or banner, style, paper, layout, template, language, scale, check. Options
    of a command win over both. The environment variable BRIEFGEN_CONFIG names another file instead; set to nothing, it
    switches them off.
    """
    if context.invoked_subcommand is None:
        say(context.get_help())
        context.exit(UsageError.exit_code)


@config_command.command("show")
@listing_format_option("Lines for people or JSON for programs.")
@loudness_options
def show_command(*, format_name: str) -> None:
    """Show each default that is set, and the file that sets it.

    \b
    Example:
      briefgen config show
    """
    from briefgen.pipeline.configuration import configuration  # noqa: PLC0415 - start-up: help needs none of it

    found = configuration()
    fields = type(found.office).model_fields
    values = {name: str(getattr(found.office, name)) for name in fields if name in found.origins}
    if format_name == "json":
        records = {name: {"value": value, "from": found.origins[name]} for name, value in values.items()}
        show(json.dumps(records, ensure_ascii=False, indent=2) + "\n")
        return
    widest = max(map(len, values), default=0)
    show("".join(f"{name:<{widest}}  {safe(value)}  ({safe(found.origins[name])})\n" for name, value in values.items()))
    if not values:
        current_terminal().note(f"no defaults are set; they would stand in {_places()}")


def _places() -> str:
    from briefgen.pipeline.configuration import usual_files  # noqa: PLC0415 - start-up: help needs none of it

    return " or ".join(map(str, usual_files()))


@config_command.command("check")
@click.argument("files", nargs=-1, metavar="[FILE]...", shell_complete=yaml_files)
@loudness_options
def check_command(*, files: tuple[str, ...]) -> None:
    """Say what is wrong with the defaults: of each FILE, else of those that hold here.

    \b
    Examples:
      briefgen config check
      briefgen config check office.yaml
    """
    from briefgen.pipeline.configuration_check import check_configuration  # noqa: PLC0415 - start-up: see above

    checked = check_configuration(files)
    show("".join(f"{safe(str(path))}: ok\n" for path in checked))
    if not checked:
        current_terminal().note(f"no defaults are set; they would stand in {_places()}")
