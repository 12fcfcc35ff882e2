"""What passes a limit ends in one line that names the option, and the option lets more through."""

import os
import signal
import subprocess
import sys
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from briefgen.pipeline.isolation import read_isolated
from briefgen.pipeline.limits import USUAL, Limits, Reading
from tests.pipeline import raw_pdf
from tests.read.docx.word import element, p, parts_of, zipped
from tests.read.pdf.sheets import Sheets

SECRET, WRONG = "harbour", "quay"
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="holds processes to their limits as Linux does")


def briefgen(
    folder: Path, *arguments: str, stdin: bytes = b"", password: str = ""
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "briefgen", "inspect", *arguments, "--show", "blocks"],
        cwd=folder,
        input=stdin,
        capture_output=True,
        env={**os.environ, "BRIEFGEN_PASSWORD": password} if password else None,
        timeout=60,
        check=False,
    )


def refused(folder: Path, *arguments: str, password: str = "") -> str:
    """The one line that a run says which reads nothing."""
    done = briefgen(folder, *arguments, password=password)
    (line,) = done.stderr.decode().splitlines()
    assert (done.returncode, done.stdout) == (10, b"")
    return line


def locked() -> bytes:
    sheets = Sheets(SECRET)
    sheets.put(72, 700, "The board met in May.")
    return sheets.data()


def test_a_locked_file_opens_with_the_option_and_with_the_variable_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(locked())
    assert "needs a password; give it with --password" in refused(tmp_path, "a.pdf")
    assert "the password is wrong" in refused(tmp_path, "a.pdf", "--password", WRONG)
    assert "the password is wrong" in refused(tmp_path, "a.pdf", password=WRONG)
    for done in (
        briefgen(tmp_path, "a.pdf", "--password", SECRET),
        briefgen(tmp_path, "a.pdf", password=SECRET),
        briefgen(tmp_path, "-", stdin=locked(), password=SECRET),
    ):
        assert (done.returncode, done.stderr) == (0, b"")
        assert b"The board met in May." in done.stdout


def test_a_pdf_from_standard_input_is_read(tmp_path: Path) -> None:
    done = briefgen(tmp_path, "-", stdin=raw_pdf.pages(2))
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.count(b"The board met in May.") == 2


def test_more_pages_are_read_where_that_is_allowed(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(raw_pdf.pages(4))
    assert "4 pages are more than 3; allow more with --max-pages" in refused(tmp_path, "a.pdf", "--max-pages", "3")
    assert briefgen(tmp_path, "a.pdf", "--max-pages", "4").returncode == 0


@pytest.mark.parametrize("stated", [-5, 0, 2**31 - 1, 10**12])
def test_a_count_of_pages_that_lies_changes_nothing(stated: int) -> None:
    assert read_isolated(raw_pdf.pages(3, stated=stated), "a.pdf", USUAL).text.count("May") == 3


def test_more_bytes_are_read_where_that_is_allowed(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(raw_pdf.pages(1) + b"\n" * 2**20)
    assert "larger than the 1 MiB that are read; allow more with --max-size" in refused(
        tmp_path, "a.pdf", "--max-size", "1"
    )
    assert briefgen(tmp_path, "a.pdf", "--max-size", "2").returncode == 0


@on_linux
def test_a_parser_that_works_for_long_is_ended_with_a_line_that_names_the_option(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(raw_pdf.slow())
    said = refused(tmp_path, "a.pdf", "--max-seconds", "1")
    assert "longer than 1 seconds; allow more with --max-seconds" in said


@on_linux
@pytest.mark.parametrize("memory", ["60", "300"])
def test_a_parser_without_memory_is_ended_with_a_line_that_names_the_option(tmp_path: Path, memory: str) -> None:
    (tmp_path / "a.pdf").write_bytes(raw_pdf.nested(8))
    said = refused(tmp_path, "a.pdf", "--max-memory", memory)
    assert "--max-memory" in said


def test_a_packed_file_is_unpacked_as_far_as_that_is_allowed(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(packed_words(2 * 2**20))
    said = refused(tmp_path, "a.docx", "--max-unpacked", "2")
    assert "takes more than 2 MiB unpacked; allow more with --max-unpacked" in said
    assert briefgen(tmp_path, "a.docx").returncode == 0


def test_what_is_packed_as_no_document_is_asks_for_trust(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(packed_words(10 * 2**20))
    assert "if you trust the file, allow more with --max-unpacked" in refused(tmp_path, "a.docx")
    assert briefgen(tmp_path, "a.docx", "--max-unpacked", "320").returncode == 0


def packed_words(size: int) -> bytes:
    """A Word file with `size` bytes of empty remarks behind its words."""
    room = f"<!--{' ' * (2**20 - 7)}-->" * (size // 2**20)
    body = element("w:document", f"<w:body>{p('Ships wait.')}{room}</w:body>")
    return zipped({**parts_of(p("")), "word/document.xml": body})


def test_what_a_packed_file_says_of_its_size_is_not_believed(tmp_path: Path) -> None:
    data = bytearray(packed_words(3 * 2**20))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        size = archive.getinfo("word/document.xml").file_size
    said = size.to_bytes(4, "little")
    assert data.count(said) == 2
    (tmp_path / "a.docx").write_bytes(data.replace(said, (100).to_bytes(4, "little")))
    assert "inside it is damaged" in refused(tmp_path, "a.docx")


@on_linux
@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_who_is_ended_while_a_file_is_parsed_ends_its_parser(tmp_path: Path, number: int, status: int) -> None:
    (tmp_path / "a.pdf").write_bytes(raw_pdf.slow())
    with started(tmp_path) as process:
        parser = child_of(process)
        process.send_signal(number)
        said = process.communicate(timeout=10)[1]
    assert (process.returncode, b"Traceback" in said) == (status, False)
    deadline = time.monotonic() + 5
    while is_running(parser):
        assert time.monotonic() < deadline, "the parser goes on"
        time.sleep(0.01)


def is_running(number: int) -> bool:
    try:
        return "zombie" not in Path(f"/proc/{number}/status").read_text(encoding="ascii")
    except OSError:
        return False


@on_linux
def test_a_parser_that_the_system_kills_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(raw_pdf.slow())
    with started(tmp_path) as process:
        os.kill(child_of(process), signal.SIGKILL)
        printed, said = process.communicate(timeout=10)
    assert (process.returncode, printed, said.count(b"\n")) == (10, b"", 1)
    assert b"breaks its parser (SIGKILL), most often for want of memory" in said


def started(folder: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "briefgen", "inspect", "a.pdf", "--show", "blocks"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def child_of(process: "subprocess.Popen[bytes]") -> int:
    """The parser that the process has started."""
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    deadline = time.monotonic() + 10
    while not listed.read_text(encoding="ascii").split():
        assert time.monotonic() < deadline
        time.sleep(0.02)
    time.sleep(0.3)  # the parser is at its work
    return int(listed.read_text(encoding="ascii").split()[0])


def test_limits_that_are_not_given_are_the_usual_ones() -> None:
    assert Reading() == USUAL == Reading(Limits(200, 5_000, 60, 1_024, 160))
