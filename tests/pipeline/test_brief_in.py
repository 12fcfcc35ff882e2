from pathlib import Path

import pytest

from briefgen.brief import Brief
from briefgen.brief.reference import DocumentReference
from briefgen.pipeline import brief_in
from briefgen.pipeline.brief_in import document_paths, read_documents
from briefgen.pipeline.limits import Limits, Reading
from tests.pipeline.listening import Ear


def brief_of(*paths: str) -> Brief:
    documents = tuple(DocumentReference(id=f"d{n}", path=path, sha256="0" * 64) for n, path in enumerate(paths))
    return Brief(title="Port", documents=documents)


def test_paths_are_those_from_the_folder_of_the_brief() -> None:
    brief = brief_of("a.txt", "../b.txt", "")
    assert document_paths(brief, "x/port.yaml") == {"d0": Path("x/a.txt"), "d1": Path("x/../b.txt")}
    assert document_paths(brief, "-")["d0"] == Path("a.txt")


def test_a_document_that_is_named_twice_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []
    read_regular = brief_in.read_regular

    def counted(path: Path, most: int, *, is_fixed: bool) -> bytes:
        read.append(path)
        return read_regular(path, most, is_fixed=is_fixed)

    monkeypatch.setattr(brief_in, "read_regular", counted)
    (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
    documents = read_documents(brief_of(*["a.txt"] * 5), str(tmp_path / "port.yaml"), Ear())
    assert len(documents) == 5
    assert read == [tmp_path / "a.txt"]


def test_all_documents_together_are_no_larger_than_one_input(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("x " * 300_000, encoding="utf-8")
    ear = Ear()
    reading = Reading(Limits(size_mib=1))
    documents = read_documents(brief_of("a.txt", "b.txt"), str(tmp_path / "port.yaml"), ear, reading)
    assert list(documents) == ["d0"]
    assert "d1 is not verified" in ear.notes[0]
