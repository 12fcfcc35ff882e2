"""When the files of a brief without a date are said to be made: SOURCE_DATE_EPOCH, for builds that are repeatable.

No clock is read anywhere. A brief's own date comes first; without it and without the variable, files state a fixed day.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from briefgen.errors import UsageError

VARIABLE = "SOURCE_DATE_EPOCH"
_SECONDS = re.compile(r"[0-9]{1,12}")
_LAST = 253_402_300_799
"""The last second of the year 9999, behind which no file format has a date."""


def creation_moment(environment: Mapping[str, str]) -> str:
    """The moment that the variable names, in UTC as ISO 8601 has it; empty where it is unset or empty.

    Raises UsageError where its value is no whole number of seconds from 1970 to the year 9999.
    """
    value = environment.get(VARIABLE, "")
    if not value:
        return ""
    if not _SECONDS.fullmatch(value) or int(value) > _LAST:
        raise UsageError(
            f"the environment variable {VARIABLE} is {value[:40]!a}; give whole seconds since 1970, or unset it"
        )
    return datetime.fromtimestamp(int(value), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
