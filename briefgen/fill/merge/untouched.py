"""Whether an item is as a draft made it, which only its own words can tell: what it was drafted from is not at hand."""

from collections.abc import Collection
from decimal import Decimal
from functools import singledispatch

from briefgen.brief import Entity, Event, Item, Judgement, KeyFigure, Risk, Source
from briefgen.fill.kinds import words_of
from briefgen.fill.merge.saying import plain
from briefgen.language.dates import find_dates
from briefgen.language.quantities import find_quantities
from briefgen.language.wording import folded, lemmas
from briefgen.likelihood import ICD203, PHIA, band_of

_SCALES = tuple(Decimal(10) ** power for power in (0, 3, 6, 9, 12))


def is_held(item: Item, decided: Collection[str]) -> bool:
    """Whether a person has decided on the item or put it there; `decided` are the identifiers with a decision."""
    return item.id in decided or item.origin != "extracted"


def is_untouched(item: Item, decided: Collection[str]) -> bool:
    """Whether a draft may have made every field of the item of the words that it rests on, and nobody decided on it.

    An analyst's call that is made, and any word or number that its evidence does not have, is a person's. What cannot
    be told from the words, such as a category, counts for neither.
    """
    return not is_held(item, decided) and _is_as_drafted(item)


@singledispatch
def _is_as_drafted(item: Item) -> bool:
    return _is_quoted(item)


@_is_as_drafted.register
def _(item: Risk) -> bool:
    is_open = item.impact is None and not (item.drivers or item.mitigations or item.indicators)
    return is_open and _is_assessed_as_drafted(item) and _stand_in_evidence(item, item.horizon)


@_is_as_drafted.register
def _(item: Judgement) -> bool:
    return item.basis == "judgement" and _is_assessed_as_drafted(item)


@_is_as_drafted.register
def _(item: Event) -> bool:
    """A date that was worked out does not stand in the words."""
    stated = {found.date for evidence in item.evidence for found in find_dates(evidence.exact)}
    return _is_quoted(item) and (item.is_inferred or item.date.strip("/") in stated)


@_is_as_drafted.register
def _(item: KeyFigure) -> bool:
    numbers = {number for number in (item.value, item.low, item.high) if number is not None}
    known = lemmas(_evidence(item))
    is_labelled = plain(item.label) in plain(_evidence(item)) or bool(lemmas(item.label) & known)
    return numbers <= _numbers(item) and is_labelled and _stand_in_evidence(item, item.period, item.place, item.surface)


@_is_as_drafted.register
def _(item: Entity) -> bool:
    return plain(item.name) in plain(_evidence(item)) or any(
        plain(alias) in plain(_evidence(item)) for alias in item.aliases
    )


@_is_as_drafted.register
def _(item: Source) -> bool:
    return item.reliability is None and item.credibility is None


def _is_assessed_as_drafted(item: Risk | Judgement) -> bool:
    is_stated = item.likelihood is None or any(term in folded(_evidence(item)) for term in _terms(item.likelihood))
    is_open = item.confidence is None and is_stated
    return is_open and _is_quoted(item) and _stand_in_evidence(item, item.holder, *item.conditions, *item.hedges)


def _terms(likelihood: str) -> tuple[str, ...]:
    """The words that state a likelihood."""
    bands = [band for band in (band_of(likelihood, scale) for scale in (ICD203, PHIA)) if band]
    return tuple(term for band in bands for term in (band.term, *band.synonyms))


def _is_quoted(item: Item) -> bool:
    """Whether the item says the words of one piece of its evidence."""
    return any(plain(words_of(item)) == plain(evidence.exact) for evidence in item.evidence)


def _stand_in_evidence(item: Item, *phrases: str) -> bool:
    words = plain(_evidence(item))
    return all(plain(phrase) in words for phrase in phrases if phrase)


def _evidence(item: Item) -> str:
    return " ".join(evidence.exact for evidence in item.evidence)


def _numbers(item: KeyFigure) -> set[Decimal]:
    """The numbers that the evidence and the surface give; in a table they may stand in thousands and more."""
    texts = (*(evidence.exact for evidence in item.evidence), item.surface)
    found = [one for text in texts for comma in (False, True) for one in find_quantities(text, decimal_comma=comma)]
    stated = {number for one in found for number in (one.value, one.low, one.high) if number is not None}
    return {number * scale * sign for number in stated for scale in _SCALES for sign in (1, -1)}
