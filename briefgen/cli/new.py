"""`briefgen new`: a blank brief of a template."""

import click

from briefgen.cli.completing import templates
from briefgen.cli.options import current_terminal, loudness_options, said_options
from briefgen.cli.terminal import show
from briefgen.cli.variables import variables_option

_SCHEMA = "briefgen.cli.new.schema"


def _remember_schema(context: click.Context, _param: click.Parameter, value: str | None) -> None:
    context.meta[_SCHEMA] = value


@click.command("new")
@click.option(
    "--template",
    shell_complete=templates,
    metavar="NAME",
    help="The template: one that `briefgen template list` lists. Default: the configuration's.",
)
@said_options
@variables_option
@click.option("-o", "--output", "out", metavar="FILE", help="The file to write. Default: standard output.")
@click.option(
    "--schema",
    metavar="ADDRESS",
    expose_value=False,
    callback=_remember_schema,
    help="Where editors find the schema. Default: brief.schema.json beside FILE, which is written too.",
)
@click.option("--force", is_flag=True, help="Overwrite FILE, whatever work it holds.")
@loudness_options
def new_command(
    *,
    template: str | None,
    topic: str,
    as_of: str | None,
    variables: dict[str, str],
    out: str | None,
    force: bool,
) -> None:
    """Begin a blank brief of a template.

    The brief is valid as it is: it renders, and `briefgen check` says what is still open. Each blank carries as a
    comment what is asked of it. The first line tells editors where the schema is, so that they complete and check.

    \b
    Examples:
      briefgen new --template country-risk --topic "Kenya, 2027 elections" -o kenya.yaml
      briefgen new --template situation-report --topic "Floods in the delta" --date 2026-03-02 --var place=Delta
    """
    from briefgen.pipeline.configuration import template_default  # noqa: PLC0415 - start-up: help needs none of it
    from briefgen.pipeline.new_brief import NewBrief, new_text, write_new  # noqa: PLC0415 - start-up
    from briefgen.template.blank import Given  # noqa: PLC0415 - likewise

    schema: str | None = click.get_current_context().meta.get(_SCHEMA)
    wanted = NewBrief(template or template_default(current_terminal()), Given(topic, as_of, variables), schema)
    if out is None or out == "-":
        show(new_text(wanted, current_terminal()))
        if schema is None:
            current_terminal().detail(
                "its first line names brief.schema.json: briefgen schema brief > brief.schema.json"
            )
    else:
        write_new(wanted, out, current_terminal(), force=force)
