"""Which rules of the check a template may switch: any that exists, and none to be laxer about an error."""

import re
from collections.abc import Iterator, Mapping

from briefgen.errors import Problem
from briefgen.record.load import Fields
from briefgen.requirements import Verdict

_BUILT_IN = re.compile(r"[A-Z][0-9]{3}")
Severities = Mapping[str, Verdict]
"""The codes of the built-in rules and how severe their findings are."""


def unfit_rules(fields: Fields, codes: Severities) -> Iterator[Problem]:
    """The codes that no rule has, and errors that would be let through. Longer codes are those of plug-ins."""
    written = fields.get("checks")
    for code, verdict in (written if isinstance(written, dict) else {}).items():
        path = f"checks.{code}"
        if _BUILT_IN.fullmatch(code) and code not in codes:
            yield Problem(path, f"no rule has the code {code}", f"write one of {', '.join(codes)}")
        elif codes.get(code) == "error" and verdict in {"off", "warning", "remark"}:
            message = f"{code} is about what a reader relies on, and no template can be laxer about it"
            yield Problem(path, message, "remove the line")
