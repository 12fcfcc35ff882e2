"""A template: the structure, the questions and the standing content of the briefs of one kind."""

from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints, ValidationInfo, field_validator

from briefgen.brief.item import Line
from briefgen.brief.risk import RiskCategory
from briefgen.brief.source import Reliability
from briefgen.layout import SectionName
from briefgen.likelihood import ScaleName
from briefgen.marking import TlpLabel
from briefgen.name import EntityKind
from briefgen.record.record import Record, RecordError
from briefgen.template.name import TemplateName, VariableName

MOST_ITEMS: Final = 100
Question = Annotated[str, StringConstraints(min_length=1, max_length=4_000, strip_whitespace=True)]
Severity = Literal["off", "error", "warning", "remark"]
RuleCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,8}[0-9]{3}$")]
FieldName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{0,31}$")]
Prompts = Annotated[dict[FieldName, Question], Field(max_length=32)]
Lines = Annotated[tuple[Line, ...], Field(max_length=MOST_ITEMS)]


class Variable(Record):
    """A word that changes from brief to brief; `{name}` stands for it in every text of the template."""

    prompt: Question = Field(description="What the analyst is asked for it.")
    default: Line = Field(description="What stands there where nothing is given: the country.")


class Row(Record):
    """An item that every brief has or is asked for, with what it says already. Only fields of its section's items."""

    guidance: Question = Field(description="What the analyst is asked of it: how likely is it, and how bad?")
    prompts: Prompts = Field(default_factory=dict, description="Questions for its fields, where they differ.")
    statement: Line | None = Field(default=None, description="The sentence of a risk or judgement.")
    text: Line | None = Field(default=None, description="The words of a point, a gap or an outlook, or of an event.")
    label: Line | None = Field(default=None, description="What a key figure measures.")
    unit: Line | None = Field(default=None, description="The unit of a key figure.")
    place: Line | None = Field(default=None, description="Where a key figure holds.")
    period: Line | None = Field(default=None, description="When a key figure holds.")
    category: RiskCategory | None = Field(default=None, description="The domain of a risk.")
    horizon: Line | None = Field(default=None, description="By when a risk may come.")
    drivers: Lines | None = Field(default=None, description="What makes a risk more likely.")
    mitigations: Lines | None = Field(default=None, description="What is done against a risk.")
    indicators: Lines | None = Field(default=None, description="What shows that a risk is coming.")
    name: Line | None = Field(default=None, description="The name of an entity.")
    kind: EntityKind | Literal["risk", "opportunity"] | None = Field(
        default=None, description="The kind of an entity; of a risk: risk or opportunity."
    )
    role: Line | None = Field(default=None, description="The office or function of an entity.")
    publisher: Line | None = Field(default=None, description="Who publishes a standing source.")
    title: Line | None = Field(default=None, description="The title of a standing source.")
    url: Line | None = Field(default=None, description="The address of a standing source.")
    reliability: Reliability | None = Field(default=None, description="How reliable a standing source is, A to F.")


class TemplateSection(Record):
    """A section of the brief: what it is called, how much of it there is to be, and what is asked."""

    name: SectionName = Field(description="The section of the brief: summary, key_figures, risks …")
    title: Line | None = Field(default=None, description="Its printed heading; else the usual one.")
    guidance: Question | None = Field(default=None, description="What the analyst is told about it.")
    least: int = Field(default=0, ge=0, le=MOST_ITEMS, strict=True, description="How many items it has at least.")
    most: int | None = Field(
        default=None, ge=1, le=MOST_ITEMS, strict=True, validate_default=True, description="How many it has at most."
    )
    printed: int | None = Field(
        default=None, ge=1, le=MOST_ITEMS, strict=True, description="How many are printed at most; else all."
    )
    sources: int = Field(default=0, ge=0, le=10, strict=True, description="How many sources each item cites at least.")
    required: Annotated[tuple[FieldName, ...], Field(max_length=20)] = Field(
        default=(), description="The fields that each item has to have filled: impact, likelihood."
    )
    prompts: Prompts = Field(default_factory=dict, description="The question for each field of an item.")
    rows: Annotated[tuple[Row, ...], Field(max_length=MOST_ITEMS)] = Field(
        default=(), description="Items that every brief has: standing risks, gaps, sources."
    )

    @field_validator("most")
    @classmethod
    def _not_below_least(cls, value: int | None, info: ValidationInfo) -> int | None:
        if value is not None and value < info.data.get("least", 0):
            raise RecordError("the section asks for more items than it allows; write in `most` the larger number")
        return value


class FrontDefaults(Record):
    """What the front matter of a new brief says already."""

    title: Line | None = Field(default=None, description="Title of the brief.")
    reference: Line | None = Field(default=None, description="The office's own reference number, or its beginning.")
    marking: TlpLabel | None = Field(default=None, description="TLP 2.0 label.")
    banner: Line | None = Field(default=None, description="The office's own marking instead of a TLP label.")
    restrictions: Line | None = Field(default=None, description="Any further restriction.")
    authors: Lines | None = Field(default=None, description="Who writes these briefs.")
    office: Line | None = Field(default=None, description="The office that issues them.")
    audience: Line | None = Field(default=None, description="Whom they are written for.")
    distribution: Lines | None = Field(default=None, description="Who receives them.")


class Front(Record):
    """The front matter: what it says already, what has to be filled, and what is asked."""

    defaults: FrontDefaults = Field(default=FrontDefaults(), description="What a new brief says already.")
    required: Annotated[tuple[FieldName, ...], Field(max_length=20)] = Field(
        default=(), description="The fields that have to be filled: as_of, office, authors."
    )
    prompts: Prompts = Field(default_factory=dict, description="The question for each field.")


class Template(Record):
    """The structure of one kind of brief. It holds words and numbers and nothing that could be run."""

    name: TemplateName = Field(description="Its name, which is the file's without .yaml.")
    version: Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z][0-9A-Za-z.+-]{0,31}$")] = Field(
        default="1", description="Its version; raise it when briefs of it are to be brought up."
    )
    title: Line = Field(description="What it is for, in a few words.")
    description: Question | None = Field(default=None, description="When to use it, and for whom.")
    extends: TemplateName | None = Field(default=None, description="The template whose fields it takes over.")
    language: str | None = Field(
        default=None, pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", description="Language of the briefs, BCP 47."
    )
    scale: ScaleName | None = Field(default=None, description="Scale of likelihoods: icd203 or phia.")
    style: Line | None = Field(default=None, description="A built-in style that its briefs are rendered in.")
    one_page: bool | None = Field(default=None, strict=True, description="True where a brief is a single page.")
    source_years: int | None = Field(
        default=None, ge=1, le=100, strict=True, description="How many years old a source may be, else any age."
    )
    variables: Annotated[dict[VariableName, Variable], Field(max_length=30)] = Field(
        default_factory=dict, description="Words that change from brief to brief, by name; {topic} is always there."
    )
    front: Front = Field(default=Front(), description="The front matter.")
    sections: Annotated[tuple[TemplateSection, ...], Field(max_length=20)] = Field(
        default=(), description="The sections, in the order in which they are asked and printed."
    )
    checks: Annotated[dict[RuleCode, Severity], Field(max_length=100)] = Field(
        default_factory=dict, description="Codes of `briefgen check`: off, error, warning or remark."
    )

    def section(self, name: str) -> TemplateSection | None:
        """The section `name`; None where the template has none."""
        return next((section for section in self.sections if section.name == name), None)
