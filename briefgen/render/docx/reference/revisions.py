"""What a letterhead carries of its making: changes become accepted, comments go."""

from briefgen.render.docx.reference.tree import Element, W, local, names, removed, unwrapped

_GONE = frozenset(
    names(
        "del moveFrom cellDel cellIns cellMerge permStart permEnd proofErr bookmarkStart bookmarkEnd commentRangeStart "
        "commentRangeEnd moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlInsRangeStart "
        "customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart "
        "customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd annotationRef placeholder"
    )
)
_ACCEPTED = frozenset({"ins", "moveTo"})
_PROPERTIES = frozenset({"rPr", "trPr", "pPr"})


def without_revisions(root: Element) -> None:
    """Take changes, comments and bookmarks from under `root`."""
    for element in list(root.iter("*")):
        name = local(element)
        if not str(element.tag).startswith(W):
            continue
        parent = element.getparent()
        is_property = parent is not None and local(parent) in _PROPERTIES
        if name == "commentReference" and parent is not None:
            removed(parent)
        elif name == "del" and parent is not None and local(parent) == "trPr":
            row = parent.getparent()
            removed(row if row is not None else element)
        elif name in _GONE or name.endswith("Change") or (name in _ACCEPTED and is_property):
            removed(element)
        elif name in _ACCEPTED:
            unwrapped(element)
