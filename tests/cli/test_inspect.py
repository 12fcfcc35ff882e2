import json
from pathlib import Path

import pytest

from briefgen.extract.inspect import INSPECTABLE
from tests.cli.article import ARTICLE
from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("article")


@pytest.mark.parametrize("kind", INSPECTABLE)
def test_json_gives_each_mention_with_its_place(run: Run, kind: str) -> None:
    ran = run("inspect", "article.txt", "--show", kind, "--format", "json")
    assert (ran.status, ran.err) == (0, "")
    shown = json.loads(ran.out)
    assert list(shown) == [kind]
    assert shown[kind]
    for mention in shown[kind]:
        assert ARTICLE[mention["start"] : mention["end"]] == mention["surface"]


def test_several_kinds_come_in_the_order_asked_for_each_once(run: Run) -> None:
    ran = run("inspect", "article.txt", "--show", "dates, blocks", "--show", "DATES,sentences", "--format", "json")
    assert list(json.loads(ran.out)) == ["dates", "blocks", "sentences"]


def test_json_of_nothing_is_an_empty_list(run: Run, folder: Path) -> None:
    (folder / "plain.txt").write_text("Nothing is measured here.\n", encoding="utf-8")
    ran = run("inspect", "plain.txt", "--show", "citations", "--format", "json")
    assert json.loads(ran.out) == {"citations": []}


def test_text_is_a_table_under_the_kind_and_its_count(run: Run) -> None:
    ran = run("inspect", "article.txt", "--show", "citations")
    lines = ran.out.splitlines()
    assert lines[0] == "citations: 2"
    assert lines[1].split()[:3] == ["start", "end", "surface"]
    assert "Calder Gazette" in lines[2]
    assert lines[2].index("Calder Gazette") >= lines[1].index("surface")
    assert len(lines) == 4


def test_text_shows_cues_by_their_words(run: Run) -> None:
    ran = run("inspect", "article.txt", "--show", "risks")
    assert "could" in ran.out
    assert "{" not in ran.out


def test_standard_input_is_read_for_a_dash(run: Run) -> None:
    ran = run("inspect", "-", "--show", "blocks", "--format", "json", stdin=ARTICLE.encode())
    assert json.loads(ran.out)["blocks"][0]["surface"] == "Harbour Dues Rise in Port Calder"


def test_verbose_tells_what_was_read_and_found(run: Run) -> None:
    ran = run("inspect", "article.txt", "--show", "citations", "--verbose")
    assert f"article.txt: {len(ARTICLE)} characters in" in ran.err
    assert "article.txt: 2 citations" in ran.err


def test_a_suffix_that_says_something_else_is_told_unless_quiet(run: Run, folder: Path) -> None:
    (folder / "article.pdf").write_text(ARTICLE, encoding="utf-8")
    arguments = ("inspect", "article.pdf", "--show", "blocks")
    assert run(*arguments).err == "article.pdf: whatever its suffix says, this is a plain text; it is read as one\n"
    assert run(*arguments, "--quiet").err == ""
