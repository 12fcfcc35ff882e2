import json
import re
from pathlib import Path

import pytest

from briefgen.brief.load import load_brief
from tests.cli.article import BRIEF
from tests.cli.conftest import Ran, Run, listed

NAME = "port.brief.yaml"
BY = ("--by", "A. Analyst")
WRITTEN = """# ours
title: Harbour Dues   # short
summary:
  # the first
  - id: s1
    origin: analyst
    text: "Dues rose."
"""


@pytest.fixture
def own(brief: Path) -> Path:
    brief.write_text(WRITTEN, encoding="utf-8")
    return brief


def drafted(run: Run) -> None:
    assert run("draft", "article.txt", "-o", NAME).status == 0


@pytest.mark.usefixtures("own")
def test_set_changes_the_values_and_tells_each(run: Run, own: Path) -> None:
    ran = run("set", NAME, "s1.text=Dues rose again.", "authors=[A, B]", *BY)
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == "summary[0].text: Dues rose. → Dues rose again.\nauthors: none → A, B\n"
    text = own.read_text(encoding="utf-8")
    assert text.startswith("# ours\ntitle: Harbour Dues   # short\n")
    assert "  # the first\n  - id: s1\n    origin: analyst\n    text: Dues rose again.\n" in text
    (decision,) = load_brief(text, name="x").brief.decisions
    assert (decision.item, decision.what, decision.by) == ("s1", "edited", "A. Analyst")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", decision.when or "")
    assert re.fullmatch(r"briefgen \d+\.\d+\.\d+.*", decision.tool)


@pytest.mark.usefixtures("own")
def test_without_a_name_the_user_of_the_machine_decides_and_that_is_told(
    run: Run, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "someone")
    ran = run("set", NAME, "s1.text=A")
    assert ran.err.endswith("recorded as decided by someone; give another name with --by\n")
    assert "by: someone" in own.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["", " ", "a\x1bb", "x" * 501])
def test_a_name_that_cannot_be_recorded_is_refused(run: Run, own: Path, name: str) -> None:
    ran = run("set", NAME, "s1.text=A", "--by", name)
    assert (ran.status, own.read_text(encoding="utf-8")) == (2, WRITTEN)
    assert "\x1b" not in ran.err


def test_quiet_tells_nothing_and_a_value_that_is_there_already_is_told(run: Run, own: Path) -> None:
    assert run("set", NAME, "title=Dues", "-q").err == ""
    before = own.read_bytes()
    assert run("set", NAME, "title=Dues").err == f"{NAME}: it says so already; nothing changes\n"
    assert own.read_bytes() == before


def test_a_dry_run_shows_the_difference_and_changes_nothing(run: Run, own: Path) -> None:
    ran = run("set", NAME, "title=A", *BY, "--dry-run")
    assert ran.status == 0
    assert "-title: Harbour Dues   # short\n+title: A   # short\n" in ran.out
    assert ran.out.startswith(f"--- {NAME}\n+++ {NAME} (changed)\n@@ ")
    assert own.read_text(encoding="utf-8") == WRITTEN
    assert listed(own.parent) == [NAME]


def test_all_that_is_wrong_is_told_with_places_and_nothing_is_written(run: Run, own: Path) -> None:
    ran = run("set", NAME, "summary[0].txt=A", "summary[4].text=A", "title=", "office=Desk", *BY)
    assert ran.status == 20
    said = "the last is summary[0]; a new one is put in with: briefgen add"
    assert ran.err.splitlines() == [
        f"{NAME}:2:1: title: is empty: write what the field holds: Title of the brief",
        f"{NAME}:3:1: summary[4]: there is no such entry; there is 1: {said}",
        f"{NAME}:5:5: summary[0].txt: there is no such field: did you mean text?",
    ]
    assert own.read_text(encoding="utf-8") == WRITTEN


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("set", NAME, "title"), 2, "gives no value; write PATH=VALUE"),
        (("set", NAME), 2, "missing argument"),
        (("set", "-", "title=A"), 10, "standard input cannot be changed"),
        (("set", "gone.yaml", "title=A"), 10, "no such file"),
        (("add", NAME, "risks", "statement=A", "--occurrence", "2"), 2, "--occurrence belongs to one --evidence"),
        (("add", NAME, "risks", "--evidence", "dues"), 10, "none of its documents is at hand"),
        (("remove", NAME, "s1", "--restore", "--purge"), 2, "--restore goes with neither"),
        (("move", NAME, "s1", "risks", "A"), 2, "gives no value"),
    ],
)
@pytest.mark.usefixtures("own")
def test_what_cannot_be_done_is_said(run: Run, own: Path, arguments: tuple[str, ...], status: int, said: str) -> None:
    ran = run(*arguments)
    assert ran.status == status
    assert said in ran.err
    assert own.read_text(encoding="utf-8") == WRITTEN


@pytest.mark.usefixtures("article")
def test_words_of_the_article_make_an_extracted_item_that_the_check_accepts(run: Run) -> None:
    drafted(run)
    ran = run("add", NAME, "gaps", "--evidence", "if the dues   rise again", *BY)
    assert ran.err.startswith("gaps[1]: added gap-2: if the dues rise again\n")
    ran = run("get", NAME, "gap-2", "--format", "json")
    gap = json.loads(ran.out)
    assert (gap["origin"], gap["text"]) == ("extracted", "if the dues rise again")
    assert "gaps[1]" not in run("check", NAME).out
    ran = run("add", NAME, "gaps", "--evidence", "Port Calder", *BY)
    assert ran.status == 20
    assert re.search(rf'^{NAME}: evidence: "Port Calder" stands \d times \(1: .*\): quote more words, or ', ran.err)


@pytest.mark.usefixtures("article")
def test_evidence_is_not_taken_from_a_document_that_has_changed(run: Run, article: Path) -> None:
    drafted(run)
    article.write_text("It is another text; the dues rise again.\n", encoding="utf-8")
    ran = run("add", NAME, "gaps", "--evidence", "the dues rise again", *BY)
    assert ran.status == 10
    assert "is not the file that the brief was drawn from" in ran.err


@pytest.mark.usefixtures("article")
def test_a_drafted_item_is_rejected_restored_and_purged(run: Run, folder: Path) -> None:
    drafted(run)
    before = (folder / NAME).read_text(encoding="utf-8")
    assert run("remove", NAME, "gap-1", *BY).err == "gaps[0]: rejected gap-1\n"
    assert "ships have already left" not in rendered(run)
    assert run("remove", NAME, "gap-1", "--restore", *BY).err == "gaps[0]: accepted gap-1\n"
    assert "ships have already left" in rendered(run)
    run("remove", NAME, "gap-1", "--purge", *BY)
    text = (folder / NAME).read_text(encoding="utf-8")
    assert "gap-1" not in text
    assert len(text) < len(before)


def rendered(run: Run) -> str:
    run("render", NAME, "--to", "txt", "--force")
    return Path("port.txt").read_text(encoding="utf-8")


@pytest.mark.usefixtures("article")
def test_an_item_becomes_one_of_another_kind(run: Run) -> None:
    drafted(run)
    ran = run("move", NAME, "gap-1", "risks[0]", "impact=high", *BY)
    assert ran.err == "gaps[0]: moved to risks[0]\n"
    assert run("get", NAME, "risks[0].id", "gap-1.impact").out == "gap-1\nhigh\n"


@pytest.mark.usefixtures("own")
def test_get_prints_bare_values_records_as_yaml_and_several_by_path(run: Run) -> None:
    run("set", NAME, "authors=[A, 'B: C']", *BY)
    assert run("get", NAME, "title", "authors").out == "Harbour Dues\nA\nB: C\n"
    assert run("get", NAME, "authors", "--format", "yaml").out == '- A\n- "B: C"\n'
    assert run("get", NAME, "s1").out == "id: s1\ntext: Dues rose.\norigin: analyst\n"
    assert run("get", NAME, "s1.text", "title", "--format", "json").out == (
        '{\n  "summary[0].text": "Dues rose.",\n  "title": "Harbour Dues"\n}\n'
    )
    assert run("get", NAME, "title", "--format", "json").out == '"Harbour Dues"\n'
    assert run("get", NAME, "s1.text", "title", "--format", "yaml").out == (
        "summary[0].text: Dues rose.\ntitle: Harbour Dues\n"
    )


@pytest.mark.usefixtures("own")
def test_get_ends_with_1_where_there_is_nothing(run: Run) -> None:
    assert run("get", NAME, "marking") == Ran(1, "", "marking is not set\n")
    ran = run("get", NAME, "tilte", "gaps[0]", "title")
    assert (ran.status, ran.out) == (1, "")
    assert len(ran.err.splitlines()) == 2
    assert "did you mean title?" in ran.err


def test_get_reads_standard_input_and_a_file_that_carries_its_brief(run: Run, brief: Path) -> None:
    assert run("get", "-", "title", stdin=BRIEF.encode()).out == "Harbour Dues Rise in Port Calder\n"
    run("render", brief.name, "--to", "html")
    assert run("get", "port.html", "s1.text").out == "Port Calder raised its harbour dues.\n"


def test_no_text_of_a_brief_steers_the_terminal(run: Run, brief: Path) -> None:
    brief.write_text(BRIEF + 'office: "\\e[31mred\\e[0m"\n', encoding="utf-8")
    shown = [
        run("get", NAME, "office"),
        run("get", NAME, "office", "--format", "yaml"),
        run("set", NAME, "office=\x1b[2Jx", "--dry-run"),
        run("set", NAME, "offic\x1b[2J=x"),
        run("set", NAME, "office=\x1b[2Jx"),
    ]
    for ran in shown:
        assert "\x1b" not in ran.out + ran.err
    turned = run("set", NAME, "office=sdrawkcab \u202esdrawrof\u202c")
    assert "\\u202esdrawrof\\u202c" in turned.err
    assert "\u202e" not in turned.err
