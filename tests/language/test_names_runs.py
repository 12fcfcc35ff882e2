"""Runs of capitalised words: where they begin, what joins them, what breaks them."""

import time

import pytest

from briefgen.language.names.run import find_runs, plain
from briefgen.span import Span


def _runs(text: str) -> list[str]:
    words = plain(text)
    return [words[run.start : run.end] for run in find_runs(words, Span(0, len(words)))]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("we saw Lena Horvat and left", ["Lena Horvat"]),
        ("the Bank of Sarunia, Tikovo and others", ["Bank of Sarunia", "Tikovo"]),
        ("met Gen. (retd) Omar Lodhi today", ["Gen. (retd) Omar Lodhi"]),
        ("by J. P. van der Berg", ["J. P. van der Berg"]),
        ("Pakistan’s Army and al‑Qa’ida", ["Pakistan's Army and al-Qa'ida"]),
        ("a Taliban-led and US-China deal", ["Taliban", "US", "China"]),
        ("see https://Example.org/Some/Path or ask Ann@Home.org", []),
        ("a line\nends Here\nThere", ["Here\nThere"]),
        ("paid US$5 and US $6", []),
        ("Acme Holdings, Inc. Yesterday", ["Acme Holdings, Inc.", "Yesterday"]),
        ("the Élysée and Øresund", ["Élysée and Øresund"]),
    ],
)
def test_a_run_holds_the_words_of_one_name(text: str, runs: list[str]) -> None:
    assert _runs(text) == runs


def test_plain_text_keeps_every_offset() -> None:
    text = "Sana’a‐based\tal‑Rashid\u00a0Bank 🛰 é"
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "is_initial"),
    [
        ("Rain fell", True),
        ("It rained. Nobody came", True),
        ("it was “Nobody” who", True),
        ("then Nobody came", False),
        ("and (Nobody) came", False),
    ],
)
def test_the_start_of_a_sentence_or_quotation_is_known(text: str, is_initial: bool) -> None:  # noqa: FBT001 - a case
    run = list(find_runs(text, Span(0, len(text))))[-1]
    assert run.is_initial is is_initial


@pytest.mark.parametrize("unit", ["A", "A-", "A.", "Al-A ", "A' ", "of Bank ", "A & "])
def test_a_megabyte_of_capitals_takes_seconds(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    begun = time.process_time()
    for _ in find_runs(text, Span(0, len(text))):
        pass
    assert time.process_time() - begun < 5
