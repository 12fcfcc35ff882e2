"""What is counted while stories are read."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """What was passed over, by kind, to be told at the end; and the page that is being read, 0 where none is known."""

    dropped: Counter[str] = field(default_factory=Counter)
    page: int = 0
