"""What is usual in a document: the look of its running text and how far its lines stand apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from briefgen.read.pdf.columns import Region
from briefgen.read.pdf.line import Line
from briefgen.read.pdf.page import Look

_USUAL_LEAD = 1.2
_COMMON = 0.18  # of the gaps between lines of one size


@dataclass(slots=True)
class Measures:
    body: Look
    _leads: dict[float, float] = field(default_factory=dict)

    def lead(self, size: float) -> float:
        """The distance of base lines in running text of this size."""
        return self._leads.get(size, _USUAL_LEAD * size)


def measures_of(regions: Iterable[Region]) -> Measures:
    letters: Counter[Look] = Counter()
    gaps: dict[float, Counter[float]] = defaultdict(Counter)
    for region in regions:
        for row in region.rows:
            if isinstance(row, Line):
                letters[row.look] += len(row.text)
        for upper, lower in pairwise(region.rows):
            if isinstance(upper, Line) and isinstance(lower, Line) and abs(upper.size - lower.size) < 0.2:
                gap = upper.base - lower.base
                if 0.6 * upper.size < gap < 4 * upper.size:
                    gaps[upper.size][round(gap * 2) / 2] += 1
    body = max(letters, key=lambda look: (letters[look], look.size), default=Look(10.0))
    return Measures(body, {size: _lead(counts) for size, counts in gaps.items()})


def _lead(counts: Counter[float]) -> float:
    """The smallest distance that is common."""
    least = max(_COMMON * sum(counts.values()), 1)
    near = {gap: counts[gap] + counts[gap + 0.5] + counts[gap - 0.5] for gap in counts}
    return min((gap + 0.25 for gap in counts if near[gap] >= least), default=min(counts))
