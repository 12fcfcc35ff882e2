"""What a check says about a brief: findings accumulate, they never stop a run."""

from dataclasses import dataclass
from typing import Literal

from briefgen.span import Evidence

Severity = Literal["error", "warning", "information"]
Family = Literal["E", "C", "L", "S", "T", "W", "R", "X"]


@dataclass(frozen=True, slots=True)
class Finding:
    """`code` begins with its family's letter; `path` is the dotted path of the item in the brief.

    `line` and `column` count from 1 in the brief's file and are None where it was not read from one. `spans` are the
    words that the finding is about.
    """

    code: str
    severity: Severity
    path: str
    message: str
    line: int | None = None
    column: int | None = None
    spans: tuple[Evidence, ...] = ()
