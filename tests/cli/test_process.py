import os
import pty
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefgen import __version__
from tests.cli.article import ARTICLE
from tests.cli.conftest import listed

BRIEFGEN = (sys.executable, "-m", "briefgen")
pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals, pipes and terminals as POSIX has them")


def started(*arguments: str, **streams: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen([*BRIEFGEN, *arguments], **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | streams)


def shell(line: str) -> subprocess.CompletedProcess[str]:
    """Run a line of bash in which `briefgen` is the program under test."""
    program = f'set -o pipefail; briefgen() {{ "{sys.executable}" -m briefgen "$@"; }}; {line}'
    return subprocess.run(["bash", "-c", program], capture_output=True, text=True, check=False)


def on_terminal(arguments: Sequence[str], **environment: str) -> str:
    """What a run prints whose standard output and error are a terminal."""
    ours, theirs = pty.openpty()
    variables = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    process = subprocess.Popen(
        [*BRIEFGEN, *arguments],
        stdout=theirs,
        stderr=theirs,
        env=variables | {"TERM": "xterm", "COLUMNS": "90"} | environment,
    )
    os.close(theirs)
    printed = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        printed += piece
    os.close(ours)
    process.wait()
    return printed.decode()


def wait_for(process: subprocess.Popen[bytes], folder: Path, pattern: str) -> None:
    deadline = time.monotonic() + 20
    while not list(folder.glob(pattern)):
        assert process.poll() is None and time.monotonic() < deadline, f"no {pattern} came up"
        time.sleep(0.02)


def test_python_runs_the_package_as_a_command() -> None:
    assert subprocess.check_output([*BRIEFGEN, "--version"], text=True) == f"briefgen {__version__}\n"


def test_the_installed_command_runs() -> None:
    command = Path(sys.executable).parent / "briefgen"
    assert subprocess.check_output([command, "--version"], text=True) == f"briefgen {__version__}\n"


def test_a_reader_that_has_gone_ends_the_run_quietly() -> None:
    done = shell("briefgen schema brief | true; echo ${PIPESTATUS[0]}; briefgen --help | true")
    assert done.stderr == ""
    assert done.stdout in {"141\n", "0\n"}  # 0 where the pipe took all of it before its reader went


def test_a_large_result_into_a_closed_pipe_ends_with_141(folder: Path) -> None:
    (folder / "long.txt").write_text("The ships wait in the roads. " * 20_000, encoding="utf-8")
    done = shell("briefgen inspect long.txt --show sentences --format json | head -n 2 | wc -l; echo ${PIPESTATUS[0]}")
    assert (done.stdout.split(), done.stderr) == (["2", "141"], "")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_slow_reader_gets_all_of_a_large_result(folder: Path, unbuffered: str) -> None:
    (folder / "long.txt").write_text("The ships wait in the roads. " * 20_000, encoding="utf-8")
    done = shell(
        f"export PYTHONUNBUFFERED={unbuffered}; "
        "briefgen inspect long.txt --show sentences --format json | (sleep 1; cat) | tail -n 1"
    )
    assert done.stdout == "]}\n"


def test_a_full_device_is_told_and_ends_with_30() -> None:
    done = shell("briefgen schema brief > /dev/full")
    assert done.returncode == 30
    assert done.stderr == "briefgen: standard output cannot be written: no space left on device\n"


def test_closed_streams_are_no_crash() -> None:
    assert shell("briefgen schema brief >&-").returncode == 30
    assert shell("briefgen draft missing.txt 2>&-").returncode == 10
    assert shell("briefgen draft - <&-").stderr == "briefgen: standard input is closed; name a file, or pass text on\n"


def test_results_are_utf_8_whatever_the_locale(article: Path) -> None:
    article.write_text("Résumé of the “Łódź” case: the fee rose by 3 percent.\n", encoding="utf-8")
    arguments = [*BRIEFGEN, "inspect", "article.txt", "--show", "sentences"]
    for locale in ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "latin-1"}):
        printed = subprocess.check_output(arguments, env={"PATH": os.environ["PATH"]} | locale)
        assert "Résumé of the “Łódź” case" in printed.decode("utf-8")


def test_an_interrupt_while_reading_ends_with_130(folder: Path) -> None:
    process = started("draft", "-", "-o", "brief.yaml", stdin=subprocess.PIPE)
    with process:
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out) == (130, b"")
    assert err.decode().split() == ["briefgen:", "interrupted"]
    assert listed(folder) == []


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_what_ends_a_run_while_it_writes_leaves_no_half_file(
    folder: Path, article: Path, sent: signal.Signals, status: int
) -> None:
    (folder / "out").mkdir()
    os.mkfifo(folder / "out" / "article.docx")  # nobody reads it, so that writing waits
    process = started("convert", article.name, "--to", "docx", "--out", "out")
    with process:
        wait_for(process, folder / "out", ".briefgen-*.part")
        time.sleep(0.2)
        process.send_signal(sent)
        _, err = process.communicate(timeout=20)
    assert process.returncode == status
    assert b"Traceback" not in err
    assert listed(folder / "out") == ["article.docx"]


def test_a_full_disk_leaves_nothing(folder: Path, article: Path) -> None:
    def allow_small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))

    done = subprocess.run(
        [*BRIEFGEN, "convert", article.name, "--to", "docx", "--out", "out"],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=allow_small_files,
    )
    assert done.returncode == 30
    assert done.stderr == "briefgen: out/article.docx: it cannot be written: file too large\n"
    assert listed(folder / "out") == []


def test_a_device_is_written_to_and_not_replaced(article: Path) -> None:
    done = subprocess.run(
        [*BRIEFGEN, "draft", article.name, "-o", "/dev/full"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 30
    assert done.stderr == "briefgen: /dev/full: it cannot be written: no space left on device\n"
    assert Path("/dev/full").is_char_device()
    done = subprocess.run(
        [*BRIEFGEN, "draft", article.name, "-o", "/dev/stdout"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("# A brief of briefgen.")


def test_a_folder_that_nobody_may_write_to_is_told(article: Path) -> None:
    done = subprocess.run(
        [*BRIEFGEN, "convert", article.name, "--to", "docx", "--out", "/proc/out"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 30
    assert done.stderr.startswith("briefgen: /proc/out: this folder cannot be made: ")
    assert done.stderr.count("\n") == 1


def test_process_substitution_is_read(article: Path) -> None:
    done = shell(f"briefgen inspect <(cat {article.name}) --show blocks | head -n 3")
    assert "Harbour Dues Rise" in done.stdout


def test_colour_is_for_terminals_that_want_it(brief: Path) -> None:
    assert "\x1b[33mwarning\x1b[0m" in on_terminal(["check", brief.name])
    assert "\x1b[1;31mbriefgen: " in on_terminal(["check", "missing.yaml"])
    for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert "\x1b" not in on_terminal(["check", brief.name], **environment)
    assert "\x1b" not in shell(f"briefgen check {brief.name} 2>&1").stdout


def test_a_terminal_gets_a_table_of_its_own_width(article: Path) -> None:
    printed = on_terminal(["inspect", article.name, "--show", "blocks"], NO_COLOR="1")
    lines = printed.replace("\r", "").splitlines()
    assert max(map(len, lines)) <= 90
    assert "Marrow" in printed
    assert "─" in printed


ONE_LINE = ("The port handled 1.2 million containers in 2023. ", "word ", "x", "1", "(", "A")


@pytest.mark.parametrize("words", ONE_LINE)
def test_twenty_megabytes_on_one_line_are_refused_in_seconds(folder: Path, words: str) -> None:
    (folder / "long.txt").write_text(words * (20_000_000 // len(words)), encoding="utf-8")
    arguments = [*BRIEFGEN, "convert", "long.txt", "--out", "out"]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False, timeout=20)
    assert done.returncode == 10
    assert done.stderr == (
        "briefgen: long.txt: longer than the 10000000 characters that are worked on; split it into parts\n"
    )
    assert listed(folder) == ["long.txt"]


@pytest.mark.long
@pytest.mark.parametrize("words", ONE_LINE)
def test_a_megabyte_on_one_line_becomes_a_brief(folder: Path, words: str) -> None:
    (folder / "long.txt").write_text(words * (1_000_000 // len(words)), encoding="utf-8")
    arguments = [*BRIEFGEN, "convert", "long.txt", "--out", "out"]
    subprocess.run(arguments, capture_output=True, check=True, timeout=60)


def test_the_same_article_gives_the_same_bytes_in_every_process(folder: Path, article: Path) -> None:
    written = []
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone}
        subprocess.run(
            [*BRIEFGEN, "convert", article.name, "--out", seed], env=environment, check=True, capture_output=True
        )
        written.append({path.name: path.read_bytes() for path in (folder / seed).iterdir()})
    assert written[0] == written[1]
    assert ARTICLE.encode() == article.read_bytes()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("option", ["--version", "--help"])
def test_help_and_the_version_on_a_full_disk_end_in_a_message(option: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*BRIEFGEN, option], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 30
    assert done.stderr == "briefgen: standard output cannot be written: no space left on device\n"


def test_several_runs_at_once_write_one_brief(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    command = [*BRIEFGEN, "draft", "article.txt", "-q"]
    runs = [subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE) for _ in range(4)]
    codes = sorted(run.wait() for run in runs if run.communicate())
    assert codes == [0, 30, 30, 30]
