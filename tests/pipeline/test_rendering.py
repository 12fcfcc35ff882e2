import hashlib
from pathlib import Path

import pytest

from briefgen.brief import Brief, DocumentReference
from briefgen.pipeline.brief_in import read_documents
from briefgen.pipeline.rendering import Renderings, render
from tests.pipeline.listening import Ear

BRIEF = """\
title: Port
status: {status}
key_figures:
  - {{id: f1, origin: analyst, label: ships, value: {value}, unit: ship, surface: 61 ships}}
"""


def remarks(folder: Path, status: str, value: int) -> list[str]:
    path = folder / "port.brief.yaml"
    path.write_text(BRIEF.format(status=status, value=value), encoding="utf-8")
    ear = Ear()
    render(str(path), Renderings(["docx"]), ear)
    assert (folder / "port.docx").is_file()
    return [note.replace(str(folder), ".") for note in ear.notes if not note.startswith("wrote")]


def test_a_final_brief_with_errors_is_rendered_with_a_remark(tmp_path: Path) -> None:
    expected = "./port.brief.yaml: final, with 1 error; list it with: briefgen check ./port.brief.yaml"
    assert remarks(tmp_path, "final", 66) == [expected]


@pytest.mark.parametrize(("status", "value"), [("final", 61), ("draft", 66), ("review", 66)])
def test_no_other_brief_is_remarked_on(tmp_path: Path, status: str, value: int) -> None:
    assert remarks(tmp_path, status, value) == []


@pytest.mark.parametrize(("sha256", "count"), [("0" * 64, 0), (None, 1)])
def test_a_path_that_is_not_relative_leads_to_the_recorded_file_alone(
    tmp_path: Path, sha256: str | None, count: int
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Words.", encoding="utf-8")
    recorded = sha256 or hashlib.sha256(b"Words.").hexdigest()
    brief = Brief(title="Port", documents=(DocumentReference(id="d", path=str(secret), sha256=recorded),))
    ear = Ear()
    assert len(read_documents(brief, str(tmp_path / "port.yaml"), ear)) == count
    assert not any("Words" in note for note in ear.notes)
