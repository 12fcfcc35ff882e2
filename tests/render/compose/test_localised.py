"""Dates and numbers in the locale of a style."""

from datetime import date
from decimal import Decimal, localcontext
from itertools import pairwise

import pytest
from babel.core import Locale
from babel.localedata import locale_identifiers
from babel.numbers import parse_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import KeyFigure
from briefgen.render.compose.dates import date_words
from briefgen.render.compose.localised import localised_digits
from briefgen.render.compose.number import figure_words
from briefgen.render.compose.speech import words_in
from briefgen.render.words.foreign import parted, plain
from briefgen.style import Formats

LOCALES = sorted(name for name in locale_identifiers() if name != "root")
locales = st.sampled_from(LOCALES)
days = st.dates(date(1000, 1, 1), date(2999, 12, 31))


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 10**15) | st.integers(0, 10**60), st.text("0123456789", max_size=4), locales)
def test_a_number_is_read_back_equal_in_its_locale(whole: int, fraction: str, locale: str) -> None:
    written = localised_digits(str(whole), fraction, locale)
    with localcontext(prec=80):
        assert parse_decimal(written, locale=Locale.parse(locale)) == Decimal(f"{whole}.{fraction or 0}")
    assert written.isprintable() or "\N{NO-BREAK SPACE}" in written


@settings(max_examples=300, deadline=None)
@given(days, st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]), locales)
def test_a_date_has_its_year_in_every_locale(day: date, precision: str, locale: str) -> None:
    written = plain(date_words(day.strftime(precision), words_in("en", Formats(locale=locale)).dates))
    assert str(day.year) in written
    assert day.strftime(precision) == str(day.year) or written != str(day.year)


@settings(max_examples=100, deadline=None)
@given(st.lists(days, min_size=2, max_size=2, unique=True), locales)
def test_an_interval_has_both_years(ends: list[date], locale: str) -> None:
    ((start, end),) = pairwise(sorted(ends))
    written = plain(date_words(f"{start}/{end}", words_in("en", Formats(locale=locale)).dates))
    assert str(start.year) in written
    assert str(end.year) in written


@pytest.mark.parametrize(
    ("language", "formats", "point", "written"),
    [
        ("de", Formats("de_CH"), "2023-12-14", "14. Dezember 2023"),
        ("en", Formats("en_US"), "2023-12-14", "December 14, 2023"),
        ("en", Formats("en_US"), "2023-12", "December 2023"),
        ("en", Formats("en_US"), "2023", "2023"),
        ("en", Formats("en_US"), "2023/", "since 2023"),
        ("en", Formats("en_US"), "/2023-12-14", "until December 14, 2023"),
        ("en", Formats("en_US"), "2023-12-10/2023-12-14", "December 10, 2023 to December 14, 2023"),
        ("fr", Formats("fr_FR"), "2023-12-14", "14 décembre 2023"),
        ("ja", Formats("ja"), "2023-12", "2023年12月"),
        ("en", Formats(date="yyyy-MM-dd"), "2023-12-14", "2023-12-14"),
        ("en-GB", Formats(date="d MMM y"), "2023-12-14", "14 Dec 2023"),
        ("de", Formats(date="d. MMM y"), "2023-12-14", "14. Dez. 2023"),
        ("de", Formats(date="d. MMM y"), "2023-12", "Dezember 2023"),
        ("zz", Formats(date="d MMM y"), "2023-12-14", "14 Dec 2023"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(language: str, formats: Formats, point: str, written: str) -> None:
    assert plain(date_words(point, words_in(language, formats).dates)) == written


def test_a_locale_of_another_language_tells_its_language() -> None:
    dates = words_in("fr", Formats("de_AT")).dates
    assert list(parted(date_words("2023-12-14/", dates))) == [
        ("since", "en"),
        (" ", ""),
        ("14. Dezember 2023", "de-AT"),
    ]
    assert list(parted(date_words("2023-12-14", words_in("de", Formats("de_AT")).dates))) == [("14. Dezember 2023", "")]


@pytest.mark.parametrize(
    ("locale", "surface", "fields", "printed"),
    [
        ("de_CH", "1,234,567.50 dollars", {"value": "1234567.5", "unit": "USD"}, "USD 1’234’567.50"),
        ("de_DE", "21.10%", {"value": "21.1", "unit": "percent"}, "21,10 percent"),
        ("en_IN", "INR 12 million", {"value": 12000000, "unit": "INR"}, "INR 12 million"),
        ("hi_IN", "1 rupee", {"value": 1234567, "unit": "INR"}, "INR 12,34,567"),
        ("de_DE", "over 2,500 deaths", {"value": 2500, "unit": "death", "modifier": "over"}, "over 2,500 deaths"),
        ("fr_FR", "2,968", {"value": 2968, "unit": "ship"}, "2\u00a0968 ships"),
    ],
)
def test_a_composed_number_is_written_in_the_locale_and_words_of_the_document_are_not(
    locale: str, surface: str, fields: dict[str, object], printed: str
) -> None:
    figure = KeyFigure.model_validate({"id": "f", "origin": "analyst", "label": "l", "surface": surface, **fields})
    assert figure_words(figure, words_in("en", Formats(locale)).numbers) == printed
