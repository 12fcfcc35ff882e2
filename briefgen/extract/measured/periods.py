"""When a figure holds, in the document's words: from its own clause, what opens the sentence, or its source's year.

A wrong period is worse than none: the date of another event, of a comparison or of another figure is not taken.
"""

from collections.abc import Iterator
from functools import cache

from briefgen.extract.citation import Citation
from briefgen.extract.measured.clauses import Clause, clause_at
from briefgen.extract.measured.label import Place
from briefgen.extract.measured.time_phrases import TimePhrase
from briefgen.language.lexicon import lines

_EARLIER = frozenset({"from", "compared", "against", "after", "versus", "vs", "vs.", "than", "instead"})
_TAKING = frozenset({"apposed", "participle", "shared", "bracket", "compared"})
_RELATIVE = ("earlier", "ago", "before", "the previous year", "the previous month", "last year")
_BARE_REACH = 60


def period_of(place: Place, citations: tuple[Citation, ...]) -> str:
    """The words that say when; the year of a source counts only for a figure that stands in its bracket."""
    found = _own(place, place.clause) or _behind(place) or _from_others(place) or _leading(place) or _bare(place)
    if found:
        return " ".join(found.span.of(place.words.text).split())
    own = [citation for citation in citations if citation.bracket.contains(place.quantity.span)]
    years = [date.date for citation in own if not citation.is_access for date in citation.dates if len(date.date) == 4]
    return years[0] if years else ""


def _times(place: Place, clause: Clause) -> Iterator[tuple[int, TimePhrase]]:
    """The times of a clause with their words, without those that only name a thing: "the appeal of 30 January"."""
    for time in place.words.times:
        if time.is_bare:
            continue
        word = place.words.at(time.span.start)
        if clause.start <= word < clause.end and place.kind(word - 1) != "O" and not _is_of_other(place, clause, word):
            yield word, time


def _is_of_other(place: Place, clause: Clause, time: int) -> bool:
    """As in "troops remain ahead of a pull-out in May", "if talks fail in May, troops will remain"."""
    opening = place.kinds[clause.start : time].lstrip("CML")[:1]
    if opening == "S" and "M" in place.kinds[time : max(time, place.word)]:
        return True
    for begin, end in clause.infinitives:
        if place.word < begin and end <= time and _is_complement(place, clause, begin):
            return True
    word = time - 1
    while word >= clause.start and place.kind(word) in "NDEGOLPS" and place.lower(word) not in _bound():
        word -= 1
    return clause.start <= word < time - 1 and place.lower(word) in _bound()


def _is_complement(place: Place, clause: Clause, infinitive: int) -> bool:
    """Whether an infinitive behind the number hangs on a noun behind the clause's verb."""
    verbs = [end for begin, end in clause.verbs if begin > place.word and end <= infinitive]
    return bool(verbs) and "N" in place.kinds[verbs[0] : infinitive]


@cache
def _bound() -> frozenset[str]:
    return frozenset(lines("event_leads.txt"))


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
    if after and not _starts_range(place, after[0][0]) and not _is_compared(place, *after[0]):
        return after[0][1]
    return None


def _is_compared(place: Place, word: int, time: TimePhrase) -> bool:
    """As in "to 12 from 45 in May", "12, up from 45 a week earlier": whether the time is that of a later number."""
    number = place.kinds.rfind("Q", place.word + 1, word)
    if number > 0 and not place.kinds[place.word + 1 : number].strip("NCDL"):
        return False
    is_relative = time.span.of(place.words.text).lower().endswith(_RELATIVE)
    return number > 0 and (is_relative or bool(_EARLIER & set(place.words.lowers[place.word + 1 : number])))


def _behind(place: Place) -> TimePhrase | None:
    """As in "5 million, or 3 percent of it, in the year to June": the time that stands between commas behind."""
    for clause in place.clauses[place.number + 1 :]:
        if not place.kinds[clause.start : clause.end].strip("TLM"):
            return next((time for _, time in _times(place, clause)), None)
        if clause.verbs or clause.sort != "apposed" or place.lower(clause.start) != "or":
            return None
    return None


def _is_taken(place: Place, time: int) -> bool:
    """As in "14 in January and nine": whether a time before the number belongs to another number."""
    return place.kind(time - 1) == "Q" and place.clause.sort == "main" and place.lower(place.word - 1) != "to"


def _starts_range(place: Place, time: int) -> bool:
    """As in "from 5% to 7% in March": the first number is of another time."""
    lowers = place.words.lowers
    return "from" in lowers[max(place.clause.start, place.word - 3) : place.word] and "to" in lowers[place.word : time]


def _from_others(place: Place) -> TimePhrase | None:
    """The time of the clause that the number's clause hangs on, where both tell of the same."""
    if found := _shared(place) or _headed(place):
        return found
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


def _headed(place: Place) -> TimePhrase | None:
    """As in "(first half of 2030: 381 million)": the time that stands alone before a colon."""
    before = place.clauses[place.number - 1] if place.number else None
    if before is None or place.kinds[before.start : before.end].strip("TK"):
        return None
    is_colon = place.words.text.startswith(":", place.words.starts[place.clause.start - 1])
    return next((time for _, time in _times(place, before)), None) if is_colon else None


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
