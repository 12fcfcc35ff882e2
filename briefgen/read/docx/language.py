"""The language of words that are not of the document's: runs say it, and a paragraph in which all say the same."""

from dataclasses import replace

from briefgen.document import Run
from briefgen.read.docx.draft import Draft
from briefgen.read.docx.markup import Element, W, is_on, value

_LONGEST_TAG = 35


def foreign_language(properties: Element | None, own: str) -> str:
    """The tag of BCP 47 that a run states, empty where it is that of the document, `own`, or this is empty."""
    language = properties.find(f"{W}lang") if properties is not None else None
    if properties is None or language is None:
        return ""
    stated = value(language, "bidi" if is_on(properties.find(f"{W}rtl")) else "val")
    is_own = not own or f"{stated}-".lower().startswith(f"{own}-".lower())
    return "" if is_own or len(stated) > _LONGEST_TAG else stated


def with_language(draft: Draft) -> Draft:
    """`draft` with the language of all its words as that of the block."""
    stated = {target for run in draft.runs for kind, target in run.marks if kind == "language"}
    if len(stated) != 1 or not all(any(kind == "language" for kind, _ in run.marks) for run in draft.runs):
        return draft
    runs = [Run(run.text, tuple(mark for mark in run.marks if mark[0] != "language")) for run in draft.runs]
    return replace(draft, block=replace(draft.block, language=stated.pop()), runs=runs)
