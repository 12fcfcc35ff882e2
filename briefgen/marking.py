"""Handling markings: the Traffic Light Protocol, version 2.0 (FIRST, 2022).

Labels are written with no space and are never translated. TLP:WHITE is version 1 and reads as TLP:CLEAR in a source.
"""

from dataclasses import dataclass
from typing import Literal

TlpLabel = Literal["TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR"]


@dataclass(frozen=True, slots=True)
class Marking:
    """A label, and its text colour on black as a hexadecimal RGB value."""

    label: TlpLabel
    colour: str


TLP: tuple[Marking, ...] = (
    Marking("TLP:RED", "#FF2B2B"),
    Marking("TLP:AMBER+STRICT", "#FFC000"),
    Marking("TLP:AMBER", "#FFC000"),
    Marking("TLP:GREEN", "#33FF00"),
    Marking("TLP:CLEAR", "#FFFFFF"),
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
