"""A brief as text: YAML for people, with what each field means, and JSON for programs. Equal briefs give equal text."""

import dataclasses
import json
import re
from collections.abc import Iterator
from decimal import Decimal

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from briefgen.brief.model import Brief
from briefgen.record.scalar import means_itself

ANALYST_CALL = "An analyst's call."
"""Ends the description of a field that a person decides; YAML shows such a field even where it is unset."""

PROMPTS = frozenset({"marking", "as_of", "office", "authors", "bottom_line"})
PROOF = frozenset({"origin", "evidence", "references"})
_HEADER = "# A brief of briefgen. Edit it, then check it with: briefgen check FILE\n"
_INDENT = "  "
_NAME = re.compile(r"[a-z][a-z0-9_-]{0,63}")
_PLAIN = re.compile(r"[^\W_](?:[^\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff:#]|:(?=\S)|(?<=\S)#)*")
_LITERAL = re.compile(r"[^\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]+")
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_WIDEST_ROW = 100


def dump_yaml(brief: Brief) -> str:
    """The brief as people edit it: no empty fields but those that a person fills."""
    parts = [_HEADER]
    for name, value, info in fields_of(brief):
        if not is_left_out(value, info) or name in PROMPTS:
            parts.append(f"\n# {info.description}\n{name}:{value_text(value, '')}\n")
    return "".join(parts)


def dump_json(brief: Brief) -> str:
    """The brief as programs exchange it: every field, numbers with the digits that they were written with."""
    return json_text(brief.model_dump())


def json_text(value: object) -> str:
    """Plain lists and mappings as JSON, as a brief writes it."""
    return _escaped(_json(value, "\n")) + "\n"


def fields_of(record: object) -> Iterator[tuple[str, object, FieldInfo]]:
    """The fields of a model or a dataclass: name, value, description and default."""
    if isinstance(record, BaseModel):
        for name, info in type(record).model_fields.items():
            yield name, getattr(record, name), info
    elif dataclasses.is_dataclass(record):
        for entry in dataclasses.fields(record):
            default = PydanticUndefined if entry.default is dataclasses.MISSING else entry.default
            yield entry.name, getattr(record, entry.name), FieldInfo(default=default)


def is_left_out(value: object, info: FieldInfo) -> bool:
    is_empty = value is None or value is False or value in ("", ())
    return is_empty and value == info.default and not (info.description or "").endswith(ANALYST_CALL)


def value_text(value: object, indent: str) -> str:
    """What stands behind the colon of a field: a space and a scalar, or the lines of a list or mapping."""
    if isinstance(value, str):
        return " " + _text(value, indent)
    if isinstance(value, tuple):
        return _list(value, indent)
    if isinstance(value, BaseModel) or dataclasses.is_dataclass(value):
        inner = indent + _INDENT
        return f"\n{inner}" + _mapping(value, inner)
    return " " + _constant(value)


def _list(entries: tuple[object, ...], indent: str) -> str:
    if not entries:
        return " []"
    names = [entry for entry in entries if isinstance(entry, str) and _NAME.fullmatch(entry) and means_itself(entry)]
    row = f" [{', '.join(names)}]"
    if len(names) == len(entries) and len(row) < _WIDEST_ROW:
        return row
    return "".join(f"\n{indent}{_INDENT}- {entry_text(entry, indent + _INDENT * 2)}" for entry in entries)


def entry_text(entry: object, indent: str) -> str:
    return _text(entry, indent) if isinstance(entry, str) else _mapping(entry, indent)


def _mapping(record: object, indent: str) -> str:
    """The fields of a record, a line each; the first one is not indented. What a record says comes before its proof."""
    shown = [(name, value) for name, value, info in fields_of(record) if not is_left_out(value, info)]
    shown.sort(key=lambda field: field[0] in PROOF)
    return f"\n{indent}".join(f"{name}:{value_text(value, indent)}" for name, value in shown)


def _constant(value: object) -> str:
    if isinstance(value, Decimal):
        return format(value, "f")
    return json.dumps(value)


def _text(text: str, indent: str) -> str:
    """A scalar on one line, or a literal block whose lines stand one level deeper than `indent`."""
    lines = text.split("\n")
    if len(lines) > 1 and _can_be_literal(text, lines):
        inner = indent + _INDENT
        body = "\n".join(inner + line if line else "" for line in text.removesuffix("\n").split("\n"))
        return f"{'|' if lines[-1] == '' else '|-'}\n{body}"
    if _PLAIN.fullmatch(text) and not text.endswith((" ", "\u3000")) and means_itself(text):
        return text
    return _escaped(json.dumps(text, ensure_ascii=False))


def _escaped(text: str) -> str:
    """JSON or a quoted scalar of YAML with an escape for each character that the other of the two refuses."""
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _can_be_literal(text: str, lines: list[str]) -> bool:
    """Whether a literal block gives back `text`: no white space first, at most one line end last, no line of spaces."""
    is_framed = not text[0].isspace() and not text.endswith("\n\n")
    return is_framed and bool(_LITERAL.fullmatch(text)) and all(line.strip(" ") or not line for line in lines)


def _json(value: object, line: str) -> str:
    """`value` as JSON; `line` is a line end with the indentation of the line that the value begins in."""
    inner = line + _INDENT
    if isinstance(value, dict) and value:
        entries = [f"{json.dumps(key)}: {_json(entry, inner)}" for key, entry in value.items()]
        return "{" + inner + f",{inner}".join(entries) + line + "}"
    if isinstance(value, (list, tuple)) and value:
        return "[" + inner + f",{inner}".join(_json(entry, inner) for entry in value) + line + "]"
    if isinstance(value, Decimal):
        return format(value, "f")
    return json.dumps(value, ensure_ascii=False)
