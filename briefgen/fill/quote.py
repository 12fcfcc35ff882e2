"""The words of a source that a person points at, found again in the documents of a brief."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.document import Document
from briefgen.fill.refused import refused
from briefgen.span import Evidence, Span

_PATH = "evidence"
_SHOWN = 60
_MOST_TOLD = 5


@dataclass(frozen=True, slots=True)
class Quote:
    """Words to be found; `occurrence` says which, from 1 in the order of the documents, where they stand repeatedly."""

    words: str
    occurrence: int | None = None


def quoted(documents: Mapping[str, Document], quote: Quote) -> Evidence:
    """The one place where the words stand: as they are, else with other white space between them.

    Raises EditError where they stand nowhere, or more than once and it is not said which is meant.
    """
    shown = _short(quote.words)
    found = list(_places(documents, quote.words))
    if not found:
        where = ", ".join(documents) or "any document at hand"
        raise refused(_PATH, f'"{shown}" stands nowhere in {where}', "quote it word for word")
    if quote.occurrence is None and len(found) > 1:
        places = "; ".join(f"{place}: {_where(evidence)}" for place, evidence in enumerate(found[:_MOST_TOLD], 1))
        message = f'"{shown}" stands {len(found)} times ({places}{"; …" if len(found) > _MOST_TOLD else ""})'
        raise refused(_PATH, message, "quote more words, or say which with --occurrence")
    occurrence = quote.occurrence or 1
    if occurrence > len(found):
        raise refused(_PATH, f'"{shown}" stands only {len(found)} times', "say another --occurrence")
    return found[occurrence - 1]


def _places(documents: Mapping[str, Document], words: str) -> Iterator[Evidence]:
    """Where the words stand exactly in any of the documents, else where they stand with other white space."""
    if not words.split():
        return
    spaced = r"\s+".join(re.escape(word) for word in words.split())
    for pattern in (_whole(re.escape(words.strip())), _whole(spaced)):
        found = False
        for identifier, document in documents.items():
            for match in pattern.finditer(document.text):
                found = True
                yield _evidence(identifier, document, Span(*match.span()))
        if found:
            return


def _whole(pattern: str) -> re.Pattern[str]:
    """`pattern` where it cuts no word or number in two."""
    return re.compile(rf"(?:(?<!\w)(?<!\d[.,])|(?!\w)){pattern}(?:(?!\w)(?![.,]\d)|(?<!\w))")


def _evidence(identifier: str, document: Document, span: Span) -> Evidence:
    words = span.of(document.text)
    return Evidence(identifier, span.start, span.end, words, document.locator_at(span.start))


def _where(evidence: Evidence) -> str:
    return f"{evidence.document}, {evidence.locator or f'character {evidence.start}'}"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return f"{line[:_SHOWN]}…" if len(line) > _SHOWN else line
