"""Whether a change fits the two values that it is between, with their rounding and limits allowed for."""

from decimal import Decimal

from briefgen.language.interval import Interval, interval_of, rounded_interval_of
from briefgen.language.quantities import is_counted
from briefgen.quantity import Quantity

_POINT = Decimal("0.06")
_RELATIVE = Decimal("0.02")
_FACTOR = Decimal("0.125")
_HUNDRED = Decimal(100)
_FEWEST_ROUNDED = 1000


def fits(first: Quantity, last: Quantity, stated: Quantity) -> bool:
    """Whether `stated`, in percent, points or as a factor, can lead from `first` to `last`.

    A percentage of percentages may be meant in points.
    """
    begin, end, change = _possible(first), _possible(last), rounded_interval_of(stated)
    if stated.change == "factor":
        return _fits_factor(first, last, stated)
    points = _difference(begin, end)
    if stated.unit == "percentage point":
        return points.meets(change.widened(_POINT))
    if stated.unit == "basis point":
        return Interval(_times(points.low, _HUNDRED), _times(points.high, _HUNDRED)).meets(change)
    slack = _POINT + abs(stated.value or Decimal(0)) * _RELATIVE
    is_of_points = first.unit.startswith("percent") and points.meets(change.widened(_POINT))
    return is_of_points or _relative(begin, end).meets(change.widened(slack))


def _possible(quantity: Quantity) -> Interval:
    """What a value can be; a small count is not rounded."""
    is_count = not quantity.unit or is_counted(quantity.unit)
    is_whole = quantity.value is not None and quantity.value % 1 == 0 and abs(quantity.value) < _FEWEST_ROUNDED
    return interval_of(quantity) if is_count and is_whole else rounded_interval_of(quantity)


def _fits_factor(first: Quantity, last: Quantity, stated: Quantity) -> bool:
    """Whether "doubled" fits; it need not be exact, and a factor below one is a part that is left."""
    one, other, factor = first.value or Decimal(1), last.value or Decimal(1), stated.value or Decimal(1)
    if factor <= 1:
        return True
    ratio = max(one, other) / min(one, other)
    low, high = factor * (1 - _FACTOR), factor * (1 + _FACTOR)
    return (ratio >= low or stated.modifier in {"under", "up_to", "nearly", "about"}) and (
        ratio <= high or stated.modifier in {"over", "at_least"} or stated.value == round(ratio)
    )


def _difference(begin: Interval, end: Interval) -> Interval:
    """How far apart a number of one interval and one of the other can be."""
    if None in (begin.low, begin.high, end.low, end.high):
        return Interval(None, None)
    edges = [abs(one - other) for one in _edges(begin) for other in _edges(end)]
    return Interval(Decimal(0) if begin.meets(end) else min(edges), max(edges))


def _relative(begin: Interval, end: Interval) -> Interval:
    """The change in percent of `begin` that leads to `end`, without its sign; `begin` may be either of the two."""
    if None in (begin.low, begin.high, end.low, end.high) or min(_edges(begin)) <= 0:
        return Interval(None, None)
    parts = [abs(other / one - 1) * _HUNDRED for one in _edges(begin) for other in _edges(end)]
    return Interval(Decimal(0) if begin.meets(end) else min(parts), max(parts))


def _edges(interval: Interval) -> tuple[Decimal, Decimal]:
    return interval.low or Decimal(0), interval.high or Decimal(0)


def _times(number: Decimal | None, factor: Decimal) -> Decimal | None:
    return None if number is None else number * factor


def told_change(first: Quantity, last: Quantity, stated: Quantity) -> str:
    """The true change, in what `stated` is in."""
    one, other = first.value or Decimal(1), last.value or Decimal(1)
    if stated.change == "factor":
        return f"{_short(max(one, other) / min(one, other))} times as much"
    if stated.unit in {"percentage point", "basis point"}:
        return f"{_short(abs(other - one))} points"
    return f"{_short(abs(other / one - 1) * _HUNDRED)} percent"


def _short(number: Decimal) -> str:
    return f"{float(number):.3g}" if number < _FEWEST_ROUNDED else f"{number:.0f}"
