"""The way from older versions of the schema to the current one, a step a version."""

from collections.abc import Callable, Mapping

from briefgen.brief.model import SCHEMA_VERSION
from briefgen.record.scalar import Plain

Fields = dict[str, Plain]
Step = Callable[[Fields], Fields]

STEPS: Mapping[int, Step] = {}
"""From a version to the step that makes its briefs the next version's; version 1 is the first and the current."""


class NewerVersionError(ValueError):
    """The brief was written by a newer briefgen."""


def migrate(fields: Fields, steps: Mapping[int, Step] = STEPS, current: int = SCHEMA_VERSION) -> Fields:
    """`fields` as version `current`; a brief that names no version is of version 1.

    A version that is no whole number, or lies below 1, is left for validation to refuse. Raises NewerVersionError.
    """
    version = fields.get("schema_version", 1)
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        return fields
    if version > current:
        raise NewerVersionError(f"version {version} of the schema is newer than this program's {current}")
    for older in range(version, current):
        fields = {**steps[older](fields), "schema_version": older + 1}
    return fields
