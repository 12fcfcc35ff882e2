from pathlib import Path

import pytest

from briefgen.brief.load import load_brief
from tests.cli.article import ARTICLE
from tests.cli.conftest import Run, listed

pytestmark = pytest.mark.usefixtures("article")


def test_an_article_becomes_a_brief_in_word_and_pdf(run: Run, folder: Path) -> None:
    ran = run("convert", "article.txt", "--out", "out", "--date", "2024-03-05", "--topic", "Dues")
    assert (ran.status, ran.out) == (0, "")
    lines = ran.err.splitlines()
    assert lines[:3] == ["wrote out/article.brief.yaml", "wrote out/article.docx", "wrote out/article.pdf"]
    assert lines[3].endswith("; list them with: briefgen check out/article.brief.yaml")
    assert len(lines) == 4
    assert listed(folder / "out") == ["article.brief.yaml", "article.docx", "article.pdf"]
    brief = load_brief((folder / "out" / "article.brief.yaml").read_text(encoding="utf-8"), name="brief").brief
    assert (brief.as_of, brief.topic, brief.documents[0].path) == ("2024-03-05", "Dues", "../article.txt")


def test_what_convert_counts_check_lists(run: Run) -> None:
    remark = run("convert", "article.txt", "--to", "docx").err.splitlines()[-1]
    listed = run("check", "article.brief.yaml").out.splitlines()[-1]
    assert listed.removeprefix("article.brief.yaml: ") == remark.partition(";")[0]


def test_the_brief_and_its_renderings_agree_with_draft_and_render(run: Run, folder: Path) -> None:
    run("convert", "article.txt", "--out", "a")
    (folder / "b").mkdir()
    run("draft", "article.txt", "-o", "b/article.brief.yaml")
    run("render", "b/article.brief.yaml")
    for name in ("article.brief.yaml", "article.docx", "article.pdf"):
        assert (folder / "a" / name).read_bytes() == (folder / "b" / name).read_bytes(), name


def test_quiet_says_nothing(run: Run) -> None:
    ran = run("convert", "article.txt", "--to", "docx", "--quiet")
    assert (ran.status, ran.out, ran.err) == (0, "", "")


def test_a_brief_that_exists_stops_it_before_any_work(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError("work was done in vain")

    (folder / "article.brief.yaml").write_text("my work", encoding="utf-8")
    monkeypatch.setattr("briefgen.pipeline.conversion.read_source", fail)
    ran = run("convert", "article.txt")
    assert ran.status == 30
    assert "use --force" in ran.err
    assert listed(folder) == ["article.brief.yaml", "article.txt"]


def test_force_overwrites_the_brief(run: Run, folder: Path) -> None:
    (folder / "article.brief.yaml").write_text("my work", encoding="utf-8")
    assert run("convert", "article.txt", "--to", "docx", "--force").status == 0
    assert "my work" not in (folder / "article.brief.yaml").read_text(encoding="utf-8")


def test_standard_input_is_converted_in_the_current_folder(run: Run, folder: Path) -> None:
    assert run("convert", "-", "--to", "docx", stdin=ARTICLE.encode()).status == 0
    assert {"stdin.brief.yaml", "stdin.docx"} <= set(listed(folder))


def test_a_word_file_is_never_overwritten_by_what_is_made_of_it(run: Run, folder: Path) -> None:
    assert run("convert", "article.txt", "--to", "docx").status == 0
    (folder / "article.docx").rename(folder / "report.docx")
    before = (folder / "report.docx").read_bytes()
    ran = run("convert", "report.docx")
    assert ran.status == 0, ran.err
    assert (folder / "report.docx").read_bytes() == before
    assert {"report.brief.yaml", "report.brief.docx", "report.pdf"} <= set(listed(folder))
    assert run("render", "report.brief.yaml", "--to", "docx").status == 0
    assert (folder / "report.docx").read_bytes() == before
