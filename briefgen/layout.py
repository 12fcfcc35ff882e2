"""Which sections a composed brief has, and in which order."""

from dataclasses import dataclass
from typing import Literal

SectionName = Literal[
    "bottom_line",
    "summary",
    "key_figures",
    "risks",
    "judgements",
    "timeline",
    "entities",
    "gaps",
    "outlook",
    "sources",
    "annex",
]


@dataclass(frozen=True, slots=True)
class Section:
    """`title` is the heading as printed. A section without items is left out unless `empty` says what a draft shows."""

    name: SectionName
    title: str
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """Sections in printing order."""

    sections: tuple[Section, ...]


STANDARD = Layout(
    (
        Section("bottom_line", "Bottom line", empty="No bottom line has been written yet."),
        Section("summary", "Executive summary", empty="The source has no summary; none has been written yet."),
        Section("key_figures", "Key figures"),
        Section("risks", "Risks and opportunities"),
        Section("judgements", "Judgements"),
        Section("timeline", "Timeline"),
        Section("entities", "People, organisations and places"),
        Section("gaps", "Information gaps"),
        Section("outlook", "Outlook"),
        Section("sources", "Sources"),
        Section("annex", "Annex"),
    )
)
