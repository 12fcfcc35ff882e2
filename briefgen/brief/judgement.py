"""Judgements: what the document, or someone in it, concludes."""

from typing import Literal

from pydantic import Field

from briefgen.brief.item import Item, Line, Prose
from briefgen.likelihood import Confidence, Likelihood

Basis = Literal["fact", "assumption", "judgement"]


class Judgement(Item):
    """A conclusion, with its likelihood and, apart from it, the confidence in the evidence."""

    statement: Prose = Field(description="The judgement in a sentence; a draft keeps the document's words.")
    holder: str = Field(default="", max_length=200, description="Who holds the view, where the document attributes it.")
    conditions: tuple[Line, ...] = Field(default=(), description="What it depends on, in the document's words.")
    hedges: tuple[Line, ...] = Field(default=(), description="The words that weaken the statement: appears, possibly.")
    likelihood: Likelihood | None = Field(
        default=None, description="A term of the brief's scale; none where the document states none. An analyst's call."
    )
    confidence: Confidence | None = Field(
        default=None, description="Confidence in the evidence: low, moderate or high. An analyst's call."
    )
    basis: Basis = Field(default="judgement", description="Whether it is a fact, an assumption or a judgement.")
