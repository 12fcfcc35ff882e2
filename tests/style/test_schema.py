import json
from pathlib import Path

from briefgen.style.schema import SCHEMA, style_schema
from briefgen.style.shelf import names

PUBLISHED = Path(__file__).parents[2] / "schemas" / "style.schema.json"


def test_the_published_schema_is_that_of_the_models() -> None:
    assert PUBLISHED.read_bytes() == style_schema().encode(), "write it anew with `briefgen schema style`"


def test_the_schema_says_what_it_is() -> None:
    schema = json.loads(style_schema())
    assert schema["$id"] == "urn:briefgen:style:1"
    assert schema["title"] == "Style"
    assert schema["properties"]["extends"]["enum"] == list(names())


def test_every_field_of_every_part_is_described() -> None:
    schema = json.loads(style_schema())
    parts = {"Style": schema, **schema["$defs"]}
    bare = [
        f"{part}.{name}"
        for part, body in parts.items()
        for name, field in body["properties"].items()
        if "description" not in field
    ]
    assert bare == []


def test_bounds_and_short_forms_stand_in_the_schema() -> None:
    assert SCHEMA.part_at(["sizes_pt", "body"])["maximum"] == 16
    assert SCHEMA.part_at(["sizes_pt", "headings", 2])["minimum"] == 8
    assert {"type": "string"} in json.loads(style_schema())["$defs"]["WrittenFonts"]["properties"]["body"]["anyOf"]
    assert any(part.get("type") == "number" for part in json.loads(style_schema())["properties"]["margins_mm"]["anyOf"])
