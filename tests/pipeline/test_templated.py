from pathlib import Path

import pytest

from briefgen.brief import Brief
from briefgen.layout import LAYOUTS
from briefgen.pipeline import templates
from briefgen.pipeline.design import Design, Look
from briefgen.pipeline.templated import fitted, requirements_for, template_of
from briefgen.style import PAPERS, Style

TEMPLATE = """
name: ours
version: "2"
title: Ours
style: classic
sections: [{name: risks, title: What may happen}, {name: summary}]
checks: {T005: 'off'}
"""
BRIEF = Brief.model_validate(
    {
        "title": "T",
        "template": {"name": "ours", "version": "2"},
        "gaps": [{"id": "g1", "origin": "analyst", "text": "Who?"}],
    }
)
DESIGN = Design(Style(), LAYOUTS["full"], {})


class Heard:
    def __init__(self) -> None:
        self.notes: list[str] = []

    def note(self, message: str) -> None:
        self.notes.append(message)

    def detail(self, message: str) -> None:
        assert message


@pytest.fixture(autouse=True)
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(templates, "user_config_dir", lambda *_, **__: str(tmp_path / "config"))
    (tmp_path / "templates").mkdir()
    path = tmp_path / "templates" / "ours.yaml"
    path.write_text(TEMPLATE, encoding="utf-8")
    return path


def test_the_pages_have_the_sections_and_the_style_of_the_template_and_say_what_is_left_out() -> None:
    heard = Heard()
    design = fitted(DESIGN, Look(), BRIEF, heard)
    assert [(section.name, section.title) for section in design.layout.sections] == [
        ("risks", "What may happen"),
        ("summary", ""),
    ]
    assert design.style.name == "classic"
    assert heard.notes == ["the template ours does not print gaps; --layout full prints all of the brief"]


def test_options_come_before_the_template() -> None:
    assert fitted(DESIGN, Look(layout="full", style="house"), BRIEF, Heard()) == DESIGN
    chosen = fitted(DESIGN, Look(sections=("gaps", "risks")), BRIEF, Heard()).layout
    assert [(section.name, section.title) for section in chosen.sections] == [
        ("gaps", ""),
        ("risks", "What may happen"),
    ]
    design = Design(Style(paper=PAPERS["letter"], reference=b"base"), LAYOUTS["full"], {})
    style = fitted(design, Look(paper="letter"), BRIEF, Heard()).style
    assert (style.name, style.paper, style.reference) == ("classic", PAPERS["letter"], b"base")


def test_a_template_that_is_not_at_hand_is_told_and_nothing_of_it_applied() -> None:
    heard = Heard()
    brief = BRIEF.model_copy(update={"template": BRIEF.template and BRIEF.template.model_copy(update={"name": "../x"})})
    assert fitted(DESIGN, Look(), brief, heard) == DESIGN
    assert requirements_for(brief, heard) is None
    assert heard.notes[0] == "the template ../x of the brief is not at hand and not applied; see briefgen template list"


def test_another_version_is_told(ours: Path) -> None:
    ours.write_text(TEMPLATE.replace('"2"', '"3"'), encoding="utf-8")
    heard = Heard()
    assert template_of(BRIEF, heard) is not None
    assert "made from version 2 of the template ours, which is at 3; see briefgen migrate" in heard.notes[0]


def test_a_brief_without_a_template_is_left_alone() -> None:
    heard = Heard()
    assert fitted(DESIGN, Look(), Brief(title="T"), heard) == DESIGN
    assert requirements_for(Brief(title="T"), heard) is None
    assert heard.notes == []


def test_the_rules_that_it_switches_are_what_the_check_takes() -> None:
    wanted = requirements_for(BRIEF, Heard())
    assert wanted is not None
    assert wanted.verdicts == {"T005": "off"}
