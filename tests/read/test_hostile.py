"""Files made to break readers, where they lie beside the checkout: each is read or refused in one line, by the command.

All of them with `pytest -m long`; a sample of them in every run.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.samples import SHARED

HOSTILE = sorted(path for path in (SHARED / "hostile").rglob("*") if path.is_file())
SAMPLE = HOSTILE[::14]
READ, REFUSED = 0, 10
MOST_SECONDS = 20

_COMMAND = """
import contextlib, os, sys

with contextlib.suppress(ImportError):
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
FORBIDDEN = ("socket.connect", "socket.getaddrinfo", "os.mkdir", "os.rename", "os.remove", "os.link", "os.symlink")

def watch(event, arguments):
    is_written = event == "open" and isinstance(arguments[0], (str, bytes)) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
    if event in FORBIDDEN or is_written:
        print("FORBIDDEN", event, arguments[0], file=sys.stderr)

sys.addaudithook(watch)
from briefgen.cli.main import run
sys.argv = ["briefgen", "inspect", sys.argv[1], "--show", "blocks", "--format", "json"]
run()
"""
_TOOLS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    ".pdf": (("pdftotext", "-q"),),
    ".docx": (("pandoc", "-t", "plain"), ("markitdown",)),
    ".html": (("pandoc", "-t", "plain"), ("markitdown",)),
    ".txt": (("markitdown",),),
}
"""Other programs by the suffixes that they read; what they find, we find."""


@dataclass(frozen=True)
class Ended:
    """How a run ended; `words` are those of the blocks that it printed."""

    status: int
    words: str
    said: list[str]
    seconds: float


def inspected(path: Path, folder: Path) -> Ended:
    """Run the command on `path`, in `folder`, with every warning of Python an error."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-B", "-W", "error", "-c", _COMMAND, str(path)],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=60,
        check=False,
    )
    blocks = json.loads(done.stdout)["blocks"] if done.returncode == READ else []
    words = "\n".join(block["surface"] for block in blocks)
    return Ended(done.returncode, words, done.stderr.splitlines(), time.monotonic() - began)


def require_kept(path: Path, folder: Path) -> None:
    """A document with words or one line that says what to do, in time, with nothing written beside it."""
    before = state_of(path.parent)
    ended = inspected(path, folder)
    assert ended.status in (READ, REFUSED), ended.said[-3:]
    assert ended.seconds < MOST_SECONDS
    if ended.status == REFUSED:
        assert len(ended.said) == 1, ended.said
        assert ended.said[0].startswith(f"briefgen: {path}: "), ended.said
        assert not words_elsewhere(path), "another program finds words in it"
    else:
        assert not [line for line in ended.said if not line.startswith(f"{path}: ")]
        assert any(map(str.isalnum, ended.words)), "silently empty"
    assert state_of(path.parent) == before
    assert not list(folder.iterdir())


def state_of(folder: Path) -> list[tuple[str, int, int]]:
    return sorted((entry.name, entry.stat().st_size, entry.stat().st_mtime_ns) for entry in os.scandir(folder))


def words_elsewhere(path: Path) -> list[str]:
    """The words of two letters or more that other programs find in `path`; none where none is installed."""
    found: list[str] = []
    for tool, *arguments in _TOOLS.get(path.suffix, ()):
        program = shutil.which(tool)
        if program is None:
            continue
        rest = ["-"] if tool == "pdftotext" else []
        done = subprocess.run(
            [program, *arguments, str(path), *rest], capture_output=True, errors="replace", timeout=60, check=False
        )
        shown = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", done.stdout)  # a picture that is written out is no word
        found += re.findall(r"[^\W\d_]{2,}", shown)
    return found


@pytest.mark.skipif(not HOSTILE, reason="the hostile files do not lie beside the checkout")
@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.name[-50:])
def test_a_hostile_file_of_the_sample_is_read_or_refused(path: Path, tmp_path: Path) -> None:
    require_kept(path, tmp_path)


@pytest.mark.long
@pytest.mark.skipif(not HOSTILE, reason="the hostile files do not lie beside the checkout")
@pytest.mark.parametrize("path", [path for path in HOSTILE if path not in SAMPLE], ids=lambda path: path.name[-50:])
def test_a_hostile_file_is_read_or_refused(path: Path, tmp_path: Path) -> None:
    require_kept(path, tmp_path)
