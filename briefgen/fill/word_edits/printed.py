"""How the values of the brief are printed, so that printed words can be read as values again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefgen.brief import KeyFigure


@dataclass(frozen=True, slots=True)
class DateForms:
    """Month names from January; patterns with {start}, {end} or {date} in them."""

    months: tuple[str, ...]
    since: str
    until: str
    between: str
    inferred: str


@dataclass(frozen=True, slots=True)
class Printed:
    """`figure` and `date` print a value; the mappings lead from values to the words that are printed for them."""

    figure: Callable[[KeyFigure], str]
    date: Callable[[str], str]
    forms: DateForms
    not_assessed: str
    impacts: Mapping[str, str]
    confidences: Mapping[str, str]
    entity_kinds: Mapping[str, str]
    field_separator: str
    phrase_separator: str
    has_decimal_comma: bool = False
