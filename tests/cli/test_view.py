from pathlib import Path

import pytest

from tests.cli.conftest import Run, listed


@pytest.fixture
def drafted(run: Run, article: Path) -> Path:
    """The brief of the article, beside it."""
    assert run("draft", "article.txt").status == 0
    return article.with_name("article.brief.yaml")


@pytest.mark.usefixtures("drafted")
def test_the_page_lands_beside_the_brief_and_shows_it_with_its_document(run: Run, folder: Path) -> None:
    ran = run("view", "article.brief.yaml")
    assert (ran.status, ran.out, ran.err) == (0, "", "wrote article.view.html\n")
    assert listed(folder) == ["article.brief.yaml", "article.txt", "article.view.html"]
    page = (folder / "article.view.html").read_text(encoding="utf-8")
    assert "Working copy, not for release" in page
    assert "It is not known how many ships have already left." in page
    assert ">L001</b>" in page


def test_what_a_comment_excuses_is_not_shown(run: Run, folder: Path, drafted: Path) -> None:
    text = drafted.read_text(encoding="utf-8").replace("office:", "# briefgen: ignore T007 we have none\noffice:", 1)
    drafted.write_text(text, encoding="utf-8")
    assert run("view", drafted.name).status == 0
    page = (folder / "article.view.html").read_text(encoding="utf-8")
    assert "list the authors" in page
    assert "which office" not in page


@pytest.mark.usefixtures("drafted")
def test_a_file_can_be_named_or_standard_output(run: Run, folder: Path) -> None:
    assert run("view", "article.brief.yaml", "-o", "desk.html").err == "wrote desk.html\n"
    ran = run("view", "article.brief.yaml", "-o", "-")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.encode() == (folder / "desk.html").read_bytes()


@pytest.mark.usefixtures("drafted")
def test_a_page_that_is_as_it_was_written_is_replaced_and_what_others_wrote_is_not(run: Run, folder: Path) -> None:
    assert run("view", "article.brief.yaml").status == 0
    assert run("view", "article.brief.yaml").status == 0
    path = folder / "article.view.html"
    path.write_text(path.read_text(encoding="utf-8").replace("12 percent", "13 percent"), encoding="utf-8")
    ran = run("view", "article.brief.yaml")
    assert ran.status == 30
    assert "not as briefgen wrote it" in ran.err
    assert run("view", "article.brief.yaml", "--force").status == 0
    assert "13 percent" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["article.brief.yaml", "article.txt"])
def test_an_input_is_never_overwritten(run: Run, drafted: Path, name: str) -> None:
    before = drafted.with_name(name).read_bytes()
    ran = run("view", "article.brief.yaml", "-o", name, "--force")
    assert (ran.status, "this is an input" in ran.err) == (30, True)
    assert drafted.with_name(name).read_bytes() == before


def test_a_folder_that_does_not_exist_is_told(run: Run, drafted: Path) -> None:
    ran = run("view", drafted.name, "-o", "nowhere/desk.html")
    assert (ran.status, "the folder nowhere does not exist" in ran.err) == (30, True)


def test_without_its_document_the_page_shows_the_recorded_words(run: Run, drafted: Path) -> None:
    drafted.with_name("article.txt").unlink()
    ran = run("view", drafted.name)
    assert ran.status == 0
    assert "is not verified" in ran.err
    page = drafted.with_name("article.view.html").read_text(encoding="utf-8")
    assert "This document is not at hand." in page
    assert "It is not known how many ships have already left." in page


def test_a_brief_that_travels_in_a_file_is_shown(run: Run, drafted: Path) -> None:
    assert run("render", drafted.name, "--to", "html").status == 0
    ran = run("view", "article.html")
    assert (ran.status, ran.err) == (0, "wrote article.view.html\n")


def test_standard_input_is_shown(run: Run, folder: Path, drafted: Path) -> None:
    ran = run("view", "-", stdin=drafted.read_bytes())
    assert (ran.status, ran.err) == (0, "wrote stdin.view.html\n")
    assert (folder / "stdin.view.html").is_file()


@pytest.mark.parametrize(("name", "status"), [("nothing.yaml", 10), ("article.txt", 10)])
@pytest.mark.usefixtures("drafted")
def test_what_is_no_brief_is_refused(run: Run, folder: Path, name: str, status: int) -> None:
    assert run("view", name).status == status
    assert listed(folder) == ["article.brief.yaml", "article.txt"]
