"""What a number measures, in the document's own words (MeasEval calls it the measured entity and property).

The words are found by what the number does in its clause. Without a parser a label is a phrase, cut where a new clause
begins. "share of" and "value of" are added where the document says so with a verb ("accounts for", "valued at").
"""

from briefgen.extract.measured import comparisons, counts, levels, shares
from briefgen.extract.measured.label import Label, Place

_RULES = (
    comparisons.bracketed,
    shares.of_these,
    counts.valued,
    levels.multiplied,
    levels.changed,
    shares.share,
    shares.part,
    comparisons.compared,
    levels.measured,
    levels.resulted,
    counts.repeated,
    counts.done,
    counts.counted,
    levels.objected,
    counts.paid,
    levels.levelled,
    levels.followed,
    levels.nearest,
)


def label_of(place: Place) -> Label:
    """The label of a figure; its unit where the sentence says no more."""
    for find in _RULES:
        label = find(place)
        if label and label.words:
            return label
    return Label(place.quantity.unit or place.quantity.span.of(place.words.text))
