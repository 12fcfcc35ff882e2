"""The JSON Schema of a model, and a way to look up a part of it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from pydantic import BaseModel

Part = Mapping[str, object]


@dataclass(frozen=True)
class RecordSchema:
    """The JSON Schema (draft 2020-12) of `model`, known as `urn`."""

    model: type[BaseModel]
    urn: str

    @cached_property
    def whole(self) -> Part:
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": self.urn,
            **self.model.model_json_schema(),
        }

    def text(self) -> str:
        """As JSON, its keys sorted so that equal models give equal bytes."""
        return json.dumps(self.whole, indent=2, ensure_ascii=False, sort_keys=True) + "\n"

    def part_at(self, location: Sequence[str | int]) -> Part:
        """The schema of the value at `location`, a path of field names and list indexes; empty where there is none."""
        part = self.whole
        for step in location:
            part = self._resolved(part)
            inner = _entry_of(part, step) if isinstance(step, int) else fields_of(part).get(step)
            if not isinstance(inner, Mapping):
                return {}
            described = {"description": part.get("description", "")} if isinstance(step, int) else {}
            part = {**described, **inner}
        return self._resolved(part)

    def _resolved(self, part: Part) -> Part:
        """`part` with its reference followed and the first alternative to null chosen; its own description wins."""
        own = {key: value for key, value in part.items() if key not in {"$ref", "anyOf"}}
        reference = part.get("$ref")
        if isinstance(reference, str):
            definitions = cast("Mapping[str, Part]", self.whole["$defs"])
            return {**self._resolved(definitions[reference.rpartition("/")[2]]), **own}
        for alternative in cast("Sequence[Part]", part.get("anyOf", ())):
            if alternative.get("type") != "null":
                return {**self._resolved(alternative), **own}
        return part


def _entry_of(part: Part, index: int) -> object:
    """The schema of an entry of a list, of a list of fixed length too; None where there is none."""
    fixed = part.get("prefixItems")
    return fixed[index] if isinstance(fixed, list) and index < len(fixed) else part.get("items")


def fields_of(part: Part) -> Mapping[str, Part]:
    """The fields of an object's schema by name, empty for anything else."""
    return cast("Mapping[str, Part]", part.get("properties", {}))
