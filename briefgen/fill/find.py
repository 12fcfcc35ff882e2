"""The values that paths lead to."""

from collections.abc import Sequence

from briefgen.brief import Brief
from briefgen.fill.path import PathError, located
from briefgen.fill.refused import EditError
from briefgen.fill.valid import plain_fields
from briefgen.record.path import path_of


def found_values(brief: Brief, paths: Sequence[str]) -> dict[str, object]:
    """The value at each path: a text, number, record, tuple, or None where it is unset; by its full path.

    Raises EditError with every path that leads nowhere.
    """
    fields = plain_fields(brief)
    values: dict[str, object] = {}
    problems = []
    for path in paths:
        try:
            steps = located(path, fields)
        except PathError as error:
            problems.append(error.problem)
            continue
        value: object = brief
        for step in steps:
            if isinstance(step, int):
                value = value[step] if isinstance(value, tuple) else None
            else:
                value = getattr(value, step, None)
        values[path_of(steps)] = value
    if problems:
        raise EditError(problems)
    return values
