"""Citations of short texts: tests/cases/citations/NAME.txt and what it cites, in NAME.citations."""

from pathlib import Path

import pytest

from briefgen.extract.citation import Citation
from briefgen.extract.citations import extract_citations
from briefgen.read.text import read_text
from tests.golden import compare

CASES = sorted((Path(__file__).parents[1] / "cases" / "citations").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_text_gives_the_citations_that_are_listed(path: Path, accept: bool) -> None:  # noqa: FBT001 - a fixture
    document = read_text(path.read_bytes(), name=path.name)
    told = "".join(_told(citation, document.text) for citation in extract_citations(document))
    compare(path.with_suffix(".citations"), told or "none\n", accept)


def _told(citation: Citation, text: str) -> str:
    said = {
        "publisher": citation.publisher,
        "title": citation.title,
        "dates": "; ".join(mention.date for mention in citation.dates if not citation.is_access),
        "as written": citation.date_surface,
        "accessed": citation.accessed,
        "year": "inferred" if citation.is_inferred else "",
        "url": citation.url,
    }
    return f"{citation.span.of(text)}\n" + "".join(f"    {name}: {words}\n" for name, words in said.items() if words)
