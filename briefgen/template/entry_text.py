"""The lines of one item of a new brief: what it says already, and the question above each blank."""

from collections.abc import Iterator, Mapping
from typing import cast

from briefgen.brief import Item
from briefgen.brief.dump import fields_of, is_left_out, value_text
from briefgen.layout import SectionName
from briefgen.requirements import Blank, Requirement
from briefgen.template.comment import comment_lines
from briefgen.template.item_kinds import KINDS, PREFIXES, fields_of_items

Questions = Mapping[str, str]
"""What is asked above a field, by its name."""
_OURS = frozenset({"id", "origin"})
_NESTED = "  "
_LAST = "references"


def standing_lines(item: Item, asked: Questions, wanted: Requirement) -> list[str]:
    """The fields of an item that is there already, and the blank ones that are asked for."""
    lines: list[str] = []
    for name, value, info in fields_of(item):
        question = comment_lines(asked.get(name, "")) if value in (None, "", ()) else []
        is_asked = name in asked or name in wanted.fields
        if is_asked or name in _OURS or not is_left_out(value, info):
            lines += [*question, *f"{name}:{value_text(value, '')}".split("\n")]
    return lines


def waiting_lines(wanted: Requirement, blank: Blank, asked: Questions, number: int) -> list[str]:
    """The fields of an item that a person adds: what is known of it, and what it needs or is asked for."""
    section = cast("SectionName", wanted.path)
    lines = [f"id: {PREFIXES[section]}{'' if section == 'bottom_line' else f'-{number}'}", "origin: analyst"]
    for name in _shown(section, wanted, blank):
        if name in blank.fields:
            lines += f"{name}:{value_text(blank.fields[name], '')}".split("\n")
        else:
            lines += [*comment_lines(asked.get(name, "")), _blank_field(KINDS[section], name)]
    return lines


def as_entry(lines: list[str], indent: str) -> Iterator[str]:
    """`lines` as an entry of a list whose hyphen stands at `indent`."""
    yield f"{indent}- {lines[0]}"
    yield from (f"{indent}{_NESTED}{line}" if line else "" for line in lines[1:])


def _shown(section: SectionName, wanted: Requirement, blank: Blank) -> list[str]:
    """The fields that an item cannot do without, says already, or is asked for; its references come last."""
    model = KINDS[section]
    numbers = {"value", "unit"} & set(model.model_fields)
    asked = {*numbers, *wanted.fields, *wanted.prompts, *blank.prompts, *blank.fields}
    if wanted.sources:
        asked.add(_LAST)
    names = [name for name in fields_of_items(section) if name in asked or model.model_fields[name].is_required()]
    return sorted(names, key=lambda name: name == _LAST)


def _blank_field(model: type[Item], name: str) -> str:
    default: object = model.model_fields[name].default
    return f"{name}: []" if default == () else f"{name}:"
