from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from briefgen import registry
from briefgen.document import Document
from briefgen.errors import InputError, PluginError
from briefgen.pipeline.source import read_source
from briefgen.pipeline.suffix import suffix_of
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


@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "README", "a.text", "a.log"])
def test_text_is_read_without_a_remark(tmp_path: Path, name: str) -> None:
    document, ear = read(tmp_path, name)
    assert (document.text, ear.notes) == ("Some words.\n", [])


@pytest.mark.parametrize("name", ["a.odt", "a.docx", "a.pdf"])
def test_text_by_the_name_of_something_else_is_read_with_a_remark(tmp_path: Path, name: str) -> None:
    document, ear = read(tmp_path, name)
    assert document.text == "Some words.\n"
    assert ear.notes == [f"{tmp_path / name}: whatever its suffix says, this is a plain text; it is read as one"]


def test_a_page_by_the_name_of_a_text_is_read_as_a_page(tmp_path: Path) -> None:
    page = b"<!doctype html><title>Port</title><p>The port is closed for the whole of the week.</p>"
    document, ear = read(tmp_path, "a.txt", page)
    assert document.media_type == "text/html"
    assert "this is an HTML page" in ear.notes[0]


def test_a_reader_of_another_package_is_found_by_its_suffix(tmp_path: Path, set_readers: SetReaders) -> None:
    set_readers(OUR_TEXT, ("odt", f"{__name__}:read_loudly"))
    document, ear = read(tmp_path, "a.odt")
    assert (document.text, ear.notes) == ("SOME WORDS.\n", [])


def test_a_reader_that_gives_no_document_is_told(tmp_path: Path, set_readers: SetReaders) -> None:
    set_readers(("odt", f"{__name__}:read_nothing"))
    with pytest.raises(PluginError, match="the reader odt gives no document"):
        read(tmp_path, "a.odt")


def test_what_is_not_read_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(
        InputError, match=r"this is a Rich Text file \(\.rtf\); open it in a word processor and save it"
    ):
        read(tmp_path, "a.txt", b"{\\rtf1\\ansi Some words.}")


def test_without_any_reader_that_is_said(tmp_path: Path, set_readers: SetReaders) -> None:
    set_readers()
    with pytest.raises(InputError, match="no reader is installed"):
        read(tmp_path, "a.txt")
