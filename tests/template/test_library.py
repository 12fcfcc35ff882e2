from pathlib import Path

import pytest

from briefgen.brief.load import load_brief
from briefgen.check.run import run_checks
from briefgen.pipeline.templates import find_template, read_template_file
from briefgen.render.compose import compose
from briefgen.template import layout_of, requirements_of, values_for
from briefgen.template.blank import Given, blank_brief
from briefgen.template.blank_text import blank_text
from briefgen.template.dump import dump_template
from briefgen.template.shelf import names
from tests.samples import template_samples

EIGHT = (
    "country-risk",
    "economic-note",
    "market-note",
    "meeting-brief",
    "policy-brief",
    "security-brief",
    "situation-report",
    "threat-intelligence",
)


def test_eight_templates_ship_and_each_has_a_sample() -> None:
    assert names() == EIGHT
    assert tuple(path.parent.name for path in template_samples()) == EIGHT


@pytest.mark.parametrize("name", EIGHT)
def test_each_says_what_it_is_for_and_asks_in_every_section(own_shelves: Path, name: str) -> None:
    assert own_shelves.is_dir()
    template = find_template(name).template
    assert template.name == name
    assert template.description
    for section in template.sections:
        if section.name not in {"annex", "sources", "entities"}:
            assert section.guidance, section.name
        assert set(section.required) <= set(section.prompts), section.name


@pytest.mark.parametrize("name", EIGHT)
def test_each_can_be_written_out_and_read_back(own_shelves: Path, name: str) -> None:
    template = find_template(name).template
    (own_shelves / f"{name}.yaml").write_text(dump_template(template), encoding="utf-8")
    assert read_template_file(str(own_shelves / f"{name}.yaml")) == template


@pytest.mark.parametrize("name", EIGHT)
def test_a_blank_brief_of_each_loads_renders_and_is_told_to_be_incomplete(own_shelves: Path, name: str) -> None:
    assert own_shelves.is_dir()
    template, given = find_template(name).template, Given("Velmark, 2027", None, {})
    brief = blank_brief(template, given)
    wanted = requirements_of(template, given.values(template))
    text = blank_text(brief, wanted, "brief.schema.json")
    assert load_brief(text, name=name).brief == brief
    assert compose(brief, layout_of(template, values_for(template, brief))).blocks
    found = run_checks(brief, {}, {}, wanted)
    assert {finding.severity for finding in found if finding.code != "T004"} <= {"warning", "information"}
    assert {"T010", "T012"} <= {finding.code for finding in found}
    assert "{" not in text.replace("{}", "")


@pytest.mark.parametrize("path", template_samples(), ids=lambda path: path.parent.name)
def test_each_sample_is_complete_and_its_pages_have_every_section(own_shelves: Path, path: Path) -> None:
    assert own_shelves.is_dir()
    brief = load_brief(path.read_text(encoding="utf-8"), name=path.name).brief
    template = find_template(path.parent.name).template
    assert brief.template is not None
    assert (brief.template.name, brief.template.version) == (template.name, template.version)
    values = values_for(template, brief)
    assert run_checks(brief, {}, {}, requirements_of(template, values)) == []
    document = compose(brief, layout_of(template, values))
    headings = [block.span.of(document.text) for block in document.blocks if block.role == "brief.section"]
    assert len(headings) == len(template.sections)
    titles = [layout.title for layout in layout_of(template, values).sections if layout.title]
    assert [heading for heading in headings if heading in titles] == titles
