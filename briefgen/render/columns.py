"""How wide the columns of a table are meant to be."""

from collections.abc import Sequence

_NARROWEST_SHARE = 0.02


def stated_widths(shares: Sequence[float], count: int, whole: float) -> list[float]:
    """The widths of `count` columns that together are `whole`, in proportion to `shares` where they fit."""
    usable = [share if 0 < share < float("inf") else 0.0 for share in shares] if len(shares) == count else [1.0] * count
    total = sum(usable) or 1.0
    kept = [max(share / total, min(_NARROWEST_SHARE, 1 / count)) for share in usable]
    stated = sum(kept)
    return [share / stated * whole for share in kept]
