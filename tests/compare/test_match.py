"""Items are known again whatever their order and identifiers, and never twice."""

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import Brief, Risk
from briefgen.compare import compare
from briefgen.difference import Difference
from tests.brief.briefs import briefs
from tests.pace import least_seconds

WORDS = [f"word{number}" for number in range(2_000)]
SECONDS = 6.0
COUNT = 2_000


def risk(number: int, statement: str) -> Risk:
    return Risk(id=f"risk-{number}", origin="analyst", statement=statement)


def brief_of(*statements: str) -> Brief:
    return Brief(title="A", risks=tuple(risk(number, said) for number, said in enumerate(statements)))


def said(difference: Difference) -> dict[str, list[str]]:
    return {
        "added": [placed.words for placed in difference.added],
        "gone": [placed.words for placed in difference.gone],
        "reworded": [pair.new.words for pair in difference.reworded],
    }


@settings(max_examples=60, deadline=None)
@given(briefs())
def test_no_brief_differs_from_itself(brief: Brief) -> None:
    assert compare(brief, brief).count == 0


@settings(max_examples=60, deadline=None)
@given(briefs(), briefs())
def test_every_item_is_told_of_once_or_is_the_same(old: Brief, new: Brief) -> None:
    difference = compare(old, new)
    for entries, pairs, side in ((difference.added, "new", new), (difference.gone, "old", old)):
        alone = [placed.path for placed in entries]
        paired = {getattr(pair, pairs).path for pair in (*difference.reworded, *difference.moved, *difference.figures)}
        assert len(set(alone)) == len(alone)
        assert not paired & set(alone)
        assert set(alone) | paired <= {path for path, _item in side.items()}


@given(st.permutations(range(12)))
def test_another_order_and_other_identifiers_are_no_difference(order: list[int]) -> None:
    statements = [" ".join(WORDS[place * 3 : place * 3 + 7]) for place in range(12)]
    assert compare(brief_of(*statements), brief_of(*(statements[place] for place in order))).count == 0


def test_an_identifier_alone_does_not_make_two_items_one() -> None:
    old, new = brief_of("The strike may spread to the rails."), brief_of("Insurers left in March.")
    assert said(compare(old, new)) == {
        "added": ["Insurers left in March."],
        "gone": ["The strike may spread to the rails."],
        "reworded": [],
    }


def test_the_same_words_win_over_the_same_identifier() -> None:
    old = brief_of("The strike may spread to the rails.", "The strike may spread to the roads.")
    new = brief_of("The strike may spread to the roads.", "The strike may spread to the rails.")
    assert compare(old, new).count == 0


def test_the_most_alike_are_one() -> None:
    old = brief_of("The strike may soon spread to the rail terminals.")
    new = brief_of("A storm may soon close the outer harbour.", "The strike may now spread to all rail terminals.")
    assert said(compare(old, new)) == {
        "added": ["A storm may soon close the outer harbour."],
        "gone": [],
        "reworded": ["The strike may now spread to all rail terminals."],
    }


def _of_words(number: int) -> str:
    chance = random.Random(number)
    return " ".join(chance.choice(WORDS) for _ in range(30))


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (_of_words, lambda number: _of_words(number).replace("word1", "other1", 4)),
        (lambda number: f"The same words number {number} of all.", lambda number: f"These words number {number}, too."),
        (lambda _number: "again and " * 200, lambda _number: "and again " * 200),
    ],
    ids=["reworded", "nearly equal", "repeated"],
)
def test_thousands_of_items_are_compared_in_seconds(was: Callable[[int], str], now: Callable[[int], str]) -> None:
    old, new = (brief_of(*(words(number) for number in range(COUNT))) for words in (was, now))
    assert least_seconds(lambda _try: compare(old, new)) < SECONDS
