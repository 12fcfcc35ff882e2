"""What a template asks of a brief and how the brief is laid out, as the plain data that others take."""

from collections.abc import Mapping

from briefgen.brief import Brief
from briefgen.layout import Layout, Section
from briefgen.requirements import Blank, Requirement, Requirements, Verdict
from briefgen.template.item_kinds import FRONT_FIELDS, KINDS
from briefgen.template.model import Front, Row, Severity, Template, TemplateSection
from briefgen.template.standing import row_fields
from briefgen.template.variables import TOPIC, filled_in, values_of

Values = Mapping[str, str]
_VERDICTS: Mapping[Severity, Verdict] = {
    "off": "off",
    "error": "error",
    "warning": "warning",
    "remark": "information",
}


def layout_of(template: Template, values: Values) -> Layout:
    """The sections of `template` in its order, under its headings."""
    sections = [
        Section(section.name, filled_in(section.title or "", values), section.printed) for section in template.sections
    ]
    return Layout(template.name, tuple(sections), is_one_page=bool(template.one_page))


def requirements_of(template: Template, values: Values) -> Requirements:
    """What `template` asks: of the front matter first, then of its sections."""
    front = [_front_field(name, template.front, values) for name in FRONT_FIELDS if _is_asked(name, template.front)]
    sections = [_section(section, values) for section in template.sections if section.name in KINDS]
    verdicts = {code: _VERDICTS[severity] for code, severity in template.checks.items()}
    return Requirements(
        template.name, template.version, (*front, *sections), verdicts, source_years=template.source_years
    )


def values_for(template: Template, brief: Brief) -> Values:
    """The variables as a brief tells them; its topic is its title for want of one."""
    told = brief.template.variables if brief.template else ()
    return values_of(template, {**{entry.name: entry.value for entry in told}, TOPIC: brief.topic or brief.title})


def _is_asked(name: str, front: Front) -> bool:
    return name in front.required or name in front.prompts


def _front_field(name: str, front: Front, values: Values) -> Requirement:
    question = filled_in(front.prompts.get(name, ""), values)
    return Requirement(name, least=int(name in front.required), guidance=question)


def _section(section: TemplateSection, values: Values) -> Requirement:
    return Requirement(
        section.name,
        title=filled_in(section.title or "", values),
        least=section.least,
        most=section.most,
        sources=section.sources,
        fields=section.required,
        guidance=filled_in(section.guidance or "", values),
        prompts=_prompts(section.prompts, values),
        blanks=tuple(_blank(row, values) for row in section.rows),
    )


def _blank(row: Row, values: Values) -> Blank:
    return Blank(filled_in(row.guidance, values), row_fields(row, values), _prompts(row.prompts, values))


def _prompts(prompts: Mapping[str, str], values: Values) -> Mapping[str, str]:
    return {name: filled_in(words, values) for name, words in prompts.items()}
