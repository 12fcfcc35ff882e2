from pathlib import Path

import pytest

from briefgen.brief.load import load_brief
from briefgen.pipeline import templates
from tests.cli.conftest import Run

OLD = """name: ours
version: "1"
title: Ours
variables: {place: {prompt: Where?, default: the place}}
sections:
  - {name: summary, least: 1}
  - name: risks
    rows:
      - {guidance: How bad?, statement: "{place} floods."}
"""
NEW = OLD.replace('"1"', '"2"') + '      - {guidance: How bad?, statement: "{place} burns."}\n'


@pytest.fixture
def brief(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A brief of version 1 with work in it, and version 2 on the shelf."""
    monkeypatch.setattr(templates, "user_config_dir", lambda *_, **__: str(folder / "config"))
    (folder / "templates").mkdir()
    template = folder / "templates" / "ours.yaml"
    template.write_text(OLD, encoding="utf-8")
    assert run("new", "--template", "ours", "--topic", "T", "--var", "place=Anto", "-o", "anto.yaml").status == 0
    template.write_text(NEW, encoding="utf-8")
    path = folder / "anto.yaml"
    path.write_text(path.read_text().replace("likelihood: null", "likelihood: likely  # asked the river watch"))
    return path


def test_what_is_added_is_shown_and_written_with_yes_and_all_else_stays(run: Run, brief: Path) -> None:
    before = brief.read_text(encoding="utf-8")
    ran = run("migrate", "anto.yaml", "--yes")
    assert ran.status == 0
    after = brief.read_text(encoding="utf-8")
    assert "+    statement: Anto burns." in ran.out.splitlines()
    assert [line for line in before.splitlines() if line not in after.splitlines()] == ['  version: "1"']
    risks = load_brief(after, name="anto.yaml").brief.risks
    assert [(risk.statement, risk.likelihood) for risk in risks] == [("Anto floods.", "likely"), ("Anto burns.", None)]
    assert "brought to ours 2" in ran.err
    again = run("migrate", "anto.yaml")
    assert (again.status, again.out) == (0, "")
    assert "up to date with ours; nothing to change" in again.err


def test_a_dry_run_and_a_run_without_a_terminal_write_nothing(run: Run, brief: Path) -> None:
    before = brief.read_bytes()
    dry = run("migrate", "anto.yaml", "--dry-run")
    assert (dry.status, brief.read_bytes()) == (0, before)
    assert "Anto burns." in dry.out
    unasked = run("migrate", "anto.yaml")
    assert (unasked.status, brief.read_bytes()) == (2, before)
    assert "--yes" in unasked.err


def test_another_template_leaves_what_it_has_no_section_for_and_says_so(run: Run, brief: Path, folder: Path) -> None:
    (folder / "templates" / "notes.yaml").write_text("name: notes\ntitle: N\nsections: [{name: gaps}]\n")
    ran = run("migrate", "anto.yaml", "--to-template", "notes", "--yes")
    assert ran.status == 0
    assert "risks: the template has no such section; its 1 item stays" in ran.err
    migrated = load_brief(brief.read_text(encoding="utf-8"), name="anto.yaml").brief
    assert (len(migrated.risks), migrated.template and migrated.template.name) == (1, "notes")


def test_a_template_that_is_gone_is_told_with_the_way_out(run: Run, brief: Path, folder: Path) -> None:
    before = brief.read_bytes()
    (folder / "templates" / "ours.yaml").unlink()
    ran = run("migrate", "anto.yaml", "--yes")
    assert (ran.status, brief.read_bytes()) == (2, before)
    assert "--to-template" in ran.err


def test_a_brief_of_no_template_has_nothing_to_change(run: Run, brief: Path, folder: Path) -> None:
    (folder / "plain.yaml").write_text("title: T\n")
    assert "made from no template" in run("migrate", "plain.yaml", "--yes").err
    assert run("migrate", "anto.yaml", "--to-template", "ours", "--var", "plaice=X", "--yes").status == 2
    assert brief.exists()
