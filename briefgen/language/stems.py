"""Which words of a text a list names, and of which class they are."""

from functools import cache

from briefgen.language.any_case import AnyCase
from briefgen.language.lexicon import rows
from briefgen.language.phrases import any_case, listed_all_over
from briefgen.span import Span


def find_listed(text: str, span: Span, name: str) -> list[Span]:
    """The words of `text[span]` that the list `name` has, in order."""
    return [Span(match.start(), match.end()) for match in listed_all_over(name).all(text, span.start, span.end)]


@cache
def _classes(name: str) -> tuple[AnyCase, dict[str, str]]:
    """The words of a table and the class of each, by the word or stem in lower case."""
    return any_case(row[0] for row in rows(name)), {row[0].removesuffix("*"): row[1] for row in rows(name)}


def first_class(text: str, span: Span, name: str) -> str:
    """The class of most words of `text[span]` by the table `name`; the earliest on a tie, empty without any."""
    listed, classes = _classes(name)
    counted: dict[str, int] = {}
    for match in listed.all(text, span.start, span.end):
        found = classes[" ".join(match[0].lower().split())]
        counted[found] = counted.get(found, 0) + 1
    return max(counted, key=lambda label: counted[label], default="")
