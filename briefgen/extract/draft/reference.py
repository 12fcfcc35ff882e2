"""The source document as the brief refers to it: what it says of itself, and where."""

from briefgen.brief import Caption, DocumentReference
from briefgen.document import Block, Document, MetadataName
from briefgen.extract.draft.quotation import LONGEST_LINE, Quotation
from briefgen.extract.reference_date import ReferenceDate
from briefgen.language.credit import credit_of
from briefgen.span import Span

_LONGEST: dict[MetadataName, int] = {
    "title": 500,
    "publication": 300,
    "volume": 50,
    "issue": 50,
    "marking": 100,
}
_LONGEST_CREDIT = 300
_STATED: frozenset[MetadataName] = frozenset({*_LONGEST, "published", "authors"})


def draft_reference(quotation: Quotation, path: str, reference: ReferenceDate) -> DocumentReference:
    """The document under its relative `path`; its date is inferred where it states none and cites some."""
    document = quotation.document
    return DocumentReference(
        id=quotation.identifier,
        path=path,
        sha256=document.sha256,
        media_type=document.media_type,
        title=_stated(document, "title"),
        publication=_stated(document, "publication"),
        volume=_stated(document, "volume"),
        issue=_stated(document, "issue"),
        published=reference.stated or None,
        is_date_inferred=reference.is_inferred,
        authors=_authors(document),
        captions=tuple(_caption(quotation, block) for block in document.blocks if _is_caption(quotation, block)),
        marking=_stated(document, "marking"),
        evidence=quotation.evidence(*_places(document, reference)),
    )


def _stated(document: Document, name: MetadataName) -> str:
    value = document.stated(name)
    return value if len(value) <= _LONGEST[name] else ""


def _authors(document: Document) -> tuple[str, ...]:
    names = (name.strip() for name in document.stated("authors").split(";"))
    return tuple(name for name in names if 0 < len(name) <= LONGEST_LINE)


def _places(document: Document, reference: ReferenceDate) -> list[Span]:
    """Where the document says these things of itself, and the date that stands in for its own."""
    stated = [entry.span for entry in document.metadata if entry.name in _STATED and entry.span]
    inferred = [reference.span] if reference.is_inferred and reference.span else []
    return list(dict.fromkeys([*stated, *inferred]))


def _is_caption(quotation: Quotation, block: Block) -> bool:
    return block.kind == "caption" and 0 < len(quotation.words(block.span)) <= LONGEST_LINE


def _caption(quotation: Quotation, block: Block) -> Caption:
    words = quotation.words(block.span)
    credit = credit_of(words)
    said = credit.of(words).strip() if credit else ""
    return Caption(
        text=words,
        credit=said if len(said) <= _LONGEST_CREDIT else "",
        evidence=quotation.evidence(block.span),
    )
