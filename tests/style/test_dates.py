import pytest

from briefgen.style.dates import require_date_format, require_locale


@pytest.mark.parametrize(
    ("written", "known"),
    [("de_CH", "de_CH"), ("de-ch", "de_CH"), ("EN-gb", "en_GB"), ("fr", "fr"), ("zh_Hant_TW", "zh_Hant_TW")],
)
def test_a_locale_is_known_with_either_dash(written: str, known: str) -> None:
    assert require_locale(written) == known


@pytest.mark.parametrize("written", ["", "xx", "de_XX_y", "../de", "english", "de CH", "_", "d" * 40, "ك"])
def test_a_locale_that_nobody_knows_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="there is no such locale"):
        require_locale(written)


@pytest.mark.parametrize("pattern", ["d MMM y", "EEEE, d. MMMM y", "yyyy-MM-dd", "d 'de' MMMM 'de' y", "dd.LL.yy"])
def test_a_pattern_of_a_whole_day_is_kept(pattern: str) -> None:
    assert require_date_format(pattern) == pattern


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "d MMM",
        "MMM y",
        "'d M y'",
        "d M y HH",
        "d M y 'it",
        "d of M y",
        "d M y\n",
        "ddddd M y",
        "d M y z",
        "d M y b",
    ],
)
def test_a_pattern_that_loses_something_or_tells_the_time_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="; "):
        require_date_format(pattern)
