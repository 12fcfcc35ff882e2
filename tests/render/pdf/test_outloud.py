"""outloud, which looks for what a screen reader would miss, finds no error in what a brief becomes.

It knows a header by its coming again on other pages, so that a single page with words of the office is not shown to it.
"""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.brief.load import load_brief
from briefgen.document import Document, Metadata
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.pdf import write_pdf
from briefgen.style import Style, Typeface
from tests.render.brief_fixture import bare_brief, rich_brief
from tests.render.pdf.reading import pages
from tests.render.pdf.test_letterhead import LOGO, MARKED
from tests.samples import sample_sources

RUNNER = shutil.which("outloud") or ""
OFFICE = Style(
    body=Typeface("Source Serif 4"),
    logo=LOGO,
    header="Harbour Board of Calder, policy and analysis unit of the eastern straits",
    footer="This is not an official statement of the board, its members or its customs liaison.",
)

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not RUNNER, reason="outloud is absent: `pip install outloud` and put it on PATH"),
]


def documents() -> dict[str, Document]:
    briefs = {"rich": rich_brief(), "bare": bare_brief()}
    for path in sample_sources():
        text = path.with_suffix(".brief.yaml").read_text(encoding="utf-8")
        briefs[path.stem] = load_brief(text, name=path.stem).brief
    return {name: compose(brief, STANDARD) for name, brief in briefs.items()}


def marked(document: Document) -> Document:
    kept = tuple(entry for entry in document.metadata if entry.name not in MARKED)
    stated = (Metadata("marking", MARKED["marking"], "test"), Metadata("restrictions", MARKED["restrictions"], "test"))
    return replace(document, metadata=(*kept, *stated, Metadata("status", "draft", "test")))


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    files = sorted(map(str, folder.glob("*.pdf")))
    return subprocess.run([RUNNER, "--no-info", *files], capture_output=True, text=True, check=False)


def test_it_finds_no_error(tmp_path: Path) -> None:
    for name, document in documents().items():
        (tmp_path / f"{name}.pdf").write_bytes(write_pdf(document, Style()))
        office = write_pdf(marked(document), OFFICE)
        if len(pages(office)) > 1:
            (tmp_path / f"{name}-office.pdf").write_bytes(office)
    found = run(tmp_path)
    assert found.returncode == 0, found.stdout
    assert found.stdout.count(" 0 error(s), 0 warning(s)") == len(list(tmp_path.iterdir())), found.stdout


def test_it_is_one_that_finds_something(tmp_path: Path) -> None:
    """On a single page it takes the words of an office for a paragraph that is left out."""
    (tmp_path / "false.pdf").write_bytes(write_pdf(compose(bare_brief(), STANDARD), OFFICE))
    assert "TAG-002" in run(tmp_path).stdout
