"""A quantity: a value with its unit, how the words limit it, and whether it is a level or a change (after MeasEval)."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from briefgen.span import Span

Modifier = Literal["exact", "about", "over", "at_least", "under", "nearly", "up_to", "between"]
Change = Literal["level", "increase", "decrease", "factor"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number in a text.

    Either `value` is set, or `low` and `high` (both inclusive; one of them None where the range is open). `unit` is
    "percent", "percentage point", an ISO 4217 code, or the singular noun or noun phrase in lower case; a rate is
    "usd per gallon"; empty for a bare number. `span` covers the number and its unit where that stands beside it,
    without the modifier's words.
    """

    span: Span
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    modifier: Modifier = "exact"
    change: Change = "level"
