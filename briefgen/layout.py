"""Which sections a composed brief has, in which order, and how much each of them holds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

SectionName = Literal[
    "bottom_line",
    "summary",
    "changes",
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
    """`title` is the heading as printed; the fixed word of the brief's language where it is empty.

    `most` is the number of items that it holds at most, None for all: figures by rank, risks by severity, events from
    the latest, all else as it stands in the brief. It says how many more there are. A bottom line, the sources and the
    annex have no limit.
    """

    name: SectionName
    title: str = ""
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """Sections in printing order; one that `is_one_page` leaves out what does not fit on a page and says how much."""

    name: str
    sections: tuple[Section, ...]
    is_one_page: bool = False


_SECTIONS: tuple[SectionName, ...] = get_args(SectionName)
STANDARD = Layout("full", tuple(Section(name) for name in _SECTIONS))
ONE_PAGE = Layout(
    "one-page",
    (
        Section("bottom_line"),
        Section("summary", most=4),
        Section("key_figures", most=6),
        Section("risks", most=5),
        Section("outlook", most=3),
        Section("sources"),
    ),
    is_one_page=True,
)
LAYOUTS: dict[str, Layout] = {layout.name: layout for layout in (STANDARD, ONE_PAGE)}


def chosen(layout: Layout, names: Sequence[str]) -> Layout:
    """The layout with the sections that `names` tells, in that order; those that it lacks come without a limit.

    Raises ValueError, in words for who gave the names, where one is no section of that layout or stands there twice, or
    none is given. A single page has no annex.
    """
    known = tuple(name for name in _SECTIONS if not (layout.is_one_page and name == "annex"))
    own = {section.name: section for section in layout.sections}
    sections: list[Section] = []
    for name in names:
        found = next((section for section in known if section == name.strip().replace("-", "_")), None)
        if found is None:
            raise ValueError(f"the layout {layout.name} has no section {name!r}; choose from {', '.join(known)}")
        if any(section.name == found for section in sections):
            raise ValueError(f"the section {found} is named twice; name each once")
        sections.append(own.get(found, Section(found)))
    if not sections:
        raise ValueError(f"no section is named; choose from {', '.join(known)}")
    return replace(layout, sections=tuple(sections))


def with_changes(layout: Layout) -> Layout:
    """The layout with a section on what has changed: where it has none, behind the summary, or the bottom line."""
    names = [section.name for section in layout.sections]
    if "changes" in names:
        return layout
    place = max((names.index(name) + 1 for name in ("bottom_line", "summary") if name in names), default=0)
    return replace(layout, sections=(*layout.sections[:place], Section("changes"), *layout.sections[place:]))
