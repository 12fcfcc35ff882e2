"""The scanner: finds the numbers of a text one after the other, joins ranges, shares units, limits and changes."""

from collections import deque
from decimal import Decimal

from briefgen.language.quantities.ages import add_age, add_apposed_ages
from briefgen.language.quantities.amount import Amount
from briefgen.language.quantities.changes import change_of
from briefgen.language.quantities.exclusions import find_links
from briefgen.language.quantities.limits import add_limit
from briefgen.language.quantities.ranges import joined
from briefgen.language.quantities.reading import read_number
from briefgen.language.quantities.sharing import lend_units, share_units
from briefgen.language.quantities.sieve import sieve
from briefgen.quantity import Quantity
from briefgen.span import Span

_GREATEST_POWER = 24


def find_quantities(text: str, within: Span | None = None, *, decimal_comma: bool = False) -> list[Quantity]:
    """The quantities in `text[within]`, in order, without overlaps.

    With `decimal_comma` numbers are read as in "1.234,5", and magnitudes of other languages are known.
    """
    whole = Span(0, len(text)) if within is None else within
    return [_quantity(amount) for amount in _amounts(text, whole, decimal_comma=decimal_comma, is_parted=False)]


def find_stated(text: str, within: Span, *, decimal_comma: bool = False) -> list[Quantity]:
    """The quantities as a reader of figures takes them.

    Where something rises or falls from one number to another both are told apart, and "thousands" has no upper bound.
    """
    return [
        _open(amount) if amount.is_open and amount.is_range else _quantity(amount)
        for amount in _amounts(text, within, decimal_comma=decimal_comma, is_parted=True)
    ]


def _amounts(text: str, whole: Span, *, decimal_comma: bool, is_parted: bool) -> list[Amount]:
    """The numbers that say anything, with their units, limits and changes."""
    numbers = _numbers(text, whole, decimal_comma=decimal_comma)
    add_apposed_ages(text, numbers, whole.start)
    amounts = joined(text, share_units(text, numbers), whole.start, is_parted=is_parted)
    lend_units(text, amounts)
    found: list[Amount] = []
    previous: Amount | None = None
    for amount in amounts:
        if not (_counts(amount) or (is_parted and amount.low > 1 and amount.change != "factor")):
            continue
        floor = previous.end if previous else whole.start
        add_age(text, amount, floor)
        if previous and _is_conversion(text, previous, amount):
            amount.modifier, amount.change = previous.modifier, previous.change
        else:
            start = add_limit(text, amount, floor, whole.end)
            if amount.change == "level":
                amount.change = change_of(text, amount, start, floor, whole.end)
        found.append(amount)
        previous = amount
    return found


def _numbers(text: str, whole: Span, *, decimal_comma: bool) -> list[Amount]:
    """Every number that is read, in order."""
    links = deque(find_links(text, whole.start, whole.end))
    amounts: list[Amount] = []
    position, floor = whole.start, whole.start
    while match := sieve().search(text, position, whole.end):
        while links and links[0][1] <= match.start():
            links.popleft()
        if links and links[0][0] <= match.start():
            position = links.popleft()[1]
            continue
        amount, position = read_number(text, match, floor, whole.end, decimal_comma=decimal_comma)
        if amount:
            amount.start = max(amount.start, floor)
            amounts.append(amount)
            floor = amount.end
    return amounts


def _counts(amount: Amount) -> bool:
    """Whether a number that stands alone says anything: digits do, and words with a magnitude or a unit."""
    if max(amount.low.adjusted(), amount.high.adjusted()) > _GREATEST_POWER:
        return False
    return bool(amount.unit) or amount.is_digits or amount.is_fraction or amount.scale > 1 or amount.is_range


def _is_conversion(text: str, previous: Amount, amount: Amount) -> bool:
    """As in "8 miles (13 kilometers)": the same quantity once more."""
    between = text[previous.end : amount.start].strip()
    return between in {"(", "/"} and bool(previous.unit) and bool(amount.unit) and not amount.is_counted


def _quantity(amount: Amount) -> Quantity:
    span = Span(amount.start, amount.end)
    if amount.is_range:
        modifier = "between" if amount.modifier == "exact" else amount.modifier
        return Quantity(span, None, amount.low, amount.high, amount.unit, modifier, amount.change)
    return Quantity(span, Decimal(amount.low), None, None, amount.unit, amount.modifier, amount.change)


def _open(amount: Amount) -> Quantity:
    modifier = "at_least" if amount.modifier in {"exact", "about"} else amount.modifier
    span = Span(amount.start, amount.end)
    return Quantity(span, None, amount.low, None, amount.unit, modifier, amount.change)
