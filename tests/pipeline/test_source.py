from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from briefgen import registry
from briefgen.document import Document
from briefgen.errors import InputError, PluginError
from briefgen.pipeline.source import read_source, suffix_of
from tests.pipeline.listening import Ear

OUR_TEXT = ("txt", "briefgen.read.text:read_text")
SetReaders = Callable[..., None]


@pytest.fixture
def set_readers(monkeypatch: pytest.MonkeyPatch) -> SetReaders:
    """Pretend that these readers are installed, as (suffix, value) pairs."""

    def install(*pairs: tuple[str, str]) -> None:
        points = tuple(EntryPoint(name, value, registry.READERS) for name, value in pairs)
        monkeypatch.setattr(registry, "entry_points", lambda *, group: points if group == registry.READERS else ())

    return install


def read_loudly(data: bytes, *, name: str) -> Document:
    """A reader of another package."""
    return Document(name, data.decode().upper(), ())


def read_nothing(data: bytes, *, name: str) -> None:
    """A reader that keeps no promise."""


def read(tmp_path: Path, name: str, data: bytes = b"Some words.\n") -> tuple[Document, Ear]:
    (tmp_path / name).write_bytes(data)
    ear = Ear()
    return read_source(str(tmp_path / name), ear), ear


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("a.txt", "txt"),
        ("A.TXT", "txt"),
        ("a.tar.gz", "gz"),
        ("a", ""),
        (".profile", ""),
        ("-", ""),
        ("a.b/c", ""),
        ("a.", ""),
    ],
)
def test_the_suffix_is_the_last_one_in_lower_case(name: str, suffix: str) -> None:
    assert suffix_of(name) == suffix


@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "README"])
def test_text_is_read_without_a_remark(tmp_path: Path, name: str) -> None:
    document, ear = read(tmp_path, name)
    assert (document.text, ear.notes) == ("Some words.\n", [])


@pytest.mark.parametrize("name", ["a.md", "a.Markdown", "a.text"])
def test_text_by_another_name_is_read_with_a_remark(tmp_path: Path, name: str) -> None:
    document, ear = read(tmp_path, name)
    assert document.text == "Some words.\n"
    assert "is read as plain text" in ear.notes[0]


def test_a_reader_of_another_package_is_found_by_its_suffix(tmp_path: Path, set_readers: SetReaders) -> None:
    set_readers(OUR_TEXT, ("md", f"{__name__}:read_loudly"))
    document, ear = read(tmp_path, "a.md")
    assert (document.text, ear.notes) == ("SOME WORDS.\n", [])


def test_a_reader_that_gives_no_document_is_told(tmp_path: Path, set_readers: SetReaders) -> None:
    set_readers(("md", f"{__name__}:read_nothing"))
    with pytest.raises(PluginError, match="the reader md gives no document"):
        read(tmp_path, "a.md")


def test_an_unknown_suffix_is_refused_with_what_is_read(tmp_path: Path, set_readers: SetReaders) -> None:
    set_readers(OUR_TEXT, ("html", "x:y"))
    with pytest.raises(InputError, match=r"\.odt is not read; save it in a format that is: \.html, \.txt"):
        read(tmp_path, "a.odt")


def test_without_any_reader_that_is_said(tmp_path: Path, set_readers: SetReaders) -> None:
    set_readers()
    with pytest.raises(InputError, match="no reader is installed"):
        read(tmp_path, "a.txt")
