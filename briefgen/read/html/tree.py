"""A page's text to a tree of elements, within limits."""

from lxml import etree
from lxml.etree import _Element as Element

from briefgen.errors import InputError

__all__ = ["Element", "fragment_tree", "page_tree", "tag_of"]

_TOO_DEEP = "Excessive depth"


def page_tree(text: str, name: str) -> Element | None:
    """The root of the page, None where it holds no element; raises InputError where it is nested too deep."""
    # The parser trusts the encoding given here over what the page declares, and never opens a file or an address.
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True, recover=True
    )
    try:
        root: Element | None = etree.fromstring(_legal(text).encode("utf-8", errors="replace"), parser)
    except etree.ParserError:
        root = None
    except etree.XMLSyntaxError as error:
        raise InputError(f"{name}: this cannot be read as HTML ({error.msg}); save the page again") from error
    if any(_TOO_DEEP in entry.message for entry in parser.error_log):
        raise InputError(
            f"{name}: the page is nested deeper than 2,000 elements, which no document is; save the page again"
        )
    return root


def fragment_tree(markup: str, name: str) -> Element | None:
    """The tree of a piece of a page."""
    return page_tree(f"<!DOCTYPE html><html><body>{markup}</body></html>", name)


def tag_of(element: Element) -> str:
    """The tag in lower case without a prefix; empty for what is no element."""
    tag = element.tag
    return tag.rpartition(":")[2].lower() if isinstance(tag, str) else ""


def _legal(text: str) -> str:
    return text.replace("\x00", "")
