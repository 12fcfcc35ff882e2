"""Formulas as a line of text: a fraction with a stroke, what is raised with a caret."""

from briefgen.read.docx.markup import Element, M, W

_BETWEEN = {f"{M}f": "/", f"{M}sSup": "^", f"{M}sSub": "_"}
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_MOST_NESTED = 60


def formula(element: Element, nested: int = 0) -> str:
    """The words and signs of the formula `element` in reading order."""
    if element.tag == f"{M}t":
        return element.text or ""
    if nested > _MOST_NESTED or element.tag in _DELETED:
        return ""
    parts = [said for child in element if (said := formula(child, nested + 1))]
    sign = _BETWEEN.get(element.tag)
    if sign is None:
        return "".join(parts)
    return sign.join(part if len(part) == 1 or part.isalnum() else f"({part})" for part in parts)
