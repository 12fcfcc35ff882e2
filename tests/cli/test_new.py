import json
from pathlib import Path

import pytest

from briefgen.brief.load import load_brief
from briefgen.pipeline import templates
from briefgen.template.shelf import names
from tests.cli.conftest import Run, listed

KENYA = ("new", "--template", "country-risk", "--topic", "Kenya, 2027 elections", "--var", "country=Kenya")


@pytest.fixture(autouse=True)
def _no_templates_of_the_user(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(templates, "user_config_dir", lambda *_, **__: str(folder / "config"))


@pytest.mark.parametrize("name", names())
def test_a_new_brief_of_each_template_is_valid_renders_and_is_told_to_be_incomplete(
    run: Run, folder: Path, name: str
) -> None:
    assert run("new", "--template", name, "--topic", "Velmark", "-o", "velmark.yaml", "--date", "2026-03").status == 0
    checked = run("check", "velmark.yaml", "--format", "json")
    assert "T010" in {finding["code"] for finding in json.loads(checked.out)["findings"]}
    assert run("render", "velmark.yaml", "--to", "txt").status == 0
    assert "not print" not in run("render", "velmark.yaml", "--to", "md").err
    assert load_brief((folder / "velmark.yaml").read_text(), name="velmark.yaml").brief.as_of == "2026-03"


def test_the_first_line_points_editors_at_the_schema_beside_the_brief(run: Run, folder: Path) -> None:
    assert run(*KENYA, "-o", "kenya.yaml").status == 0
    assert listed(folder) == ["brief.schema.json", "kenya.yaml"]
    first = (folder / "kenya.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=brief.schema.json"
    assert (folder / "brief.schema.json").read_text(encoding="utf-8") == run("schema", "brief").out


def test_an_older_schema_is_replaced_and_another_file_of_that_name_stays(run: Run, folder: Path) -> None:
    path = folder / "brief.schema.json"
    path.write_text('{"$id": "urn:briefgen:brief:1"}', encoding="utf-8")
    run(*KENYA, "-o", "one.yaml")
    assert len(path.read_text(encoding="utf-8")) > 1000
    for number, other in enumerate(("[]", '{"$id": "urn:another"}', "no JSON", "[" * 100_000)):
        path.write_text(other, encoding="utf-8")
        ran = run(*KENYA, "-o", f"{number}.yaml")
        assert (ran.status, path.read_text(encoding="utf-8")) == (0, other)
        assert "brief.schema.json: not the schema of briefs" in ran.err


def test_another_address_of_the_schema_is_written_as_it_is_given(run: Run, folder: Path) -> None:
    assert run(*KENYA, "-o", "kenya.yaml", "--schema", "../schemas/brief.json").status == 0
    assert listed(folder) == ["kenya.yaml"]
    first = (folder / "kenya.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first.endswith("$schema=../schemas/brief.json")
    assert run(*KENYA, "-o", "b.yaml", "--schema", "a\nb: c").status == 2


def test_without_a_file_it_goes_to_standard_output_the_same_every_time(run: Run, folder: Path) -> None:
    first, second = run(*KENYA), run(*KENYA, "-o", "-")
    assert (first.status, first.out, listed(folder)) == (0, second.out, [])
    assert load_brief(first.out, name="new").brief.title == "Kenya, 2027 elections: country risk"


def test_words_that_stand_for_what_is_not_given_are_told(run: Run) -> None:
    said = run(*KENYA).err
    assert "period: the next twelve months" in said
    assert "country:" not in said


def test_nothing_is_overwritten_without_force(run: Run, folder: Path) -> None:
    (folder / "kenya.yaml").write_text("work", encoding="utf-8")
    refused = run(*KENYA, "-o", "kenya.yaml")
    assert (refused.status, (folder / "kenya.yaml").read_text(encoding="utf-8")) == (30, "work")
    assert listed(folder) == ["kenya.yaml"]
    assert run(*KENYA, "-o", "kenya.yaml", "--force").status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--template", "country-risk"), "say what"),
        (("--template", "no-such", "--topic", "T"), "choose from country-risk"),
        (("--template", "../country-risk", "--topic", "T"), "no name of a template"),
        (("--template", "country-risk", "--topic", "T", "--var", "country"), "country=Kenya"),
        (("--template", "country-risk", "--topic", "T", "--var", "county=K"), "its variables: country, period"),
        (("--template", "country-risk", "--topic", "T", "--var", "country=" + "x" * 201), "longer than 200"),
        (("--template", "country-risk", "--topic", "T", "-o", "kenya.docx"), "ends in .yaml"),
    ],
)
def test_wrong_use_is_told_in_one_line_and_writes_nothing(
    run: Run, folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    ran = run("new", *arguments)
    assert (ran.status, ran.out, listed(folder)) == (2, "", [])
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1
