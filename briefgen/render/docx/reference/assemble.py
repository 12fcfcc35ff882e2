"""A written document laid upon the office's file: styles, lists, notes, running lines, the rest, section, in turn.

The document's own parts are already in the package; those that the office has too are merged and written anew under
the same names, so that no relationship of the document changes.
"""

from copy import deepcopy
from dataclasses import dataclass, field

from briefgen.document import Document
from briefgen.render.docx.package import RELATIONSHIP, WORD, Package, Relationships
from briefgen.render.docx.reference.base import Base, Pages, Part
from briefgen.render.docx.reference.controls import fill_controls
from briefgen.render.docx.reference.fonts import merged_fonts
from briefgen.render.docx.reference.language import is_same, office_language, speak, state_language
from briefgen.render.docx.reference.notes import has_separators, merged_footnotes, without_notes
from briefgen.render.docx.reference.numbering import merged_numbering
from briefgen.render.docx.reference.running import (
    Running,
    is_from_here,
    merged_running,
    number_drawings,
    set_tabs,
    without_our_lines,
)
from briefgen.render.docx.reference.section import (
    has_title_page,
    last_section,
    make_title_page,
    running_references,
    sheet_of,
)
from briefgen.render.docx.reference.settings import NoteKind, is_set, with_lacking
from briefgen.render.docx.reference.sheet import OfficeStyles
from briefgen.render.docx.reference.styles import cell_styles, merged_styles, point_at
from briefgen.render.docx.reference.tree import Element, R, W, made, serialised
from briefgen.render.docx.reference.written import Written
from briefgen.render.facts import language_of

_FIRST_DRAWING, _MOST_DRAWINGS = 2_000_000, 10_000
"""The drawings of headers and footers are counted apart from those of the body, and of each other."""
_MAIN = "word/document.xml"
_THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"


def put_on(base: Base, package: Package, links: Relationships, document: Document) -> None:
    """Lay `document`, which is written in `package`, upon `base`; `links` are the relationships of its main part."""
    desk = _Desk(base, package, links, Written(package.contents()))
    desk.merge_styles(language_of(document))
    desk.merge_lists()
    desk.merge_notes()
    references = desk.merge_running(document)
    desk.merge_the_rest()
    desk.write_story(references)
    for name in sorted(desk.used & base.resources.keys()):
        resource = base.resources[name]
        package.add(name, resource.media_type, resource.data)


@dataclass(slots=True)
class _Desk:
    """The document on its way onto the office's paper; `used` are the names of what its parts point at."""

    base: Base
    package: Package
    links: Relationships
    written: Written
    used: set[str] = field(default_factory=set)
    story: Part = field(init=False)
    notes: Part = field(init=False)
    running: Running = field(init=False)
    styles: OfficeStyles = field(init=False)
    letterhead_language: str = ""
    """The language of the office's own words where it is not the document's."""

    def __post_init__(self) -> None:
        self.story = self.written.part(_MAIN)
        self.notes = self.written.part("word/footnotes.xml")
        targets = self.story.targets
        self.running = {
            key: self.written.part(targets[identifier].place)
            for key, identifier in running_references(self.story.root).items()
        }

    @property
    def stories(self) -> list[Element]:
        return [self.story.root, self.notes.root, *(part.root for part in self.running.values())]

    def merge_styles(self, language: str) -> None:
        ours = self.written.part("word/styles.xml")
        if self.base.styles is None:
            self.styles = OfficeStyles(ours.root)
            return
        merged = merged_styles(self.base.styles, ours.root, cell_styles(self.story.root, ours.root))
        self.styles = OfficeStyles(merged.part.root)
        for story in self.stories:
            point_at(story, merged.identifiers)
        office = office_language(self.styles)
        if not is_same(office, language):
            self.letterhead_language = office
            speak(self.styles, language)
        self._put(merged.part, "styles")

    def merge_lists(self) -> None:
        ours = self.written.part("word/numbering.xml")
        stories = [self.story.root, self.notes.root]
        self._put(merged_numbering(self.base.numbering, ours.root, stories, self.styles), "numbering")

    def merge_notes(self) -> None:
        office = self.base.footnotes
        if office is not None and has_separators(office):
            self.notes = merged_footnotes(office, self.notes, self.story.root)
        self._put(self.notes, "footnotes")
        if self.base.endnotes is not None:
            self._put(without_notes(self.base.endnotes), "endnotes")

    def merge_running(self, document: Document) -> list[Element]:
        """Write headers and footers; returns the references to them for the section."""
        section = self.base.section
        office = {key: part.copied() for key, part in self.base.running.items()}
        if self.base.styles is not None and is_from_here(own := OfficeStyles(self.base.styles.root)):
            office = {key: without_our_lines(part, own) for key, part in office.items()}
        for part in office.values():
            fill_controls(part.root, document)
            if self.letterhead_language:
                state_language(part.root, self.letterhead_language)
        if section is not None:
            for part in self.running.values():
                set_tabs(part.root, self.styles, sheet_of(section, self.base.name).text)
        has_even = is_set(self.base.settings, "evenAndOddHeaders") or any(kind == "even" for _place, kind in office)
        pages: tuple[Pages, ...] = ("default", "first", "even") if has_even else ("default", "first")
        has_first = section is None or has_title_page(section)
        references: list[Element] = []
        for (place, kind), part in merged_running(office, self.running, pages, has_title_page=has_first).items():
            number_drawings(part.root, _FIRST_DRAWING + len(references) * _MOST_DRAWINGS)
            name = self._write(part, f"word/{place}-{kind}.xml", f"{WORD}{place}+xml")
            reference = made(f"{place}Reference", type=kind)
            reference.set(f"{R}id", self.links.to(f"{RELATIONSHIP}{place}", name))
            references.append(reference)
        return references

    def merge_the_rest(self) -> None:
        if self.base.fonts is not None:
            self._put(merged_fonts(self.base.fonts, self.written.part("word/fontTable.xml")), "fontTable")
        if self.base.theme is not None:
            self._write(self.base.theme, "word/theme/theme1.xml", _THEME_TYPE)
        notes: dict[NoteKind, Part | None] = {"footnote": self.notes, "endnote": self.base.endnotes}
        ours = self.written.part("word/settings.xml")
        self._put(with_lacking(self.base.settings or ours, ours.root, notes), "settings")

    def write_story(self, references: list[Element]) -> None:
        """Write the main part with the office's section."""
        body = self.story.root.find(f"{W}body")
        own = last_section(self.story.root)
        section = deepcopy(self.base.section) if self.base.section is not None else own
        if body is None or section is None:
            return
        make_title_page(section)
        section[0:0] = references
        body.remove(body[-1])
        body.append(section)
        if self.base.background is not None:
            self.story.root.insert(0, deepcopy(self.base.background))
        self.package.add(_MAIN, f"{WORD}document.main+xml", serialised(self.story.root), self.links)

    def _put(self, part: Part, kind: str) -> None:
        """Write the part beside the main one that is called by its kind."""
        name = self._write(part, f"word/{kind}.xml", f"{WORD}{kind}+xml")
        self.links.to(f"{RELATIONSHIP}{kind}", name)

    def _write(self, part: Part, name: str, media_type: str) -> str:
        self.used.update(target.place for target in part.targets.values())
        return part.add_to(self.package, name, media_type)
