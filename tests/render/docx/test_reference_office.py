"""Other people's programs on documents that stand on an office's file: nothing is found that the file did not bring."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import given

from briefgen.brief import Brief
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.style import Style
from tests.brief.briefs import briefs
from tests.render.docx.reading import body_of, paragraphs_of, parts_of, stated_words
from tests.render.docx.reference_files import picture
from tests.render.docx.test_office import (
    SOFFICE,
    a_few,
    audit_findings,
    needs_audit,
    needs_sdk,
    needs_soffice,
    sdk_findings,
)
from tests.render.docx.test_reference import DOCUMENT, OFFICES, on

pytestmark = pytest.mark.long


def saved(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@needs_sdk
@pytest.mark.parametrize("version", ["Office2019", "Microsoft365"])
@pytest.mark.parametrize("name", OFFICES)
def test_the_sdk_finds_nothing_that_the_office_did_not_bring(name: str, version: str, tmp_path: Path) -> None:
    before = set(sdk_findings(saved(tmp_path / "office.docx", OFFICES[name]()), version))
    assert set(sdk_findings(saved(tmp_path / "brief.docx", on(OFFICES[name]())), version)) - before == set()


@needs_audit
@pytest.mark.parametrize("name", OFFICES)
def test_the_audit_finds_nothing(name: str, tmp_path: Path) -> None:
    assert audit_findings(saved(tmp_path / "brief.docx", on(OFFICES[name]()))) == ""


@needs_sdk
@needs_audit
@a_few
@given(briefs())
def test_validators_find_nothing_in_any_brief_on_a_letterhead(tmp_path: Path, brief: Brief) -> None:
    for make in OFFICES.values():
        path = saved(tmp_path / "brief.docx", write_docx(compose(brief, STANDARD), Style(reference=make())))
        assert (sdk_findings(path, "Office2019"), audit_findings(path)) == ([], "")


@needs_soffice
@pytest.mark.parametrize("name", OFFICES)
def test_libreoffice_keeps_every_word_and_the_letterhead(name: str, tmp_path: Path) -> None:
    path = saved(tmp_path / "brief.docx", on(OFFICES[name]()))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "again")]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=120)
    again = (tmp_path / "again" / path.name).read_bytes()
    assert paragraphs_of(body_of(again)) == stated_words(DOCUMENT)
    said = b"".join(parts_of(again).values())
    shown = {
        "plain": [],
        "letterhead": [b"1 Quay Street", b"Registered in Port Calder", picture()],
        "landscape": [b"Left-hand page", b"Right-hand page"],
        "german": [b"Hafenamt"],
    }
    assert all(words in said for words in [*shown.get(name, []), b"TLP:AMBER"])
