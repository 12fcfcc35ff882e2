"""Who is told what a step does meanwhile."""

from typing import Protocol


class Listener(Protocol):
    """Takes remarks of one line each, in the order in which things happen."""

    def note(self, message: str) -> None:
        """Something that a person should know: a file written, an encoding guessed, a document not at hand."""

    def detail(self, message: str) -> None:
        """Something for who wants to follow the steps."""


class Silent:
    """A listener for what has been told before."""

    def note(self, message: str) -> None:
        """Nobody hears it."""

    def detail(self, message: str) -> None:
        """Nobody hears it."""
