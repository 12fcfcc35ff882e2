"""A brief brought to a template, or to a newer version of its own: what it lacks is added, nothing is taken away."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.brief import Brief, Item
from briefgen.brief.model import TemplateReference, TemplateValue
from briefgen.template.ask import values_for
from briefgen.template.blank import standing_items
from briefgen.template.item_kinds import KINDS, PREFIXES
from briefgen.template.model import Template
from briefgen.template.variables import filled_in

_SAYS = ("statement", "text", "label", "name", "publisher", "title")
_DEFAULTS = ("reference", "marking", "banner", "restrictions", "authors", "office", "audience", "distribution")


@dataclass(frozen=True, slots=True)
class Migration:
    """The brief as it becomes, and what a person should know of it, a line each."""

    brief: Brief
    told: tuple[str, ...]


def migrated(brief: Brief, template: Template, variables: Mapping[str, str]) -> Migration:
    """`brief` as one of `template`; the same brief where it is one already, of that version.

    `variables` are words for variables by name; those that the brief knows already stay where none are given.
    """
    if brief.template and (brief.template.name, brief.template.version) == (template.name, template.version):
        return Migration(brief, ())
    told = [*_left_over(brief, template), *_scale_that_stays(brief, template)]
    named = brief.model_copy(update={"template": _reference(brief, template, variables)})
    return Migration(named.model_copy(update=_changes(named, template)), tuple(told))


def _changes(brief: Brief, template: Template) -> dict[str, object]:
    values = values_for(template, brief)
    changes: dict[str, object] = {}
    if template.scale and not _likelihoods(brief):
        changes["scale"] = template.scale
    changes.update(_defaults(brief, template, values))
    taken = {item.id for _, item in brief.items()} | {document.id for document in brief.documents}
    for name, present in brief.lists().items():
        section = next(section for section in KINDS if section == name)
        known = {_said(item) for item in present}
        missing = [item for item in standing_items(template, section, values) if _said(item) not in known]
        added = [item.model_copy(update={"id": _free(PREFIXES[section], taken)}) for item in missing]
        if added:
            changes[name] = (*present, *added)
    return changes


def _reference(brief: Brief, template: Template, variables: Mapping[str, str]) -> TemplateReference:
    known = {entry.name: entry.value for entry in brief.template.variables} if brief.template else {}
    told = tuple(TemplateValue(name=name, value=value) for name, value in {**known, **variables}.items())
    return TemplateReference(name=template.name, version=template.version, variables=told)


def _defaults(brief: Brief, template: Template, values: Mapping[str, str]) -> Iterator[tuple[str, object]]:
    """What the front matter lacks and the template knows; a marking is never put beside a banner."""
    for name in _DEFAULTS:
        value: object = getattr(template.front.defaults, name)
        is_marked = name in {"marking", "banner"} and (brief.marking is not None or brief.banner)
        if value is None or getattr(brief, name) or is_marked:
            continue
        if isinstance(value, tuple):
            yield name, tuple(filled_in(str(entry), values) for entry in value)
        else:
            yield name, filled_in(str(value), values)


def _said(item: Item) -> tuple[str, ...]:
    """What tells one item of a list from another, whatever its case and spaces."""
    return tuple(" ".join(str(getattr(item, name, "")).casefold().split()) for name in _SAYS)


def _free(prefix: str, taken: set[str]) -> str:
    number = 1
    while f"{prefix}-{number}" in taken:
        number += 1
    taken.add(f"{prefix}-{number}")
    return f"{prefix}-{number}"


def _likelihoods(brief: Brief) -> bool:
    stated = [*(risk.likelihood for risk in brief.risks), *(entry.likelihood for entry in brief.judgements)]
    return any(likelihood is not None for likelihood in stated)


def _left_over(brief: Brief, template: Template) -> Iterator[str]:
    """Sections that hold something and are none of the template's."""
    for name, items in brief.lists().items():
        if items and template.section(name) is None:
            kept = (
                "1 item stays in the brief and is"
                if len(items) == 1
                else f"{len(items)} items stay in the brief and are"
            )
            yield f"{name}: the template has no such section; its {kept} not printed"


def _scale_that_stays(brief: Brief, template: Template) -> Iterator[str]:
    if template.scale not in (None, brief.scale) and _likelihoods(brief):
        yield f"scale: stays {brief.scale}, not {template.scale}, because likelihoods are stated in it"
