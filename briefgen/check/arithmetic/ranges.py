"""A range that runs backwards: "between 260 and 240 ships", "70–60 percent"."""

import re
from collections.abc import Iterator

from briefgen.check.arithmetic.fault import Fault
from briefgen.check.arithmetic.outline import NUMBER, WORD, Outline
from briefgen.language.phrases import listed
from briefgen.span import Span

_BETWEEN = re.compile(rf"(?P<before>(?:{WORD}\s){{0,2}})between\s{NUMBER}\sand\s{NUMBER}")
_DASHED = re.compile(
    r"(?<![\w.,–—-])(\d{1,6}(?:\.\d{1,4})?)\s?–\s?(\d{1,6}(?:\.\d{1,4})?)\s?"
    r"(?:%|per\s?cent|basis\spoints|million|billion|trillion|tonnes|tons|kilometres|kilometers|km\b)"
)


def find_backward_ranges(outline: Outline) -> Iterator[Fault]:
    for match in _BETWEEN.finditer(outline.text):
        first, last = outline.quantity(match[3]), outline.quantity(match[5])
        if first.value is None or last.value is None or not first.unit or first.unit != last.unit:
            continue
        if first.value > last.value >= 0 and not listed("between_nouns.txt").search(match["before"]):
            yield _fault(outline.between(match[3], match[5]), outline.surface(match[3]), outline.surface(match[5]))
    yield from _dashed(outline)


def _dashed(outline: Outline) -> Iterator[Fault]:
    sentence = outline.sentence
    for match in _DASHED.finditer(sentence.text, sentence.span.start, sentence.span.end):
        if float(match[1]) > float(match[2]) and not listed("score_words.txt").search(outline.text):
            yield _fault(Span(*match.span()), match[1], match[2])


def _fault(span: Span, first: str, last: str) -> Fault:
    return Fault((span,), f'the range from "{first}" to "{last}" runs backwards')
