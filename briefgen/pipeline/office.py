"""What an office sets once for all its briefs: the fields of a configuration file."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, field_validator

from briefgen.brief.item import Line
from briefgen.layout import LAYOUTS
from briefgen.likelihood import ScaleName
from briefgen.marking import LABELS, TlpLabel
from briefgen.record.load import Kind
from briefgen.record.record import Record
from briefgen.record.schema import RecordSchema
from briefgen.style import PaperName

LARGEST_BYTES = 2**16
RuleName = Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,8}[0-9]{0,3}$")]


class CheckDefaults(Record):
    """Which rules `briefgen check` lists, and when it fails, where no option says so."""

    select: tuple[RuleName, ...] = Field(
        default=(), max_length=100, description="Only these rules: codes, letters of families, or how codes begin."
    )
    ignore: tuple[RuleName, ...] = Field(default=(), max_length=100, description="Not these rules.")
    fail_on: Literal["error", "warning", "information", "never"] | None = Field(
        default=None, description="From which severity on a check fails: error, warning, information or never."
    )

    def __str__(self) -> str:
        lists = [("select", self.select), ("ignore", self.ignore), ("fail_on", (self.fail_on,) if self.fail_on else ())]
        return "; ".join(f"{name} {', '.join(values)}" for name, values in lists if values)


class Office(Record):
    """The defaults of an office; what is unset leaves things as they are without a configuration."""

    author: Line | None = Field(default=None, description="Who writes and decides: the author of new briefs.")
    office: str = Field(default="", max_length=300, description="The office that issues briefs.")
    marking: TlpLabel | None = Field(default=None, description="TLP 2.0 label of a brief that has no marking.")
    banner: str = Field(
        default="",
        max_length=200,
        description="The office's own marking for a brief that has none, instead of a label.",
    )
    style: Line | None = Field(
        default=None, description="A built-in style, or a style file, its path relative to this file."
    )
    paper: PaperName | None = Field(default=None, description="a4 or letter; none leaves it to the style.")
    layout: str | None = Field(default=None, description="full or one-page.")
    template: Line | None = Field(default=None, description="The template of a new brief.")
    language: str | None = Field(
        default=None,
        pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        description="Language of a new brief whose template names none, as a BCP 47 tag.",
    )
    scale: ScaleName | None = Field(
        default=None, description="Scale of likelihoods of a new brief whose template names none: icd203 or phia."
    )
    check: CheckDefaults | None = Field(default=None, description="What `briefgen check` lists, and when it fails.")

    @field_validator("layout")
    @classmethod
    def _known_layout(cls, value: str | None) -> str | None:
        if value is not None and value not in LAYOUTS:
            raise ValueError(f"there is no such layout; write one of {', '.join(LAYOUTS)}")
        return value

    @field_validator("marking", mode="before")
    @classmethod
    def _known_marking(cls, value: object) -> object:
        if value is not None and value not in LABELS:
            written = " ".join(str(value)[:60].split())
            raise ValueError(f"{written} is no TLP 2.0 label; write one of {', '.join(LABELS)}, or use banner")
        return value


SCHEMA = RecordSchema(Office, "urn:briefgen:configuration:1")
KIND = Kind(Office, SCHEMA, "configuration", LARGEST_BYTES)


def office_schema() -> str:
    """The JSON Schema (draft 2020-12), its keys sorted so that equal models give equal bytes."""
    return SCHEMA.text()
