"""The JSON Schema of a template."""

from briefgen.record.schema import RecordSchema
from briefgen.template.model import Template

SCHEMA = RecordSchema(Template, "urn:briefgen:template:1")


def template_schema() -> str:
    """The JSON Schema (draft 2020-12), its keys sorted so that equal models give equal bytes."""
    return SCHEMA.text()
