"""A template as YAML: what it says, without the fields that it leaves to their defaults."""

import textwrap
from collections.abc import Iterator
from typing import Final

from briefgen.brief.dump import value_text
from briefgen.record.record import Record
from briefgen.template.model import Template

HEADER: Final = "# A template of briefgen. Change it, then check it with: briefgen template check FILE\n"
_INDENT = "  "
_WIDTH = 116
_WORDS_ON_A_LINE = 100


def dump_template(template: Template, header: str = HEADER) -> str:
    """The template as people edit it; equal templates give equal text."""
    return header + "\n".join(_mapping(_fields(template), "")) + "\n"


def _fields(record: Record) -> dict[str, object]:
    """The fields that say something, by name."""
    return {
        name: value
        for name, value in record
        if value is not None and value not in ((), {}) and value != type(record).model_fields[name].default
    }


def _mapping(fields: dict[str, object], indent: str) -> Iterator[str]:
    for name, value in fields.items():
        if isinstance(value, Record):
            value = _fields(value)  # noqa: PLW2901 - a record is the mapping of its fields
        if isinstance(value, dict):
            yield f"{indent}{name}:"
            yield from _mapping(value, indent + _INDENT)
        elif isinstance(value, tuple) and isinstance(value[0], Record):
            yield f"{indent}{name}:"
            for entry in value:
                first, *others = _mapping(_fields(entry), indent + _INDENT * 2)
                yield f"{indent}{_INDENT}- {first.lstrip()}"
                yield from others
        else:
            yield from _scalar(name, value, indent)


def _scalar(name: str, value: object, indent: str) -> Iterator[str]:
    written = value_text(value, indent)
    if isinstance(value, str) and len(indent) + len(written) > _WORDS_ON_A_LINE and _can_fold(value):
        yield f"{indent}{name}: >-"
        width = max(_WIDTH - len(indent), _WORDS_ON_A_LINE // 2)
        yield from textwrap.wrap(
            value,
            width,
            initial_indent=indent + _INDENT,
            subsequent_indent=indent + _INDENT,
            break_long_words=False,
            break_on_hyphens=False,
        )
    else:
        yield from f"{indent}{name}:{written}".split("\n")


def _can_fold(text: str) -> bool:
    """Whether lines that are folded give back `text`: words with single spaces between them, all printable."""
    return text.isprintable() and text == " ".join(text.split())
