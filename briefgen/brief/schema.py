"""The JSON Schema of a brief, and a way to look up a part of it."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import cast

from briefgen.brief.model import SCHEMA_VERSION, Brief

Part = Mapping[str, object]


@cache
def _whole() -> Part:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:briefgen:brief:{SCHEMA_VERSION}",
        **Brief.model_json_schema(),
    }


def brief_schema() -> str:
    """The JSON Schema (draft 2020-12), its keys sorted so that equal models give equal bytes."""
    return json.dumps(_whole(), indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def part_at(location: Sequence[str | int]) -> Part:
    """The schema of the value at `location`, a path of field names and list indexes; empty where there is none."""
    part = _whole()
    for step in location:
        part = _resolved(part)
        inner = part.get("items") if isinstance(step, int) else fields_of(part).get(step)
        if not isinstance(inner, Mapping):
            return {}
        described = {"description": part.get("description", "")} if isinstance(step, int) else {}
        part = {**described, **inner}
    return _resolved(part)


def fields_of(part: Part) -> Mapping[str, Part]:
    """The fields of an object's schema by name, empty for anything else."""
    return cast("Mapping[str, Part]", part.get("properties", {}))


def _resolved(part: Part) -> Part:
    """`part` with its reference followed and the alternative to null chosen; its own description wins."""
    own = {key: value for key, value in part.items() if key not in {"$ref", "anyOf"}}
    reference = part.get("$ref")
    if isinstance(reference, str):
        definitions = cast("Mapping[str, Part]", _whole()["$defs"])
        return {**_resolved(definitions[reference.rpartition("/")[2]]), **own}
    for alternative in cast("Sequence[Part]", part.get("anyOf", ())):
        if alternative.get("type") != "null":
            return {**_resolved(alternative), **own}
    return part
