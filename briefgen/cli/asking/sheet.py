"""What stands on the screen to be answered: a choice, boxes to tick, or a text to write."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from briefgen.fill.questions.question import Shape

Act = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Row:
    """Something to choose: by its key, or by moving to it and pressing Enter."""

    key: str
    label: str
    act: Act
    meaning: str = ""


@dataclass(slots=True)
class ChoiceSheet:
    """A list of rows, one under the other where there are any, and a bar of further ones below; `title` asks.

    `is_form` says that the rows are the fields of the item, which then need not be shown above them, too.

    The rows and those of the bar are one row of choices to the arrow keys.
    """

    title: str
    rows: Sequence[Row]
    bar: Sequence[Row]
    cursor: int = 0
    prompt: str = ""
    is_form: bool = False

    @property
    def choices(self) -> Sequence[Row]:
        return [*self.rows, *self.bar]


@dataclass(slots=True)
class TickSheet:
    """Boxes to tick: rows without an act of their own; `done` takes the places of those that are ticked.

    `word` is what then becomes of them.
    """

    title: str
    rows: Sequence[Row]
    bar: Sequence[Row]
    done: Callable[[Sequence[int]], None]
    word: str = "add"
    cursor: int = 0
    ticked: set[int] = field(default_factory=set)


@dataclass(slots=True)
class TextSheet:
    """A text to be written. `reason` says why it cannot be, empty where it can; `done` takes it.

    `is_root` is False where the text is part of another answer, to which `cancel` goes back.
    """

    title: str
    prompt: str
    shape: Shape
    text: str
    reason: Callable[[str], str]
    done: Callable[[str], None]
    cancel: Act
    is_root: bool = True

    @property
    def is_long(self) -> bool:
        """Whether Enter begins a new line."""
        return self.shape in {"prose", "lines"}


Sheet = ChoiceSheet | TickSheet | TextSheet
