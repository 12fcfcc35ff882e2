"""veraPDF finds nothing against PDF/UA-1 and PDF/A-3a, whatever the document."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.pdf import write_pdf
from briefgen.style import LETTER, Style
from tests.brief.briefs import briefs
from tests.render.brief_fixture import bare_brief, rich_brief
from tests.render.docx.documents import documents
from tests.render.pdf.reading import spoken
from tests.render.pdf.styled import briefed_documents, styles
from tests.render.pdf.test_words import said, stated

SIBLING = Path(__file__).parents[4] / "shared" / "tools" / "verapdf" / "verapdf"
RUNNER = os.environ.get("BRIEFGEN_VERAPDF") or shutil.which("verapdf") or (str(SIBLING) if SIBLING.exists() else "")
BRIEFS, DOCUMENTS = 200, 60
"""How many of each; documents are random ones of any shape, and as many with all that a brief is composed of."""

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not RUNNER, reason="veraPDF is absent: name its runner in BRIEFGEN_VERAPDF or put it on PATH"),
]


def failures(folder: Path) -> str:
    """What the validator has against the files in `folder`."""
    files = sorted(map(str, folder.glob("*.pdf")))
    run = subprocess.run([RUNNER, "ua1,3a", *files], capture_output=True, text=True, check=False)
    assert run.stdout.count("PASS ") + run.stdout.count("FAIL ") == 2 * len(files), run.stderr
    return "\n".join(line for line in run.stdout.splitlines() if not line.startswith("PASS "))


def test_the_validator_finds_nothing_against_random_briefs_and_documents(tmp_path: Path) -> None:
    def write(document: Document, style: Style) -> None:
        path = tmp_path / f"{len(list(tmp_path.iterdir())):04}.pdf"
        path.write_bytes(write_pdf(document, style))

    def as_many(count: int) -> settings:
        return settings(
            max_examples=count,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )

    @seed(20310814)
    @as_many(BRIEFS)
    @given(briefs(), styles)
    def write_briefs(brief: Brief, style: Style) -> None:
        document = compose(brief, STANDARD)
        write(document, style)
        found = " ".join(words for _role, words in said(spoken(write_pdf(document, style))))
        assert found == " ".join(words for _role, words in stated(document) if words)

    @seed(20310814)
    @as_many(DOCUMENTS)
    @given(documents(), briefed_documents(), styles)
    def write_documents(document: Document, briefed: Document, style: Style) -> None:
        write(document, Style(paper=LETTER))
        write(briefed, style)

    for brief in (rich_brief(), bare_brief()):
        write(compose(brief, STANDARD), Style())
    write_briefs()
    write_documents()
    assert failures(tmp_path) == ""


def test_the_validator_is_one_that_finds_something(tmp_path: Path) -> None:
    data = write_pdf(compose(bare_brief(), STANDARD), Style())
    false = data.replace(b"<pdfuaid:part>1</pdfuaid:part>", b"<pdfuaid:part>7</pdfuaid:part>")
    (tmp_path / "false.pdf").write_bytes(false)
    assert "FAIL ua1" in failures(tmp_path)
