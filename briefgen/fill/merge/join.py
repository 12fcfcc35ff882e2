"""Two items that say the same, of different documents, as one with the evidence and references of both."""

from functools import singledispatch

from briefgen.brief import Entity, Event, Item, Judgement, KeyFigure, Risk, Source

Fields = dict[str, object]


def joined(first: Item, second: Item) -> Item:
    """`first` with the proof of `second`, and with what only that one states."""
    proof: Fields = {
        "evidence": (*first.evidence, *(entry for entry in second.evidence if entry not in first.evidence)),
        "references": tuple(dict.fromkeys((*first.references, *second.references))),
    }
    return first.model_copy(update={**_added(first, second), **proof})


@singledispatch
def _added(_first: Item, _second: Item) -> Fields:
    """What the second item states and the first does not; nothing for kinds that are their words."""
    return {}


@_added.register
def _(first: KeyFigure, second: Item) -> Fields:
    if not isinstance(second, KeyFigure):
        return {}
    ranks = [rank for rank in (first.rank, second.rank) if rank is not None]
    dated = first if first.period or first.as_of else second
    return {
        "period": dated.period,
        "as_of": dated.as_of,
        "place": first.place or second.place,
        "rank": min(ranks, default=None),
    }


@_added.register(Risk)
@_added.register(Judgement)
def _(first: Risk | Judgement, second: Item) -> Fields:
    return _filled(first, second, "holder", "horizon")


@_added.register
def _(first: Event, second: Item) -> Fields:
    return {"is_inferred": first.is_inferred and getattr(second, "is_inferred", True)}


@_added.register
def _(first: Entity, second: Item) -> Fields:
    if not isinstance(second, Entity):
        return {}
    aliases = (*first.aliases, *(name for name in (second.name, *second.aliases) if name != first.name))
    return {"role": first.role or second.role, "aliases": tuple(dict.fromkeys(aliases))}


@_added.register
def _(first: Source, second: Item) -> Fields:
    is_inferred = first.is_date_inferred and getattr(second, "is_date_inferred", True)
    return {**_filled(first, second, "url", "accessed"), "is_date_inferred": is_inferred}


def _filled(first: Item, second: Item, *names: str) -> Fields:
    shared = [name for name in names if hasattr(first, name) and hasattr(second, name)]
    return {name: getattr(first, name) or getattr(second, name) for name in shared}
