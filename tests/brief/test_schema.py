import json
from pathlib import Path

from briefgen.brief import Brief
from briefgen.brief.schema import SCHEMA, brief_schema
from briefgen.record.schema import fields_of

PUBLISHED = Path(__file__).parents[2] / "schemas" / "brief.schema.json"


def test_the_published_schema_is_that_of_the_models() -> None:
    assert PUBLISHED.read_bytes() == brief_schema().encode(), "write it anew with `briefgen schema`"


def test_the_schema_says_what_it_is() -> None:
    schema = json.loads(brief_schema())
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == "urn:briefgen:brief:1"
    assert schema["title"] == "Brief"


def test_every_field_of_every_part_is_described() -> None:
    schema = json.loads(brief_schema())
    parts = {"Brief": schema, **schema["$defs"]}
    bare = [
        f"{part}.{name}"
        for part, body in parts.items()
        for name, field in body["properties"].items()
        if "description" not in field
    ]
    assert bare == []


def test_a_part_is_found_through_lists_and_optional_fields() -> None:
    assert SCHEMA.part_at(["risks", 3, "evidence", 0, "exact"])["type"] == "string"
    assert "text" in fields_of(SCHEMA.part_at(["bottom_line"]))
    assert set(fields_of(SCHEMA.part_at([]))) == set(Brief.model_fields)
    assert SCHEMA.part_at(["risks", "no such field"]) == {}
