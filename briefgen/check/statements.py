"""Family E: an extracted item says what its evidence says; an analyst's own has at least the numbers of its."""

from collections.abc import Iterator, Sequence

from briefgen.brief import Brief, Item
from briefgen.check.amounts import (
    find_other_directions,
    find_other_leads,
    find_other_limits,
    find_other_numbers,
    has_numbers_swapped,
    numbers_of,
    quantities_of,
)
from briefgen.check.certainty import find_other_terms
from briefgen.check.codes import report
from briefgen.check.denial import find_reversals
from briefgen.check.passage import Passage, is_shortened, passage_of
from briefgen.check.rounding import restored
from briefgen.finding import Finding
from briefgen.language.wording import bare, find_words, folded
from briefgen.likelihood import SCALES, Scale

_WORDED_FIELDS = ("text", "statement")
_MOST_TOLD = 3
_MARKS = ' .,;:!?…()[]"“”'
_REMEDY = "restore the words, or write `origin: analyst`"


def check_wording(brief: Brief) -> Iterator[Finding]:
    """E007, E010, E012, E016: the text or statement of each item that has evidence."""
    for path, item in brief.items():
        for name in _WORDED_FIELDS if item.evidence else ():
            words = getattr(item, name, None)
            if not isinstance(words, str):
                continue
            if item.origin == "extracted":
                yield from _other_words(f"{path}.{name}", words, item, SCALES[brief.scale])
            else:
                yield from _other_numbers(f"{path}.{name}", words, item)


def _other_words(path: str, words: str, item: Item, scale: Scale) -> Iterator[Finding]:
    """What the words change of the evidence: as one error what reverses it, else as a warning the wording."""
    quotes = list(dict.fromkeys(evidence.exact for evidence in item.evidence))
    quotes.extend([" ".join(quotes)] if len(quotes) > 1 else [])
    if bare(words) in map(bare, quotes):
        return
    words, rounded = restored(words, quotes)
    for number in rounded:
        yield report("E016", path, number.message, item.evidence)
    if bare(words) in map(bare, quotes):
        return
    changes = list(dict.fromkeys(_changes(words, quotes, scale)))
    if changes:
        yield report("E012", path, f"{'; '.join(changes[:_MOST_TOLD])}; {_REMEDY}", item.evidence)
        return
    said = passage_of(words).words
    if not any(is_shortened(said, passage_of(quote).words) or _is_quoted(words, quote) for quote in quotes):
        yield report("E007", path, f"{_difference(said, quotes)}; {_REMEDY}", item.evidence)


def _is_quoted(words: str, quote: str) -> bool:
    """Whether the words stand in one piece; scripts without spaces have no words to be left out."""
    return next(find_words(folded(quote), folded(bare(words))), None) is not None


def _changes(words: str, quotes: Sequence[str], scale: Scale) -> Iterator[str]:
    said: Passage = passage_of(words)
    passages = [passage_of(quote) for quote in quotes]
    others = list(find_other_numbers(words, quotes))
    if others:
        yield f"the evidence does not say {_quoted(others)}"
    elif has_numbers_swapped(words, quotes):
        yield "the numbers of the evidence stand here in another order"
    limits = list(find_other_limits(words, quotes))
    yield from limits or find_other_leads(said, passages)
    yield from () if limits else find_other_directions(said, passages)
    yield from find_other_terms(said, passages, scale)
    yield from find_reversals(said, passages)


def _difference(said: Sequence[str], quotes: Sequence[str]) -> str:
    """What is told of words that are not those of the evidence: the first of them that stand nowhere in it."""
    known = {word for quote in quotes for word in passage_of(quote).words}
    strange = list(dict.fromkeys(word for word in said if word not in known))
    if not strange:
        return "the words of the evidence stand here in another order"
    return f"the evidence does not say {_quoted(strange)}"


def _quoted(words: Sequence[str]) -> str:
    told = " and ".join(f'"{word.strip(_MARKS)}"' for word in words[:_MOST_TOLD])
    return f"{told}{' and more' if len(words) > _MOST_TOLD else ''}"


def _other_numbers(path: str, words: str, item: Item) -> Iterator[Finding]:
    """The numbers of an analyst's words that the evidence does not have, whatever their signs, or limits otherwise."""
    quotes = list(dict.fromkeys(evidence.exact for evidence in item.evidence))
    words, rounded = restored(words, quotes)
    for number in rounded:
        yield report("E016", path, number.message, item.evidence)
    for limit in dict.fromkeys(find_other_limits(words, quotes)):
        yield report("E010", path, f"{limit}; correct it, or add what says so", item.evidence)
    stated = {abs(number) for evidence in item.evidence for number in numbers_of(quantities_of(evidence.exact))}
    for quantity in quantities_of(words):
        if not {abs(number) for number in numbers_of([quantity])} <= stated:
            message = f'"{quantity.span.of(words)}" does not stand in the evidence; correct it, or add what says so'
            yield report("E010", path, message, item.evidence)
