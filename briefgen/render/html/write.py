"""A document as one sealed HTML page that asks for nothing from anywhere."""

from collections.abc import Iterable

from briefgen.document import Document
from briefgen.render.facts import is_right_to_left, language_of
from briefgen.render.html.attachments import attachment_markup
from briefgen.render.html.body import Body
from briefgen.render.html.contents import Contents
from briefgen.render.html.head import head
from briefgen.render.html.inline import Inline
from briefgen.render.html.markup import element
from briefgen.render.html.places import Places
from briefgen.render.html.running import footer, header
from briefgen.render.html.seal import SEAL
from briefgen.render.standing import Standing
from briefgen.render.words.running import running_language, running_words
from briefgen.style import Style

WRITTEN_BY = "briefgen"
"""The value of `data-written-by` on the root: attributes of such a page are read back as kinds, roles and anchors."""

_MAIN = "_main"


def write_html(document: Document, style: Style) -> bytes:
    """`document` as the bytes of a page in the look of `style`; `seal.is_intact` knows it until it is edited."""
    language, standing, around = language_of(document), Standing.of(document), running_words(document)
    attributes = {
        "lang": language,
        "dir": "rtl" if is_right_to_left(language) else None,
        "data-written-by": WRITTEN_BY,
    }
    parts = [
        element("a", {"class": "skip", "href": f"#{_MAIN}", "lang": running_language(document) or None}, around.skip),
        header(standing, style),
        _main(document),
        footer(standing, style),
        *(attachment_markup(attachment) for attachment in document.attachments),
    ]
    page = element("html", attributes, "\n", head(document, style), "\n", element("body", {}, *_lines(parts)), "\n")
    return SEAL.sealed(f"<!DOCTYPE html>\n{page}\n".encode())


def _main(document: Document) -> str:
    """The title block, the table of contents, and all the rest."""
    contents = Contents()
    body = Body(Inline.of(document, Places.of(document.blocks)), document.attachments, contents)
    made = body.elements(document.blocks)
    top = element("div", {"class": "head"}, *_lines(made[: body.head_length]))
    parts = [top, contents.markup(running_words(document).contents), *made[body.head_length :]]
    return element("main", {"id": _MAIN}, *_lines(parts))


def _lines(parts: Iterable[str]) -> list[str]:
    """Each part on a line of its own."""
    return ["\n", *(f"{part}\n" for part in parts if part)]
