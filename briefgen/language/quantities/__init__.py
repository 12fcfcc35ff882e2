"""Quantities in running text: numbers in every writing, with unit, modifier and change."""

from briefgen.language.quantities.scan import find_quantities
from briefgen.language.quantities.units import is_counted, is_currency, measures

__all__ = ["find_quantities", "is_counted", "is_currency", "measures"]
