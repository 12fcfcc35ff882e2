"""What a figure's words allow the true number to be."""

from dataclasses import dataclass
from decimal import Decimal

from briefgen.brief import KeyFigure
from briefgen.quantity import Quantity

_NEARLY = Decimal("0.85")
_ABOUT = Decimal("0.1")
_HALF = Decimal("0.5")
_FEWEST_ROUNDED = 1000


@dataclass(frozen=True, slots=True)
class Interval:
    """Numbers from `low` to `high`; None is without bound. A bound is inside unless it is named open."""

    low: Decimal | None
    high: Decimal | None
    is_low_open: bool = False
    is_high_open: bool = False

    def meets(self, other: "Interval") -> bool:
        """Whether some number lies in both."""
        return not (self.lies_below(other) or other.lies_below(self))

    def lies_below(self, other: "Interval") -> bool:
        """Whether every number in it is smaller than every number in `other`."""
        if self.high is None or other.low is None:
            return False
        is_open = self.is_high_open or other.is_low_open
        return self.high < other.low or (is_open and self.high == other.low)

    def widened(self, by: Decimal) -> "Interval":
        """The interval with `by` added at either side."""
        low, high = self.low, self.high
        return Interval(None if low is None else low - by, None if high is None else high + by)


def half_step(value: Decimal) -> Decimal:
    """Half of what the last digit stands for: 0.05 of 3.2, 500 of 12,000. Below a thousand a zero is a digit."""
    exponent = int(value.as_tuple().exponent)
    if exponent >= 0:
        exponent = int(value.normalize().as_tuple().exponent) if abs(value) >= _FEWEST_ROUNDED else 0
    return _HALF.scaleb(exponent)


def rounded_interval_of(quantity: Quantity) -> Interval:
    """The numbers that `quantity` can mean where its last digit is rounded."""
    numbers = [number for number in (quantity.value, quantity.low, quantity.high) if number is not None]
    return interval_of(quantity).widened(max(half_step(number) for number in numbers))


def interval_of(figure: KeyFigure | Quantity) -> Interval:
    """The numbers that `figure` can mean: "nearly" reaches 15 percent down, "about" 10 percent to either side."""
    value = figure.value
    if value is None:
        return Interval(figure.low, figure.high)
    if figure.modifier in {"over", "at_least"}:
        return Interval(value, None, is_low_open=figure.modifier == "over")
    if figure.modifier in {"under", "up_to"}:
        return Interval(None, value, is_high_open=figure.modifier == "under")
    if figure.modifier == "nearly":
        short_of = value * _NEARLY
        return Interval(min(short_of, value), max(short_of, value), is_low_open=value < 0, is_high_open=value >= 0)
    if figure.modifier == "about":
        margin = abs(value) * _ABOUT
        return Interval(value - margin, value + margin)
    return Interval(value, value)
