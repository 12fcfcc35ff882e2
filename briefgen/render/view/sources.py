"""The documents' side of the page: each text under its heading, with what it gave."""

from briefgen.render.facts import language_of, tag_of
from briefgen.render.html.markup import element
from briefgen.render.view.coverage import Coverage, coverage_of, gave
from briefgen.render.view.leaves import leaves
from briefgen.render.view.passages import Passages
from briefgen.render.view.ranges import CutShelf
from briefgen.render.view.safe_text import content
from briefgen.render.view.segments import Depths
from briefgen.render.view.shelf import Shelf, Text

_NO_TEXT = element("p", {"class": "notice"}, "The brief is drawn from no document.")
Side = tuple[str, Coverage]
"""The markup of texts, and how much of the documents at hand gave something."""


def sources_markup(shelf: Shelf, shelf_cuts: CutShelf) -> Side:
    """A section for each text."""
    endings, whole = shelf_cuts.ranges.endings(), Coverage()
    sections = []
    for number, (text, cuts, drawn) in enumerate(zip(shelf.texts, shelf_cuts.cuts, shelf_cuts.drawn, strict=True)):
        markup, coverage = _section(number, text, Passages(text.document.text, cuts, endings), drawn)
        sections.append(markup)
        whole += coverage
    return "\n".join(sections) or _NO_TEXT, whole


def contents_markup(shelf: Shelf) -> str:
    """The way to each text; empty where there is one alone."""
    if len(shelf.texts) < 2:
        return ""
    links = (
        element("li", {}, element("a", {"href": f"#text-{number}"}, *_heading(text)))
        for number, text in enumerate(shelf.texts)
    )
    return element("nav", {"class": "texts", "aria-label": "Documents"}, element("ul", {"role": "list"}, *links))


def _section(number: int, text: Text, passages: Passages, drawn: Depths) -> Side:
    document = text.document
    given = [None if text.notice else gave(block, document.text, drawn) for block in document.blocks]
    coverage = coverage_of(given)
    judged = [(block, each is False) for block, each in zip(document.blocks, given, strict=True)]
    head = (
        element("h2", {"id": f"text-{number}", "dir": "auto"}, *_heading(text)),
        element("p", {"class": "notice" if text.notice else "coverage"}, text.notice or str(coverage)),
    )
    language = None if language_of(document) == "en" else tag_of(language_of(document))
    inner = element("div", {"lang": language}, "\n", *leaves(judged, passages))
    return element("section", {"class": "text", "aria-labelledby": f"text-{number}"}, *head, inner), coverage


def _heading(text: Text) -> tuple[str, ...]:
    """The letter of the document and its title."""
    letter = element("span", {"class": "letter"}, text.letter) + " " if text.letter else ""
    return letter, content(text.heading)
