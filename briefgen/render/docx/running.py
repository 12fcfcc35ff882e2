"""What stands on every page: marking and status above, marking and page number below, the title from page two on."""

from dataclasses import dataclass

from briefgen.document import Document
from briefgen.marking import marking_of
from briefgen.render.docx.inline import plain_run
from briefgen.render.docx.markup import Element, element, valued
from briefgen.render.docx.package import RELATIONSHIP, WORD, Package, Relationships
from briefgen.render.docx.theme import hexadecimal
from briefgen.render.running import BANNER_GROUND, LONGEST_TITLE, shortened

_MOST_BESIDE_PAGE = 70


@dataclass(frozen=True, slots=True)
class RunningLines:
    """The lines of a document's headers and footers."""

    marking: str
    restrictions: str
    status: str
    title: str

    @classmethod
    def of(cls, document: Document) -> "RunningLines":
        status = document.stated("status")
        return cls(
            marking=document.stated("marking").strip(),
            restrictions=document.stated("restrictions").strip(),
            status=status.upper() if status and status != "final" else "",
            title=shortened(document.stated("title") or document.name, LONGEST_TITLE),
        )

    def header(self, *, is_first: bool) -> Element:
        lines = [self._marking(), self._standing(is_first=is_first)]
        return element("w:hdr", *lines) if any(lines) else element("w:hdr", _line("Header"))

    def footer(self) -> Element:
        """The page number at the left, the marking at the right: on one line where both have room."""
        page = [plain_run("Page "), field("PAGE"), plain_run(" of "), field("NUMPAGES")]
        marking = self._marking_runs()
        if len(self.marking) + len(self.restrictions) > _MOST_BESIDE_PAGE:
            return element("w:ftr", _line("Marking", *marking), _line("Footer", *page))
        return element("w:ftr", _line("Footer", *page, *([plain_run("\t"), *marking] if marking else [])))

    def _standing(self, *, is_first: bool) -> Element | None:
        """The status at the left and the title at the right; the first page has its title below."""
        title = "" if is_first else self.title
        if not self.status and not title:
            return None
        if not title:
            return _line("Status", plain_run(self.status))
        look = valued("w:rStyle", "RunningTitle")
        return _line("Status", *([plain_run(self.status)] if self.status else ()), plain_run(f"\t{title}", look))

    def _marking(self) -> Element | None:
        """The marking on its own line, at the right as TLP 2.0 asks."""
        runs = self._marking_runs()
        return _line("Marking", *runs) if runs else None

    def _marking_runs(self) -> list[Element]:
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


def field(instruction: str) -> Element:
    """A field that Word fills in; until then it says 1."""
    return element("w:fldSimple", {"w:instr": f" {instruction} "}, plain_run("1"))


def add_running_lines(package: Package, links: Relationships, lines: RunningLines) -> list[Element]:
    """Add headers and footers; returns the references to them for the section."""
    references = []
    for kind in ("default", "first"):
        roots = {"header": lines.header(is_first=kind == "first"), "footer": lines.footer()}
        for place, root in roots.items():
            part = package.add_markup(f"word/{place}-{kind}.xml", f"{WORD}{place}+xml", root)
            identifier = links.to(f"{RELATIONSHIP}{place}", part)
            references.append(element(f"w:{place}Reference", {"w:type": kind, "r:id": identifier}))
    return references


def _line(style: str, *runs: Element) -> Element:
    return element("w:p", element("w:pPr", valued("w:pStyle", style)), *runs)
