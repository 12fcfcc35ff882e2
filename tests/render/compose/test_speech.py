"""Figures, dates and signs in the language of the brief, and in formats that a style names."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import Brief, KeyFigure
from briefgen.document import Document
from briefgen.language.quantities import find_quantities
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.compose.dates import date_words
from briefgen.render.compose.number import figure_words
from briefgen.render.compose.speech import scale_words, words_in
from briefgen.render.compose.written import shows_value
from briefgen.render.words.foreign import has_foreign, parted, plain
from briefgen.style import Formats
from tests.brief.briefs import briefs

PLAIN = Formats()
GERMAN = [
    ("20,6 Milliarden Dollar", {"value": "20600000000", "unit": "USD"}, "20,6 Milliarden USD"),
    ("20,6 Mrd. Euro", {"value": "20600000000", "unit": "EUR", "modifier": "over"}, "mehr als 20,6 Milliarden EUR"),
    ("1 Mio. Euro", {"value": 1000000, "unit": "EUR"}, "1 Million EUR"),
    ("4.300 Dollar je Schiff", {"value": 4300, "unit": "usd per schiff"}, "4.300 USD je Schiff"),
    ("4.300 Dollar", {"value": 4300, "unit": "usd per schiff"}, "4.300 USD pro schiff"),
    ("21,10 %", {"value": "21.1", "unit": "percent"}, "21,10 Prozent"),
    ("65 %", {"value": 65, "unit": "percent", "change": "increase"}, "Anstieg um 65 Prozent"),
    ("ein Anstieg um 65 %", {"value": 65, "unit": "percent", "change": "increase"}, "ein Anstieg um 65 %"),
    (
        "3 %",
        {"value": 3, "unit": "percent", "change": "decrease", "modifier": "over"},
        "Rückgang um mehr als 3 Prozent",
    ),
    ("1 Prozentpunkt", {"value": 1, "unit": "percentage point"}, "1 Prozentpunkt"),
    ("2,5 Prozentpunkte", {"value": "2.5", "unit": "percentage point"}, "2,5 Prozentpunkte"),
    (
        "30 und 50 Schiffe",
        {"low": 30, "high": 50, "unit": "Schiff", "modifier": "between"},
        "zwischen 30 und 50 Schiffe",
    ),
    ("5 bis 7 Prozent", {"low": 5, "high": 7, "unit": "percent", "modifier": "between"}, "5 bis 7 Prozent"),
    ("rund 1.200 Personen", {"value": 1200, "unit": "Person", "modifier": "about"}, "rund 1.200 Personen"),
    ("1.200 Personen", {"value": 1200, "unit": "Person", "modifier": "at_least"}, "mindestens 1.200 Personen"),
    ("2.968", {"value": 2968, "unit": "Tonne"}, "2.968 Tonnen"),
    ("2.968", {"value": 2968, "unit": "Fahrzeug"}, "2.968 Fahrzeuge"),
    ("2.968", {"value": 2968, "unit": "Verletzter"}, "2.968 Verletzte"),
    ("2.968", {"value": 2968, "unit": "Lieferung pro Tag"}, "2.968 Lieferungen pro Tag"),
    ("2.968", {"value": 2968, "unit": "Kilometer"}, "2.968 Kilometer"),
    ("2.968", {"value": 2968, "unit": "km"}, "2.968 km"),
    ("1", {"value": 1, "unit": "Tonne"}, "1 Tonne"),
    ("2.968", {"value": 2968000000, "unit": "EUR"}, "2.968 Millionen EUR"),
    ("4 Prozent", {"value": "5.25", "unit": "percent"}, "5,25 Prozent"),
    ("4 Tonnen", {"value": "12345.5", "unit": "Tonne"}, "12.345,5 Tonnen"),
    ("ein Drittel", {"value": "33.3", "unit": "percent", "modifier": "nearly"}, "knapp ein Drittel"),
    ("2,968", {"value": 2968, "unit": "Tonne"}, "2.968 Tonnen"),
    ("2.5%", {"value": "2.5", "unit": "percent"}, "2,5 Prozent"),
    ("20.6 billion dollars", {"value": "20600000000", "unit": "USD"}, "20.6 billion dollars"),
]
FRENCH = [
    (
        "20,6 milliards d’euros",
        {"value": "20600000000", "unit": "EUR", "modifier": "over"},
        "over 20,6 milliards d’euros",
    ),
    (
        "environ 1 200 personnes",
        {"value": 1200, "unit": "personne", "modifier": "about"},
        "environ 1 200 personnes (about)",
    ),
    ("un tiers", {"value": "33.3", "unit": "percent", "change": "decrease"}, "un tiers (decrease)"),
    ("environ 1 200 personnes", {"value": 1200, "unit": "personne"}, "environ 1 200 personnes"),
    ("12 500", {"value": 12500, "unit": "litre"}, "12\u00a0500 litre"),
    ("2,5", {"value": "2.5", "unit": "percent"}, "2,5 percent"),
    ("4 litres", {"value": 12500, "unit": "litre"}, "12\u00a0500 litre"),
]


@pytest.mark.parametrize(("surface", "fields", "printed"), GERMAN)
def test_a_figure_is_said_in_german(surface: str, fields: dict[str, object], printed: str) -> None:
    assert figure_words(_figure(surface, fields), words_in("de", PLAIN).numbers) == printed


@pytest.mark.parametrize(("surface", "fields", "printed"), FRENCH)
def test_words_of_another_language_neither_repeat_nor_misread_the_surface(
    surface: str, fields: dict[str, object], printed: str
) -> None:
    assert plain(figure_words(_figure(surface, fields), words_in("fr", PLAIN).numbers)) == printed


@given(st.decimals("0.01", "999999999", places=2))
def test_a_number_is_grouped_as_its_language_does_and_read_back(value: Decimal) -> None:
    printed = figure_words(_figure("7,125 Dollar", {"value": value, "unit": "EUR"}), words_in("de", PLAIN).numbers)
    digits, _space, code = printed.partition(" ")
    assert (Decimal(digits.replace(".", "").replace(",", ".")), code) == (value, "EUR")
    assert shows_value(_figure(printed, {"value": value, "unit": "EUR"}), words_in("de", PLAIN).numbers)


@given(
    st.integers(1, 10**12),
    st.sampled_from(["400 Millionen Euro", "12 Schiffe", "3,5", "1,234", "1.234", "1 234", ""]),
    st.sampled_from(["de", "fr", "tr", "en"]),
)
def test_whatever_is_printed_has_the_number_of_the_record_in_the_signs_of_the_brief(
    value: int, surface: str, language: str
) -> None:
    figure = _figure(surface or f"{value:,}", {"value": value, "unit": "EUR"})
    printed = plain(figure_words(figure, words_in(language, PLAIN).numbers))
    read = {found.value for found in find_quantities(printed, decimal_comma=language != "en")}
    assert Decimal(value) in read


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("2023-12-14", "14. Dezember 2023"),
        ("2023-03", "März 2023"),
        ("2021/", "seit 2021"),
        ("2023-12-10/2023-12-17", "10. bis 17. Dezember 2023"),
        ("2023-11-28/2023-12-02", "28. November bis 2. Dezember 2023"),
        ("2021-03/2021-05", "März bis Mai 2021"),
    ],
)
def test_a_date_is_written_in_german(date: str, written: str) -> None:
    assert date_words(date, words_in("de", PLAIN).dates) == written


def test_a_term_of_a_scale_keeps_its_language() -> None:
    assert list(parted(scale_words("very likely", "de"))) == [("very likely", "en")]
    assert scale_words("very likely", "en-GB") == scale_words("very likely", "") == "very likely"


@settings(max_examples=60, deadline=None)
@given(briefs(), st.sampled_from(["fr", "de", "ur", "en", "und", "zz-Latn"]))
def test_languages_are_told_by_marks_and_by_nothing_in_the_text(brief: Brief, language: str) -> None:
    document = compose(brief.model_copy(update={"language": language}), STANDARD)
    assert not [text for text in _texts(document) if has_foreign(text)]
    told = {mark.target for mark in document.marks if mark.kind == "language"}
    told |= {block.language for block in document.blocks if block.language}
    assert told <= ({"en"} if language in {"fr", "de", "ur", "zz-Latn"} else set())


def _texts(document: Document) -> list[str]:
    texts = [document.text]
    for block in document.blocks:
        texts += [block.table.title, block.table.description] if block.table else []
        texts += [block.figure.alternative] if block.figure else []
        if block.figure and block.figure.chart:
            chart = block.figure.chart
            texts += [*chart.labels, *chart.surfaces, chart.unit]
    return texts


def _figure(surface: str, fields: dict[str, object]) -> KeyFigure:
    return KeyFigure.model_validate({"id": "f", "origin": "analyst", "label": "l", "surface": surface, **fields})
