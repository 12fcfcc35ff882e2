"""The pairings of all lists of a brief with those of a new draft."""

from collections.abc import Mapping, Sequence

from briefgen.brief import Brief, Item
from briefgen.fill.kinds import BOTTOM_LINE
from briefgen.fill.merge.combine import points_of
from briefgen.fill.merge.documents import Documents
from briefgen.fill.merge.pair import Pairing, paired
from briefgen.fill.merge.point import pointed
from briefgen.fill.merge.rests import quotes
from briefgen.fill.merge.settle import Ground
from briefgen.fill.merge.untouched import is_held

_SOURCES = "sources"
_SUMMARY = "summary"
_MOVABLE = ("risks", "judgements", "gaps", "outlook")
"""Kinds that people move items between."""


def pairings_of(
    brief: Brief, draft: Brief, documents: Documents, cited: Mapping[str, str], ground: Ground
) -> dict[str, Pairing]:
    """The pairing of every list but that of the sources, in the order of the schema.

    `cited` leads from the draft's identifiers of sources to those of the brief.
    """

    def placed(items: Sequence[Item]) -> list[Item]:
        known = [item.model_copy(update={"references": _known(item.references, cited)}) for item in items]
        return [pointed(item, documents.names, cited) for item in known]

    line = placed([draft.bottom_line] if draft.bottom_line else [])
    is_added = any(entry.document in documents.added for item in line for entry in item.evidence)
    pairings = {BOTTOM_LINE: _paired_line(brief, line, ground, is_added=is_added)}
    for name, items in brief.lists().items():
        drafted: Sequence[Item] = draft.lists()[name]
        if name == _SUMMARY:
            drafted = points_of(draft, with_bottom_line=is_added and brief.bottom_line is not None)
        if name != _SOURCES:
            pairings[name] = paired(items, placed(drafted), astray(items, ground))
    _drop_what_was_moved(pairings, ground)
    return pairings


def _known(references: Sequence[str], cited: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(reference for reference in references if reference in cited)


def astray(items: Sequence[Item], ground: Ground) -> set[str]:
    """The identifiers of the items of which what they were drafted from is gone."""
    return {item.id for item in items if ground.is_astray(item)}


def _paired_line(brief: Brief, drafted: Sequence[Item], ground: Ground, *, is_added: bool) -> Pairing:
    """The bottom line. There is one: another takes its place only where its words are gone.

    A brief without one had it taken out, unless the document is new to it.
    """
    old = [brief.bottom_line] if brief.bottom_line else []
    pairing = paired(old, drafted, astray(old, ground))
    if drafted and not pairing.pairs:
        if old and ground.is_astray(old[0]) and not is_added:
            pairing.take(0, 0, is_same=False)
        elif old or not is_added:
            pairing.drop(0)
    return pairing


def _drop_what_was_moved(pairings: Mapping[str, Pairing], ground: Ground) -> None:
    """Let go what the brief has as another kind of item: an item that somebody moved rests on the same words."""
    free: dict[object, set[str]] = {}
    for name, pairing in pairings.items():
        for place in pairing.free_old():
            item = pairing.old[place]
            if name in _MOVABLE or is_held(item, ground.decided):
                for quote in quotes(item):
                    free.setdefault(quote, set()).add(name)
    for name in _MOVABLE:
        for place in pairings[name].free_new():
            if any(free.get(quote, set()) - {name} for quote in quotes(pairings[name].new[place])):
                pairings[name].drop(place)
