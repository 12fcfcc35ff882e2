"""What stays together where a page ends."""

import pytest

from briefgen.document import Block
from briefgen.render.together import kept_items, kept_rows, lists
from briefgen.span import Span


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ([], set()),
        ([1], set()),
        ([1, 1], {0}),
        ([1, 1, 1, 1], {0, 1, 2}),
        ([1, 1, 1, 1, 1, 1], {0, 1, 4}),
        ([2, 2, 2, 2, 2, 2], {0, 4}),
        ([5, 5, 5, 5, 5], set()),
        ([9, 1, 1, 1, 9], set()),
    ],
)
def test_a_table_begins_with_some_rows_and_does_not_end_with_a_short_one(lines: list[int], kept: set[int]) -> None:
    assert kept_rows(lines) == kept


@pytest.mark.parametrize(
    ("lines", "kept"), [([], set()), ([1], set()), ([1, 1], {0}), ([1] * 5, {0, 3}), ([4] * 5, set()), ([4, 4, 1], {1})]
)
def test_a_list_keeps_two_items_at_both_ends_where_they_are_short(lines: list[int], kept: set[int]) -> None:
    assert kept_items(lines) == kept


def test_a_list_is_a_run_of_items_of_one_role() -> None:
    roles = ["brief.gap", "brief.gap", "", "brief.outlook", "brief.gap"]
    blocks = [Block("list_item" if role else "heading", Span(0, 0), role=role) for role in roles]
    assert list(lists(blocks)) == [[0, 1], [3], [4]]
