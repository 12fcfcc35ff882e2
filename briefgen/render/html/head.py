"""The head of a page: what it says of itself for machines, and how it looks."""

from functools import cache
from importlib.resources import files

from briefgen.document import Document, MetadataName
from briefgen.render.html.families import font_faces
from briefgen.render.html.looks import properties
from briefgen.render.html.markup import element, words
from briefgen.render.html.running import sheets
from briefgen.render.running import LONGEST_TITLE, shortened
from briefgen.render.standing import Standing
from briefgen.style import Style

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_WITH_FONTS = "; font-src data:"
_NAMES: dict[MetadataName, str] = {
    "authors": "author",
    "published": "dcterms.issued",
    "generator": "generator",
    "marking": "briefgen.marking",
    "restrictions": "briefgen.restrictions",
    "status": "briefgen.status",
    "publication": "dcterms.publisher",
    "volume": "citation_volume",
    "issue": "citation_issue",
}
"""The names of meta elements; the title and the language have places of their own."""


def head(document: Document, style: Style) -> str:
    """The head element; the page is told to load nothing and to run nothing."""
    title = document.stated("title") or document.name
    facts = [(name, document.stated(key)) for key, name in _NAMES.items()]
    fonts = font_faces(document, style)
    sheet = sheets(Standing.of(document), shortened(title, LONGEST_TITLE), style)
    policy = _POLICY + _WITH_FONTS if fonts else _POLICY
    parts = [
        element("meta", {"charset": "utf-8"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        element("title", {}, words(title)),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "color-scheme", "content": "light dark"}),
        *(element("meta", {"name": name, "content": value}) for name, value in facts if value.strip()),
        f"<style>{fonts}{properties(style)}{sheet}{_rules()}</style>",
    ]
    return element("head", {}, "\n", *(f"{part}\n" for part in parts))


@cache
def _rules() -> str:
    """The rules that all pages share, without comments and line ends."""
    sheet = files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    lines = (line.strip() for line in sheet.splitlines())
    return "".join(line for line in lines if line and not line.startswith("/*"))
