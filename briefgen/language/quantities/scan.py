"""The scanner: finds the numbers of a text one after the other, joins ranges, shares units, limits and changes."""

from decimal import Decimal

from briefgen.language.quantities.ages import add_age
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


def find_quantities(text: str, within: Span | None = None) -> list[Quantity]:
    """The quantities in `text[within]`, in order, without overlaps."""
    whole = Span(0, len(text)) if within is None else within
    amounts = joined(text, share_units(text, _numbers(text, whole)), whole.start)
    lend_units(text, amounts)
    found = []
    previous: Amount | None = None
    for amount in amounts:
        if not _counts(amount):
            continue
        floor = previous.end if previous else whole.start
        add_age(text, amount, floor)
        if previous and _is_conversion(text, previous, amount):
            amount.modifier, amount.change = previous.modifier, previous.change
        else:
            start = add_limit(text, amount, floor, whole.end)
            if amount.change == "level":
                amount.change = change_of(text, amount, start, floor, whole.end)
        found.append(_quantity(amount))
        previous = amount
    return found


def _numbers(text: str, whole: Span) -> list[Amount]:
    """Every number that is read, in order."""
    links = find_links(text, whole.start, whole.end)
    amounts: list[Amount] = []
    position, floor = whole.start, whole.start
    while match := sieve().search(text, position, whole.end):
        while links and links[0][1] <= match.start():
            links.pop(0)
        if links and links[0][0] <= match.start():
            position = links.pop(0)[1]
            continue
        amount, position = read_number(text, match, floor, whole.end)
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
