import re
import shlex
from pathlib import Path

import click
import pytest

from briefgen.cli.main import briefgen
from briefgen.errors import BriefgenError
from tests.samples import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^briefgen ([a-z]+) .*?  \S", README, re.MULTILINE)
NAMES = list(dict.fromkeys(COMMANDS))


def test_the_readme_opens_with_two_lines_that_set_everything_up() -> None:
    first, second = re.findall(r"```sh\n(.*?)\n```", README, re.DOTALL)[0].splitlines()
    for line in (first, second):
        assert line.startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert (ROOT / shlex.split(first.rpartition("briefgen convert ")[2])[0]).exists()
    assert second.endswith(".venv/bin/pytest")


@pytest.mark.parametrize("name", NAMES)
def test_every_command_that_the_readme_names_exists(name: str) -> None:
    context = click.Context(briefgen)
    assert briefgen.get_command(context, name) is not None


def test_the_readme_names_every_command() -> None:
    assert set(NAMES) == set(briefgen.list_commands(click.Context(briefgen)))


def test_the_readme_lists_every_exit_code() -> None:
    listed = {int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}
    assert listed == {0} | {kind.exit_code for kind in _errors(BriefgenError)}


def _errors(kind: type[BriefgenError]) -> set[type[BriefgenError]]:
    return {kind}.union(*(_errors(child) for child in kind.__subclasses__()))


@pytest.mark.parametrize("path", re.findall(r"\]\(([^)#]+)\)|`((?:briefgen|samples|tests|schemas)/[\w./-]+)`", README))
def test_every_path_that_the_readme_names_exists(path: tuple[str, str]) -> None:
    named = Path(path[0] or path[1])
    assert (ROOT / named).exists()
