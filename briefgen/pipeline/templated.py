"""The template that a brief was made from, applied to its check and its looks.

Most briefs name none; what is needed for those that do is loaded when one comes.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.brief import Brief
from briefgen.pipeline.design import Design, Look, layout_for, style_of
from briefgen.pipeline.listener import Listener
from briefgen.requirements import Requirements

if TYPE_CHECKING:
    from briefgen.template import Template


def template_of(brief: Brief, listener: Listener) -> "Template | None":
    """The template that `brief` was made from; None where it names none, or none that is at hand, which is told.

    Raises InputError or SchemaError where it cannot be read.
    """
    reference = brief.template
    if reference is None:
        return None
    from briefgen.pipeline.templates import find_template, has_template  # noqa: PLC0415 - start-up: see above

    if not has_template(reference.name):
        listener.note(
            f"the template {reference.name} of the brief is not at hand and not applied; see briefgen template list"
        )
        return None
    template = find_template(reference.name).template
    if reference.version and reference.version != template.version:
        listener.note(
            f"the brief was made from version {reference.version} of the template {template.name}, which is at "
            f"{template.version}; see briefgen migrate"
        )
    return template


def requirements_for(brief: Brief, listener: Listener) -> Requirements | None:
    """What the template of `brief` asks of it; None where it has none at hand. Rules that are off are told."""
    template = template_of(brief, listener)
    if template is None:
        return None
    from briefgen.template import requirements_of, values_for  # noqa: PLC0415 - start-up: see above

    off = [code for code, severity in template.checks.items() if severity == "off"]
    if off:
        listener.detail(f"the template {template.name} switches off: {', '.join(off)}")
    return requirements_of(template, values_for(template, brief))


def fitted(design: Design, look: Look, brief: Brief, listener: Listener) -> Design:
    """The design with the layout and the style of the brief's template, where `look` names no other.

    Raises UsageError where the sections that are wanted do not suit its layout.
    """
    template = template_of(brief, listener)
    if template is None:
        return design
    from briefgen.template import layout_of, values_for  # noqa: PLC0415 - start-up: see above

    if look.layout is None:
        design = replace(design, layout=layout_for(look, layout_of(template, values_for(template, brief))))
        if not look.sections:
            _tell_left_out(brief, template, listener)
    if look.style is None and template.style is not None:
        style = style_of(template.style, listener)
        paper = style.paper if look.paper is None else design.style.paper
        design = replace(design, style=replace(style, paper=paper, reference=design.style.reference))
    return design


def _tell_left_out(brief: Brief, template: "Template", listener: Listener) -> None:
    """Say which sections of the brief hold something and are not in its template."""
    left_out = [name for name, items in brief.lists().items() if items and template.section(name) is None]
    if left_out:
        listener.note(
            f"the template {template.name} does not print {', '.join(left_out)}; --layout full prints all of the brief"
        )
