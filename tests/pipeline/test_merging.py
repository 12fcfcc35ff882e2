"""Merging through files: what is read, and when the brief is written."""

import json
from pathlib import Path

import pytest

from briefgen.brief import Brief
from briefgen.brief.load import load_brief
from briefgen.errors import InputError, OutputError
from briefgen.pipeline import merging
from briefgen.pipeline.drafting import DraftOutput, Said, draft
from briefgen.pipeline.locking import lock_path
from briefgen.pipeline.merging import Into, merge_into
from tests.pipeline.listening import Ear

TEXT = """Harbour Dues Rise

Port Calder raised its harbour dues by 12 percent in March 2024 (Calder Gazette, March 4, 2024). Silt could close the
outer channel.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def drafted(name: str = "port.yaml") -> Path:
    draft(["a.txt"], Said(), DraftOutput(name), Ear())
    Path("a.txt").write_text(TEXT.replace("12 percent", "15 percent"), encoding="utf-8")
    return Path(name)


def loaded(path: Path) -> Brief:
    return load_brief(path.read_text(encoding="utf-8"), name=path.name).brief


@pytest.mark.usefixtures("folder")
def test_a_brief_in_json_stays_one() -> None:
    path = drafted("port.json")
    merge_into([], Said(), Into("port.json"), Ear())
    assert json.loads(path.read_text(encoding="utf-8"))["key_figures"][0]["value"] == 15


@pytest.mark.usefixtures("folder")
def test_while_another_run_changes_the_brief_nothing_is_merged() -> None:
    path = drafted()
    before = path.read_bytes()
    lock_path(path).write_text(json.dumps({"host": "elsewhere", "process": 1, "run": "x"}), encoding="utf-8")
    with pytest.raises(OutputError, match="is changing it"):
        merge_into(["a.txt"], Said(), Into("port.yaml"), Ear())
    assert path.read_bytes() == before


@pytest.mark.usefixtures("folder")
def test_what_is_written_into_the_brief_while_documents_are_read_is_merged_into(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = drafted()
    reads = merging.read_all

    def read_slowly(*arguments: object) -> object:
        path.write_text(path.read_text(encoding="utf-8").replace('office: ""', "office: Port Desk"), encoding="utf-8")
        return reads(*arguments)  # type: ignore[arg-type] - the arguments are passed on as they came

    monkeypatch.setattr(merging, "read_all", read_slowly)
    merge_into(["a.txt"], Said(), Into("port.yaml"), Ear())
    assert (loaded(path).office, loaded(path).key_figures[0].value) == ("Port Desk", 15)


@pytest.mark.parametrize("path", ["../a.txt", "/etc/hostname", "..\\a.txt", "C:\\a.txt", "sub/../../a.txt"])
def test_a_changed_file_that_a_brief_points_to_outside_its_folder_is_not_drafted(path: str, folder: Path) -> None:
    drafted()
    (folder / "briefs").mkdir()
    brief = folder / "briefs" / "port.yaml"
    written = (folder / "port.yaml").read_text(encoding="utf-8")
    brief.write_text(written.replace("path: a.txt", f"path: '{path}'"), encoding="utf-8")
    before = brief.read_bytes()
    with pytest.raises(InputError, match="none of its documents is at hand"):
        merge_into([], Said(), Into(str(brief)), Ear())
    assert brief.read_bytes() == before


def test_a_document_that_has_been_moved_is_known_by_its_bytes(folder: Path) -> None:
    path = drafted()
    (folder / "a.txt").unlink()
    (folder / "sources").mkdir()
    (folder / "sources" / "a.txt").write_text(TEXT, encoding="utf-8")
    report = merge_into(["sources/a.txt"], Said(), Into("port.yaml"), Ear())
    assert not report.changes
    assert [entry.path for entry in loaded(path).documents] == ["sources/a.txt"]


@pytest.mark.usefixtures("folder")
def test_a_blank_brief_takes_in_its_first_document() -> None:
    Path("blank.yaml").write_text("title: The port\nas_of: null\n", encoding="utf-8")
    report = merge_into(["a.txt"], Said(), Into("blank.yaml"), Ear())
    brief = loaded(Path("blank.yaml"))
    assert (brief.title, brief.as_of, len(brief.key_figures)) == ("The port", "2024-03-04", 1)
    assert brief.bottom_line is not None
    assert {change.kind for change in report.changes} == {"new"}
