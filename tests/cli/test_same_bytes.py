"""The same brief gives the same bytes, whatever the time, the zone, the hash seed, the locale and the folder."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.article import BRIEF
from tests.cli.conftest import Run

EVERY = "docx,html,md,pdf,txt"
NAMES = sorted(f"port.{name}" for name in EVERY.split(","))
ELSEWHERE: Mapping[str, str] = {
    "TZ": "Asia/Kathmandu",
    "PYTHONHASHSEED": "42",
    "LC_ALL": "C",
    "LANG": "de_CH.UTF-8",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "HOME": "/nowhere",
    "COLUMNS": "40",
}


def written(where: Path, brief: str, out: Path, environment: Mapping[str, str]) -> dict[str, bytes]:
    """What a process of its own makes of `brief` in the folder `where`."""
    where.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [sys.executable, "-m", "briefgen", "render", brief, "--to", EVERY, "--out", str(out)],
        cwd=where,
        env={name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"} | dict(environment),
        check=True,
        capture_output=True,
    )
    return {path.name: path.read_bytes() for path in out.iterdir()}


@pytest.mark.parametrize("epoch", [{}, {"SOURCE_DATE_EPOCH": "1700000001"}], ids=["dated by nothing", "dated"])
def test_nothing_around_a_run_gets_into_its_files(folder: Path, brief: Path, epoch: Mapping[str, str]) -> None:
    here = written(folder, brief.name, folder / "a", {"TZ": "UTC", "PYTHONHASHSEED": "1"} | dict(epoch))
    there = written(folder / "deep er" / "ß", str(brief), folder / "b", dict(ELSEWHERE) | dict(epoch))
    assert sorted(here) == NAMES
    assert here == there


def test_a_file_says_when_it_was_made_where_its_brief_has_no_date(
    run: Run, folder: Path, brief: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = {}
    for out, epoch in (("unset", ""), ("set", "1700000001")):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        assert run("render", brief.name, "--to", EVERY, "--out", out).status == 0
        made[out] = {path.name: path.read_bytes() for path in (folder / out).iterdir()}
    assert b"D:20000101000000Z" in made["unset"]["port.pdf"]
    assert b"D:20231114221321Z" in made["set"]["port.pdf"]
    assert b"<xmp:CreateDate>2023-11-14T22:13:21Z<" in made["set"]["port.pdf"]
    assert {name for name in NAMES if made["set"][name] != made["unset"][name]} == {"port.docx", "port.pdf"}


def test_the_date_of_a_brief_comes_before_the_moment_of_its_making(
    run: Run, folder: Path, brief: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brief.write_text(f"{BRIEF}published: 2024-03-04\n", encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000001")
    assert run("render", brief.name, "--to", "pdf").status == 0
    data = (folder / "port.pdf").read_bytes()
    assert b"D:20240304000000Z" in data
    assert b"20231114" not in data


def test_a_moment_that_is_no_number_is_told_and_nothing_is_written(
    run: Run, folder: Path, brief: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    ran = run("render", brief.name, "--out", "out")
    assert ran.status == 2
    assert ran.err == (
        "briefgen: the environment variable SOURCE_DATE_EPOCH is 'yesterday'; "
        "give whole seconds since 1970, or unset it\n"
    )
    assert not (folder / "out").exists()
