"""What a number measures, in the document's own words (MeasEval calls it the measured entity and property).

The words are found by where the number stands: in a bracket after its noun, before the noun that it counts, after "of",
or after a verb of measuring. Without a parser a label is a phrase, cut where a new clause begins. "share of" and "value
of" are added where the document says so with a verb ("accounts for", "valued at").
"""

import re
from functools import cache

from briefgen.extract import label_rules as rules
from briefgen.extract.label import Label, Place
from briefgen.extract.phrases import is_time, phrase_left, said
from briefgen.language.lexicon import lines
from briefgen.language.quantities import is_counted, is_currency

_OF_WHICH = re.compile(
    r"\s+of\s+(?:which|whom|these|those|them)\b\s*(?:are|is|were|was|came|come|went|go)?\s*", re.IGNORECASE
)
_INDEFINITE = re.compile(r"^.*(?<!\bof)(?<!\bin)(?<!\bfor)\san?\s")
_APPOSED = re.compile(r",\s(?:an?|the)\s(?:[\w’'-]+\s){1,3}of\s(?:[\w’'-]+\s){0,2}$")
_ASIDE = re.compile(r",\s(?:[a-z]+\s)?$")
_SIDES = ("more", "less", "higher", "lower", "fewer", "larger", "smaller")
_FEW = 2


def label_of(place: Place) -> Label:
    """The label of a figure; its unit where the sentence says no more."""
    for find in _RULES:
        label = find(place)
        if label and label.words:
            return label
    return Label(place.quantity.unit or said(place.text, place.span))


def _bracketed(place: Place) -> Label | None:
    """As in "a high debt-to-GDP ratio (78 percent": the phrase before the bracket that the number opens."""
    begin = max(place.sentence.start, place.span.start - 12)
    before = place.text[begin : place.span.start]
    opening = before.rfind("(")
    if opening < 0 or before[opening + 1 :].strip(" ~<>≈").count(" ") > 1:
        return None
    bracket = begin + opening
    if place.before and not place.text[place.before.span.end : bracket].strip():
        return place.label
    words = said(place.text, phrase_left(place.text, place.edge_before(bracket), bracket))
    return Label(_INDEFINITE.sub("", words))


def _of_which(place: Place) -> Label | None:
    """As in "three quarters of which are textiles"."""
    which = _OF_WHICH.match(place.text, place.span.end, place.sentence.end)
    if which is None:
        return None
    part = place.right(which.end())
    whole = place.label.owner if place.label else ""
    return Label(f"{part}: share of {whole}" if part and whole else part, whole, part)


def _compared(place: Place) -> Label | None:
    """As in "3.6% in April, up from 4.1% in March": the label of the figure before, which measures the same."""
    if place.before is None or place.label is None:
        return None
    units = place.before.unit.lower(), place.quantity.unit.lower()
    same = units[0].split(" per ")[0] == units[1].split(" per ")[0] or place.quantity.change != place.before.change
    between = place.text[place.before.span.end : place.span.start]
    if _APPOSED.search(between) or (same and _compares().search(between)):
        return place.label
    if between.strip() in {",", "(", "/", ", or", "or"} and not is_counted(place.quantity.unit):
        return place.label
    following = place.after
    if _ASIDE.search(between) and place.text.startswith(_SIDES, place.span.end + 1):
        return place.label
    if place.before.unit == place.quantity.unit and between.rstrip().endswith(" and"):
        return place.label if not following or all(is_time(word) for word in following.split()) else None
    return None


def _valued(place: Place) -> Label | None:
    """As in "of Pakistan's imports, valued at $20.6 billion"."""
    worth = _worth().search(place.text, max(place.sentence.start, place.span.start - 40), place.span.start)
    if worth is None or not is_currency(place.quantity.unit):
        return None
    is_aside = place.text[place.sentence.start : worth.start()].rstrip().endswith(",")
    if place.label and place.label.owner and is_aside:
        who = f"{place.label.subject}: " if place.label.subject else ""
        return Label(f"{who}value of {place.label.owner}", place.label.owner, place.label.subject)
    words = said(place.text, phrase_left(place.text, place.edge_before(worth.start() - 2), worth.start()))
    return Label(words, words)


def _nearest(place: Place) -> Label | None:
    """The phrase before the one that only holds the number, else the one that opens the sentence."""
    own = said(place.text, phrase_left(place.text, place.start, place.span.start))
    if len(own.split()) >= _FEW and rules.first_word(own) not in rules.verbs_of_measuring():
        return Label(own, own)
    opening = place.right(place.sentence.start)
    if opening and rules.first_word(opening) in _openers():
        comma = place.text.find(",", place.sentence.start, place.span.start)
        opening = place.right(comma + 1) if comma > 0 else ""
    if opening and not is_time(opening.split()[-1]):
        return Label(opening, opening)
    end = place.edge_before(place.span.start) - 1
    words = said(place.text, phrase_left(place.text, place.edge_before(end), max(place.sentence.start, end)))
    return Label(words or own, words)


_RULES = (
    _bracketed,
    _of_which,
    _compared,
    _valued,
    rules.changed,
    rules.share,
    rules.said_of,
    rules.repeated,
    rules.counted,
    rules.by,
    rules.levelled,
    rules.followed,
    _nearest,
)


@cache
def _worth() -> re.Pattern[str]:
    return rules.ending_pattern("worth_words.txt", r"\s(?:\w+\s){0,2}$")


@cache
def _compares() -> re.Pattern[str]:
    return rules.ending_pattern("compared_words.txt", r"\s(?:\w+\s){0,2}$")


@cache
def _openers() -> frozenset[str]:
    return frozenset(word.lower() for word in lines("sentence_openers.txt"))
