"""Promises that hold for the names of any text."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.document import Document
from briefgen.extract.entities import extract_entities, extract_mentions
from briefgen.read.text import read_text

CASES = sorted((Path(__file__).parents[1] / "cases" / "entities").glob("*.txt"))
PIECES = (Path(__file__).parents[1] / "cases" / "entities" / "pieces.list").read_text(encoding="utf-8").split("|")
LETTERS = st.characters(exclude_categories=["Cc", "Cs"])
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(LETTERS, max_size=6)), min_size=1, max_size=40).map("".join)


def _document(text: str) -> Document:
    return read_text(f"Start {text}".encode(), name="text.txt")


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_every_mention_stands_in_a_block_and_none_overlap(text: str) -> None:
    document = _document(text)
    mentions = extract_mentions(document)
    for name in mentions:
        words = name.span.of(document.text)
        assert any(letter.isalpha() for letter in words)
        assert words == words.strip()
        assert any(block.span.contains(name.span) for block in document.blocks)
    for first, second in pairwise(mentions):
        assert first.span.end <= second.span.start


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_names_aliases_and_roles_are_words_of_the_document(text: str) -> None:
    document = _document(text)
    words = " ".join(document.text.split())
    for entity in extract_entities(document):
        assert entity.mentions == tuple(sorted(entity.mentions))
        assert entity.name not in entity.aliases
        for said in (entity.name, entity.role, *entity.aliases):
            assert said in words


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_the_same_text_gives_the_same_names(text: str) -> None:
    assert extract_entities(_document(text)) == extract_entities(_document(text))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_mentions_and_entities_tell_the_same(case: Path) -> None:
    document = read_text(case.read_bytes(), name=case.name)
    by_place = {name.span: (name.kind, name.name) for name in extract_mentions(document)}
    by_entity = {span: (entity.kind, entity.name) for entity in extract_entities(document) for span in entity.mentions}
    assert by_place == by_entity


def test_time_grows_with_the_length_of_the_text() -> None:
    part = "Lena Horvat of the Union of Ports (UP) met Colonel Amadou Sy in Tikovo, and the UP said so.\n\n"
    short, long = _document(part * 200), _document(part * 2000)
    extract_entities(short)
    begun = time.process_time()
    extract_entities(short)
    middle = time.process_time()
    extract_entities(long)
    assert time.process_time() - middle < 20 * (middle - begun) + 0.5


@pytest.mark.parametrize("unit", ["A ", "Alpha ", "(ABC) ", "Xyz. ", '"Abc De ', "Bank of ", "Xyz's "])
def test_many_capitals_end_in_seconds(unit: str) -> None:
    document = _document(unit * (100_000 // len(unit)))
    begun = time.process_time()
    extract_entities(document)
    assert time.process_time() - begun < 10
