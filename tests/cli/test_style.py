import json
from pathlib import Path

import pytest

from briefgen.style.shelf import names
from tests.cli.conftest import Run
from tests.style.material import picture


def test_the_list_names_and_describes_every_built_in_style(run: Run) -> None:
    ran = run("style", "list")
    assert ran.status == 0
    assert [line.split()[0] for line in ran.out.splitlines()] == list(names())
    assert all("  built in  " in line and line.endswith(".") for line in ran.out.splitlines())


@pytest.mark.parametrize("name", names())
def test_what_is_shown_is_a_style_file_that_checks(run: Run, folder: Path, name: str) -> None:
    shown = run("style", "show", name)
    (folder / "own.yaml").write_text(shown.out, encoding="utf-8")
    checked = run("style", "check", "own.yaml")
    assert (checked.status, checked.err) == (0, "")
    assert checked.out.startswith("own.yaml: ok\n")
    assert checked.out.splitlines()[1:] == run("style", "check", name).out.splitlines()[1:]


def test_a_check_lists_what_each_colour_has_and_needs(run: Run, folder: Path) -> None:
    (folder / "own.yaml").write_text('colours: {muted: "#595959"}\n', encoding="utf-8")
    lines = run("style", "check", "own.yaml").out.splitlines()
    assert "  muted on page                 #595959 #FFFFFF   7.00:1  needs 4.5:1" in lines


def test_a_bad_style_gets_every_problem_and_exit_code_20(run: Run, folder: Path) -> None:
    (folder / "own.yaml").write_text("paper: a5\nlogo: {file: gone.png, alternative: Lion}\n", encoding="utf-8")
    ran = run("style", "check", "own.yaml")
    assert (ran.status, ran.out) == (20, "")
    assert ran.err.splitlines() == [
        'own.yaml:1:1: paper: "a5" is not allowed here: write one of a4 or letter',
        "own.yaml:2:8: logo.file: there is no such file: check the name",
    ]


def test_files_are_looked_for_beside_the_style(run: Run, folder: Path) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / "lion.png").write_bytes(picture("PNG"))
    (folder / "deep" / "own.yaml").write_text("logo: {file: lion.png, alternative: Lion}\n", encoding="utf-8")
    assert run("style", "check", "deep/own.yaml").status == 0


def test_what_is_not_wise_is_remarked_unless_all_is_quiet(run: Run, folder: Path) -> None:
    (folder / "own.yaml").write_text("sizes_pt: {body: 9}\n", encoding="utf-8")
    ran = run("style", "check", "own.yaml")
    assert (ran.status, ran.err) == (0, "own.yaml: the body is 9 pt; 11 pt or more is easier to read\n")
    assert run("style", "check", "own.yaml", "--quiet").err == ""


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("show", "modern"), 10, "modern: there is no built-in style of that name; choose from house, classic, plain"),
        (("show", "../house"), 10, "there is no built-in style of that name"),
        (("check", "gone.yaml"), 10, "gone.yaml: no such file; check the name"),
        (("check", "-"), 10, "-: a style file ends in .yaml, .yml or .json"),
        (("check",), 2, "missing argument 'FILE'"),
        (("chek",), 2, "no such command 'chek'"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_wrong_use_is_told_in_one_line(run: Run, arguments: tuple[str, ...], status: int, said: str) -> None:
    ran = run("style", *arguments)
    assert (ran.status, ran.out) == (status, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("name", ["brief", "style"])
def test_the_schema_of_each_record_is_printed(run: Run, name: str) -> None:
    assert json.loads(run("schema", name).out)["$id"] == f"urn:briefgen:{name}:1"
