"""A new brief of a template: what every brief of it says already, and nothing else."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from briefgen.brief import Brief, Item
from briefgen.brief.model import TemplateReference, TemplateValue
from briefgen.errors import UsageError
from briefgen.layout import SectionName
from briefgen.template.item_kinds import KINDS
from briefgen.template.model import Template
from briefgen.template.standing import row_fields, standing_item
from briefgen.template.variables import TOPIC, filled_in, values_of

_USUAL_TITLE = "{topic}"


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a new brief: its topic, the date that its facts refer to, its variables by name."""

    topic: str
    as_of: str | None
    variables: Mapping[str, str]

    def values(self, template: Template) -> Mapping[str, str]:
        """The value of each variable of `template`; raises UsageError where one is given that it does not have."""
        require_variables(template, self.variables)
        return values_of(template, {**self.variables, TOPIC: self.topic})


def require_variables(template: Template, given: Iterable[str]) -> None:
    """Raise UsageError where a variable is given that `template` does not have."""
    for name in given:
        if name not in template.variables:
            known = ", ".join(template.variables) or "none"
            raise UsageError(f"the template {template.name} has no variable {name!r}; its variables: {known}")


def blank_brief(template: Template, given: Given) -> Brief:
    """The brief that an analyst begins with; raises UsageError where what is given does not fit."""
    values = given.values(template)
    defaults = template.front.defaults
    front = {name: _filled(value, values) for name, value in defaults if value is not None}
    front.setdefault("title", filled_in(_USUAL_TITLE, values))
    fields: dict[str, object] = {
        **front,
        "topic": given.topic,
        "as_of": given.as_of,
        "template": _reference(template, given),
        "language": template.language or "en",
        "scale": template.scale or "icd203",
        **{name: items for name in KINDS if (items := standing_items(template, name, values))},
    }
    try:
        return Brief.model_validate(fields)
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        place = ".".join(map(str, detail["loc"]))
        raise UsageError(f"{place}: {_lower(detail['msg'])}; give shorter words for the variables") from error


def _reference(template: Template, given: Given) -> TemplateReference:
    told = tuple(TemplateValue(name=name, value=value) for name, value in sorted(given.variables.items()))
    return TemplateReference(name=template.name, version=template.version, variables=told)


def standing_items(template: Template, name: SectionName, values: Mapping[str, str]) -> tuple[Item, ...]:
    """The items of the section `name` that every brief of `template` has."""
    section = template.section(name)
    rows = section.rows if section and name != "bottom_line" else ()
    items = (standing_item(name, number, row_fields(row, values)) for number, row in enumerate(rows, start=1))
    return tuple(item for item in items if item is not None)


def _filled(value: object, values: Mapping[str, str]) -> object:
    if isinstance(value, str):
        return filled_in(value, values)
    return tuple(filled_in(str(entry), values) for entry in value) if isinstance(value, Sequence) else value


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
