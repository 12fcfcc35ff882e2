"""When a figure holds, in the document's words: from its own clause, what opens the sentence, or its source's year.

A wrong period is worse than none: the date of another event, of a comparison or of another figure is not taken.
"""

from collections.abc import Iterator

from briefgen.extract.citation import Citation
from briefgen.extract.measured.clauses import Clause, clause_at
from briefgen.extract.measured.label import Place
from briefgen.extract.measured.time_phrases import TimePhrase

_EARLIER = frozenset({"from", "compared", "against", "after", "versus", "vs", "vs.", "than", "instead"})
_TAKING = frozenset({"apposed", "participle", "shared", "bracket", "compared"})
_BARE_REACH = 60


def period_of(place: Place, citations: tuple[Citation, ...]) -> str:
    """The words that say when; empty where nothing in the clause or the source does."""
    found = _own(place, place.clause) or _from_others(place) or _leading(place) or _bare(place)
    if found:
        return " ".join(found.span.of(place.words.text).split())
    years = [
        date.date for citation in citations if not citation.is_access for date in citation.dates if len(date.date) == 4
    ]
    return years[0] if years else ""


def _times(place: Place, clause: Clause) -> Iterator[tuple[int, TimePhrase]]:
    """The times of a clause with their words, without those that only name a thing: "the appeal of 30 January"."""
    for time in place.words.times:
        if time.is_bare:
            continue
        word = place.words.at(time.span.start)
        if clause.start <= word < clause.end and place.kind(word - 1) != "O":
            yield word, time


def _own(place: Place, clause: Clause) -> TimePhrase | None:
    """The time that follows the number before another one does, else one before it, else one that others share."""
    times = list(_times(place, clause))
    if not times:
        return None
    after = [(word, time) for word, time in times if word > place.word]
    if after and "Q" not in place.kinds[place.word + 1 : after[0][0]]:
        return after[0][1]
    before = [(word, time) for word, time in times if word < place.word]
    if before and not _is_taken(place, before[-1][0]):
        return before[-1][1]
    if after and not _starts_range(place):
        return after[0][1]
    return None


def _is_taken(place: Place, time: int) -> bool:
    """As in "14 in January and nine": whether a time before the number belongs to another number."""
    return place.kind(time - 1) == "Q" and place.clause.sort == "main" and place.lower(place.word - 1) != "to"


def _starts_range(place: Place) -> bool:
    """As in "from 5% to 7% in March": the first number is of another time."""
    return "from" in place.words.lowers[max(place.clause.start, place.word - 3) : place.word]


def _from_others(place: Place) -> TimePhrase | None:
    """The time of the clause that the number's clause hangs on, where both tell of the same."""
    if shared := _shared(place):
        return shared
    clause = place.clause
    for _ in range(4):
        is_part = _is_part(place, clause)
        if clause.parent < 0 or not (clause.sort in _TAKING or is_part) or _is_earlier(place, clause):
            return None
        clause = place.clauses[clause.parent]
        times = list(_times(place, clause))
        if times:
            is_other = place.clause.sort == "participle" and len(times) > 1
            return None if is_other else min(times, key=lambda pair: abs(pair[0] - place.word))[1]
    return None


def _shared(place: Place) -> TimePhrase | None:
    """As in "312 were killed and 870 wounded between 3 and 21 March": the time of a second verb without its "were"."""
    following = place.clauses[place.number + 1 : place.number + 2]
    if not following or following[0].sort != "joined" or not following[0].verbs:
        return None
    begin, end = following[0].verbs[0]
    is_elliptic = end - begin == 1 and place.kind(begin) == "E" and place.kind(begin - 1) == "Q"
    return next((time for _, time in _times(place, following[0])), None) if is_elliptic else None


def _is_part(place: Place, clause: Clause) -> bool:
    """As in "of which 12 are new", "Of the 112 cases seen in May, 71 percent were mild"."""
    if clause.sort == "relative":
        return place.kinds[clause.start : clause.start + 2] == "OR"
    return clause.sort == "main" and clause.parent == 0 and place.kinds[place.clauses[0].start] == "O"


def _is_earlier(place: Place, clause: Clause) -> bool:
    """Whether a comparison names what a figure was at another time: "up from 5%"."""
    return clause.sort in {"compared", "apposed"} and any(
        word in _EARLIER for word in place.words.lowers[clause.start : min(place.word, clause.start + 5)]
    )


def _leading(place: Place) -> TimePhrase | None:
    """The time that opens the sentence, which holds for all that it says."""
    if _is_earlier(place, place.clause) or place.clause.sort in {"relative", "subordinate"}:
        return None
    first = place.clauses[0]
    for word, time in _times(place, first):
        if not place.kinds[first.start : word].strip("LCM"):
            return time
    return None


def _bare(place: Place) -> TimePhrase | None:
    """As in "its 2010 strategy, which named Calder 12 times": the year in the name of what is measured."""
    clause = place.clause
    begin = clause.start
    if clause.sort == "relative" and clause.parent >= 0:
        begin = place.clauses[clause.parent].start
    limit = place.words.starts[clause.start] - _BARE_REACH
    found = [
        time
        for time in place.words.times
        if time.is_bare
        and max(place.words.starts[begin], limit) <= time.span.start < place.quantity.span.start
        and clause_at(place.clauses, place.words.at(time.span.start)) >= 0
    ]
    return found[-1] if found and not _is_earlier(place, clause) else None
