"""Labels of what something is worth or costs, and of numbers that open their clause as its subject."""

from functools import cache

from briefgen.extract.measured.label import Label, Place
from briefgen.extract.measured.noun_phrases import phrase_left, phrase_right, said, subject_of
from briefgen.extract.measured.predicates import predicate
from briefgen.language.lexicon import lines
from briefgen.language.quantities import is_currency

_FEWEST = 2
_PRICED = frozenset({"at", "from", "between"})


def valued(place: Place) -> Label | None:
    """As in "of imports, valued at $20.6 billion", "a tanker worth $5 million"."""
    if not is_currency(place.quantity.unit):
        return None
    start = place.word - 1
    while start > place.clause.start and place.kind(start) in "PLDF":
        start -= 1
    if place.lower(start) not in _worth():
        return None
    if place.label and place.label.owner and place.clause.sort == "participle":
        who = f"{place.label.subject}: " if place.label.subject else ""
        return Label(f"{who}value of {place.label.owner}", place.label.owner, place.label.subject)
    if place.kind(start) == "E" and place.clause.sort != "participle" and start > place.clause.start:
        words = said(place.words, phrase_left(place, start, floor=place.clause.start))
    elif place.follows_verb is None and place.clause.sort != "participle":
        words = said(place.words, phrase_left(place, start, floor=place.clause.start)) or subject_of(place)
    else:
        words = subject_of(place)
    return Label(f"value of {words}", words, words) if words else None


def done(place: Place) -> Label | None:
    """As in "$6 million had been received": what was done with the money, and what the sentence before speaks of."""
    if place.is_counted or place.follows_verb or not place.clause.verbs:
        return None
    kinds, start = place.kinds, place.clause.start
    priced = phrase_left(place, place.word, floor=start) if place.lower(place.word - 1) in _PRICED else ()
    if priced:
        return Label(said(place.words, priced), said(place.words, priced), said(place.words, priced))
    if kinds[start : place.word].strip("CLPDMTN"):
        return None
    is_end = place.lower(place.word + 1) == "to" and place.kind(place.word + 2) == "Q"
    for_what = phrase_right(place, place.word + 2) if place.kind(place.word + 1) in "PO" and not is_end else ()
    told = predicate(place)
    if for_what:
        words = said(place.words, for_what)
        return Label(f"{words}: {told}" if told else words, words)
    between = kinds[place.word + 1 : place.clause.verbs[0][0]]
    is_aside = between[:1] == between[-1:] == "M" and "N" not in kinds[start : place.word]
    if not told or (between.strip("LT") and not is_aside):
        return None
    whole = _spoken_of(place)
    return Label(f"{whole}: {told}" if whole else told, whole, whole)


def _spoken_of(place: Place) -> str:
    """What the number belongs to: what the figure before does, in the sentence or, for money, in the one before."""
    if not place.quantity.unit and place.quantity.change == "level":
        return ""
    if place.label and place.before and place.before.unit == place.quantity.unit:
        return place.label.subject or place.label.owner
    if set(place.words.lowers[place.clause.start : place.word]) & set(lines("more_words.txt")):
        return place.topic
    last = place.spoken.last if place.spoken and place.before is None else None
    if last is None or last[0].unit != place.quantity.unit or not is_currency(place.quantity.unit):
        return ""
    return last[1].subject or last[1].owner


@cache
def _worth() -> frozenset[str]:
    return frozenset(word for phrase in lines("worth_words.txt") for word in phrase.split() if len(word) > _FEWEST)
