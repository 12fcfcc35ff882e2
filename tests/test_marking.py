from itertools import combinations
from typing import get_args

import pytest

from briefgen.marking import LABELS, TLP, TlpLabel, is_laxer, marking_of


def test_the_labels_are_those_of_the_type_from_the_strictest() -> None:
    assert get_args(TlpLabel) == LABELS
    assert LABELS[0] == "TLP:RED"
    assert LABELS[-1] == "TLP:CLEAR"


def test_labels_hold_no_space_and_colours_are_hexadecimal() -> None:
    for marking in TLP:
        assert " " not in marking.label
        assert len(marking.colour) == 7
        assert int(marking.colour[1:], 16) >= 0


def test_a_later_label_is_laxer_than_each_before_it_and_not_the_other_way() -> None:
    for stricter, laxer in combinations(LABELS, 2):
        assert is_laxer(laxer, stricter)
        assert not is_laxer(stricter, laxer)
    assert not is_laxer("TLP:RED", "TLP:RED")


@pytest.mark.parametrize("words", ["", "OFFICIAL", "TLP:WHITE", "tlp:red", "TLP: RED"])
def test_an_office_s_own_words_are_no_label_and_cannot_be_compared(words: str) -> None:
    assert marking_of(words) is None
    assert not is_laxer(words, "TLP:RED")
    assert not is_laxer("TLP:CLEAR", words)
