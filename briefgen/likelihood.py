"""The estimative scales and the levels of confidence.

ICD 203, "Analytic Standards" (ODNI, 2015), and the PHIA probability yardstick (UK). A likelihood is that of an event; a
confidence is that in the evidence, and is another type.
"""

from dataclasses import dataclass
from typing import Literal

ScaleName = Literal["icd203", "phia"]
Likelihood = Literal[
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "likely",
    "very likely",
    "almost certain",
    "remote chance",
    "highly unlikely",
    "realistic possibility",
    "highly likely",
]
Confidence = Literal["low", "moderate", "high"]
Impact = Literal["negligible", "low", "moderate", "high", "critical"]


@dataclass(frozen=True, slots=True)
class Band:
    """A term of a scale, the words that mean the same, and its range in percent, lower bound inclusive.

    An endpoint that two bands share belongs to the higher one; the directive is silent. `level` is its row in a risk
    matrix: the seven terms make five levels, from 1 for the least likely, in which the two outermost at either end
    stand together.
    """

    term: Likelihood
    synonyms: tuple[str, ...]
    low_percent: int
    high_percent: int
    level: int


@dataclass(frozen=True, slots=True)
class Scale:
    """Bands from the least to the most likely. `source` is the publication that defines them."""

    name: ScaleName
    source: str
    bands: tuple[Band, ...]


ICD203 = Scale(
    "icd203",
    "ICD 203, Analytic Standards (ODNI, 2015)",
    (
        Band("almost no chance", ("remote",), 1, 5, level=1),
        Band("very unlikely", ("highly improbable",), 5, 20, level=1),
        Band("unlikely", ("improbable", "improbably"), 20, 45, level=2),
        Band("roughly even chance", ("roughly even odds",), 45, 55, level=3),
        Band("likely", ("probable", "probably"), 55, 80, level=4),
        Band("very likely", ("highly probable",), 80, 95, level=5),
        Band("almost certain", ("almost certainly", "nearly certain"), 95, 99, level=5),
    ),
)
PHIA = Scale(
    "phia",
    "PHIA probability yardstick (UK Professional Head of Intelligence Assessment)",
    (
        Band("remote chance", (), 0, 5, level=1),
        Band("highly unlikely", (), 10, 20, level=1),
        Band("unlikely", (), 25, 35, level=2),
        Band("realistic possibility", (), 40, 50, level=3),
        Band("likely", ("probable", "probably"), 55, 75, level=4),
        Band("highly likely", (), 80, 90, level=5),
        Band("almost certain", ("almost certainly",), 95, 100, level=5),
    ),
)
SCALES: dict[ScaleName, Scale] = {scale.name: scale for scale in (ICD203, PHIA)}


def band_of(term: str, scale: Scale) -> Band | None:
    """The band that `term` or one of its synonyms names, None off the scale."""
    wanted = " ".join(term.lower().split())
    return next((band for band in scale.bands if wanted == band.term or wanted in band.synonyms), None)
