"""A listener that remembers what it is told."""

from dataclasses import dataclass, field


@dataclass
class Ear:
    """Remarks in the order in which they came."""

    notes: list[str] = field(default_factory=list)
    details: list[str] = field(default_factory=list)

    def note(self, message: str) -> None:
        self.notes.append(message)

    def detail(self, message: str) -> None:
        self.details.append(message)
