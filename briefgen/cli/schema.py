"""`briefgen schema`: the JSON Schema of what briefgen reads and writes."""

from collections.abc import Callable, Mapping

import click

from briefgen.cli.options import current_terminal, loudness_options
from briefgen.cli.terminal import show


def _brief() -> str:
    from briefgen.brief.schema import brief_schema  # noqa: PLC0415 - start-up: help needs none of it

    return brief_schema()


def _style() -> str:
    from briefgen.style.schema import style_schema  # noqa: PLC0415 - likewise

    return style_schema()


def _template() -> str:
    from briefgen.template.schema import template_schema  # noqa: PLC0415 - likewise

    return template_schema()


def _config() -> str:
    from briefgen.pipeline.office import office_schema  # noqa: PLC0415 - likewise

    return office_schema()


_SCHEMAS: Mapping[str, Callable[[], str]] = {
    "brief": _brief,
    "style": _style,
    "template": _template,
    "config": _config,
}


@click.command("schema")
@click.argument("name", type=click.Choice(list(_SCHEMAS)))
@loudness_options
def schema_command(*, name: str) -> None:
    """Print the JSON Schema of a brief, a style, a template or a configuration.

    NAME is `brief`, the structured brief, `style`, a style file, `template`, a template, or `config`, an office's
    defaults; in YAML as in JSON.

    \b
    Example:
      briefgen schema brief
    """
    terminal = current_terminal()
    terminal.detail(f"the JSON Schema of {name}, draft 2020-12")
    show(_SCHEMAS[name]())
