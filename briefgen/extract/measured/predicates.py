"""What is said of a number or its subject: the predicate of a clause, without "has been" where nothing is lost."""

from briefgen.extract.measured.label import Place
from briefgen.extract.measured.noun_phrases import phrase_right, said

_EMPTY = frozenset({"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "did", "does", "do"})


def predicate(place: Place) -> str:
    """The first verb of the clause with what completes it, empty where there is none."""
    clause = place.telling
    if not clause.verbs:
        return ""
    begin, end = clause.verbs[0]
    kept = tuple(word for word in range(begin, end) if place.kind(word) != "C")
    lowers = [place.lower(word) for word in kept]
    if any(lower in _EMPTY for lower in lowers) and all(
        lower in _EMPTY for lower in lowers if _is_auxiliary(place, lower, kept)
    ):
        is_held = len(kept) == 1 and lowers[0] in {"has", "have", "had"}
        kept = kept if is_held else tuple(word for word in kept if place.lower(word) not in _EMPTY)
    if place.kind(end) == "P" and place.kind(end + 1) in "TMKSC":
        kept, end = (*kept, end), end + 1
    rest = phrase_right(place, end)
    start = end
    while not rest and start < clause.end and place.kind(start) == "T":
        start += 1
        rest = phrase_right(place, start)
    return " ".join(part for part in (said(place.words, kept), _complement(place, start, rest)) if part)


def _is_auxiliary(place: Place, lower: str, kept: tuple[int, ...]) -> bool:
    return any(place.lower(word) == lower and place.kind(word) == "A" for word in kept)


def _complement(place: Place, start: int, rest: tuple[int, ...]) -> str:
    """The completing phrase with the preposition or article that it opens with."""
    if not rest:
        return ""
    first = rest[0]
    while first > start and place.kind(first - 1) in "PODL":
        first -= 1
    return said(place.words, (*range(first, rest[0]), *rest))
