"""Every language says the same things, and says all of them."""

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import get_args

import pytest

from briefgen.brief.item import Origin
from briefgen.brief.judgement import Basis
from briefgen.brief.risk import RiskCategory, RiskKind
from briefgen.brief.source import Credibility, Reliability
from briefgen.layout import SectionName
from briefgen.likelihood import Confidence, Impact
from briefgen.marking import LABELS
from briefgen.name import EntityKind
from briefgen.render.words import words_for
from briefgen.render.words.foreign import plain
from briefgen.render.words.load import load_words

ROOM = files("briefgen.render.words")
LANGUAGES = sorted(entry.name.removesuffix(".json") for entry in ROOM.iterdir() if entry.name.endswith(".json"))
PLACEHOLDER = re.compile(r"\{[a-z_]*\}")
OF_ITS_OWN = re.compile(
    r"numbers\.(magnitudes|spoken|plain|joining|unit|unchanged|plural|noun|thousands)|dates\.(quarters|.*words)|charts\.(part|rate)"
)


def test_there_are_english_and_german_words() -> None:
    assert {"de", "en"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_says_exactly_what_is_printed(language: str) -> None:
    words = load_words(language)
    assert words.language == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_keys_of_english(language: str) -> None:
    assert _paths(language).keys() == _paths("en").keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pattern_has_the_placeholders_that_it_has_in_english(language: str) -> None:
    said = _paths(language)
    english = {path: sorted(PLACEHOLDER.findall(words)) for path, words in _paths("en").items()}
    assert {path: sorted(PLACEHOLDER.findall(said[path])) for path in english} == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_is_printed_is_empty(language: str) -> None:
    assert [path for path, words in _paths(language).items() if not words.strip()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_of_a_brief_has_a_word(language: str) -> None:
    words = load_words(language)
    assert set(words.sections.headings) == set(get_args(SectionName))
    assert set(words.items.origins) | {"extracted"} == set(get_args(Origin)) == set(words.annex.item_counts)
    assert set(words.items.kinds) <= set(get_args(RiskKind))
    assert set(words.items.categories) | {"other"} == set(get_args(RiskCategory))
    assert set(words.items.bases) <= set(get_args(Basis))
    assert set(words.items.impacts) == set(get_args(Impact))
    assert set(words.items.confidences) == set(words.annex.confidence_bases) == set(get_args(Confidence))
    assert set(words.items.entity_kinds) == set(get_args(EntityKind))
    assert set(words.sources.reliabilities) == set(get_args(Reliability))
    assert set(words.sources.credibilities) == {str(grade) for grade in get_args(Credibility)}
    assert set(words.annex.audiences) == set(LABELS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_power_of_ten_that_is_printed_is_read_back(language: str) -> None:
    numbers = load_words(language).numbers
    for power, names in numbers.magnitude_names.items():
        assert {numbers.magnitudes[name.casefold()] for name in names} == {int(power)}


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("EN_us", "en"),
        ("de", "de"),
        ("de-AT", "de"),
        ("DE", "de"),
        ("fr", "en"),
        ("", "en"),
    ],
)
def test_words_are_those_of_the_tag_else_of_its_language_else_english(tag: str, language: str) -> None:
    assert words_for(tag).language == language


def test_no_tag_leads_out_of_the_folder() -> None:
    assert words_for("../words/de").language == "en"


def test_english_words_tell_that_they_are_in_a_brief_of_another_language() -> None:
    said = words_for("fr").title.authors
    assert said != words_for("en").title.authors
    assert plain(said) == words_for("en").title.authors
    assert words_for("und").title.authors == words_for("en").title.authors


def test_missing_and_unknown_words_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for spoilt in ({"language": "xx"}, [], {**_content("en"), "more": ""}, {**_content("en"), "stop": 1}):
        monkeypatch.setattr("briefgen.render.words.load.json.loads", lambda _text, spoilt=spoilt: spoilt)
        with pytest.raises(ValueError, match=r"^en"):
            load_words.__wrapped__("en")


def _content(language: str) -> dict[str, object]:
    content = json.loads(ROOM.joinpath(f"{language}.json").read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def _paths(language: str) -> dict[str, str]:
    """The words that are printed by their places; lists that every language has its own of are left out."""
    return {path: words for path, words in _walk(_content(language), "") if not OF_ITS_OWN.match(path)}


def _walk(content: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(content, dict):
        for key, value in content.items():
            yield from _walk(value, f"{path}.{key}".lstrip("."))
    elif isinstance(content, list):
        for place, value in enumerate(content):
            yield from _walk(value, f"{path}[{place}]")
    elif isinstance(content, str):
        yield path, content
