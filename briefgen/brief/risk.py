"""Risks and opportunities: what may happen, to whom, how likely and how bad."""

from typing import Literal

from pydantic import Field

from briefgen.brief.item import Item, Line, Prose
from briefgen.likelihood import Confidence, Impact, Likelihood

RiskKind = Literal["risk", "opportunity"]
RiskCategory = Literal[
    "political", "security", "economic", "social", "environmental", "technological", "legal", "other"
]


class Risk(Item):
    """Something that may happen, with what would make it worse or better."""

    kind: RiskKind = Field(default="risk", description="risk for harm, opportunity for gain.")
    statement: Prose = Field(description="The risk in a sentence; a draft keeps the document's words.")
    category: RiskCategory = Field(default="other", description="The domain that the risk belongs to.")
    holder: str = Field(default="", max_length=200, description="Who holds the view, where the document attributes it.")
    conditions: tuple[Line, ...] = Field(default=(), description="What it depends on, in the document's words.")
    hedges: tuple[Line, ...] = Field(default=(), description="The words that weaken the statement: could, might.")
    likelihood: Likelihood | None = Field(
        default=None, description="A term of the brief's scale; none where the document states none. An analyst's call."
    )
    impact: Impact | None = Field(
        default=None, description="How bad it would be: negligible, low, moderate, high or critical. An analyst's call."
    )
    confidence: Confidence | None = Field(
        default=None, description="Confidence in the evidence: low, moderate or high. An analyst's call."
    )
    horizon: str = Field(default="", max_length=200, description="By when, in words.")
    drivers: tuple[Line, ...] = Field(default=(), description="What makes it more likely.")
    mitigations: tuple[Line, ...] = Field(default=(), description="What is or could be done against it.")
    indicators: tuple[Line, ...] = Field(default=(), description="What would show that it is coming.")
