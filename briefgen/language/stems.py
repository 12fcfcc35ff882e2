"""Which words of a text a list names, and of which class they are."""

from collections.abc import Iterable, Iterator
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


def classes_in(text: str, span: Span, name: str) -> Iterator[str]:
    """The class of each word of `text[span]` that the table `name` has, in order."""
    listed, classes = _classes(name)
    for match in listed.all(text, span.start, span.end):
        yield classes[" ".join(match[0].lower().split())]


def most_of(labels: Iterable[str]) -> str:
    """The label that comes most often, the earliest on a tie; empty without any."""
    counted: dict[str, int] = {}
    for label in labels:
        counted[label] = counted.get(label, 0) + 1
    return max(counted, key=lambda label: counted[label], default="")
