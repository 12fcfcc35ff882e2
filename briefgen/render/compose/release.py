"""What of a brief leaves the house: neither rejected items nor notes and decisions, nor where its documents lie."""

import re

from briefgen.brief import Brief, DocumentReference
from briefgen.brief.tally import tally_of

_SEPARATOR = re.compile(r"[/\\]")


def released(brief: Brief) -> Brief:
    """The brief as it is printed and attached; releasing it again changes nothing.

    Of the decisions only the number of reviewed statements stays, which the annex tells.
    """
    rejected = brief.rejected()
    kept = {name: tuple(item for item in items if item.id not in rejected) for name, items in brief.lists().items()}
    bottom_line = brief.bottom_line if brief.bottom_line and brief.bottom_line.id not in rejected else None
    documents = tuple(map(_without_folders, brief.documents))
    changed = {
        "bottom_line": bottom_line,
        "documents": documents,
        "notes": (),
        "decisions": (),
        "reviewed": tally_of(brief).reviewed,
    }
    return brief.model_copy(update=changed | kept)


def _without_folders(document: DocumentReference) -> DocumentReference:
    return document.model_copy(update={"path": _SEPARATOR.split(document.path.rstrip("/\\"))[-1]})
