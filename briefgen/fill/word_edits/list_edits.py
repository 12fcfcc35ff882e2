"""What was edited of a list of items: their words, new ones, deleted ones, their order."""

from dataclasses import replace

from briefgen.brief import Brief, Item
from briefgen.fill.kinds import words_of
from briefgen.fill.word_edits.around import Around
from briefgen.fill.word_edits.change import Change, Untaken
from briefgen.fill.word_edits.ground import Ground
from briefgen.fill.word_edits.item_edits import edit_of, item_edits
from briefgen.fill.word_edits.new_items import new_item
from briefgen.fill.word_edits.order import order_change
from briefgen.fill.word_edits.pairing import paired
from briefgen.fill.word_edits.shown import Shown
from briefgen.fill.word_edits.words import one_line

_MOST_NEW = 500
_TOO_MANY = f"more than {_MOST_NEW} new entries of a list are not taken; add it with: briefgen add"
_UNPRINTED = "the item {name} is not printed in this layout; set it with: briefgen set"


def list_edits(ground: Ground, grown: Brief, part: str) -> Brief:
    """Find the edits of the list `part`; `grown` with its new items, so that identifiers differ."""
    items = ground.base.lists()[part]
    before = [shown for shown in ground.before.lists.get(part, ()) if shown.place is not None]
    after = [shown for shown in ground.after.lists.get(part, ()) if shown.words]  # without words it is deleted
    if before and not after and ground.is_absent(part):
        return grown
    pairs = paired(before, after)
    around = Around(before, after)
    known_words = _new_words(ground, part)
    sequence: list[str] = []
    new: list[Change] = []
    for shown, at in zip(after, pairs, strict=True):
        item = _item(items, before[at]) if at is not None else None
        if at is not None and item is not None:
            known_edits(ground, part, item, (before[at], shown), around)
            sequence.append(item.id)
        elif len(new) == _MOST_NEW:
            ground.add(Untaken(part, shown.words, _TOO_MANY))
            continue
        elif added := _added(ground, grown, part, shown, known_words):
            grown = _with(grown, part, added)
            new.append(added)
            sequence.append(added.item)
        else:
            continue
        ground.own([shown], sequence[-1])
    for change in new:
        place = next(number for number, entry in enumerate(ground.changes) if entry is change)
        ground.changes[place] = replace(change, sequence=tuple(sequence))
    known = {at for at in pairs if at is not None}
    ground.known, ground.asked = ground.known + len(known), ground.asked + len(before)
    _deletions(
        ground, part, [item for at, shown in enumerate(before) if at not in known for item in [_item(items, shown)]]
    )
    names = [_item(items, shown).id for shown in before]
    fresh = {change.item for change in new}
    own = [identifier for identifier in sequence if identifier not in fresh]
    ground.add(order_change(part, names, own, ground.base, ground.current.brief, _dates(ground)))
    return grown


def known_edits(ground: Ground, part: str, item: Item, pair: tuple[Shown, Shown], around: Around) -> None:
    """The edits of an item that was printed; `pair` is how it was shown and how it is."""
    before, after = pair
    for untaken in around.edits(item, before, after):
        ground.add(untaken)
    for edit in item_edits(part, item, (before.fields, after.fields), ground.printed, ground.scale):
        ground.add(ground.current.settled_edit(edit, item) if isinstance(edit, Change) else edit)


def detail_edits(ground: Ground) -> None:
    """The lists of phrases that stand under a register."""
    before, after = ground.before.details, ground.after.details
    gone = {change.item for change in ground.changes if change.kind == "deleted"}
    for key in dict.fromkeys((*before, *after)):
        part, place, name = key
        item = ground.base.lists()[part][place]
        old, new = (page[key].text if key in page else "" for page in (before, after))
        if key in after:
            ground.owned.append((after[key].span, item.id))
        if old != new and item.id not in gone and part in ground.after.lists:
            edit = edit_of(part, item, (name, old, new), ground.printed, ground.scale)
            ground.add(ground.current.settled_edit(edit, item) if isinstance(edit, Change) else edit)


def _item(items: tuple[Item, ...], shown: Shown) -> Item:
    return items[shown.place or 0]


def _added(ground: Ground, grown: Brief, part: str, shown: Shown, there: frozenset[str]) -> Change | None:
    """The new item that is shown; None where it is none.

    `there` are the words of items that the brief has got since: after an earlier run, this is one of them.
    """
    if shown.place is not None and all(entry.place != shown.place for entry in ground.before.lists.get(part, ())):
        name = ground.base.lists()[part][shown.place].id
        ground.add(Untaken(name, shown.words, _UNPRINTED.format(name=name)))
        return None
    entry, left = new_item(part, shown, grown, ground.base, ground.printed)
    if entry is not None and one_line(words_of(entry)) in there:
        return None
    for untaken in left:
        ground.add(untaken)
    if entry is None:
        return None
    words = "; ".join(said.text for said in shown.fields.values() if said.text)
    change = Change("new", part, entry.id, new=words, entry=entry)
    ground.add(change)
    return change


def _new_words(ground: Ground, part: str) -> frozenset[str]:
    """The words of the items that the brief has and the base had not."""
    known = {item.id for item in ground.base.lists()[part]}
    return frozenset(one_line(words_of(item)) for item in ground.current.brief.lists()[part] if item.id not in known)


def _deletions(ground: Ground, part: str, items: list[Item]) -> None:
    for item in items:
        change = Change("deleted", part, item.id, old=one_line(words_of(item)))
        ground.add(ground.current.settled_deletion(change, item))


def _with(brief: Brief, part: str, change: Change) -> Brief:
    return brief.model_copy(update={part: (*brief.lists()[part], change.entry)})


def _dates(ground: Ground) -> dict[str, str]:
    """The dates that the file has changed, by identifier."""
    changed = (change for change in ground.changes if "date" in change.updates)
    return {change.item: str(change.updates["date"]) for change in changed}
