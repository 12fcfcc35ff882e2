"""A template that extends another: what it does not write, it takes over."""

from typing import TypeVar

from briefgen.record.record import Record
from briefgen.template.model import Front, Template, TemplateSection

Part = TypeVar("Part", bound=Record)


def inherited(child: Template, parent: Template) -> Template:
    """`child` complete: mappings are put together, and a section takes over what it leaves out.

    Which sections there are, and their order, is the child's where it names any; else the parent's.
    """
    sections = tuple(_section(section, parent.section(section.name)) for section in child.sections)
    return _written(child, parent).model_copy(
        update={
            "extends": None,
            "variables": {**parent.variables, **child.variables},
            "front": _front(child.front, parent.front),
            "sections": sections if "sections" in child.model_fields_set else parent.sections,
            "checks": {**parent.checks, **child.checks},
        }
    )


def _section(own: TemplateSection, theirs: TemplateSection | None) -> TemplateSection:
    if theirs is None:
        return own
    return _written(own, theirs).model_copy(update={"prompts": {**theirs.prompts, **own.prompts}})


def _front(own: Front, theirs: Front) -> Front:
    return _written(own, theirs).model_copy(
        update={"defaults": _written(own.defaults, theirs.defaults), "prompts": {**theirs.prompts, **own.prompts}}
    )


def _written(own: Part, theirs: Part) -> Part:
    """`theirs` with every field that `own` writes."""
    return theirs.model_copy(update={name: getattr(own, name) for name in own.model_fields_set})
