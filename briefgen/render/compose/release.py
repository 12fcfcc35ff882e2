"""What of a brief leaves the house: neither rejected items nor notes, nor who decided, nor where its documents lie."""

import re

from briefgen.brief import Brief, Decision, DocumentReference
from briefgen.brief.decision import DecisionKind

_WITHHELD = "withheld"
_SEPARATOR = re.compile(r"[/\\]")


def released(brief: Brief) -> Brief:
    """The brief as it is printed and attached; releasing it again changes nothing."""
    rejected = {identifier for identifier, what in _last(brief).items() if what == "rejected"}
    kept = {name: tuple(item for item in items if item.id not in rejected) for name, items in brief.lists().items()}
    bottom_line = brief.bottom_line if brief.bottom_line and brief.bottom_line.id not in rejected else None
    documents = tuple(map(_without_folders, brief.documents))
    changed = {"bottom_line": bottom_line, "documents": documents, "notes": (), "decisions": _nameless(brief)}
    return brief.model_copy(update=changed | kept)


def _last(brief: Brief) -> dict[str, DecisionKind]:
    """The last decision on each item, by its identifier."""
    return {decision.item: decision.what for decision in brief.decisions}


def _nameless(brief: Brief) -> tuple[Decision, ...]:
    """Which items were accepted or edited, which the annex counts; not by whom, when, why, and in which order."""
    last = _last(brief)
    kept = [(item.id, last[item.id]) for _, item in brief.items() if last.get(item.id, "rejected") != "rejected"]
    return tuple(Decision(item=identifier, what=what, by=_WITHHELD) for identifier, what in kept)


def _without_folders(document: DocumentReference) -> DocumentReference:
    return document.model_copy(update={"path": _SEPARATOR.split(document.path.rstrip("/\\"))[-1]})
