"""The JSON Schema of a brief."""

from briefgen.brief.model import SCHEMA_VERSION, Brief
from briefgen.record.schema import RecordSchema

SCHEMA = RecordSchema(Brief, f"urn:briefgen:brief:{SCHEMA_VERSION}")


def brief_schema() -> str:
    """The JSON Schema (draft 2020-12), its keys sorted so that equal models give equal bytes."""
    return SCHEMA.text()
