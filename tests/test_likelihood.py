import re
from pathlib import Path
from typing import get_args

import pytest

from briefgen.likelihood import ICD203, PHIA, SCALES, Likelihood, Scale, band_of

STANDARDS = Path(__file__).parents[2] / "shared" / "design" / "STANDARDS.md"


@pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES.keys())
def test_bands_rise_and_do_not_overlap(scale: Scale) -> None:
    for band in scale.bands:
        assert 0 <= band.low_percent < band.high_percent <= 100
    for lower, higher in zip(scale.bands, scale.bands[1:], strict=False):
        assert lower.high_percent <= higher.low_percent


@pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES.keys())
def test_a_word_names_one_band_and_every_term_is_a_likelihood(scale: Scale) -> None:
    words = [word for band in scale.bands for word in (band.term, *band.synonyms)]
    assert len(words) == len(set(words))
    assert {band.term for band in scale.bands} <= set(get_args(Likelihood))


def test_a_band_is_found_by_term_or_synonym_in_any_case_and_spacing() -> None:
    found = band_of("  Almost\ncertainly ", ICD203)
    assert found is not None
    assert found.term == "almost certain"
    assert band_of("probably", PHIA) == band_of("likely", PHIA)


@pytest.mark.parametrize("word", ["could", "may", "possible", "cannot be ruled out", "", "likel", "not likely"])
def test_words_off_the_scale_name_no_band(word: str) -> None:
    assert band_of(word, ICD203) is None
    assert band_of(word, PHIA) is None


def test_terms_of_one_scale_only_name_no_band_of_the_other() -> None:
    assert band_of("realistic possibility", ICD203) is None
    assert band_of("roughly even chance", PHIA) is None


@pytest.mark.skipif(not STANDARDS.exists(), reason="the standards lie beside the repository")
def test_the_first_scale_is_that_of_the_standards() -> None:
    section = STANDARDS.read_text(encoding="utf-8").split("## Likelihood: ICD 203")[1].split("\n## ")[0]
    rows = re.findall(r"\| ([a-z ,]+) \| ([a-z ,]+) \| (\d+)–(\d+) % \|", section)
    assert len(rows) == len(ICD203.bands)
    for band, (first, second, low, high) in zip(ICD203.bands, rows, strict=True):
        assert {band.term, *band.synonyms} == {word.strip() for word in f"{first},{second}".split(",")}
        assert (band.low_percent, band.high_percent) == (int(low), int(high))
