"""A Word file, a PDF file and a page give the brief back that travels inside them."""

import base64
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from briefgen.brief.load import load_brief
from briefgen.document import Attachment
from briefgen.layout import STANDARD
from briefgen.registry import WRITERS, found, loaded
from briefgen.render.compose import compose
from briefgen.style import Style
from tests.cli.article import BRIEF
from tests.cli.conftest import Run, listed
from tests.read.pdf.sheets import Sheets

CARRIERS = ("docx", "html", "pdf")
EVERY = ("docx", "html", "md", "pdf", "txt")
HUGE = base64.b64encode(Random(1).randbytes(13 * 2**20))
UNRELEASED = """documents:
- {id: d, path: secret folder/article.txt, sha256: "%s"}
notes: [for us alone]
gaps:
- {id: g1, origin: analyst, text: Why is not known.}
- {id: g2, origin: analyst, text: This one was thrown out.}
decisions:
- {item: g2, what: rejected, by: us}
""" % ("0" * 64)


def carrying(carrier: str, *attachments: tuple[str, bytes]) -> bytes:
    """A file of the brief that carries `attachments` (name, bytes) in place of it."""
    writer = loaded(found(WRITERS)[carrier])
    assert callable(writer)
    document = compose(load_brief(BRIEF, name="port").brief, STANDARD)
    entries = tuple(Attachment(name, "application/octet-stream", data) for name, data in attachments)
    data = writer(replace(document, attachments=entries), Style())
    assert isinstance(data, bytes)
    return data


def everything(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("more", ["", UNRELEASED], ids=["all of it released", "with more than is released"])
def test_every_file_is_made_from_one_that_carries_the_brief(
    run: Run, folder: Path, brief: Path, carrier: str, more: str
) -> None:
    brief.write_text(BRIEF + more, encoding="utf-8")
    assert run("render", brief.name, "--to", ",".join(EVERY), "--out", "first").status == 0
    ran = run("render", f"first/port.{carrier}", "--to", ",".join(EVERY), "--out", "second")
    assert ran.status == 0
    assert ran.err.splitlines() == [f"wrote second/port.{name}" for name in EVERY]
    first, second = everything(folder / "first"), everything(folder / "second")
    assert [name for name in first if first[name] != second[name]] == []
    for data in first.values():
        assert b"secret folder" not in data
        assert b"thrown out" not in data


@pytest.mark.parametrize("carrier", CARRIERS)
def test_a_brief_from_a_file_is_checked_and_read_from_standard_input(
    run: Run, folder: Path, brief: Path, carrier: str
) -> None:
    assert run("render", brief.name, "--to", carrier).status == 0
    checked = run("check", f"port.{carrier}")
    assert checked.out.startswith(f"port.{carrier}: ")
    assert not re.search(rf"port\.{carrier}:\d", checked.out)
    assert [line.split(": ", 1)[1] for line in checked.out.splitlines()[-1:]] == [
        line.split(": ", 1)[1] for line in run("check", brief.name).out.splitlines()[-1:]
    ]
    data = (folder / f"port.{carrier}").read_bytes()
    assert run("render", "-", "--to", "md", stdin=data).status == 0
    assert run("render", brief.name, "--to", "md").status == 0
    assert (folder / "stdin.md").read_bytes() == (folder / "port.md").read_bytes()


@pytest.mark.parametrize("carrier", CARRIERS)
def test_the_file_itself_is_never_overwritten(run: Run, brief: Path, carrier: str) -> None:
    run("render", brief.name, "--to", carrier)
    ran = run("render", f"port.{carrier}", "--to", carrier, "--paper", "letter", "--force")
    assert (ran.status, ran.err) == (0, f"wrote port.brief.{carrier}\n")
    again = run("render", f"port.brief.{carrier}", "--to", "md")
    assert (again.status, again.err) == (0, "wrote port.md\n")


@pytest.mark.parametrize("carrier", CARRIERS)
def test_files_without_attachment_give_no_brief_back(run: Run, brief: Path, carrier: str) -> None:
    assert run("render", brief.name, "--to", carrier, "--no-attachment").status == 0
    for command in ("render", "check"):
        ran = run(command, f"port.{carrier}")
        assert ran.status == 10
        assert ran.err == (
            f"briefgen: port.{carrier}: no brief travels inside it; to draft one of its words, "
            f"use briefgen draft port.{carrier}\n"
        )
    assert run("draft", f"port.{carrier}", "-o", "-").status == 0


def test_a_file_without_attachment_holds_nothing_but_what_it_shows(run: Run, folder: Path, brief: Path) -> None:
    brief.write_text(BRIEF.replace("id: s1", "id: known-inside-alone"), encoding="utf-8")
    assert run("render", brief.name, "--to", "html", "--no-attachment").status == 0
    assert b"known-inside-alone" not in (folder / "port.html").read_bytes()
    assert run("render", brief.name, "--to", "html").status == 0
    assert b"known-inside-alone" in (folder / "port.html").read_bytes()


@pytest.mark.parametrize("carrier", CARRIERS)
def test_the_attachment_called_brief_json_is_the_brief(run: Run, folder: Path, carrier: str) -> None:
    data = carrying(carrier, ("other.json", b'{"title": "Other"}'), ("brief.json", b'{"title": "This one"}'))
    (folder / f"port.{carrier}").write_bytes(data)
    assert run("render", f"port.{carrier}", "--to", "md", "--out", "out").status == 0
    assert "# This one" in (folder / "out" / "port.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("carrier", ["docx", "html"])
def test_of_two_briefs_none_is_taken(run: Run, folder: Path, carrier: str) -> None:
    data = carrying(carrier, ("brief.json", b'{"title": "A"}'), ("brief.json", b'{"title": "B"}'))
    (folder / f"port.{carrier}").write_bytes(data)
    ran = run("render", f"port.{carrier}", "--to", "md")
    assert ran.status == 10
    assert ran.err == (
        f"briefgen: port.{carrier}: 2 briefs travel inside it; give the files that it was put together from\n"
    )


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize(
    ("data", "status", "said"),
    [
        (b" ", 20, ": brief.json: brief: the file is empty: write a brief's fields"),
        (b"[1, 2]", 20, ": brief.json:1:1: brief: the file holds a list, not the fields of a brief"),
        (b'{"title": ', 20, ": brief.json:"),
        (b'{"title": 5, "gaps": "many"}', 20, ": brief.json:1:"),
        (b'{"title": "T", "schema_version": 99}', 20, ": brief.json:"),
        (b"\xff\xfe\x00", 10, ": the brief inside it is damaged (byte 0 is not UTF-8)"),
        (b"[" * 100_000, 20, ": brief.json:"),
        (b'{"title": "%s"}' % HUGE, 20, ": brief.json: brief: the file is larger than 16 MiB"),
    ],
    ids=["empty", "list", "cut off", "wrong types", "newer", "not UTF-8", "deep", "huge"],
)
def test_an_attachment_that_is_no_brief_is_told_by_the_name_of_its_file(
    run: Run, folder: Path, carrier: str, data: bytes, status: int, said: str
) -> None:
    (folder / f"port.{carrier}").write_bytes(carrying(carrier, ("brief.json", data)))
    ran = run("render", f"port.{carrier}", "--to", "md")
    assert ran.status == status, ran.err
    assert f"port.{carrier}{said}" in ran.err
    assert listed(folder) == [f"port.{carrier}"]


def test_a_word_file_that_was_edited_says_that_its_brief_was_not(run: Run, folder: Path, brief: Path) -> None:
    run("render", brief.name, "--to", "docx")
    path = folder / "port.docx"
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"Harbour", b"Airport")
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    ran = run("render", "port.docx", "--to", "md")
    assert ran.status == 0
    assert ran.err.splitlines() == [
        "port.docx: edited since briefgen wrote it; the brief inside it has none of the edits",
        "wrote port.md",
    ]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.pdf", b"%PDF-1.7 nothing", "a.pdf: a broken PDF file; open it in a viewer"),
        ("a.docx", b"PK\x03\x04 nothing", "a.docx: "),
        ("a.docx", b"words", "a.docx: a brief ends in .yaml, .yml or .json, or travels inside a .docx, .pdf or .html"),
        ("a.html", b"<html><p>Words.", "a.html: no brief travels inside it"),
        ("a.html", b"", "a.html: a brief ends in"),
        ("a.txt", b"words", "a.txt: a brief ends in"),
        ("a.txt", b"%PDF-1.7 nothing", "a.txt: a broken PDF file"),
    ],
)
def test_what_carries_no_brief_is_told_in_one_line(run: Run, folder: Path, name: str, data: bytes, said: str) -> None:
    (folder / name).write_bytes(data)
    for command in ("render", "check"):
        ran = run(command, name)
        assert ran.status == 10
        assert ran.err.startswith(f"briefgen: {said}")
        assert ran.err.count("\n") == 1
    assert listed(folder) == [name]


def test_the_limits_of_what_is_read_hold(run: Run, folder: Path, brief: Path) -> None:
    run("render", brief.name, "--to", "pdf")
    ran = run("render", "port.pdf", "--to", "md", "--max-memory", "8")
    assert ran.status == 10
    assert "--max-memory" in ran.err or "breaks its parser" in ran.err
    (folder / "large.pdf").write_bytes(b"%PDF-1.7\n" + bytes(2 * 2**20))
    assert "allow more with --max-size" in run("render", "large.pdf", "--max-size", "1").err


def test_a_locked_file_takes_a_password(run: Run, folder: Path) -> None:
    sheets = Sheets("harbour")
    sheets.put(72, 700, "The board met in May.")
    (folder / "locked.pdf").write_bytes(sheets.data())
    assert "needs a password; give it with --password" in run("render", "locked.pdf").err
    assert "the password is wrong" in run("render", "locked.pdf", "--password", "quay").err
    assert "no brief travels inside it" in run("render", "locked.pdf", "--password", "harbour").err


def test_a_page_in_another_encoding_and_with_changed_case_still_carries_it(run: Run, folder: Path, brief: Path) -> None:
    run("render", brief.name, "--to", "html")
    text = (folder / "port.html").read_text(encoding="utf-8")
    (folder / "saved.html").write_bytes(text.encode("utf-16"))
    ran = run("render", "saved.html", "--to", "md")
    assert ran.status == 0
    assert "edited since briefgen wrote it" in ran.err
