"""The published article that lies beside the repository: what its first page says comes back word for word."""

from pathlib import Path

import pytest

from briefgen.extract.citations import extract_citations
from briefgen.extract.summary import extract_summary
from briefgen.read.text import read_text

SEED = Path(__file__).parents[3] / "shared" / "seed" / "000_a8f263baefb2a3a9.txt"
pytestmark = pytest.mark.skipif(not SEED.is_file(), reason="the article lies beside the repository")


def test_the_bullets_of_its_summary_come_back_whole() -> None:
    document = read_text(SEED.read_bytes(), name=SEED.name)
    bullets = [line.split("•", 1)[1].strip() for line in document.text.split("\n") if "•" in line]
    assert len(bullets) == 3
    assert [span.of(document.text) for span in extract_summary(document)] == bullets


def test_its_publication_and_caption_are_told() -> None:
    document = read_text(SEED.read_bytes(), name=SEED.name)
    assert [document.stated(name) for name in ("publication", "volume", "issue")] == ["Terrorism Monitor", "22", "1"]
    assert [block.kind for block in document.blocks[:4]] == ["title", "byline", "caption", "heading"]


def test_every_bracket_with_a_date_is_cited_and_no_other() -> None:
    document = read_text(SEED.read_bytes(), name=SEED.name)
    citations = extract_citations(document)
    assert len(citations) == 23
    assert all(citation.dates for citation in citations)
