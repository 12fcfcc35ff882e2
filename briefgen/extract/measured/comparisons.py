"""Labels of numbers that stand beside another: in a bracket, compared with it, or told of the same thing once more."""

import re

from briefgen.extract.measured.counts import level_verbs
from briefgen.extract.measured.label import Label, Place
from briefgen.extract.measured.noun_phrases import phrase_left, phrase_right, said, subject_of
from briefgen.extract.measured.predicates import predicate
from briefgen.language.lexicon import lines
from briefgen.language.quantities import is_counted

_MOST_OF_NAME = 4
_LAST = re.compile(r"^[PDNO]{1,6}T?C[LP]{0,2}$|^[PDNOT]{1,7}C[LP]{0,2}$")
_OTHER = re.compile(r"T?M?C[DL]?N{1,4}[LP]{0,2}")
_PART = re.compile(r"QN{0,3}O[DL]{0,2}Q[NEG]{0,4}\Z")
_LONGEST_PART = 12
_PLAIN = re.compile(r"[NL]{1,4}\Z")


def bracketed(place: Place) -> Label | None:
    """As in "a high debt ratio (78 percent": the phrase before the bracket that the number opens."""
    clause = place.clause
    if clause.sort != "bracket" or place.kinds[clause.start : place.word].strip("LPD"):
        return None
    bracket = clause.start - 1
    if place.before and place.kind(bracket - 1) in "QN" and _ends_before(place, bracket):
        return _of_part(place, bracket) or place.label
    floor = place.clauses[clause.parent].start if clause.parent >= 0 else 0
    words = said(place.words, phrase_left(place, bracket, floor=floor))
    if not words:
        return None
    if place.kind(place.word + 1) == "O":
        owner = said(place.words, phrase_right(place, place.word + 2))
        return Label(f"{words}: share of {owner}" if owner else words, owner, words)
    holder = subject_of(_in(place, clause.parent)) if clause.parent >= 0 else ""
    is_name = (
        words[:1].islower() and holder[:1].isupper() and holder not in words and len(holder.split()) < _MOST_OF_NAME
    )
    return Label(f"{holder}: {words}" if is_name and _is_object(place, bracket) else words, words)


def _of_part(place: Place, bracket: int) -> Label | None:
    """As in "45 of the 60 districts (75 percent) had cases": what is said of the part, not of the whole."""
    if place.label is None or not _PART.search(place.kinds, max(0, bracket - _LONGEST_PART), bracket):
        return None
    behind = range(place.number + 1, len(place.clauses))
    number = next((n for n in behind if place.clauses[n].sort == "shared" and place.clauses[n].verbs), -1)
    told = predicate(_in(place, number)) if number >= 0 else ""
    is_being = number >= 0 and place.lower(place.clauses[number].verbs[0][1] - 1) in lines("being_words.txt")
    link = ": " if is_being else " "
    return Label(f"{place.label.words}{link}{told}", place.label.owner) if told else None


def _is_object(place: Place, bracket: int) -> bool:
    clause = place.clause
    while clause.parent >= 0:
        clause = place.clauses[clause.parent]
        if clause.verbs or clause.sort == "main":
            break
    return bool(clause.verbs) and clause.verbs[0][1] <= bracket


def _ends_before(place: Place, bracket: int) -> bool:
    return place.before is not None and place.before.span.end == place.words.ends[bracket - 1]


def _in(place: Place, number: int) -> Place:
    return Place(place.words, place.clauses, number, place.word, place.quantity, None, None, place.spoken)


def compared(place: Place) -> Label | None:
    """As in "3.6% in April, up from 4.1% in March": the label of the figure before, which measures the same."""
    if place.before is None or place.label is None or not place.label.words or _counts_other(place):
        return None
    clause = place.clause
    between = place.words.text[place.before.span.end : place.quantity.span.start].strip()
    if (
        between in {",", "(", "/", "or", ", or", "to", ", to", "and", ", and"}
        and not place.is_counted
        and not _has_own(place)
    ):
        return place.label
    if clause.sort not in {"compared", "apposed"} or place.follows_verb:
        return _second(place)
    if clause.sort == "apposed" and place.lower(clause.start) != "to" and (place.is_counted or _has_own_before(place)):
        return _elliptic(place)
    if place.kind(place.word + 1) == "G" and place.quantity.change == "level":
        told = said(place.words, phrase_right(place, place.word + 1))
        return Label(f"{place.label.subject or place.label.words}: {told}", place.label.owner, place.label.subject)
    extra = ""
    if place.kind(place.word + 1) == "P" and place.lower(place.word + 1) in {"for", "on"}:
        what = said(place.words, phrase_right(place, place.word + 2))
        extra = f", {place.lower(place.word + 1)} {what}" if what else ""
    told = place.label.subject or place.label.words if extra else place.label.words
    return Label(f"{told}{extra}", place.label.owner, place.label.subject)


def _counts_other(place: Place) -> bool:
    """As in "from 12 cases and 3 deaths": whether the figure before counts something else."""
    before = place.before.unit if place.before else ""
    return place.is_counted and is_counted(before) and before != place.quantity.unit


def _has_own(place: Place) -> bool:
    return place.kind(place.word + 1) in "NOE" and place.quantity.change == "level"


def _has_own_before(place: Place) -> bool:
    return "N" in place.kinds[place.clause.start : place.word]


def _elliptic(place: Place) -> Label | None:
    """As in "Health is 52% funded, protection only 9%": the same said of another."""
    if place.is_counted or place.label is None or place.before is None or place.before.unit != place.quantity.unit:
        return None
    own = said(place.words, phrase_left(place, place.word, floor=place.clause.start))
    if not own or not _PLAIN.search(place.kinds[place.clause.start : place.word]):
        return None
    _, comma, said_too = place.label.words.partition(", ")
    return Label(f"{own}{comma}{said_too}", own, own)


def _second(place: Place) -> Label | None:
    """As in "from 4.1% in March to 3.6% in April", "2.5% in 2026 and 2.2% in 2027", "speaks of 140"."""
    if place.before is None or place.label is None:
        return None
    between = place.kinds[_word_of_before(place) + 1 : place.word]
    following = place.kind(place.word + 1)
    same = place.before.unit == place.quantity.unit
    if same and not between.strip("TPLC") and following in "TKMPLCF" and not (following == "P" and "C" in between):
        return place.label
    if same and not place.is_counted and following in "TKM" and _LAST.search(between):
        return place.label
    if same and not place.is_counted and following in "TKM" and _OTHER.fullmatch(between):
        own = said(place.words, phrase_left(place, place.word, floor=_word_of_before(place) + 1))
        return Label(own, own, own) if own else None
    group = place.follows_verb
    is_told = group is not None and place.lower(group[1] - 1) not in level_verbs()
    is_alone = place.quantity.unit == "" and following in "TKM" and is_counted(place.before.unit)
    return place.label if is_alone and is_told else None


def _word_of_before(place: Place) -> int:
    return place.words.at(place.before.span.start) if place.before else 0
