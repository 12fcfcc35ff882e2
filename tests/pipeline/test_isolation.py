import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.errors import InputError
from briefgen.layout import STANDARD
from briefgen.pipeline import isolation
from briefgen.pipeline.isolation import read_isolated
from briefgen.pipeline.limits import USUAL, Limits, Reading
from briefgen.read.pdf import read_pdf
from briefgen.render.compose import compose
from briefgen.render.pdf import write_pdf
from briefgen.style import Style
from tests.render.brief_fixture import rich_brief

PDF = write_pdf(compose(rich_brief(), STANDARD), Style())


def answering(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Let the other process run `program` instead of the parser."""
    monkeypatch.setattr(isolation, "_PROGRAM", program)


def test_a_pdf_read_apart_is_the_one_read_here() -> None:
    assert read_isolated(PDF, "a.pdf", USUAL) == read_pdf(PDF, name="a.pdf")


def test_what_the_reader_refuses_is_told_in_its_words() -> None:
    with pytest.raises(InputError) as refused:
        read_pdf(b"%PDF-1.7 nothing", name="a.pdf")
    with pytest.raises(InputError) as told:
        read_isolated(b"%PDF-1.7 nothing", "a.pdf", USUAL)
    assert str(told.value) == str(refused.value)


@pytest.mark.skipif(not hasattr(os, "kill"), reason="signals are those of POSIX")
def test_a_parser_that_crashes_ends_in_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")
    with pytest.raises(InputError, match=r"a\.pdf: this PDF breaks its parser \(SIGSEGV\); print it to a new PDF"):
        read_isolated(PDF, "a.pdf", USUAL)


def test_a_parser_that_hangs_ends_in_a_message_that_names_the_option(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "_START_SECONDS", 0)
    answering(monkeypatch, "import time; time.sleep(60)")
    with pytest.raises(InputError, match=r"longer than 1 seconds; allow more with --max-seconds"):
        read_isolated(PDF, "a.pdf", Reading(Limits(seconds=1)))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold a process to its memory")
def test_a_parser_that_wants_too_much_memory_ends_in_a_message_that_names_the_option() -> None:
    with pytest.raises(InputError, match=r"--max-memory|breaks its parser"):
        read_isolated(PDF, "a.pdf", Reading(Limits(memory_mib=8)))


def test_an_answer_that_is_no_document_is_refused_and_never_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    class Hostile:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.mkdir, (str(tmp_path / "made"),)

    for answer in (pickle.dumps(Hostile()), pickle.dumps(7), b"nonsense"):
        answering(monkeypatch, f"import sys; sys.stdout.buffer.write({b'D' + answer!r})")
        with pytest.raises(InputError, match="gave no document"):
            read_isolated(PDF, "a.pdf", USUAL)
    assert not (tmp_path / "made").exists()


def test_a_module_in_the_working_folder_is_not_loaded(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('loaded')", encoding="utf-8")
    (tmp_path / "a.pdf").write_bytes(PDF)
    command = [str(Path(sys.executable).with_name("briefgen")), "inspect", "a.pdf", "--show", "blocks"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("loaded")) == (0, 0)
