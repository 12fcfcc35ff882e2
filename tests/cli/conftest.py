"""Runs the command line in this process, with an article at hand in the current folder."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.cli.main import status_of
from tests.cli.article import ARTICLE, BRIEF


@dataclass(frozen=True)
class Ran:
    """How a run ended and what it printed."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


def listed(folder: Path) -> list[str]:
    """The names of all that is in `folder`, hidden files too."""
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder as the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def article(folder: Path) -> Path:
    path = folder / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def brief(folder: Path) -> Path:
    path = folder / "port.brief.yaml"
    path.write_text(BRIEF, encoding="utf-8")
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `briefgen` with arguments, and bytes for its standard input."""

    def run_briefgen(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        try:
            status = status_of(arguments)
        except SystemExit as ended:
            status = int(ended.code or 0)
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    return run_briefgen
