"""Pages and Markdown files as they are read: tests/cases/pages/NAME.html or .md, and its reading in NAME.listing."""

from pathlib import Path

import pytest

from briefgen.read.html import read_html
from briefgen.read.markdown import read_markdown
from tests.golden import compare
from tests.read.html.listing import listing

FOLDER = Path(__file__).parents[2] / "cases" / "pages"
CASES = sorted(path for path in FOLDER.iterdir() if path.suffix in (".html", ".md"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_a_page_is_read_as_listed(path: Path, accept: bool) -> None:  # noqa: FBT001 - a fixture
    read = read_markdown if path.suffix == ".md" else read_html
    document = read(path.read_bytes(), name=path.name)
    compare(path.with_suffix(".listing"), listing(document), accept)
