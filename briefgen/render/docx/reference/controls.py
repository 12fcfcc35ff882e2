"""Content controls of a letterhead: one for a property shows the document's, an unfilled one nothing.

Nothing stays bound: LibreOffice empties every custom part of a file in which a control is bound to one.
"""

import re

from briefgen.document import Document
from briefgen.render.docx.reference.tree import Element, W, local, removed, value

_LAST_STEP = re.compile(r"(?:\w+:)?(\w+)(?:\[\d+\])?\Z", re.ASCII)
_PLACEHOLDER = "showingPlcHdr"


def fill_controls(root: Element, document: Document) -> None:
    """Fill the controls under `root` and cut what binds them."""
    for control in list(root.iter(f"{W}sdt")):
        properties = control.find(f"{W}sdtPr")
        content = control.find(f"{W}sdtContent")
        if properties is None or content is None:
            continue
        said = _stated(properties, document)
        placeholder = properties.find(f"{W}{_PLACEHOLDER}")
        if said is not None or placeholder is not None:
            _say(content, said or "")
        if placeholder is not None:
            removed(placeholder)
    for binding in [element for element in root.iter("*") if local(element) == "dataBinding"]:
        removed(binding)


def _stated(properties: Element, document: Document) -> str | None:
    """What the document states as the property that a control is bound to, None where it is bound to none of these."""
    binding = properties.find(f"{W}dataBinding")
    step = _LAST_STEP.search(value(binding, "xpath"))
    if step is None or "coreProperties" not in value(binding, "xpath"):
        return None
    facts = {
        "title": document.stated("title") or document.name,
        "creator": document.stated("authors"),
        "category": document.stated("marking"),
        "contentStatus": document.stated("status"),
    }
    return facts.get(step[1])


def _say(content: Element, words: str) -> None:
    """Let the first words under `content` be `words`, and the others none."""
    texts = list(content.iter(f"{W}t"))
    for text in texts:
        text.text = ""
    if texts and words:
        texts[0].text = words
        look = texts[0].getparent()
        style = look.find(f"{W}rPr/{W}rStyle") if look is not None else None
        if style is not None:
            removed(style)  # that of placeholders, which is pale
