from pathlib import Path

import pytest

from tests.cli.conftest import Run, listed
from tests.golden import compare

BAD_BRIEFS = sorted((Path(__file__).parent.parent / "cases" / "bad_briefs").glob("*.yaml"))
COMMANDS = (("convert",), ("draft",), ("inspect", "--show", "sentences"))
BARE = "the ships wait in the roads and nobody says why\n"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("missing.txt", None, "missing.txt: no such file; check the name"),
        ("empty.txt", b"", "empty.txt: this is an empty file; give a document with text"),
        ("blank.txt", b" \n\t\n", "blank.txt: this is an empty file; give a document with text"),
        ("binary.txt", bytes(range(256)), "binary.txt: this is a binary file of an unknown kind; give it as .docx"),
        ("picture", b"\x89PNG\r\n\x1a\n\x00\x00", "picture: this is a picture; recognise its text first (OCR)"),
        (
            "notes.rtf",
            b"{\\rtf1 Words}",
            "notes.rtf: this is a Rich Text file (.rtf); open it in a word processor and save it",
        ),
        ("locked.pdf", b"%PDF-1.7 nothing", "locked.pdf: "),
        ("port.brief.yaml", b"title: T\n", "port.brief.yaml: this looks like a brief, not a source document"),
        ("https://example.org/a.txt", None, "nothing is fetched from an address; save the page as a file"),
        ("folder.txt/", None, "folder.txt/: this is a folder; give a file in it"),
        ("x" * 300, None, "it cannot be read (file name too long)"),
        ("", None, "this is a folder"),
    ],
)
def test_a_document_that_cannot_be_read_is_told_in_one_line(
    run: Run, folder: Path, command: tuple[str, ...], name: str, data: bytes | None, said: str
) -> None:
    (folder / "folder.txt").mkdir()
    if data is not None:
        (folder / name).write_bytes(data)
    before = listed(folder)
    ran = run(*command, name)
    assert ran.status == 10
    assert ran.out == ""
    assert ran.err.startswith("briefgen: ")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert listed(folder) == before


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_empty_standard_input_is_told(run: Run, command: tuple[str, ...]) -> None:
    ran = run(*command, "-")
    assert (ran.status, ran.err) == (10, "briefgen: standard input: this is an empty file; give a document with text\n")


@pytest.mark.parametrize(
    ("encoding", "is_noted"), [("utf-8-sig", False), ("utf-16", False), ("utf-8", False), ("cp1252", True)]
)
def test_text_in_another_encoding_is_read(run: Run, folder: Path, encoding: str, is_noted: bool) -> None:  # noqa: FBT001
    text = "“Café” prices rose by 3 percent in Málaga, the harbour’s café owners’ guild said. " * 8
    (folder / "article.txt").write_bytes(text.encode(encoding))
    ran = run("inspect", "article.txt", "--show", "sentences", "--format", "json")
    assert ran.status == 0
    assert "Café" in ran.out
    assert ("it was read as" in ran.err) is is_noted


@pytest.mark.parametrize(
    "text", [BARE, "1\n", "—\n", "." * 1000, "A\n\n" * 300, "(((((\n", "👩‍👩‍👧‍👦 ́\n", "\ufeffA b.\n"]
)
def test_a_document_without_title_summary_or_figures_still_becomes_a_brief(run: Run, folder: Path, text: str) -> None:
    (folder / "bare.txt").write_text(text, encoding="utf-8")
    ran = run("convert", "bare.txt", "--out", "out", "--to", "docx")
    assert ran.status == 0, ran.err
    assert run("check", "out/bare.brief.yaml").status == 0


@pytest.mark.parametrize("path", BAD_BRIEFS, ids=lambda path: path.stem)
def test_a_bad_brief_gets_every_problem_and_exit_code_20(run: Run, folder: Path, path: Path) -> None:
    (folder / path.name).write_bytes(path.read_bytes())
    checked = run("check", path.name)
    rendered = run("render", path.name, "--out", "out", "--force")
    assert checked.status == rendered.status == 20
    assert checked.out == rendered.out == ""
    assert checked.err == rendered.err
    compare(path.with_suffix(".problems"), checked.err, accept=False)
    assert listed(folder) == [path.name]


@pytest.mark.parametrize(
    ("name", "data", "status", "said"),
    [
        ("missing.yaml", None, 10, "briefgen: missing.yaml: no such file; check the name\n"),
        ("latin.yaml", "title: Café\n".encode("cp1252"), 10, "byte 10 is not UTF-8; save the brief as UTF-8"),
        ("binary.yaml", bytes(range(256)), 10, "is not UTF-8"),
        ("zeros.yaml", b"title: \0\n", 20, "the text holds the control character U+0000"),
        ("empty.yaml", b"", 20, "empty.yaml: brief: the file is empty"),
        (
            "article.txt",
            b"Some text.\n",
            10,
            "or travels inside a .docx, .pdf or .html file; to make one of a document, use briefgen draft",
        ),
        (".", None, 10, "this is a folder; give a file in it"),
    ],
)
def test_a_brief_that_cannot_be_read_is_told_in_one_line(
    run: Run, folder: Path, name: str, data: bytes | None, status: int, said: str
) -> None:
    if data is not None:
        (folder / name).write_bytes(data)
    for command in ("check", "render"):
        ran = run(command, name)
        assert ran.status == status
        assert said in ran.err
        assert ran.err.count("\n") == 1


def test_an_endless_input_ends_in_a_message_that_names_the_option(run: Run) -> None:
    ran = run("draft", "/dev/zero", "--max-size", "1")
    assert ran.status == 10
    assert "larger than the 1 MiB that are read; allow more with --max-size" in ran.err
