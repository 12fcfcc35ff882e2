"""Quantities in running text: numbers in every writing, with unit, modifier and change."""

from briefgen.language.quantities.changes import is_moved_to
from briefgen.language.quantities.comma import writes_decimal_comma
from briefgen.language.quantities.scan import find_quantities, find_stated
from briefgen.language.quantities.units import is_counted, is_currency, measures

__all__ = [
    "find_quantities",
    "find_stated",
    "is_counted",
    "is_currency",
    "is_moved_to",
    "measures",
    "writes_decimal_comma",
]
