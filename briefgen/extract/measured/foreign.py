"""Labels in a language whose grammar is not known: the words before the number, else those behind it."""

import re

from briefgen.quantity import Quantity
from briefgen.span import Span

_BREAK = re.compile(r"[,;:()\[\]“”\"](?=\s)|[()\[\]]")
_MOST_WORDS, _REACH = 8, 200


def said_before(text: str, sentence: Span, quantity: Quantity) -> str:
    """The nearest words back to a mark, on one line; the number's unit where there are none on either side."""
    start, end = quantity.span.start, quantity.span.end
    before = text[max(sentence.start, start - _REACH) : start]
    behind = text[end : min(sentence.end, end + _REACH)]
    words = _BREAK.split(before)[-1].split()[-_MOST_WORDS:] or _BREAK.split(behind)[0].split()[:_MOST_WORDS]
    told = " ".join(words).strip(" .,;:()–—-")
    return told or quantity.unit or " ".join(quantity.span.of(text).split())
