"""What a number measures, in the document's own words (MeasEval calls it the measured entity and property).

The words are found by what the number does in its clause. Without a parser a label is a phrase, cut where a new clause
begins. "share of" and "value of" are added where the document says so with a verb ("accounts for", "valued at").
"""

from briefgen.extract.measured import befallen, comparisons, counts, gapping, levels, listed, shares, subsets, worth
from briefgen.extract.measured.hollow import is_hollow
from briefgen.extract.measured.label import Label, Place
from briefgen.extract.measured.noun_phrases import subject_of

_RULES = (
    listed.listed,
    subsets.parted,
    comparisons.bracketed,
    befallen.befallen,
    gapping.gapped,
    shares.of_these,
    worth.valued,
    levels.multiplied,
    levels.changed,
    shares.share,
    shares.part,
    comparisons.compared,
    levels.measured,
    levels.resulted,
    counts.repeated,
    worth.done,
    counts.counted,
    levels.objected,
    counts.paid,
    levels.levelled,
    levels.followed,
    levels.nearest,
)


def label_of(place: Place) -> Label:
    """The label of a figure: a word that says nothing gives way to the next rule, to the subject, to the unit."""
    for find in _RULES:
        label = find(place)
        if label and label.words and not is_hollow(label.words):
            return label
    unit, written = place.quantity.unit, " ".join(place.quantity.span.of(place.words.text).split())
    before = place.label.words if place.label else ""
    counted = unit if place.is_counted else ""
    for words in (subject_of(place), counted, before, place.topic):
        if words and not is_hollow(words):
            return Label(words, words)
    return Label(unit or written)
