"""How far a figure moved."""

from decimal import Decimal, localcontext

from briefgen.brief import KeyFigure
from briefgen.difference import FigureMove, Measure, Placed

FIGURE_FIELDS = frozenset({"value", "low", "high", "unit", "modifier", "change"})
"""What makes it another figure; its surface is written anew with these."""

_PERCENTAGES = frozenset({"percent", "percentage point"})
_TENTH = Decimal("0.1")
_DIGITS = 100  # more than two numbers of a brief and their quotient have


def move_of(old: Placed, new: Placed) -> FigureMove | None:
    """What moved; None where the two say the same number in the same way."""
    was, now = old.item, new.item
    if not isinstance(was, KeyFigure) or not isinstance(now, KeyFigure) or _record(was) == _record(now):
        return None
    amount, measure = _change(was, now)
    return FigureMove(old, new, was, now, amount, measure)


def _record(figure: KeyFigure) -> tuple[object, ...]:
    return tuple(getattr(figure, name) for name in sorted(FIGURE_FIELDS))


def _change(was: KeyFigure, now: KeyFigure) -> tuple[Decimal | None, Measure]:
    """From old to new, to a tenth of a percent; points keep their digits."""
    one, other = was.value, now.value
    if one is None or other is None or one == other or not _is_same_measure(was, now):
        return None, ""
    with localcontext(prec=_DIGITS):
        if was.unit in _PERCENTAGES:
            return other - one, "points"
        if one == 0 or was.change == "factor":
            return None, ""
        percent = ((other - one) / abs(one) * 100).quantize(_TENTH)
    return (percent, "percent") if percent else (None, "")


def _is_same_measure(was: KeyFigure, now: KeyFigure) -> bool:
    return was.unit.casefold().split() == now.unit.casefold().split() and was.change == now.change
