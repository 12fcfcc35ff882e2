"""C001: a document says a sentence twice, word for word but for one number."""

import re
from collections.abc import Iterator, Mapping

from briefgen.brief import Brief
from briefgen.check.codes import report
from briefgen.check.resting import Resting
from briefgen.check.stated import Sentence, read_sentences
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.quantity import Quantity
from briefgen.span import Span

_NOTE = re.compile(r"\[\^?\w{1,6}\]")
_MARKS = re.compile(r"[^\w%$€£]+")
_FEWEST_WORDS = 12
_Number = tuple[object, ...]


def check_repeated_sentences(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """The second sentence is reported, with both numbers, on the item that rests on it, else on the document."""
    resting = Resting(brief)
    for identifier, document in documents.items():
        known: dict[str, Sentence] = {}
        for sentence in read_sentences(identifier, document, brief.language):
            pattern = _pattern(sentence)
            first = known.setdefault(pattern, sentence) if pattern else sentence
            other = _other_number(first, sentence) if first is not sentence else None
            if other is not None:
                places = first.evidence(other[0]), sentence.evidence(other[1])
                message = (
                    f'"{places[0].exact}" and "{places[1].exact}" stand in the same sentence in two places of the '
                    "document; find out which is right"
                )
                yield report("C001", resting.path_of(places), message, places)


def _pattern(sentence: Sentence) -> str:
    """The words of a sentence with a sign for each quantity; empty where it has none, or few words."""
    if not sentence.quantities:
        return ""
    pieces, position = [], sentence.span.start
    for quantity in sentence.quantities:
        pieces.append(sentence.text[position : quantity.span.start])
        position = quantity.span.end
    pieces.append(sentence.text[position : sentence.span.end])
    text = _MARKS.sub(" ", _NOTE.sub(" ", " \0 ".join(pieces)).replace("\0", "§").lower())
    return text if len(text.split()) >= _FEWEST_WORDS else ""


def _other_number(first: Sentence, second: Sentence) -> tuple[Span, Span] | None:
    """The one number of both that differs, other numbers being the same; None where none or more do."""
    pairs = list(zip(first.quantities, second.quantities, strict=True))
    other = [pair for pair in pairs if _said(pair[0]) != _said(pair[1])]
    if len(other) != 1 or len(pairs) == 1:
        return None
    return other[0][0].span, other[0][1].span


def _said(quantity: Quantity) -> _Number:
    return quantity.value, quantity.low, quantity.high, quantity.modifier, quantity.change
