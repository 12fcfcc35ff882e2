"""What is wrong with a template beyond the form of its fields: fields, sections and rules that do not exist."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from pydantic import ValidationError

from briefgen.errors import Problem
from briefgen.record.load import Fields
from briefgen.record.record import Record
from briefgen.style.shelf import names as style_names
from briefgen.template.item_kinds import FRONT_FIELDS, fields_of_items
from briefgen.template.model import Front, Row, TemplateSection
from briefgen.template.standing import misfits, row_fields

Model = TypeVar("Model", bound=Record)


def examined(fields: Fields) -> Iterator[Problem]:
    """Every problem of the fields of a template that is not validated yet; values of a wrong form are passed over."""
    yield from _style(fields.get("style"))
    yield from _sections(fields)
    front = _sound(Front, fields.get("front"))
    if front:
        yield from _names("front", front.required, front.prompts, FRONT_FIELDS)


def _style(name: object) -> Iterator[Problem]:
    if isinstance(name, str) and name not in style_names():
        message = f"there is no built-in style {' '.join(name.split())[:60]!r}"
        yield Problem("style", message, f"write one of {', '.join(style_names())}, or give a style file with --style")


def _sections(fields: Fields) -> Iterator[Problem]:
    written = fields.get("sections")
    seen: set[str] = set()
    for index, entry in enumerate(written if isinstance(written, list) else []):
        if not isinstance(entry, dict):
            continue
        path, rows = f"sections[{index}]", entry.get("rows")
        section = _sound(TemplateSection, {name: value for name, value in entry.items() if name != "rows"})
        if section is None:
            continue
        for number, row in enumerate(rows if isinstance(rows, list) else []):
            yield from _row(_sound(Row, row), section, f"{path}.rows[{number}]")
        if section.name in seen:
            yield Problem(f"{path}.name", f"the section {section.name} is there twice", "keep one of them")
        seen.add(section.name)
        yield from _section(section, path)
        if section.name == "annex" and fields.get("one_page") is True:
            yield Problem(f"{path}.name", "a single page has no annex", "leave it out, or leave out `one_page:`")


def _section(section: TemplateSection, path: str) -> Iterator[Problem]:
    known = fields_of_items(section.name)
    if not known and (section.least or section.most or section.sources):
        yield Problem(path, f"the section {section.name} has no items", "leave out least, most and sources")
    if section.name == "bottom_line" and (section.least > 1 or (section.most or 1) > 1):
        yield Problem(path, "a brief has one bottom line", "write `least: 1` or leave it out")
    if section.sources and "references" not in known:
        yield Problem(f"{path}.sources", "its items cite no sources", "leave it out")
    yield from _names(path, section.required, section.prompts, known)


def _row(row: Row | None, section: TemplateSection, path: str) -> Iterator[Problem]:
    if row is None:
        return
    known, fields = fields_of_items(section.name), row_fields(row, {})
    if not known:
        yield Problem(path, f"the section {section.name} has no items", "leave out its rows")
        return
    for name in fields:
        if name not in known:
            message = f"an item of {section.name} has no such field"
            yield Problem(f"{path}.{name}", message, f"remove it, or use one of {', '.join(known)}")
    yield from _names(path, (), row.prompts, known)
    for detail in misfits(section.name, {name: value for name, value in fields.items() if name in known}):
        place = ".".join(map(str, detail["loc"]))
        yield Problem(f"{path}.{place}", "is nothing that the field can hold", _remedy(str(detail["msg"])))


def _names(
    path: str, required: tuple[str, ...], prompts: Mapping[str, str], known: tuple[str, ...]
) -> Iterator[Problem]:
    remedy = f"use one of {', '.join(known)}" if known else "remove it"
    for index, name in enumerate(required):
        if name not in known:
            yield Problem(f"{path}.required[{index}]", f"there is no field {name}", remedy)
    for name in prompts:
        if name not in known:
            yield Problem(f"{path}.prompts.{name}", f"there is no field {name}", remedy)


def _remedy(said: str) -> str:
    words = said.removeprefix("Value error, ").replace("Input should be", "write")
    return words[:1].lower() + words[1:]


def _sound(model: type[Model], written: object) -> Model | None:
    """`written` as a `model`; None where it is none, which the validator tells."""
    try:
        return model.model_validate(written)
    except ValidationError:
        return None
