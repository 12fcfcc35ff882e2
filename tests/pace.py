"""How long something takes, as little as other work on the machine lets it."""

import time
from collections.abc import Callable

_TRIES = 3


def least_seconds(work: Callable[[int], object]) -> float:
    """Processor seconds of the quickest of three tries; `work` is given the number of the try, to vary its input by."""
    taken = []
    for number in range(_TRIES):
        start = time.process_time()
        work(number)
        taken.append(time.process_time() - start)
    return min(taken)
