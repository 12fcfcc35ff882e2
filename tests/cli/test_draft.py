import json
import os
from pathlib import Path

import pytest

from briefgen.brief.load import load_brief
from tests.cli.article import ARTICLE
from tests.cli.conftest import Run, listed

pytestmark = pytest.mark.usefixtures("article")


def loaded(path: Path) -> object:
    return load_brief(path.read_text(encoding="utf-8"), name=path.name).brief


def test_a_draft_lands_beside_its_source(run: Run, folder: Path) -> None:
    ran = run("draft", "article.txt")
    assert (ran.status, ran.out, ran.err) == (0, "", "wrote article.brief.yaml\n")
    assert loaded(folder / "article.brief.yaml")
    assert listed(folder) == ["article.brief.yaml", "article.txt"]


def test_the_draft_is_the_same_whatever_the_form_and_the_way_out(run: Run, folder: Path) -> None:
    run("draft", "article.txt", "-o", "a.yaml", "--quiet")
    run("draft", "article.txt", "--output", "b.json", "--quiet")
    run("draft", "article.txt", "--format", "json", "--output", "c.txt", "--quiet")
    printed = run("draft", "article.txt", "-o", "-").out
    assert (folder / "b.json").read_bytes() == (folder / "c.txt").read_bytes()
    assert (folder / "a.yaml").read_bytes() == printed.encode()
    assert loaded(folder / "a.yaml") == loaded(folder / "b.json")


def test_every_evidence_stands_in_the_file(run: Run) -> None:
    brief = json.loads(run("draft", "article.txt", "--format", "json", "-o", "-").out)
    spans = [evidence for item in brief["summary"] + brief["risks"] for evidence in item["evidence"]]
    assert spans
    assert all(ARTICLE[span["start"] : span["end"]] == span["exact"] for span in spans)


def test_date_and_topic_are_the_users(run: Run) -> None:
    ran = run("draft", "article.txt", "-o", "-", "--format", "json", "--date", "2024-03", "--topic", " Harbour  dues ")
    brief = json.loads(ran.out)
    assert (brief["as_of"], brief["topic"]) == ("2024-03", "Harbour dues")


def test_the_document_is_named_from_the_briefs_own_folder(run: Run, folder: Path) -> None:
    (folder / "briefs").mkdir()
    run("draft", "article.txt", "-o", "briefs/harbour.json")
    brief = json.loads((folder / "briefs" / "harbour.json").read_text(encoding="utf-8"))
    assert brief["documents"][0]["path"] == "../article.txt"


def test_a_folder_behind_a_link_does_not_mislead(run: Run, folder: Path) -> None:
    (folder / "far" / "away").mkdir(parents=True)
    (folder / "near").symlink_to(folder / "far" / "away")
    run("draft", "article.txt", "-o", "near/harbour.json")
    brief = json.loads((folder / "near" / "harbour.json").read_text(encoding="utf-8"))
    assert brief["documents"][0]["path"] == "../../article.txt"
    assert "is not verified" not in run("check", "near/harbour.json").err


def test_a_source_behind_a_link_is_named_by_where_it_lies(run: Run, folder: Path) -> None:
    (folder / "far" / "away").mkdir(parents=True)
    (folder / "near").symlink_to(folder / "far" / "away")
    (folder / "far" / "other.txt").write_text(ARTICLE, encoding="utf-8")
    brief = json.loads(run("draft", "near/../other.txt", "--format", "json", "-o", "-").out)
    assert brief["documents"][0]["path"] == "far/other.txt"


def test_standard_input_goes_to_standard_output(run: Run, folder: Path) -> None:
    ran = run("draft", "-", stdin=ARTICLE.encode())
    assert ran.status == 0
    brief = load_brief(ran.out, name="stdin").brief
    assert brief.title == "Harbour Dues Rise in Port Calder"
    assert brief.documents[0].path == ""
    assert listed(folder) == ["article.txt"]


def test_a_brief_is_overwritten_with_force_alone(run: Run, folder: Path) -> None:
    path = folder / "article.brief.yaml"
    path.write_text("my work", encoding="utf-8")
    ran = run("draft", "article.txt")
    assert ran.status == 30
    assert ran.err == (
        "briefgen: article.brief.yaml: this brief exists and may hold people's work; "
        "merge into it with --into article.brief.yaml, or use --force to overwrite it\n"
    )
    assert path.read_text(encoding="utf-8") == "my work"
    assert run("draft", "article.txt", "--force").status == 0
    assert loaded(path)


def test_the_source_is_never_overwritten(run: Run, article: Path, folder: Path) -> None:
    (folder / "link.yaml").symlink_to(article)
    os.link(article, folder / "other.yaml")
    for name in ("article.txt", "link.yaml", "other.yaml"):
        ran = run("draft", "article.txt", "-o", name, "--force")
        assert ran.status == 30
        assert "this is an input, which is never overwritten" in ran.err
    assert article.read_text(encoding="utf-8") == ARTICLE


def test_a_target_that_cannot_be_is_refused_before_any_work(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError("work was done in vain")

    monkeypatch.setattr("briefgen.pipeline.drafting.read_source", fail)
    (folder / "loop").symlink_to("loop")
    for name, said in {
        ".": "this is a folder",
        "nowhere/brief.yaml": "the folder nowhere does not exist",
        "article.txt/brief.yaml": "not a directory",
        "loop": "levels of symbolic links",
        "x" * 300: "file name too long",
    }.items():
        ran = run("draft", "article.txt", "-o", name)
        assert ran.status == 30, name
        assert said in ran.err
        assert ran.err.count("\n") == 1


def test_a_file_name_that_no_brief_can_hold_is_an_error_in_one_line(run: Run, folder: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (folder / name).write_text(ARTICLE, encoding="utf-8")
    ran = run("draft", name, "-o", "-")
    assert ran.status == 10
    assert "is not UTF-8" in ran.err


def test_a_brief_that_could_not_be_read_back_is_not_written(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.pipeline.drafting.LARGEST_BYTES", 2**10)
    ran = run("draft", "article.txt")
    assert ran.status == 10
    assert "its brief would be larger than" in ran.err
    assert listed(folder) == ["article.txt"]


def test_a_brief_with_more_values_than_can_be_read_back_is_not_written(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.pipeline.drafting._SURELY_READ", 0)
    monkeypatch.setattr("briefgen.record.tree.MOST_VALUES", 100)
    ran = run("draft", "article.txt")
    assert ran.status == 10
    assert "would hold too much to be read back; split the document" in ran.err
    assert listed(folder) == ["article.txt"]
