"""A number while it is read: its place, its value, and what is known of its unit so far."""

from dataclasses import dataclass
from decimal import Decimal

from briefgen.quantity import Change, Modifier


@dataclass(slots=True)
class Amount:
    """A number in the text; `low` equals `high` unless it is a range or a vague plural ("dozens").

    `number_start` is where the number itself begins, `start` where its currency sign does. `is_digits` tells digits
    from words; `scale` is what its magnitude multiplied it by, 1 where there is none; `is_share` marks "four in ten".
    `is_counted` tells a counted noun from a unit of measure, `is_plural` that it surely is a noun; `is_bounded` says
    that the modifier is known, `is_open` that `high` is only a guess ("thousands").
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    number_start: int
    number_end: int
    is_digits: bool = False
    is_fraction: bool = False
    is_share: bool = False
    scale: Decimal = Decimal(1)
    unit: str = ""
    is_counted: bool = False
    is_plural: bool = False
    modifier: Modifier = "exact"
    change: Change = "level"
    is_bounded: bool = False
    is_open: bool = False

    @property
    def is_range(self) -> bool:
        return self.low != self.high

    @property
    def is_bare(self) -> bool:
        """Whether no measure, currency or magnitude says that the number counts."""
        return self.scale == 1 and (not self.unit or self.is_counted)

    def multiply(self, factor: Decimal) -> None:
        """Multiply the number, keeping it free of an exponent."""
        self.low = plain(self.low * factor)
        self.high = plain(self.high * factor)


def plain(number: Decimal) -> Decimal:
    """The number without an exponent or empty decimals."""
    return Decimal(int(number)) if number == number.to_integral_value() else number.normalize()
