"""Two statements of the documents that cannot both be right, as the rules of direction find them."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.span import Evidence


@dataclass(frozen=True, slots=True)
class Clash:
    """The words of the statements, and what is wrong with them."""

    places: tuple[Evidence, ...]
    message: str

    def touches(self, other: "Clash") -> bool:
        return any(_overlap(one, two) for one in self.places for two in other.places)

    def joined(self, other: "Clash") -> "Clash":
        """Both as one, each place once: the longest of those that overlap."""
        longest_first = sorted((*self.places, *other.places), key=lambda place: place.start - place.end)
        places: list[Evidence] = []
        for place in longest_first:
            if not any(_overlap(place, kept) for kept in places):
                places.append(place)
        ordered = tuple(sorted(places, key=lambda place: (place.document, place.start)))
        return Clash(ordered, f"{self.message}, and {other.message}")


def _overlap(one: Evidence, two: Evidence) -> bool:
    return one.document == two.document and one.start < two.end and two.start < one.end


def merged(clashes: Sequence[Clash]) -> list[Clash]:
    """Clashes that share words as one."""
    kept: list[Clash] = []
    for clash in clashes:
        same = next((number for number, known in enumerate(kept) if known.touches(clash)), None)
        if same is None:
            kept.append(clash)
        else:
            kept[same] = kept[same].joined(clash)
    return kept
