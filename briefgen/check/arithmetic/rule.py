"""C004: what a document adds up, splits or lets rise comes out."""

from collections.abc import Iterator, Mapping

from briefgen.brief import Brief
from briefgen.check.arithmetic.changes import find_wrong_changes
from briefgen.check.arithmetic.columns import find_wrong_totals
from briefgen.check.arithmetic.fault import Fault
from briefgen.check.arithmetic.outline import outline_of
from briefgen.check.arithmetic.parts import find_wrong_parts
from briefgen.check.arithmetic.ranges import find_backward_ranges
from briefgen.check.arithmetic.shares import find_excess_lists, find_excess_shares
from briefgen.check.codes import report
from briefgen.check.resting import Resting
from briefgen.check.stated import Sentence, read_sentences
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.language.quantities import writes_decimal_comma
from briefgen.span import Evidence

_DASH = "–"
_RULES = (find_excess_shares, find_wrong_parts, find_wrong_changes, find_backward_ranges)


def check_arithmetic(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """A sum of a document is reported on the item that rests on its words, else on the document."""
    resting = Resting(brief)
    for identifier, document in documents.items():
        sentences = read_sentences(identifier, document, brief.language)
        totals = find_wrong_totals(document, decimal_comma=writes_decimal_comma(brief.language))
        for fault in (*_of_sentences(sentences), *find_excess_lists(sentences), *totals):
            yield _finding(resting, identifier, document, fault)


def _of_sentences(sentences: tuple[Sentence, ...]) -> Iterator[Fault]:
    for sentence in sentences:
        if sentence.quantities or _DASH in sentence.words:
            outline = outline_of(sentence)
            for rule in _RULES:
                yield from rule(outline)


def _finding(resting: Resting, identifier: str, document: Document, fault: Fault) -> Finding:
    spans = tuple(Evidence(identifier, span.start, span.end, span.of(document.text)) for span in fault.spans)
    message = f"{fault.message}; find out which number is right, and say so where the brief uses it"
    return report("C004", resting.path_of(spans), message, spans)
