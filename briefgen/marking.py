"""Handling markings: the Traffic Light Protocol, version 2.0 (FIRST, 2022).

Labels are written with no space and are never translated. TLP:WHITE is version 1 and reads as TLP:CLEAR in a source.
"""

from dataclasses import dataclass
from typing import Literal

TlpLabel = Literal["TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR"]


@dataclass(frozen=True, slots=True)
class Marking:
    """A label, whom it may be shared with, and its text colour on black as a hexadecimal RGB value."""

    label: TlpLabel
    audience: str
    colour: str


TLP: tuple[Marking, ...] = (
    Marking("TLP:RED", "the recipients only", "#FF2B2B"),
    Marking("TLP:AMBER+STRICT", "the recipient's organisation, on a need-to-know basis", "#FFC000"),
    Marking("TLP:AMBER", "the organisation and its clients, on a need-to-know basis", "#FFC000"),
    Marking("TLP:GREEN", "the community, not over public channels", "#33FF00"),
    Marking("TLP:CLEAR", "anyone", "#FFFFFF"),
)
LABELS: tuple[str, ...] = tuple(marking.label for marking in TLP)


def marking_of(label: str) -> Marking | None:
    """The marking that `label` names, None for an office's own banner text."""
    return next((marking for marking in TLP if marking.label == label), None)


def is_laxer(label: str, than: str) -> bool:
    """Whether `label` lets more people read than `than` does; False where either is no TLP label."""
    if label not in LABELS or than not in LABELS:
        return False
    return LABELS.index(label) > LABELS.index(than)
