"""What keeps an edit from being made."""

from collections.abc import Iterable

from briefgen.errors import Problem


class EditError(ValueError):
    """An edit that would leave no valid brief, or asks for what is not there; carries every problem at once.

    Whoever knows the file tells the problems with their places in it.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(f"{entry.path}: {entry.message}: {entry.remedy}" for entry in self.problems))


def refused(path: str, message: str, remedy: str) -> EditError:
    """An edit that is refused for one reason."""
    return EditError([Problem(path, message, remedy)])
