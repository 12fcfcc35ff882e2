"""The English words."""

from briefgen.render.compose.words import NumberWords, TableWords, Words

ENGLISH = Words(
    numbers=NumberWords(
        modifiers={
            "about": "about",
            "over": "over",
            "at_least": "at least",
            "under": "under",
            "nearly": "nearly",
            "up_to": "up to",
        },
        factor_modifiers={"over": "more than", "under": "less than"},
        spoken_modifiers={
            "about": ("about", "around", "approximately", "roughly", "some", "circa", "estimated", "or so", "~"),
            "over": ("over", "more than", "above", "exceeding", "in excess of", "upwards of", "beyond", ">"),
            "at_least": ("at least", "no fewer than", "no less than", "not less than", "minimum", "or more", "≥"),
            "under": ("under", "below", "less than", "fewer than", "<"),
            "nearly": ("nearly", "almost", "close to", "just under", "just below", "approaching"),
            "up_to": ("up to", "as many as", "as much as", "at most", "no more than", "maximum", "or less", "≤"),
        },
        changes={"increase": "increase", "decrease": "decrease"},
        spoken_changes={
            "increase": ("increas", "rise", "rising", "rose", "gain", "grow", "grew", "surge", "jump", "climb"),
            "decrease": ("decreas", "declin", "fall", "fell", "drop", "reduc", "loss", "cut", "shrink"),
        },
        magnitudes={
            "thousand": 3,
            "million": 6,
            "billion": 9,
            "trillion": 12,
            "k": 3,
            "m": 6,
            "mn": 6,
            "bn": 9,
            "tn": 12,
        },
        plain_words=frozenset(
            {"percent", "per", "cent", "pct", "percentage", "point", "points"}
            | {"between", "from", "to", "and", "by", "a", "an"}
        ),
        joining_words=frozenset({"between", "from", "to", "and", "by"}),
        unit_tails=frozenset({"per", "of", "in", "at", "by", "for", "a", "an", "celsius", "fahrenheit"}),
        unchanged_units=frozenset({"percent", "mille", "hertz", "kilohertz", "megahertz", "gigahertz", "equivalent"}),
    ),
    figures=TableWords(
        headings=("Figure", "What is measured", "When", "Where", "Source"),
        title="Key figures",
        description="One figure a row: the number, what it measures, when and where it holds, and its source.",
    ),
    further_figures=TableWords(
        headings=("Figure", "What is measured", "When", "Where", "Source"),
        title="Further figures",
        description="One figure a row: the number, what it measures, when and where it holds, and its source.",
    ),
    risks=TableWords(
        headings=("No.", "Risk", "Likelihood", "Impact", "Confidence"),
        title="Risks and opportunities",
        description="One risk or opportunity a row: its likelihood, its impact and the confidence in the evidence.",
    ),
    judgements=TableWords(
        headings=("No.", "Judgement", "Likelihood", "Confidence"),
        title="Judgements",
        description="One judgement a row, with its likelihood and the confidence in the evidence.",
    ),
    timeline=TableWords(
        headings=("Date", "Event"),
        title="Timeline",
        description="One dated event a row, the earliest first.",
    ),
    entities=TableWords(
        headings=("Name", "Kind", "Also called", "Role"),
        title="People, organisations and places",
        description="One name a row, grouped by kind, with other names and the role.",
    ),
    names=TableWords(
        headings=("Kind", "Name", "Name", "Name"),
        title="Other people, organisations and places",
        description="Up to three names of one kind a row.",
    ),
    likelihood_scale=TableWords(
        headings=("Term", "Also", "Range"),
        title="Terms of likelihood",
        description="One term a row, from the least to the most likely, with words of the same meaning and its range.",
    ),
    confidence_scale=TableWords(
        headings=("Level", "Basis"),
        title="Levels of confidence",
        description="One level of confidence a row, from high to low, with what it rests on.",
    ),
    provenance=TableWords(
        headings=("What", "Record"),
        title="Provenance",
        description="One fact a row about the documents and how the brief was made from them.",
    ),
)

_LANGUAGES = {"en": ENGLISH}


def words_for(language: str) -> Words:
    """The words for a BCP 47 tag, English where there are none for it."""
    return _LANGUAGES.get(language.partition("-")[0], ENGLISH)
