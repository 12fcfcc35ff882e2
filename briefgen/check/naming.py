"""Family E: a name in the analyst's own words stands in the documents that they are drawn from."""

import re
from collections.abc import Iterator, Mapping

from briefgen.brief import Brief
from briefgen.check.codes import report
from briefgen.check.own_words import wordings
from briefgen.check.surroundings import surroundings_of
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.language.wording import lemmas

_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+)*")
_FEWEST_LETTERS = 3
_CITED = ("publisher", "title")


def check_names(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """E018: of each name the words that stand nowhere in what the brief rests on or cites.

    It is for items with evidence, since the others say that they rest on the analyst alone, and for words with a
    capital inside a sentence, since every sentence begins with one.
    """
    around = surroundings_of(brief, documents)
    if not around.is_complete:
        return
    known: frozenset[str] | None = None
    for wording in wordings(brief):
        if wording.item.origin == "extracted" or not wording.item.evidence:
            continue
        for match in _NAME.finditer(wording.text):
            known = (
                _known(brief) | frozenset().union(*(source.lemmas for source in around.documents.values()))
                if (known is None)
                else known
            )
            strange = lemmas(match[0]) - known
            if any(len(word) >= _FEWEST_LETTERS for word in strange):
                message = f'"{match[0]}" stands nowhere in the document; correct it, or cite the source that has it'
                yield report("E018", wording.path, message, wording.item.evidence)


def _known(brief: Brief) -> frozenset[str]:
    """The words of the brief that are no item's own: title, topic, office, and the sources it cites."""
    texts = [brief.title, brief.topic, brief.office, *brief.authors]
    texts.extend(getattr(source, name) for source in brief.sources for name in _CITED)
    return frozenset().union(*map(lemmas, texts))
