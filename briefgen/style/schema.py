"""The JSON Schema of a style file."""

from briefgen.record.schema import RecordSchema
from briefgen.style.written import WrittenStyle

SCHEMA = RecordSchema(WrittenStyle, "urn:briefgen:style:1")


def style_schema() -> str:
    """The JSON Schema (draft 2020-12), its keys sorted so that equal models give equal bytes."""
    return SCHEMA.text()
