"""A sum that does not come out: the words in question, and what is wrong."""

from dataclasses import dataclass

from briefgen.span import Span


@dataclass(frozen=True, slots=True)
class Fault:
    spans: tuple[Span, ...]
    message: str
