"""Words, units and phrases as data: one file a list, read once, on first use."""

from functools import cache
from importlib.resources import files


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of the file `name` in order, without comments (`#` at the start) and empty lines."""
    text = files(__name__).joinpath(name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of `name` split at tabs."""
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines(name))


@cache
def pairs(name: str) -> dict[str, str]:
    """The first two columns of `name`: key to value."""
    return {row[0]: row[1] for row in rows(name)}
