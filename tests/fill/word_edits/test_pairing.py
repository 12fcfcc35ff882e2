"""Items are known by their bookmarks and their words, whichever tells more."""

from briefgen.fill.word_edits.pairing import paired
from briefgen.fill.word_edits.shown import Said, Shown
from briefgen.span import Span

_NOWHERE = Span(0, 0)
_BASE = ("ships wait nine days for a berth", "insurers have not reacted to it yet", "freight rates have doubled again")


def _shown(*entries: tuple[int | None, str]) -> list[Shown]:
    return [Shown(place, {"text": Said(words, _NOWHERE)}, _NOWHERE) for place, words in entries]


def _pairs(*edited: tuple[int | None, str]) -> list[int | None]:
    return paired(_shown(*enumerate(_BASE)), _shown(*edited))


def test_a_bookmark_tells_an_item_whatever_its_words() -> None:
    assert _pairs((2, "rates fell"), (0, "the port is closed"), (1, "nobody knows")) == [2, 0, 1]


def test_the_bookmark_of_a_deleted_point_that_slipped_into_the_next_is_not_believed() -> None:
    assert _pairs((0, _BASE[1]), (2, _BASE[2])) == [1, 2]
    assert _pairs((0, "insurers have not reacted to it so far"), (2, _BASE[2])) == [1, 2]


def test_lost_bookmarks_are_made_up_for_by_words_then_by_likeness_between_neighbours() -> None:
    assert _pairs((None, _BASE[2]), (None, _BASE[0])) == [2, 0]
    assert _pairs((None, _BASE[0]), (None, "insurers have not reacted to that yet"), (None, _BASE[2])) == [0, 1, 2]
    assert _pairs((None, "quite another point"), (0, _BASE[0]), (1, _BASE[1]), (2, _BASE[2])) == [None, 0, 1, 2]


def test_of_two_with_one_bookmark_the_more_alike_is_the_item() -> None:
    assert _pairs((0, "for a berth"), (0, "ships wait ten days for a berth")) == [None, 0]


def test_the_same_words_twice_are_two_items() -> None:
    base = _shown((0, "the same"), (1, "the same"))
    assert paired(base, _shown((1, "the same"), (0, "the same"), (None, "the same"))) == [1, 0, None]


def test_a_bookmark_of_no_item_is_none() -> None:
    assert _pairs((7, "new words"), (0, _BASE[0])) == [None, 0]
