"""An edit is told in a line a change."""

import pytest

from briefgen.brief import Brief
from briefgen.fill.add import Addition, with_entry
from briefgen.fill.assign import Assignment, with_values
from briefgen.fill.decide import Person
from briefgen.fill.move import Move, moved
from briefgen.fill.remove import Removal, without
from briefgen.fill.tell import changes_of

LONG = "A statement that is so long that nobody wants to read all of it again, only what of it is "
BRIEF = Brief.model_validate(
    {
        "title": "Dues",
        "risks": [{"id": f"r{number}", "origin": "analyst", "statement": f"Risk {number}."} for number in range(5)],
        "judgements": [{"id": "j", "statement": LONG + "old.", "origin": "model"}],
        "key_figures": [{"id": "f", "origin": "analyst", "label": "dues", "value": "2.50", "surface": "2.50"}],
    }
)
PERSON = Person("A", "2031")


def told(after: Brief) -> list[str]:
    return list(changes_of(BRIEF, after))


def set_to(*values: str) -> Brief:
    return with_values(BRIEF, [Assignment(path, text) for path, _, text in (value.partition("=") for value in values)])


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("r0.likelihood=likely", "risks[0].likelihood: not set → likely"),
        ("office=Desk", "office: empty → Desk"),
        ("authors=[A, B]", "authors: none → A, B"),
        ("f.value=2.5", "key_figures[0].value: 2.50 → 2.5"),
        ("title=a\nb", "title: Dues → a b"),
        (
            "j.statement=" + LONG + "new.",
            "judgements[0].statement: … only what of it is old. → … only what of it is new.",
        ),
        ("r0.id=x", "risks[0].id: r0 → x"),
        ("template.name=T", "template: not set → name: T"),
    ],
)
def test_a_value_is_told_as_it_was_and_is(value: str, said: str) -> None:
    (line,) = told(set_to(value))
    assert line == said


def test_an_item_that_is_added_does_not_move_the_others() -> None:
    brief = with_entry(BRIEF, Addition("risks", ["statement=New."], at=0))
    assert told(brief) == ["risks[0]: added risk-1: New."]


def test_an_item_that_is_removed_is_told_with_its_words() -> None:
    assert told(without(BRIEF, Removal(["r1"]), PERSON)) == ["risks[1]: removed r1: Risk 1."]
    assert told(without(BRIEF, Removal(["j"]), PERSON)) == ["judgements[0]: rejected j"]


@pytest.mark.parametrize(("old", "new"), [(0, 4), (4, 0), (1, 2), (2, 1), (3, 1)])
def test_a_move_is_told_of_the_one_that_moved(old: int, new: int) -> None:
    (line,) = told(moved(BRIEF, Move(f"risks[{old}]", f"risks[{new}]")))
    assert line in (f"risks[{old}]: moved to risks[{new}]", f"risks[{new}]: moved to risks[{old}]")


def test_a_move_to_another_kind_is_told() -> None:
    assert told(moved(BRIEF, Move("j", "risks[0]"))) == ["judgements[0]: moved to risks[0]"]


def test_the_entries_of_long_lists_are_told_one_by_one() -> None:
    brief = BRIEF.model_copy(update={"notes": (LONG, "b")})
    after = brief.model_copy(update={"notes": ("b", "c" * 70)})
    assert list(changes_of(brief, after)) == [f"notes: removed {LONG[:80]}…", f"notes: added {'c' * 70}"]


def test_nothing_is_told_of_nothing() -> None:
    assert told(BRIEF) == []
