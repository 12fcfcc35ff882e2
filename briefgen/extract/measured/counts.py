"""Labels of what is counted or paid: the noun with what is said of it, and who does it."""

import re
from functools import cache

from briefgen.extract.measured.label import Label, Place
from briefgen.extract.measured.noun_phrases import phrase_left, phrase_right, said, subject_of, trimmed
from briefgen.extract.measured.predicates import predicate
from briefgen.language.lexicon import lines
from briefgen.language.quantities import is_currency

_SHORT = 4
_LISTED = re.compile(r"(?:[MC]{1,2}L?Q|PQ){1,9}(?=[NEG])")
_OPENED = re.compile(r"(?:[NTPDL]*M)?L?OD?")
_BE = frozenset({"is", "are", "was", "were", "been", "be"})
_HAVE = frozenset({"has", "have", "had"})


def counted(place: Place) -> Label | None:
    """The noun that is counted or measured out, with what is said of it or with who does it."""
    if not place.is_counted and place.kind(place.word + 1) != "O" and not _is_bare(place):
        return None
    noun = _noun(place)
    words = said(place.words, noun)
    if not words:
        return _lent(place)
    group = place.follows_verb
    if group is None:
        return Label(_with_predicate(place, noun, words), words)
    verb = place.lower(group[1] - 1)
    if verb in level_verbs() and not _is_there(place, group):
        subject = subject_of(place)
        if not subject or not _opens_level(place, group):
            return Label(words, words)
        return Label(_deed(place, group, subject, words) if verb in _doing() else subject, words, subject)
    return Label(_with_doer(place, group, words), words)


def _is_bare(place: Place) -> bool:
    return place.quantity.unit == "" and place.kind(place.word + 1) == "N" and place.quantity.change == "level"


def _lent(place: Place) -> Label | None:
    """As in "63 people have died and 28 are missing": the noun of the figure before."""
    if place.before is None or place.label is None or place.before.unit != place.quantity.unit:
        return None
    told = predicate(place) if place.follows_verb is None else ""
    whole = place.label.owner or place.label.words
    return Label(f"{whole} {told}", whole) if told else place.label


def _with_predicate(place: Place, noun: tuple[int, ...], words: str) -> str:
    told = predicate(place) if _is_subject(place, noun) else ""
    if told:
        is_described = any(place.kind(word) in "EG" for word in noun)
        return f"{words}: {told}" if is_described else f"{words} {told}"
    context = _before_colon(place)
    return f"{context}: {words}" if context else words


def _noun(place: Place) -> tuple[int, ...]:
    listed = _LISTED.match(place.kinds, place.word + 1)
    start = listed.end() if listed and place.is_counted else place.word + 1
    if place.kind(start) == "O":
        start += 1
        while place.kind(start) in "DQL":
            start += 1
    return phrase_right(place, start)


def _is_subject(place: Place, noun: tuple[int, ...]) -> bool:
    """Whether the clause's verb follows the noun, and the number is no whole of which a part is told."""
    verbs = place.telling.verbs
    if (
        not verbs
        or verbs[0][0] <= place.word
        or place.kinds[max(0, place.word - 3) : place.word].endswith(("QO", "QOD"))
        or _is_whole(place, noun)
    ):
        return False
    return place.telling is not place.clause or not place.kinds[noun[-1] + 1 : verbs[0][0]].strip("TLPQO")


def _is_whole(place: Place, noun: tuple[int, ...]) -> bool:
    """As in "Of the 938 cases, 311 are children": whether the verb tells of a part named behind the noun."""
    is_opened = _OPENED.fullmatch(place.kinds, place.clause.start, place.word) is not None
    return is_opened and "Q" in place.kinds[noun[-1] + 1 : place.telling.verbs[0][0]]


def _before_colon(place: Place) -> str:
    """As in "Cholera was found in Calder: 116 cases and four deaths": what the sentence spoke of before the colon."""
    clause = place.clause
    if clause.verbs or clause.start == 0 or place.words.text[place.words.starts[clause.start - 1]] != ":":
        return ""
    return subject_of(_moved(place, clause.parent)) if clause.parent >= 0 else ""


def _moved(place: Place, number: int) -> Place:
    return Place(
        place.words, place.clauses, number, place.word, place.quantity, place.before, place.label, place.spoken
    )


def _is_there(place: Place, group: tuple[int, int]) -> bool:
    return place.lower(group[0] - 1) in {"there", "it"} or place.lower(group[1]) == "there"


def _opens_level(place: Place, group: tuple[int, int]) -> bool:
    """Whether only limits and a preposition stand between verb and number: "rose to over 110 incidents"."""
    return not place.kinds[group[1] : place.word].strip("PLDFN") and "N" not in place.kinds[group[1] : place.word - 1]


def _with_doer(place: Place, group: tuple[int, int], words: str) -> str:
    """As in "Partners: maize delivered": who did it, where the verb tells of a deed and not of a report."""
    subject, last = subject_of(place), group[1] - 1
    verb = place.words.text[place.words.starts[last] : place.words.ends[last]]
    if not subject or verb.lower() in _tellers():
        return words
    between = [
        word for word in range(group[1], place.word) if place.kind(word) == "P" and place.lower(word) not in _limits()
    ]
    if between:
        return _within(place, group, words, place.lower(between[-1]))
    if place.kinds[group[1] : place.word].strip("LPDNF"):
        return words
    if verb.lower() in _BE | _HAVE | _bare_verbs():
        return f"{subject}: {words}"
    return _deed(place, group, subject, words)


def _deed(place: Place, group: tuple[int, int], subject: str, words: str) -> str:
    """The noun with what was done to it behind, or a verb that is no participle or a long noun behind the verb."""
    is_done = place.kind(group[1] - 1) == "E" or place.lower(group[0]) in _HAVE
    is_short = words.count(" ") < _SHORT and not any(place.kind(word) == "P" for word in _noun(place))
    if is_done and is_short:
        return f"{subject}: {words} {_act(place, group)}"
    return f"{subject}: {_act(place, group)} {words}"


def _within(place: Place, group: tuple[int, int], words: str, link: str) -> str:
    """As in "the crew was confronted in 19 cases", "vaccination began with 40,000 doses"."""
    subject, last = subject_of(place), group[1] - 1
    if link == "with":
        return f"{subject}: {words}"
    is_passive = place.kind(last) == "V" and any(place.lower(word) in _BE for word in range(group[0], last))
    return f"{words}: {subject} {_act(place, group)}" if is_passive and link == "in" else words


def paid(place: Place) -> Label | None:
    """As in "The fund received $43 million in aid", "Marrow has set aside $3 million for repairs"."""
    group = place.follows_verb
    if not is_currency(place.quantity.unit) or group is None:
        return None
    verb = place.lower(group[1] - 1)
    if verb in level_verbs() or place.kinds[group[1] : place.word].strip("LPDNF"):
        return None
    subject = subject_of(place)
    if subject and {"for", "at"} & set(place.words.lowers[group[1] : place.word]) and verb not in _tellers():
        return Label(subject, subject, subject)
    start = place.word + 1
    while place.kind(start) == "T":
        start += 1
    purpose = said(place.words, phrase_right(place, start))
    link = place.lower(start)
    is_what = link == "of" or (link == "in" and place.kind(start + 1) in "NEG" and _is_lower(place, start + 1))
    if purpose and (is_what or place.kind(start) in "NE"):
        return Label(f"{subject}: {purpose}" if subject else purpose, purpose, subject)
    if link in {"for", "to", "on", "from", "toward", "towards"} and purpose:
        its = f"{place.lower(start + 1)} " if place.lower(start + 1) in {"its", "their"} else ""
        purpose = f"{link} {its}{purpose}"
    else:
        purpose = ""
    act = _act(place, group)
    reached = _reached(place)
    words = " ".join(part for part in (act, purpose) if part)
    if reached:
        words = f"{words} for {reached}" if not purpose else words
    if verb in _tellers() and not purpose:
        return Label(subject, subject) if subject else None
    return Label(f"{subject}: {words}" if subject else words, "", subject)


def _act(place: Place, group: tuple[int, int]) -> str:
    """The verb with the particle behind it, without auxiliaries: "set aside"."""
    end = group[1]
    if end == place.word - 1 and place.lower(end) == "in":
        end += 1
    if end < place.word and place.lower(end) in _particles():
        end += 1
    return place.words.text[place.words.starts[group[1] - 1] : place.words.ends[end - 1]]


def _is_lower(place: Place, word: int) -> bool:
    return place.words.text[place.words.starts[word]].islower()


def _reached(place: Place) -> str:
    """As in "repairs, for which the port has set aside $3 million": what "for which" points back to."""
    clause = place.clause
    if clause.sort != "relative" or place.kinds[clause.start : clause.start + 2] != "PR":
        return ""
    return said(place.words, phrase_left(place, clause.start))


def repeated(place: Place) -> Label | None:
    """As in "which mentioned Pakistan 12 times": what was done so often."""
    group = place.follows_verb
    if place.quantity.unit != "time" or place.quantity.change == "factor" or group is None:
        return None
    subject = subject_of(place)
    what = range(group[0], place.word)
    act = said(place.words, trimmed(place.kinds, [word for word in what if place.kind(word) not in "AL"]))
    return Label(f"{subject} {act}".strip(), subject) if act else None


@cache
def level_verbs() -> frozenset[str]:
    return frozenset(lines("level_verbs.txt"))


@cache
def _doing() -> frozenset[str]:
    """Verbs of levels that with a noun that is counted tell of a deed: "teams reached 22 villages"."""
    return frozenset(lines("deed_verbs.txt"))


@cache
def _bare_verbs() -> frozenset[str]:
    return frozenset(lines("bare_verbs.txt"))


@cache
def _particles() -> frozenset[str]:
    return frozenset(lines("verb_particles.txt"))


@cache
def _tellers() -> frozenset[str]:
    return frozenset({*lines("reporting_verbs.txt"), *lines("holder_verbs.txt"), *lines("telling_verbs.txt")})


@cache
def _limits() -> frozenset[str]:
    return frozenset({"up", "over", "about", "around", "between", "at", "under", *_particles()})
