"""The brief: everything that an office needs to know about a document, each item with the words that it rests on."""

from collections.abc import Iterator
from typing import Final, Literal, Self

from pydantic import Field, field_validator, model_validator

from briefgen.brief.date import PartialDate
from briefgen.brief.decision import Decision, DecisionKind
from briefgen.brief.entity import Entity
from briefgen.brief.event import Event
from briefgen.brief.figure import KeyFigure
from briefgen.brief.identifiers import RepeatedIdentifierError, find_repetitions
from briefgen.brief.item import Item, Line, Prose
from briefgen.brief.judgement import Judgement
from briefgen.brief.passage import Gap, Outlook, SummaryBullet
from briefgen.brief.reference import DocumentReference
from briefgen.brief.risk import Risk
from briefgen.brief.source import Source
from briefgen.likelihood import ScaleName
from briefgen.marking import LABELS, TlpLabel
from briefgen.record.record import Record

SCHEMA_VERSION: Final = 1
Status = Literal["draft", "review", "final"]


class TemplateValue(Record):
    """What stands for a variable of a template."""

    name: Line = Field(description="Name of the variable.")
    value: Line = Field(description="The words that stand for it.")


class TemplateReference(Record):
    """The template that a brief was made from."""

    name: Line = Field(description="Name of the template.")
    version: str = Field(default="", max_length=50, description="Its version.")
    variables: tuple[TemplateValue, ...] = Field(
        default=(), max_length=30, description="What stands for its variables: country, period."
    )


class Brief(Record):
    """A structured brief of one or more documents."""

    schema_version: Literal[1] = Field(default=SCHEMA_VERSION, description="Version of this schema.")
    title: Line = Field(description="Title of the brief.")
    topic: str = Field(default="", max_length=300, description="What the brief is about, in a few words.")
    reference: str = Field(default="", max_length=100, description="The office's own reference number.")
    template: TemplateReference | None = Field(default=None, description="The template that it was made from.")
    marking: TlpLabel | None = Field(default=None, description="TLP 2.0 label, printed on every page.")
    banner: str = Field(
        default="",
        max_length=200,
        description="The office's own marking, printed on every page beside a TLP label or instead of one.",
    )
    restrictions: str = Field(
        default="", max_length=300, description="Any further restriction, printed beside the marking."
    )
    status: Status = Field(default="draft", description="draft, review or final; a draft says DRAFT on every page.")
    as_of: PartialDate | None = Field(default=None, description="The date that the facts refer to.")
    published: PartialDate | None = Field(default=None, description="When the brief is published.")
    authors: tuple[Line, ...] = Field(default=(), description="Who wrote the brief.")
    office: str = Field(default="", max_length=300, description="The office that issues the brief.")
    audience: str = Field(default="", max_length=300, description="Whom it is written for.")
    distribution: tuple[Line, ...] = Field(default=(), description="Who receives it.")
    language: str = Field(
        default="en", pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", description="Language of the brief as a BCP 47 tag."
    )
    scale: ScaleName = Field(default="icd203", description="Scale that likelihoods are taken from: icd203 or phia.")
    documents: tuple[DocumentReference, ...] = Field(default=(), description="The documents that it is drawn from.")
    bottom_line: SummaryBullet | None = Field(default=None, description="The main message, first.")
    summary: tuple[SummaryBullet, ...] = Field(default=(), description="The executive summary, point by point.")
    key_figures: tuple[KeyFigure, ...] = Field(default=(), description="The figures that matter.")
    risks: tuple[Risk, ...] = Field(default=(), description="Risks and opportunities.")
    judgements: tuple[Judgement, ...] = Field(
        default=(), description="Judgements, with their likelihood and confidence."
    )
    timeline: tuple[Event, ...] = Field(default=(), description="Dated events, earliest first.")
    entities: tuple[Entity, ...] = Field(default=(), description="People, organisations, places and documents.")
    gaps: tuple[Gap, ...] = Field(default=(), description="What is not known.")
    outlook: tuple[Outlook, ...] = Field(default=(), description="What is expected next.")
    sources: tuple[Source, ...] = Field(default=(), description="The publications cited, in order of first citation.")
    sourcing: str = Field(
        default="",
        max_length=20_000,
        description="Source summary statement: how good the sources are as a whole, and what they leave open.",
    )
    notes: tuple[Prose, ...] = Field(
        default=(), description="Remarks for the people who work on the brief; not printed."
    )
    decisions: tuple[Decision, ...] = Field(default=(), description="What people decided about drafted items.")
    reviewed: int | None = Field(
        default=None,
        ge=0,
        strict=True,
        description="How many statements people had reviewed, in a brief that was released without its decisions.",
    )
    previous: str = Field(
        default="",
        max_length=300,
        description="The earlier brief on the topic, by its title, number or date; not printed.",
    )
    changes: tuple[Prose, ...] = Field(default=(), description="What changed since the last brief on the topic.")

    @field_validator("marking", mode="before")
    @classmethod
    def _known_marking(cls, value: object) -> object:
        if value == "TLP:WHITE":
            raise ValueError("TLP:WHITE is version 1 of the protocol; write TLP:CLEAR")
        if value is not None and value not in LABELS:
            written, labels = " ".join(str(value)[:60].split()), ", ".join(LABELS)
            raise ValueError(f"{written} is no TLP 2.0 label; write one of {labels}, or use banner for your own words")
        return value

    @model_validator(mode="after")
    def _identifiers_differ(self) -> Self:
        owned = [(f"documents[{index}].id", document.id) for index, document in enumerate(self.documents)]
        repeated = next(find_repetitions([*owned, *((f"{path}.id", item.id) for path, item in self.items())]), None)
        if repeated:
            raise RepeatedIdentifierError(f"{repeated[0]} is that of {repeated[1]} already; give each item its own")
        return self

    def items(self) -> Iterator[tuple[str, Item]]:
        """Every item with its dotted path, in the order of the schema."""
        if self.bottom_line:
            yield "bottom_line", self.bottom_line
        for name, items in self.lists().items():
            for index, item in enumerate(items):
                yield f"{name}[{index}]", item

    def lists(self) -> dict[str, tuple[Item, ...]]:
        """The lists of items by field name, in the order of the schema."""
        return {
            "summary": self.summary,
            "key_figures": self.key_figures,
            "risks": self.risks,
            "judgements": self.judgements,
            "timeline": self.timeline,
            "entities": self.entities,
            "gaps": self.gaps,
            "outlook": self.outlook,
            "sources": self.sources,
        }

    def verdicts(self) -> dict[str, DecisionKind]:
        """What was decided last on each item that was decided on, by its identifier."""
        return {decision.item: decision.what for decision in self.decisions}

    def rejected(self) -> frozenset[str]:
        """The identifiers of the items on which the last decision is that they go."""
        return frozenset(identifier for identifier, what in self.verdicts().items() if what == "rejected")

    def standing_items(self) -> Iterator[tuple[str, Item]]:
        """The items, with their paths, that are not rejected."""
        rejected = self.rejected()
        return ((path, item) for path, item in self.items() if item.id not in rejected)

    def source_numbers(self) -> dict[str, int]:
        """The printed number of each source by its identifier, from 1."""
        return {source.id: number for number, source in enumerate(self.sources, start=1)}
