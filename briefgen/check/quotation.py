"""Family E: words in quote marks are those of a document, letter for letter."""

import re
from collections.abc import Iterator, Mapping

from briefgen.brief import Brief
from briefgen.check.codes import report
from briefgen.check.own_words import Wording, wordings
from briefgen.check.surroundings import surroundings_of
from briefgen.document import Document
from briefgen.finding import Finding

_LONGEST = 2_000
_QUOTED = re.compile(
    rf'“([^“”]{{1,{_LONGEST}}})”|«([^«»]{{1,{_LONGEST}}})»|(?<![\w"])"(?=\S)([^"“”]{{1,{_LONGEST}}})(?<=\S)"(?!\w)'
)
_LEFT_OUT = re.compile(r"\[[^\[\]]{0,80}\]|…|\.\s?\.\s?\.")
_FEWEST_WORDS = 3
_HALF = 0.5
_SHOWN = 60
_ENDS = " .,;:!?"


def check_quotations(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """E017: what is left out of a quotation, or put into it, stands in square brackets or behind dots.

    One or two words in quote marks are a term, and a title has capitals. An analyst's quotation of a source that the
    brief cites may come from that source.
    """
    around = surroundings_of(brief, documents)
    if not around.is_complete:
        return
    for wording in wordings(brief):
        evidence = wording.item.evidence
        for quotation in _quotations(wording):
            pieces = (piece.strip(_ENDS) for piece in _LEFT_OUT.split(quotation))
            strange = next((piece for piece in pieces if around.standing(piece, evidence) == "nowhere"), "")
            if strange:
                message = (
                    f'"{_short(strange)}" stands nowhere in the document; quote it as it is there, or drop the marks'
                )
                yield report("E017", wording.path, message, evidence)


def _quotations(wording: Wording) -> Iterator[str]:
    if wording.item.origin != "extracted" and wording.item.references:
        return
    for match in _QUOTED.finditer(wording.text):
        quotation = next(filter(None, match.groups()))
        words = quotation.split()
        small = sum(word[0].islower() for word in words)
        if len(words) >= _FEWEST_WORDS and small >= len(words) * _HALF:
            yield quotation


def _short(words: str) -> str:
    return f"{words[:_SHOWN]}…" if len(words) > _SHOWN else words
