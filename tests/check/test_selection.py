"""Which rules are heard."""

import pytest

from briefgen.check.codes import CODES
from briefgen.check.selection import Selection, codes_named
from briefgen.errors import UsageError


@pytest.mark.parametrize(
    ("select", "ignore", "code", "is_heard"),
    [
        ((), (), "E001", True),
        (("E",), (), "E001", True),
        (("E",), (), "L001", False),
        ((), ("E",), "E001", False),
        (("E",), ("E00",), "E001", False),
        (("E",), ("E00",), "E010", True),
        (("E001",), ("E",), "E001", True),
        (("E001",), ("E001",), "E001", False),
        (("E",), ("E",), "E001", False),
        ((), ("E001",), "E002", True),
    ],
)
def test_the_longer_beginning_wins(
    select: tuple[str, ...], ignore: tuple[str, ...], code: str, *, is_heard: bool
) -> None:
    assert Selection(select, ignore).has(code) is is_heard


def test_codes_are_parted_by_commas_or_given_one_by_one() -> None:
    assert codes_named(["e001, L", "T00", "L"], "--select") == ("E001", "L", "T00")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("E999", "evidence begins with E001"),
        ("lo01", "L001"),
        ("E00l", "E001"),
        ("TT01", "T001"),
        ("Q", ""),
        ("evidence", ""),
    ],
)
def test_a_code_that_no_rule_has_is_told_with_what_is_meant(word: str, meant: str) -> None:
    with pytest.raises(UsageError, match=f"--ignore: no rule has a code that begins with {word.upper()}; .*{meant}"):
        codes_named([word], "--ignore")


@pytest.mark.parametrize("code", CODES)
def test_every_code_can_be_named(code: str) -> None:
    assert codes_named([code], "--select") == (code,)
