"""Numbers of a register in words: three or more in a row as a range."""

from collections.abc import Iterable
from itertools import groupby

from briefgen.render.compose.words import Words


def number_ranges(places: Iterable[int], words: Words) -> str:
    """The numbers of `places`, which count from 0 and rise: "1, 3 to 7, 9"."""
    said: list[str] = []
    for _, group in groupby(enumerate(places), key=lambda entry: entry[1] - entry[0]):
        row = [place + 1 for _, place in group]
        if len(row) > 2:
            said.append(words.numbers.between.format(low=row[0], high=row[-1]))
        else:
            said += map(str, row)
    return words.list_separator.join(said)
