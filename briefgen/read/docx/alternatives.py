"""One of the ways in which a file offers the same content to newer and to older programs."""

from briefgen.read.docx.markup import MC, A, Element, M, V, W

_CONTENT = (f"{W}t", f"{A}blip", f"{A}t", f"{V}imagedata", f"{M}t", f"{W}drawing", f"{W}sym")


def chosen(alternatives: Element) -> Element | None:
    """The first branch that holds words or a picture, else the first one; None where there is none."""
    branches = [branch for branch in alternatives if branch.tag in (f"{MC}Choice", f"{MC}Fallback")]
    for branch in branches:
        if next(branch.iter(f"{W}t", f"{M}t", f"{W}sym"), None) is not None:
            return branch
    for branch in branches:
        if next(branch.iter(*_CONTENT), None) is not None:
            return branch
    return branches[0] if branches else None
