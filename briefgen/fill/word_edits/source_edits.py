"""Sources that were edited: they are told and not changed, since what is printed of them is not what they are."""

from briefgen.fill.word_edits.change import Untaken
from briefgen.fill.word_edits.ground import Ground

_PART = "sources"
_SET = "sources are set with: briefgen set BRIEF {name}…"
_REMOVED = "sources are removed with: briefgen remove"


def source_edits(ground: Ground) -> None:
    """One that is found by its words may have lost its bookmark."""
    items = ground.base.sources
    before = {shown.words: shown.place for shown in ground.before.lists.get(_PART, ())}
    after = ground.after.lists.get(_PART, [])
    left = {words: place for words, place in before.items() if words not in {shown.words for shown in after}}
    for shown in after:
        place = before.get(shown.words, shown.place)
        name = items[place].id if place is not None else _PART
        ground.own([shown], name)
        if shown.words and shown.words not in before:
            left = {words: entry for words, entry in left.items() if entry != shown.place}
            ground.add(Untaken(name, shown.words, _SET.format(name=name)))
    for words, place in left.items() if after else ():
        ground.add(Untaken(items[place or 0].id, words, _REMOVED))
