"""What stands on every page: letterhead, marking and status above, marking and page number below, the running title."""

from dataclasses import dataclass

from briefgen.document import Document
from briefgen.marking import marking_of
from briefgen.render.docx.language import spoken
from briefgen.render.docx.letterhead import Letterhead
from briefgen.render.docx.markup import Markup, element, valued
from briefgen.render.docx.package import RELATIONSHIP, WORD, Package, Relationships
from briefgen.render.docx.paragraphs import paragraph_properties
from briefgen.render.docx.runs import plain_run
from briefgen.render.docx.theme import hexadecimal
from briefgen.render.running import BANNER_GROUND, LONGEST_TITLE, shortened
from briefgen.render.words.running import page_parts, running_language, running_words, status_words
from briefgen.style import Style

_MOST_BESIDE_PAGE = 70
_RUNNING = "RunningTitle"
_FIELDS = {"{number}": "PAGE", "{count}": "NUMPAGES"}


@dataclass(frozen=True, slots=True)
class RunningLines:
    """The lines of a document's headers and footers."""

    marking: str
    restrictions: str
    status: str
    title: str
    page: tuple[str, ...]
    """The words around the number of the page and that of all pages, and the placeholders for these."""
    letterhead: Letterhead
    language: str = ""
    """The language of `page` and `status` where it is not the document's."""

    @classmethod
    def of(cls, document: Document, style: Style) -> "RunningLines":
        return cls(
            marking=document.stated("marking").strip(),
            restrictions=document.stated("restrictions").strip(),
            status=status_words(document),
            title=shortened(document.stated("title") or document.name, LONGEST_TITLE),
            page=page_parts(running_words(document)),
            letterhead=Letterhead.of(style),
            language=running_language(document),
        )

    def header(self, emblem: Markup | None, *, is_first: bool) -> Markup:
        """The head of a page; `emblem` is the run with the logo."""
        lines = [*self._top(emblem), self._standing(is_first=is_first)]
        return element("w:hdr", *lines) if any(lines) else element("w:hdr", _line("Header"))

    def footer(self) -> Markup:
        """The page number at the left, the marking at the right: on one line where both have room."""
        page = [self._page_run(part) for part in self.page]
        office = _line("Letterhead", plain_run(self.letterhead.footer)) if self.letterhead.footer else None
        marking = self._marking_runs()
        if not self._has_room_beside():
            return element("w:ftr", _line("Marking", *marking), _line("Footer", *page), office)
        return element("w:ftr", _line("Footer", *page, *([plain_run("\t"), *marking] if marking else [])), office)

    def _has_room_beside(self, words: str = "") -> bool:
        """Whether `words` and the marking have room on one line."""
        return len(words) + len(self.marking) + len(self.restrictions) <= _MOST_BESIDE_PAGE

    def _top(self, emblem: Markup | None) -> list[Markup]:
        """Logo, letterhead and, at the right as TLP 2.0 asks, the marking: beside the letterhead where it has room."""
        marking, words = self._marking_runs(), self.letterhead.header
        office = plain_run(words, valued("w:rStyle", _RUNNING)) if words else None
        if office and marking and not emblem and self._has_room_beside(words):
            at_left = element("w:pPr", valued("w:pStyle", "Marking"), valued("w:jc", "left"))
            return [element("w:p", at_left, office, plain_run("\t"), *marking)]
        tab = plain_run("\t") if emblem and office else None
        top = [run for run in (emblem, tab, office) if run]
        lines = [_line("Letterhead", *top)] if top else []
        return [*lines, _line("Marking", *marking)] if marking else lines

    def _standing(self, *, is_first: bool) -> Markup | None:
        """The status at the left and the title at the right; the first page has its title below."""
        title = "" if is_first else self.title
        if not self.status and not title:
            return None
        status = plain_run(self.status, *self._spoken())
        if not title:
            return _line("Status", status)
        look = valued("w:rStyle", _RUNNING)
        return _line("Status", *([status] if self.status else ()), plain_run(f"\t{title}", look))

    def _page_run(self, part: str) -> Markup:
        instruction = _FIELDS.get(part)
        return field(instruction) if instruction else plain_run(part, *self._spoken())

    def _spoken(self) -> tuple[Markup, ...]:
        """The property of the words that are not the document's own."""
        language = spoken(self.language, is_reversed=False)
        return (language,) if language else ()

    def _marking_runs(self) -> list[Markup]:
        """The label or banner, with its restrictions before it."""
        runs = []
        if self.restrictions:
            runs.append(plain_run(f"{self.restrictions}  "))
        known, look = marking_of(self.marking), valued("w:rStyle", "MarkingLabel")
        if known:
            ground = element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": hexadecimal(BANNER_GROUND)})
            runs.append(
                plain_run(f"\u00a0{self.marking}\u00a0", look, valued("w:color", hexadecimal(known.colour)), ground)
            )
        elif self.marking:
            runs.append(plain_run(self.marking, look))
        return runs


def field(instruction: str) -> Markup:
    """A field that Word fills in; until then it says 1."""
    return element("w:fldSimple", {"w:instr": f" {instruction} "}, plain_run("1"))


def add_running_lines(package: Package, links: Relationships, lines: RunningLines) -> list[Markup]:
    """Add headers and footers; returns the references to them for the section."""
    references = []
    for kind in ("default", "first"):
        is_first, own = kind == "first", Relationships()
        emblem = lines.letterhead.emblem(package, own) if is_first else None
        roots = {"header": lines.header(emblem, is_first=is_first), "footer": lines.footer()}
        for place, root in roots.items():
            pointed = own if place == "header" else None
            part = package.add_markup(f"word/{place}-{kind}.xml", f"{WORD}{place}+xml", root, pointed)
            identifier = links.to(f"{RELATIONSHIP}{place}", part)
            references.append(element(f"w:{place}Reference", {"w:type": kind, "r:id": identifier}))
    return references


def _line(style: str, *runs: Markup) -> Markup:
    return element("w:p", paragraph_properties(style), *runs)
