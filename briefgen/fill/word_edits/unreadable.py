"""Words that are no value of the field that they stand in."""


class UnreadableError(ValueError):
    """Why the words cannot be brought back, and what to do instead where the item is known."""

    def __init__(self, why: str, remedy: str = "") -> None:
        self.why = why
        super().__init__(f"{why}; {remedy}" if remedy else why)
