"""The XML of a part as a tree: no DTD, no entity, no network, within limits."""

from lxml import etree
from lxml.etree import _Element

Element = _Element

_NOTATIONS = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"))


class TreeError(Exception):
    """A part that is no XML, or XML that is not read; the message says why in a few words."""


def parsed(data: bytes, most_nodes: int, *, has_long_text: bool = False) -> Element:
    """The root of the XML in `data`, without comments and instructions to programs.

    Raises TreeError, also for more than `most_nodes` tags and attributes, of which each takes about 100 bytes of
    memory, and for a text of 10 MB unless it `has_long_text`.
    """
    if any(notation in data for notation in _NOTATIONS):
        raise TreeError("it declares a DTD, which no Word file does")
    if data.count(b"<") + data.count(b"=") > most_nodes:
        raise TreeError(f"it has more than the {most_nodes} tags and attributes that are read")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=has_long_text,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise TreeError(_reason(str(error))) from None
    if root.getroottree().docinfo.internalDTD is not None:  # one that the search above cannot see, in another encoding
        raise TreeError("it declares a DTD, which no Word file does")
    return root


def _reason(said: str) -> str:
    if "Excessive depth" in said or "huge" in said.lower():
        return "it is nested too deep or a value in it is too long"
    return f"it is broken XML ({' '.join(said.split())[:120]})"
