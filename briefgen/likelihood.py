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
Impact = Literal["low", "moderate", "high", "critical"]


@dataclass(frozen=True, slots=True)
class Band:
    """A term of a scale, the words that mean the same, and its range in percent, lower bound inclusive.

    An endpoint that two bands share belongs to the higher one; the directive is silent.
    """

    term: Likelihood
    synonyms: tuple[str, ...]
    low_percent: int
    high_percent: int


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
        Band("almost no chance", ("remote",), 1, 5),
        Band("very unlikely", ("highly improbable",), 5, 20),
        Band("unlikely", ("improbable", "improbably"), 20, 45),
        Band("roughly even chance", ("roughly even odds",), 45, 55),
        Band("likely", ("probable", "probably"), 55, 80),
        Band("very likely", ("highly probable",), 80, 95),
        Band("almost certain", ("almost certainly", "nearly certain"), 95, 99),
    ),
)
PHIA = Scale(
    "phia",
    "PHIA probability yardstick (UK Professional Head of Intelligence Assessment)",
    (
        Band("remote chance", (), 0, 5),
        Band("highly unlikely", (), 10, 20),
        Band("unlikely", (), 25, 35),
        Band("realistic possibility", (), 40, 50),
        Band("likely", ("probable", "probably"), 55, 75),
        Band("highly likely", (), 80, 90),
        Band("almost certain", ("almost certainly",), 95, 100),
    ),
)
SCALES: dict[ScaleName, Scale] = {scale.name: scale for scale in (ICD203, PHIA)}


def band_of(term: str, scale: Scale) -> Band | None:
    """The band that `term` or one of its synonyms names, None off the scale."""
    wanted = " ".join(term.lower().split())
    return next((band for band in scale.bands if wanted == band.term or wanted in band.synonyms), None)
