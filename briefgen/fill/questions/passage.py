"""The words of a source that an item rests on, with what stands around them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.brief import Brief, Item, KeyFigure
from briefgen.document import Document
from briefgen.span import Evidence, Span

_AROUND = 400
"""Code points that are shown of what stands before and behind the words, at most."""


@dataclass(frozen=True, slots=True)
class Passage:
    """`words` are the evidence as it is stored, `before` and `behind` what the paragraph says around it, shortened.

    `marks` are the parts of `words` that the item is about. `remark` says why the words cannot be seen in the document,
    or that it is no longer the same, empty where all is well.
    """

    source: str
    words: str
    before: str = ""
    behind: str = ""
    marks: tuple[Span, ...] = ()
    remark: str = ""


def passages_of(brief: Brief, item: Item, documents: Mapping[str, Document]) -> tuple[Passage, ...]:
    """A passage for each evidence of the item; `documents` are those at hand by identifier."""
    return tuple(_passage(brief, item, evidence, documents) for evidence in item.evidence)


def _passage(brief: Brief, item: Item, evidence: Evidence, documents: Mapping[str, Document]) -> Passage:
    reference = next((entry for entry in brief.documents if entry.id == evidence.document), None)
    name = (reference.path or reference.title) if reference else ""
    source = ", ".join(filter(None, (name or evidence.document, evidence.locator)))
    marks = tuple(_marks(evidence.exact, item))
    document = documents.get(evidence.document)
    if document is None:
        return Passage(
            source, evidence.exact, marks=marks, remark="the document is not at hand; these are the stored words"
        )
    if evidence.span.of(document.text) != evidence.exact:
        return Passage(
            source,
            evidence.exact,
            marks=marks,
            remark="the document has changed, and the words no longer stand there; these are the stored words",
        )
    block = document.block_at(evidence.start)
    whole = block.span if block and block.table is None else evidence.span
    before = _shortened(document.text[whole.start : evidence.start][::-1])[::-1]
    behind = _shortened(document.text[evidence.end : whole.end])
    is_changed = reference is not None and document.sha256 != reference.sha256
    remark = "the document has changed since; the words still stand there" if is_changed else ""
    return Passage(source, evidence.exact, before, behind, marks, remark)


def _shortened(words: str) -> str:
    """The beginning of `words`, up to the end of a word where that is near; an ellipsis stands for the others."""
    if len(words) <= _AROUND:
        return words
    kept = words[:_AROUND]
    end = max(kept.rfind(space) for space in " \n")
    return f"{kept[:end] if end > _AROUND // 2 else kept} …"


def _marks(words: str, item: Item) -> Iterator[Span]:
    """Where `words` say what the item is about: its figure, what weakens it, what it depends on. All of them, else."""
    told = (item.surface,) if isinstance(item, KeyFigure) else getattr(item, "hedges", ())
    low = words.casefold()
    if len(low) != len(words):
        return
    for part in dict.fromkeys(told):
        start = low.find(str(part).casefold())
        if start >= 0:
            yield Span(start, start + len(part))
