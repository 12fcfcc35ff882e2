"""A name in a text, and the kind of thing that it names."""

from dataclasses import dataclass
from typing import Literal

from briefgen.span import Span

EntityKind = Literal["person", "organisation", "place", "document", "other"]


@dataclass(frozen=True, slots=True)
class Name:
    """One mention. `name` is the fullest form that the text uses for the same thing; the span may hold less."""

    span: Span
    kind: EntityKind
    name: str
