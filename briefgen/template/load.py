"""A template from the text of its file."""

from collections.abc import Callable, Iterator

from briefgen.errors import Problem
from briefgen.record.load import Fields, Kind, load_record, refusal
from briefgen.template.examine import examined
from briefgen.template.inherit import inherited
from briefgen.template.model import Template
from briefgen.template.name import is_safe_name
from briefgen.template.rules import Severities, unfit_rules
from briefgen.template.schema import SCHEMA
from briefgen.template.variables import unknown_variables

LARGEST_BYTES = 2**20


class NoParentError(ValueError):
    """The template that is extended is not to be had; says "problem; remedy"."""


def load_template(text: str, parent: Callable[[str], Template], codes: Severities, *, name: str) -> Template:
    """Read a template, complete with what it takes over; `name` is the file's, for messages.

    `parent` gives the template of a name, or raises NoParentError; `codes` are the rules that can be switched. Raises
    SchemaError with every problem at once.
    """
    found: list[Template] = []

    def examine(fields: Fields) -> Iterator[Problem]:
        extended = fields.get("extends")
        if isinstance(extended, str) and is_safe_name(extended):
            try:
                found.append(parent(extended))
            except NoParentError as error:
                message, _, remedy = str(error).rpartition("; ")
                yield Problem("extends", message, remedy)
        yield from unknown_variables(fields, frozenset(found[0].variables) if found else frozenset())
        yield from examined(fields)
        yield from unfit_rules(fields, codes)

    loaded = load_record(text, Kind(Template, SCHEMA, "template", LARGEST_BYTES, examine=examine), name=name)
    template = inherited(loaded.record, found[0]) if found else loaded.record
    problems = [*_reversed_counts(template), *_too_little(template)]
    if problems:
        raise refusal(name, "template", problems, loaded.places)
    return template


def _reversed_counts(template: Template) -> Iterator[Problem]:
    """A least of one's own with a most that is taken over."""
    for index, section in enumerate(template.sections):
        if section.most is not None and section.least > section.most:
            message = f"the section {section.name} asks for {section.least} items and allows {section.most}"
            yield Problem(f"sections[{index}]", message, "write both `least:` and `most:`")


def _too_little(template: Template) -> Iterator[Problem]:
    if not template.sections:
        yield Problem("sections", "the template has no sections", "list those that its briefs have, or extend one")
