"""`draft` of several documents, and `draft --into` a brief that people have worked on."""

import re
from pathlib import Path

import pytest

from briefgen.brief import Brief
from briefgen.brief.load import load_brief
from tests.cli.article import ARTICLE
from tests.cli.conftest import Run, listed

pytestmark = pytest.mark.usefixtures("article")

LETTER = """Shipping Lines Weigh a Move

Port Calder raised its harbour dues by 14 percent in March 2024. The port handled over 1.2 million containers in 2023
(Port Authority, January 15, 2024).
"""


def loaded(path: Path) -> Brief:
    return load_brief(path.read_text(encoding="utf-8"), name=path.name).brief


def drafted(run: Run, folder: Path) -> Path:
    """The brief of the article, drafted into a file."""
    run("draft", "article.txt", "-o", "port.yaml")
    return folder / "port.yaml"


def change_article(folder: Path, old: str = "12 percent", new: str = "15 percent") -> None:
    (folder / "article.txt").write_text(ARTICLE.replace(old, new), encoding="utf-8")


def test_several_documents_make_one_brief(run: Run, folder: Path) -> None:
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    ran = run("draft", "article.txt", "letter.txt", "-o", "both.yaml")
    assert ran.status == 0
    assert "disagree on harbour dues" in ran.err
    brief = loaded(folder / "both.yaml")
    assert [entry.path for entry in brief.documents] == ["article.txt", "letter.txt"]
    shared = [figure for figure in brief.key_figures if figure.value == 1_200_000]
    assert [[entry.document for entry in figure.evidence] for figure in shared] == [["document-1", "document-2"]]
    assert "C001" in run("check", "both.yaml").out


def test_several_documents_need_a_name_for_their_brief(run: Run, folder: Path) -> None:
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    ran = run("draft", "article.txt", "letter.txt")
    assert (ran.status, "name its file with -o" in ran.err) == (2, True)
    assert listed(folder) == ["article.txt", "letter.txt"]


def test_a_document_given_twice_is_read_once(run: Run, folder: Path) -> None:
    (folder / "copy.txt").write_text(ARTICLE, encoding="utf-8")
    ran = run("draft", "article.txt", "article.txt", "copy.txt", "-o", "port.yaml")
    assert "article.txt: given twice" in ran.err
    assert "copy.txt: the same bytes as article.txt" in ran.err
    assert len(loaded(folder / "port.yaml").documents) == 1


def test_a_brief_that_exists_is_pointed_to_into(run: Run, folder: Path) -> None:
    drafted(run, folder)
    ran = run("draft", "article.txt", "-o", "port.yaml")
    assert ran.status == 30
    assert "merge into it with --into port.yaml, or use --force to overwrite it" in ran.err


def test_what_changed_in_the_source_changes_in_the_brief_and_is_told(run: Run, folder: Path) -> None:
    path = drafted(run, folder)
    path.write_text(path.read_text(encoding="utf-8").replace("key_figures:", "# Mine.\nkey_figures:"), encoding="utf-8")
    change_article(folder)
    ran = run("draft", "--into", "port.yaml")
    assert ran.status == 0
    assert ran.out.startswith("port.yaml: 1 figure changed")
    assert re.search(r'changed: figure-1: "12 percent \(.*\)" → "15 percent \(.*\)"', ran.out)
    assert "article.txt has changed (document-1)\n" in ran.err
    assert "\n# Mine.\nkey_figures:" in path.read_text(encoding="utf-8")
    assert "E0" not in run("check", "port.yaml").out


def test_nothing_is_written_where_nothing_changed_or_on_a_dry_run(run: Run, folder: Path) -> None:
    path = drafted(run, folder)
    before = path.read_bytes()
    ran = run("draft", "article.txt", "--into", "port.yaml")
    assert (ran.status, ran.out) == (0, "port.yaml: nothing changed\n")
    change_article(folder)
    ran = run("draft", "--into", "port.yaml", "--dry-run")
    assert "1 figure changed" in ran.out
    assert "nothing is written" in ran.out
    assert path.read_bytes() == before
    assert listed(folder) == ["article.txt", "port.yaml"]


def test_what_a_person_decided_stays(run: Run, folder: Path) -> None:
    path = drafted(run, folder)
    text = path.read_text(encoding="utf-8")
    decisions = (
        "decisions:\n  - {item: figure-1, what: accepted, by: Ana}\n  - {item: gap-1, what: rejected, by: Ana}\n"
    )
    path.write_text(text + decisions, encoding="utf-8")
    change_article(folder)
    ran = run("draft", "--into", "port.yaml")
    assert "2 items of yours kept, 1 differs from the source now" in ran.out
    assert 'kept as yours: figure-1: "12 percent' in ran.out
    brief = loaded(path)
    assert [figure.value for figure in brief.key_figures if figure.id == "figure-1"] == [12]
    assert [gap.id for gap in brief.gaps] == ["gap-1"]


def test_what_is_gone_is_told_and_taken_out_only_when_asked(run: Run, folder: Path) -> None:
    path = drafted(run, folder)
    change_article(folder, "It is not known how many ships have already left.", "")
    assert "no longer stands: gap-1" in run("draft", "--into", "port.yaml").out
    assert [gap.id for gap in loaded(path).gaps] == ["gap-1"]
    assert "taken out: gap-1" in run("draft", "--into", "port.yaml", "--prune").out
    assert not loaded(path).gaps


def test_a_removed_item_of_an_unchanged_document_stays_out(run: Run, folder: Path) -> None:
    path = drafted(run, folder)
    text = path.read_text(encoding="utf-8")
    start, end = text.index("# What is not known."), text.index("# What is expected next.")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    ran = run("draft", "article.txt", "--into", "port.yaml")
    assert ran.out == "port.yaml: nothing changed; 1 that the brief does not have stays out\n"
    assert not loaded(path).gaps


def test_a_file_outside_the_briefs_folder_is_drafted_only_when_it_is_named(run: Run, folder: Path) -> None:
    (folder / "briefs").mkdir()
    run("draft", "article.txt", "-o", "briefs/port.yaml")
    change_article(folder)
    ran = run("draft", "--into", "briefs/port.yaml")
    assert ran.status == 10
    assert "../article.txt has changed and lies outside the brief's folder" in ran.err
    assert "1 figure changed" in run("draft", "article.txt", "--into", "briefs/port.yaml").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "name a document"),
        (("article.txt", "--prune"), "belong to --into"),
        (("article.txt", "--into", "port.yaml", "--force"), "leave out -o, --format and --force"),
        (("article.txt", "--into", "port.yaml", "-o", "x.yaml"), "leave out -o, --format and --force"),
    ],
)
def test_options_that_make_no_sense_together_are_refused(run: Run, arguments: tuple[str, ...], said: str) -> None:
    ran = run("draft", *arguments)
    assert ran.status == 2
    assert said in ran.err


def test_a_merge_needs_a_brief_that_can_be_written(run: Run) -> None:
    ran = run("draft", "article.txt", "--into", "nowhere.yaml")
    assert (ran.status, "nowhere.yaml" in ran.err) == (10, True)
    ran = run("draft", "article.txt", "--into", "article.txt")
    assert (ran.status, "only a brief's own file can be changed" in ran.err) == (10, True)


def test_words_of_a_source_cannot_steer_the_terminal(run: Run, folder: Path) -> None:
    drafted(run, folder)
    change_article(folder, "It is not known how many ships", "It is not known how \x1b[31m many ships")
    assert "\x1b" not in run("draft", "--into", "port.yaml").out


def test_date_and_topic_are_the_users_in_a_merge_too(run: Run, folder: Path) -> None:
    path = drafted(run, folder)
    run("draft", "article.txt", "--into", "port.yaml", "--date", "2024-03", "--topic", "Harbour dues")
    assert (loaded(path).as_of, loaded(path).topic) == ("2024-03", "Harbour dues")
