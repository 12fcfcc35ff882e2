"""What holds for every brief and every edit."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import Brief, SummaryBullet
from briefgen.fill.kinds import words_of
from briefgen.fill.word_edits import merged
from briefgen.layout import LAYOUTS, Layout
from tests.brief.briefs import briefs
from tests.fill.word_edits.pulls import PERSON, pulled, word_of
from tests.fill.word_edits.word_file import WordFile
from tests.render.brief_fixture import rich_brief
from tests.render.docx.hard_briefs import HARD

_WORDS = st.lists(
    st.from_regex(r"[a-z]{2,9}|[0-9]{1,3} percent|„[a-zäöü]{3}“|x’s", fullmatch=True), min_size=1, max_size=9
)
_TEXTS = ("sum-1", "sum-2", "risk-1", "risk-2", "judgement-1", "event-1", "event-3", "gap-1", "outlook-1")
a_few = settings(max_examples=15, deadline=None)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
@pytest.mark.parametrize("make", HARD.values(), ids=HARD.keys())
def test_a_file_that_nobody_edited_changes_nothing(make: Callable[[], Brief], layout: Layout) -> None:
    brief = make()
    assert not pulled(brief, word_of(brief, layout), layout=layout)


@given(briefs(), st.sampled_from(list(LAYOUTS.values())))
@a_few
def test_no_brief_changes_by_a_file_that_nobody_edited(brief: Brief, layout: Layout) -> None:
    assert not pulled(brief, word_of(brief, layout), layout=layout)


@given(
    item=st.sampled_from(_TEXTS),
    words=_WORDS,
    author=st.sampled_from(["", "Jane Doe"]),
    is_scattered=st.booleans(),
)
@a_few
def test_the_words_of_any_item_come_back_as_they_were_written(
    item: str, words: list[str], author: str, *, is_scattered: bool
) -> None:
    brief, said = rich_brief(), " ".join(words).capitalize()
    old = next(words_of(entry) for _, entry in brief.items() if entry.id == item)
    file = WordFile(word_of(brief))
    if is_scattered:
        file.scatter()
    file.replace(old, said, old, author)
    pull = pulled(brief, file.saved())
    assert not pull.untaken
    after = merged(brief, pull.changes, PERSON)
    was, now = ({entry.id: entry for _, entry in each.items()} for each in (brief, after))
    assert words_of(now.pop(item)) == said
    assert was.pop(item)
    assert now == was


@given(st.permutations(range(5)))
@a_few
def test_any_order_of_points_comes_back(order: list[int]) -> None:
    brief = _points(5)
    file = WordFile(word_of(brief))
    last = file.paragraph("Point number 4")
    end = last.getnext()
    assert end is not None
    for number in order:
        file.move(file.paragraph(f"Point number {number}"), end)
    after = merged(brief, pulled(brief, file.saved()).changes, PERSON)
    assert [point.id for point in after.summary] == [f"p-{number}" for number in order]
    assert not after.decisions


@given(st.lists(st.integers(0, 5), unique=True, max_size=5), st.lists(st.integers(0, 5), unique=True, max_size=5))
@a_few
def test_deletions_of_the_office_and_of_the_analyst_meet(office: list[int], analyst: list[int]) -> None:
    brief = _points(6)
    file = WordFile(word_of(brief))
    for number in office:
        file.delete(file.paragraph(f"Point number {number}"))
    kept = tuple(point for number, point in enumerate(brief.summary) if number not in analyst)
    current = brief.model_copy(update={"summary": kept})
    pull = pulled(brief, file.saved(), current)
    assert not pull.conflicts
    after = merged(current, pull.changes, PERSON)
    left = [f"p-{number}" for number in range(6) if number not in {*office, *analyst}]
    assert [point.id for point in after.summary] == left


@given(st.sampled_from(_TEXTS), st.sampled_from(_TEXTS), _WORDS, _WORDS)
@a_few
def test_one_item_that_both_have_changed_is_a_conflict_and_two_are_none(
    office: str, analyst: str, written: list[str], meant: list[str]
) -> None:
    brief, said, own = rich_brief(), "Office: " + " ".join(written), "Analyst: " + " ".join(meant)
    old = next(words_of(entry) for _, entry in brief.items() if entry.id == office)
    file = WordFile(word_of(brief))
    file.replace(old, said, old)
    current = _reworded(brief, analyst, own)
    pull = pulled(brief, file.saved(), current)
    if office == analyst:
        assert [(entry.change.new, entry.current) for entry in pull.conflicts] == [(said, own)]
        assert merged(current, pull.changes, PERSON) == current
        return
    after = {entry.id: words_of(entry) for _, entry in merged(current, pull.changes, PERSON).items()}
    assert (after[office], after[analyst], pull.conflicts) == (said, own, ())


def _points(count: int) -> Brief:
    points = tuple(
        SummaryBullet(id=f"p-{number}", origin="analyst", text=f"Point number {number} of the summary.")
        for number in range(count)
    )
    return Brief(title="A brief of points", summary=points)


def _reworded(brief: Brief, identifier: str, words: str) -> Brief:
    """The brief with other words in the item."""
    for name, items in brief.lists().items():
        changed = tuple(
            item.model_copy(update={"text" if hasattr(item, "text") else "statement": words})
            if item.id == identifier
            else item
            for item in items
        )
        brief = brief.model_copy(update={name: changed})
    return brief
