"""What a template asks of a brief, as plain data: what is to be filled, how much of it, with which words to ask."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Verdict = Literal["off", "error", "warning", "information"]


@dataclass(frozen=True, slots=True)
class Blank:
    """An item that a template wants to be there: `guidance` is what is asked of it, `fields` is what it says already.

    Values are text, a number or several texts, as the field of the item takes them.
    """

    guidance: str
    fields: Mapping[str, str | int | tuple[str, ...]]
    prompts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Requirement:
    """What one field of a brief has to hold; `path` is its name: `summary`, `bottom_line`, `office`.

    A list holds `least` to `most` items, both inclusive, `most` None for any number; of a single value `least` is 1
    where it has to be filled. Each item cites at least `sources` publications and has all `fields` filled. `guidance`
    is for the field as a whole; `prompts` are the questions for the fields of each item by name. Words are as a person
    reads them, without variables.
    """

    path: str
    title: str = ""
    least: int = 0
    most: int | None = None
    sources: int = 0
    fields: tuple[str, ...] = ()
    guidance: str = ""
    prompts: Mapping[str, str] = field(default_factory=dict)
    blanks: tuple[Blank, ...] = ()


@dataclass(frozen=True, slots=True)
class Requirements:
    """All that the template `template` asks, in its order: the front matter first, then the sections.

    `verdicts` say of a check's code that it is off, or how severe its findings are. Sources are at most `source_years`
    years old, None for any age.
    """

    template: str
    version: str = ""
    wanted: tuple[Requirement, ...] = ()
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    source_years: int | None = None

    def of(self, path: str) -> Requirement | None:
        """What is asked of the field `path`; None where nothing is."""
        return next((requirement for requirement in self.wanted if requirement.path == path), None)
