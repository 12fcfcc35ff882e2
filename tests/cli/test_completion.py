"""Real shells complete commands, options, files, names and paths into a brief."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pexpect
import pytest

from briefgen.cli.completing_paths import allowed, continued
from tests.cli.conftest import Run

SHELLS = ("bash", "zsh", "fish")
_PATIENCE = 30
_TO_THE_START = "\x01"
BRIEF = """title: Port
risks:
  - {id: risk-9, origin: analyst, statement: The strike may spread.}
  - {id: risk-2, origin: analyst, statement: It may end.}
"""


def needs(shell: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(shell) is None, reason=f"{shell} is not installed")


@pytest.fixture
def environment(folder: Path) -> Mapping[str, str]:
    """A folder with a few files, and the command on the path of the shells."""
    (folder / "brief.yaml").write_text(BRIEF, encoding="utf-8")
    (folder / "my brief.yaml").write_text(BRIEF, encoding="utf-8")
    for name in ("article.txt", "data.csv", ".hidden.yaml"):
        (folder / name).touch()
    (folder / "sub").mkdir()
    command = folder / "bin" / "briefgen"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m briefgen "$@"\n', encoding="utf-8")
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    return {**os.environ, "PATH": f"{command.parent}:{os.environ['PATH']}", "HOME": str(folder), "TERM": "dumb"}


def in_bash(environment: Mapping[str, str], *words: str) -> list[str]:
    """What bash is answered for the last of the words, which are as it parts them."""
    script = (
        'source <(briefgen completion bash); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); '
        "_briefgen_completion briefgen; printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    return _answer(["bash", "--norc", "-c", script, "bash", "briefgen", *words], environment)


def in_fish(environment: Mapping[str, str], line: str) -> list[str]:
    script = "briefgen completion fish | source; complete -C $argv[1]"
    return [entry.partition("\t")[0] for entry in _answer(["fish", "--no-config", "-c", script, line], environment)]


def _answer(command: Sequence[str], environment: Mapping[str, str]) -> list[str]:
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=_PATIENCE, check=False)
    assert ran.stderr.replace("bash: no job control in this shell\n", "") == ""
    return ran.stdout.split("\n")[:-1]


@needs("bash")
@pytest.mark.parametrize(
    ("words", "answers"),
    [
        (["ren"], ["render"]),
        (["render", "--pap"], ["--paper"]),
        (["render", "--paper", ""], ["a4", "letter"]),
        (["render", ""], ["bin/", "brief.yaml", r"my\ brief.yaml", "sub/"]),
        (["draft", "a"], ["article.txt"]),
        (["render", "brief.yaml", "--style", "pl"], ["plain"]),
        (["new", "--template", "country"], ["country-risk"]),
        (["template", "show", "country"], ["country-risk"]),
        (["get", "brief.yaml", "risks["], ["risks[0].", "risks[1]."]),
        (["get", "brief.yaml", "risks[0].li"], ["risks[0].likelihood"]),
        (["get", "brief.yaml", "risk-"], ["risk-9.", "risk-2."]),
        (["set", "brief.yaml", "risk-9.imp"], ["risk-9.impact="]),
        (["set", "brief.yaml", "risk-9.impact", "=", "h"], ["high"]),
        (["set", "brief.yaml", "risk-9.impact", "="], ["negligible", "low", "moderate", "high", "critical"]),
        (["set", "brief.yaml", "risks[0].likelihood", "=", "very"], [r"very\ unlikely", r"very\ likely"]),
        (["set", "brief.yaml", "risk-9.impact", "=", "high", "stat"], ["status="]),
        (["add", "brief.yaml", "ri"], ["risks", "risk-9.", "risk-2."]),
        (["add", "brief.yaml", "ti"], ["timeline"]),
        (["add", "brief.yaml", "risk-9.d"], ["risk-9.drivers"]),
        (["migrate", "brief.yaml", "--to-template", "country"], ["country-risk"]),
        (["fill", "brief.yaml", "--only", "summary,ri"], ["summary,risks"]),
        (["render", "brief.yaml", "--to", "html,ht"], [""]),
        (["render", "brief.yaml", "--to", "pdf,"], [f"pdf,{name}" for name in ("docx", "html", "md", "txt")]),
        (["render", "brief.yaml", "--sections", "bott"], ["bottom_line"]),
        (["get", "absent.yaml", "bott"], ["bottom_line."]),
        (["get", "absent.yaml", "risks["], [""]),
    ],
    ids=" ".join,
)
def test_bash_is_answered(environment: Mapping[str, str], words: list[str], answers: list[str]) -> None:
    assert in_bash(environment, *words) == answers


@needs("fish")
@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("briefgen ren", ["render"]),
        ("briefgen draft a", ["article.txt"]),
        ("briefgen get brief.yaml risk-", ["risk-9.", "risk-2."]),
        ("briefgen set brief.yaml risk-9.impact=h", ["risk-9.impact=high"]),
    ],
)
def test_fish_is_answered(environment: Mapping[str, str], line: str, answers: list[str]) -> None:
    assert sorted(in_fish(environment, line)) == sorted(answers)


STARTS = {
    "bash": (["--norc", "--noprofile", "-i"], "source <(briefgen completion bash)"),
    "zsh": (["-f", "-i"], 'bindkey -e; autoload -Uz compinit; compinit -u -D; eval "$(briefgen completion zsh)"'),
}


@pytest.mark.parametrize("shell", [pytest.param(shell, marks=needs(shell)) for shell in STARTS])
def test_the_tab_key_completes_and_leaves_open_what_goes_on(environment: Mapping[str, str], shell: str) -> None:
    arguments, begin = STARTS[shell]
    child = pexpect.spawn(
        shutil.which(shell) or shell,
        arguments,
        env={**environment, "PS1": "> "},
        encoding="utf-8",
        dimensions=(24, 200),
        timeout=_PATIENCE,
    )
    try:
        child.sendline(begin + '; echo "rea"dy')
        child.expect_exact("ready\r\n")
        child.send("briefgen ge\tbri\tbott\tte\t")
        child.send(f"{_TO_THE_START}echo \r")
        child.expect(r"\nbriefgen get brief\.yaml bottom_line\.text *\r")
    finally:
        child.close(force=True)


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_the_same_each_time_and_asks_for_nothing_else(run: Run, shell: str) -> None:
    ran = run("completion", shell)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == run("completion", shell).out
    assert f"_BRIEFGEN_COMPLETE={shell}_complete" in ran.out


def test_no_other_shell_is_promised(run: Run) -> None:
    assert run("completion", "tcsh").status == 2


@pytest.mark.parametrize("text", ["", "[1, 2", "title: &a b", "- x", "risks: 3\n", "\x00"])
def test_what_is_no_brief_completes_to_the_fields_that_any_has(text: str) -> None:
    assert "risks[" in list(continued(text, "ri"))
    assert not list(continued(text, "risks["))


@pytest.mark.parametrize("path", ["", "[", "]", "risks[9999999]", "risks[0].likelihood.x", "a=b", "risks[0]..", "é"])
def test_paths_that_lead_nowhere_go_on_with_nothing_that_breaks(path: str) -> None:
    assert all(isinstance(entry, str) for entry in continued(BRIEF, path))
    assert isinstance(allowed(path), tuple)
