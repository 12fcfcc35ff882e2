"""What becomes of one item of a brief, given what the new draft has in its place."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.brief import Item, KeyFigure, Source
from briefgen.fill.merge.pair import Pair
from briefgen.fill.merge.renew import Renewal
from briefgen.fill.merge.report import Change, ChangeKind, told
from briefgen.fill.merge.saying import plain
from briefgen.fill.merge.untouched import is_held, is_untouched
from briefgen.span import Evidence

_PERSONS_FIELDS = ("rank", "kind", "category", "basis")
"""What a draft decides and the words of an item do not show: a person may have changed it."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What all items of a merge are settled on.

    `renewals` are those of the documents at hand; `fresh` are the documents that can say something new; `rejected` and
    `decided` are the items with such a last decision, and with any.
    """

    renewals: Mapping[str, Renewal]
    fresh: frozenset[str]
    decided: frozenset[str]
    rejected: frozenset[str]

    def standing(self, item: Item) -> list[Evidence]:
        """The evidence of an item where it stands now, without that whose words are gone."""
        return [place for place in map(self._now, item.evidence) if place]

    def in_place(self, item: Item) -> Item:
        """`item` with its evidence where it stands now; that whose words are gone stays as it is."""
        evidence = tuple(self._now(entry) or entry for entry in item.evidence)
        return item.model_copy(update={"evidence": evidence})

    def is_gone(self, item: Item) -> bool:
        """Whether an item has evidence and the words of all of it are gone; of a source those that name it count."""
        telling = [entry for entry in item.evidence if not isinstance(item, Source) or _names(entry, item)]
        return bool(item.evidence) and not any(self._now(entry) for entry in telling or item.evidence)

    def is_astray(self, item: Item) -> bool:
        """Whether what an item was drafted from is gone; a source is cited in many words, of which one dates it."""
        if isinstance(item, Source):
            return len(self.standing(item)) < len(item.evidence)
        return self.is_gone(item)

    def _now(self, evidence: Evidence) -> Evidence | None:
        renewal = self.renewals.get(evidence.document)
        return renewal.of(evidence) if renewal else evidence


def _names(evidence: Evidence, source: Source) -> bool:
    return plain(source.publisher) in plain(evidence.exact)


def settled(item: Item, pair: Pair | None, field: str, ground: Ground) -> tuple[Item | None, Change | None]:
    """The item as it is to be, None where it is to go if things that are gone do, and what is to be told of it.

    1. What a person decided on or put there says what it says; its evidence is found again where its words still stand.
    2. An item that the new draft has too keeps its fields, which are the same or a person's. Evidence whose words are
       gone is replaced by what the new draft rests on.
    3. Where the source says something else now, an untouched item says that; any other one stays as it is.
    4. An item that the new draft does not have stays. Where none of its words stand, that is told.
    """
    if pair is None:
        return _alone(item, field, ground)
    if is_held(item, ground.decided):
        return _held(item, pair, field, ground)
    if ground.is_astray(item) and is_untouched(item, ground.decided):
        return _updated(item, pair.new, field)
    if pair.is_same:
        return _proved(item, pair.new, field, ground)
    return ground.in_place(item), _yours(item, pair.new, field, ground)


def _alone(item: Item, field: str, ground: Ground) -> tuple[Item | None, Change | None]:
    if ground.is_gone(item):
        is_silent = item.id in ground.rejected
        return None, None if is_silent else Change("gone", field, item.id, told(item))
    is_kept = is_held(item, ground.decided)
    now = ground.in_place(item) if is_kept else _with_proof(item, tuple(ground.standing(item)))
    return now, _moved(item, now, field)


def _held(item: Item, pair: Pair, field: str, ground: Ground) -> tuple[Item, Change | None]:
    now = ground.in_place(item)
    if ground.is_gone(item):
        return now, _yours(item, pair.new, field, ground)
    documents = {entry.document for entry in item.evidence}
    is_backed = any(entry.document in ground.fresh - documents for entry in pair.new.evidence)
    return now, Change("backed", field, item.id, told(item)) if is_backed else _moved(item, now, field)


def _yours(item: Item, new: Item, field: str, ground: Ground) -> Change | None:
    before = f"{told(item)} [rejected]" if item.id in ground.rejected else told(item)
    return Change("yours", field, item.id, before, told(new))


def _updated(item: Item, new: Item, field: str) -> tuple[Item, Change]:
    """What the new draft says, under the item's own identifier and with what a person may have chosen."""
    chosen: dict[str, object] = {name: getattr(item, name) for name in _PERSONS_FIELDS if hasattr(item, name)}
    now = new.model_copy(update={"id": item.id, **chosen})
    kind: ChangeKind = "moved" if told(item) == told(now) else "changed"
    return now, Change(kind, field, item.id, told(item), told(now))


def _proved(item: Item, new: Item, field: str, ground: Ground) -> tuple[Item, Change | None]:
    """The item with the evidence that still stands, and what the new draft has besides in documents that are fresh."""
    standing = ground.standing(item)
    known = {(entry.document, plain(entry.exact)) for entry in standing}
    added = [entry for entry in new.evidence if (entry.document, plain(entry.exact)) not in known]
    added = [entry for entry in added if entry.document in ground.fresh or not standing]
    now = _with_proof(item, (*standing, *added))
    if added:
        now = now.model_copy(update={"references": tuple(dict.fromkeys((*item.references, *new.references)))})
    if isinstance(item, KeyFigure) and isinstance(new, KeyFigure) and not standing:
        now = now.model_copy(update={"surface": new.surface})
    documents = {entry.document for entry in item.evidence}
    if any(entry.document not in documents for entry in added):
        return now, Change("shared", field, item.id, told(now))
    return now, _moved(item, now, field)


def _with_proof(item: Item, evidence: tuple[Evidence, ...]) -> Item:
    return item.model_copy(update={"evidence": evidence or item.evidence})


def _moved(item: Item, now: Item, field: str) -> Change | None:
    return Change("moved", field, item.id, told(now)) if repr(item.evidence) != repr(now.evidence) else None
