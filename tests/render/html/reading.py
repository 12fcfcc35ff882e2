"""A page as a tree, read without the reader's help."""

from collections.abc import Iterator

from lxml import etree, html

from briefgen.document import Document
from briefgen.render.html import write_html
from briefgen.style import Style


def page_of(document: Document, style: Style | None = None) -> etree._Element:
    return html.document_fromstring(write_html(document, style or Style()))


def one(page: etree._Element, path: str) -> etree._Element:
    (found,) = page.xpath(path)
    return found


def text_of(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def addresses(page: etree._Element) -> Iterator[str]:
    """Whatever a browser may follow or load."""
    for element in page.iter(etree.Element):
        for name in ("href", "src", "srcset", "action", "data", "poster", "xlink:href", "background", "formaction"):
            if element.get(name) is not None:
                yield element.get(name)
