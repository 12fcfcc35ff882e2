"""The office's defaults: where they come from, what they change, and that options win over them."""

import json
from pathlib import Path

import pytest

from briefgen.brief.load import load_brief
from briefgen.pipeline.configuration import VARIABLE, author_default
from tests.cli.conftest import Run

USER = "author: U. Ser\noffice: Coastal Desk\nbanner: Internal\npaper: letter\n"
PROJECT = "author: P. Ject\nmarking: TLP:GREEN\n"


@pytest.fixture
def user(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own file, not yet written; the configuration is on."""
    monkeypatch.delenv(VARIABLE, raising=False)
    own = folder / "own"
    own.mkdir()
    monkeypatch.setattr("briefgen.pipeline.configuration.user_config_dir", lambda *_names, **_options: str(own))
    return own / "config.yaml"


def test_the_project_wins_field_by_field_and_each_value_is_told_with_its_file(user: Path, run: Run) -> None:
    user.write_text(USER, encoding="utf-8")
    Path("briefgen.yaml").write_text(PROJECT, encoding="utf-8")
    shown = json.loads(run("config", "show", "--format", "json").out)
    assert {name: entry["value"] for name, entry in shown.items()} == {
        "author": "P. Ject",
        "office": "Coastal Desk",
        "marking": "TLP:GREEN",
        "paper": "letter",
    }
    assert {name for name, entry in shown.items() if entry["from"] == str(user)} == {"office", "paper"}
    assert run("config", "show").out.splitlines()[0] == "author   P. Ject  (briefgen.yaml)"


def test_a_file_that_is_named_is_the_only_one_and_an_empty_name_is_none(
    user: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    user.write_text(USER, encoding="utf-8")
    Path("other.yaml").write_text("office: Other\n", encoding="utf-8")
    monkeypatch.setenv(VARIABLE, "other.yaml")
    assert run("config", "show").out == "office  Other  (other.yaml)\n"
    monkeypatch.setenv(VARIABLE, "")
    ran = run("config", "show")
    assert (ran.status, ran.out) == (0, "")
    assert "no defaults are set" in ran.err
    monkeypatch.setenv(VARIABLE, "absent.yaml")
    assert run("config", "show").status == 10


def test_all_that_is_wrong_is_told_with_its_place(user: Path, run: Run) -> None:
    user.write_text("autor: A\nmarking: TLP:WHITE\nlayout: wide\n", encoding="utf-8")
    ran = run("config", "check")
    assert ran.status == 20
    assert [line.removeprefix(str(user)).split(":")[1] for line in ran.err.splitlines()] == ["1", "2", "3"]
    assert "did you mean `author`?" in ran.err


@pytest.mark.parametrize(("line", "status"), [("style: absent", 10), ("template: absent", 2), ("style: house", 0)])
def test_what_is_named_has_to_be_there(user: Path, run: Run, line: str, status: int) -> None:
    user.write_text(line + "\n", encoding="utf-8")
    assert run("config", "check").status == status


@pytest.mark.parametrize("content", [b"", b"# nothing yet\n", b"\xef\xbb\xbfoffice: Desk\n"])
def test_a_file_that_sets_nothing_or_begins_with_a_mark_is_sound(user: Path, run: Run, content: bytes) -> None:
    user.write_bytes(content)
    assert run("config", "check").status == 0


def test_a_file_that_is_too_large_or_not_utf_8_is_refused(user: Path, run: Run) -> None:
    for content in (b"#" * 70_000, b"office: \xff\n"):
        user.write_bytes(content)
        assert run("config", "show").status == 10


def test_a_draft_takes_author_office_and_marking_and_says_so_when_asked(user: Path, article: Path, run: Run) -> None:
    bare = run("draft", str(article), "-o", "-").out
    user.write_text(USER, encoding="utf-8")
    ran = run("draft", str(article), "-o", "-", "--verbose")
    brief = load_brief(ran.out, name="draft").brief
    assert (brief.authors, brief.office, brief.marking, brief.banner) == (("U. Ser",), "Coastal Desk", None, "Internal")
    assert f"office Coastal Desk is from {user}" in ran.err
    assert run("draft", str(article), "-o", "-").out == ran.out != bare
    assert "Coastal Desk" not in run("draft", str(article), "-o", "-").err


def test_what_a_brief_says_already_stays(user: Path, run: Run) -> None:
    user.write_text(USER + "language: de\nscale: phia\n", encoding="utf-8")
    Path("templates").mkdir()
    Path("templates/own.yaml").write_text(
        "name: own\nversion: '1'\ntitle: Own\nlanguage: fr\n"
        "front:\n  defaults: {office: Own Office, marking: TLP:RED}\n"
        "sections:\n  - {name: summary}\n",
        encoding="utf-8",
    )
    ran = run("new", "--template", "own", "--topic", "Ports")
    assert ran.status == 0, ran.err
    brief = load_brief(ran.out, name="new").brief
    assert (brief.authors, brief.office, brief.marking, brief.banner) == (("U. Ser",), "Own Office", "TLP:RED", "")
    assert (brief.language, brief.scale) == ("fr", "phia")


def test_a_new_brief_takes_the_template_of_the_office(user: Path, run: Run) -> None:
    ran = run("new", "--topic", "Kenya")
    assert ran.status == 2
    assert "name one with --template" in ran.err
    user.write_text("template: country-risk\n", encoding="utf-8")
    assert "name: country-risk" in run("new", "--topic", "Kenya").out


def test_files_take_style_paper_and_layout_and_options_win(user: Path, brief: Path, run: Run) -> None:
    def page(*options: str) -> str:
        assert run("render", str(brief), "--to", "html", "--out", "out", "--force", *options).status == 0
        return Path("out/port.html").read_text(encoding="utf-8")

    (user.parent / "office.yaml").write_text("extends: house\nname: office\npaper: letter\n", encoding="utf-8")
    usual, plain, one_page = page(), page("--style", "plain"), page("--layout", "one-page")
    user.write_text("style: plain\n", encoding="utf-8")
    assert page() == plain != usual
    assert page("--style", "house") == usual
    user.write_text("layout: one-page\n", encoding="utf-8")
    assert page() == one_page != usual
    assert page("--layout", "full") == usual


def test_a_style_file_lies_where_the_configuration_says(user: Path, brief: Path, run: Run) -> None:
    (user.parent / "office.yaml").write_text("name: office\npaper: letter\n", encoding="utf-8")
    user.write_text("style: office.yaml\n", encoding="utf-8")
    checked = run("config", "check")
    assert checked.status == 0, checked.err
    ran = run("render", str(brief), "--to", "pdf", "--out", "out", "--verbose")
    assert ran.status == 0
    assert b"612" in Path("out/port.pdf").read_bytes()
    assert f"style {user.parent / 'office.yaml'} is from {user}" in ran.err


def test_the_author_decides_where_nobody_else_is_named(user: Path, brief: Path, run: Run) -> None:
    assert author_default() == ""
    user.write_text(USER, encoding="utf-8")
    assert author_default() == "U. Ser"
    assert run("set", str(brief), "summary[0].text=Dues rose.").status == 0
    assert load_brief(brief.read_text(encoding="utf-8"), name="brief").brief.decisions[-1].by == "U. Ser"


def test_the_schema_of_the_configuration_is_printed(run: Run) -> None:
    schema = json.loads(run("schema", "config").out)
    assert {"author", "office", "marking", "style"} <= schema["properties"].keys()
