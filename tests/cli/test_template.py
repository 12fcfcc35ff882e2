import json
from pathlib import Path

import pytest

from briefgen.pipeline import templates
from briefgen.template.shelf import names
from tests.cli.conftest import Run, listed
from tests.samples import ROOT, template_samples

OWN = 'name: own\ntitle: "Own \\u001b[31mred"\nsections: [{name: summary, least: 2}]\n'


@pytest.fixture(autouse=True)
def _no_templates_of_the_user(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(templates, "user_config_dir", lambda *_, **__: str(folder / "config"))


def test_the_list_says_name_place_and_title_of_each_and_what_is_hidden(run: Run, folder: Path) -> None:
    (folder / "templates").mkdir()
    (folder / "templates" / "own.yaml").write_text(OWN, encoding="utf-8")
    (folder / "templates" / "country-risk.yaml").write_text("title: [", encoding="utf-8")
    ran = run("template", "list")
    rows = [line.split(maxsplit=2) for line in ran.out.splitlines()]
    assert (ran.status, ran.err) == (0, "")
    assert [row[0] for row in rows] == ["country-risk", "own", *names()]
    assert rows[1] == ["own", "templates", "Own \\x1b[31mred"]
    assert rows[0][2].startswith("broken: templates/country-risk.yaml:")
    assert "country-risk         package, hidden  Country risk brief" in ran.out.splitlines()


@pytest.mark.parametrize("name", names())
def test_what_is_shown_checks_as_a_template(run: Run, folder: Path, name: str) -> None:
    for options in ((), ("--raw",)):
        shown = run("template", "show", name, *options)
        (folder / f"{name}.yaml").write_text(shown.out, encoding="utf-8")
        checked = run("template", "check", f"{name}.yaml")
        assert (checked.status, checked.err) == (0, "")
        assert checked.out.startswith(f"{name}.yaml: ok\n")


def test_what_is_shown_has_what_it_takes_over(run: Run, folder: Path) -> None:
    (folder / "templates").mkdir()
    (folder / "templates" / "own.yaml").write_text("name: own\ntitle: Own\nextends: market-note\n", encoding="utf-8")
    assert "Levels and triggers" in run("template", "show", "own").out
    assert "Levels and triggers" not in run("template", "show", "own", "--raw").out


def test_a_bad_template_gets_every_problem_and_exit_code_20(run: Run, folder: Path) -> None:
    (folder / "own.yaml").write_text("name: Own\nsections: [{name: risk}]\n", encoding="utf-8")
    ran = run("template", "check", "own.yaml")
    assert (ran.status, ran.out) == (20, "")
    assert len(ran.err.splitlines()) == 3


@pytest.mark.parametrize("path", template_samples(), ids=lambda path: path.parent.name)
def test_a_template_made_of_a_brief_can_be_used_and_holds_nothing_of_it(run: Run, folder: Path, path: Path) -> None:
    made = run("template", "new", "monthly", "--from", str(path))
    assert made.status == 0
    assert "wrote templates/monthly.yaml" in made.err
    new = run("new", "--template", "monthly", "--topic", "Next month", "-o", "next.yaml")
    assert new.status == 0
    assert run("check", "next.yaml").status == 0
    text = (folder / "templates" / "monthly.yaml").read_text(encoding="utf-8")
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip().startswith(("surface:", "date:", "value:")):
            assert line.strip() not in text


def test_a_template_that_is_there_is_not_overwritten_without_force(run: Run, folder: Path) -> None:
    (folder / "templates").mkdir()
    path = folder / "templates" / "own.yaml"
    path.write_text(OWN, encoding="utf-8")
    source = str(template_samples()[0])
    refused = run("template", "new", "own", "--from", source)
    assert (refused.status, path.read_text(encoding="utf-8")) == (30, OWN)
    assert run("template", "new", "own", "--from", source, "--force").status == 0
    assert path.read_text(encoding="utf-8") != OWN


@pytest.mark.parametrize("name", ["../own", "Own", "a b"])
def test_a_name_that_is_none_is_refused_and_nothing_written(run: Run, folder: Path, name: str) -> None:
    ran = run("template", "new", name, "--from", str(template_samples()[0]))
    assert (ran.status, listed(folder)) == (2, [])


def test_the_schema_in_the_repository_is_the_one_that_is_printed(run: Run) -> None:
    printed = run("schema", "template").out
    assert printed == (ROOT / "schemas" / "template.schema.json").read_text(encoding="utf-8")
    assert json.loads(printed)["$id"] == "urn:briefgen:template:1"
