import pytest

from briefgen.errors import UsageError
from briefgen.pipeline.creation import creation_moment


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("", ""),
        ("0", "1970-01-01T00:00:00Z"),
        ("1700000001", "2023-11-14T22:13:21Z"),
        ("253402300799", "9999-12-31T23:59:59Z"),
    ],
)
def test_seconds_since_1970_are_a_moment_in_utc(value: str, moment: str) -> None:
    assert creation_moment({"SOURCE_DATE_EPOCH": value}) == moment


def test_without_the_variable_there_is_none() -> None:
    assert creation_moment({}) == ""


@pytest.mark.parametrize(
    "value", ["-1", "1.5", " 1", "0x10", "1e9", "253402300800", "9" * 400, "٣", "now\n", "\x1b[31m", "1\n"]
)
def test_anything_else_is_refused_in_one_line(value: str) -> None:
    with pytest.raises(UsageError) as refused:
        creation_moment({"SOURCE_DATE_EPOCH": value})
    assert str(refused.value).isprintable()
    assert len(str(refused.value)) < 200
