"""`briefgen pull`: what is shown, what is written, and when nothing is."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from briefgen.brief.dump import dump_json, dump_yaml
from briefgen.brief.load import load_brief
from briefgen.fill.kinds import words_of
from tests.cli.conftest import Run, listed
from tests.cli.seen_terminal import SeenTerminal
from tests.fill.word_edits.script import edited
from tests.render.brief_fixture import rich_brief

_WORDS = """saved by "Jane Doe"
write "ten days" for "nine days" in "Ships wait"
write "may" for "could" in "Silt could close"
"""
_COMMENT = "# the desk's own remark\n"
Office = Callable[..., Path]


@pytest.fixture
def brief(folder: Path) -> Path:
    """The brief's own file, with a comment that must stay."""
    path = folder / "port.yaml"
    path.write_text(_COMMENT + dump_yaml(rich_brief()), encoding="utf-8")
    return path


@pytest.fixture
def office(brief: Path, run: Run) -> Office:
    """Render the brief and edit its Word file by a script."""

    def edit(script: str, *options: str) -> Path:
        assert run("render", str(brief), "--to", "docx", "--quiet", *options).status == 0
        path = brief.parent / "edited.docx"
        path.write_bytes(edited((brief.parent / "port.docx").read_bytes(), script))
        return path

    return edit


def _words(path: Path) -> dict[str, str]:
    found = load_brief(path.read_text(encoding="utf-8"), name=path.name).brief
    return {item.id: words_of(item) for _, item in found.items()}


def test_a_file_that_nobody_edited_changes_nothing(run: Run, brief: Path, office: Office) -> None:
    before = brief.read_bytes()
    ran = run("pull", str(office("")), "--into", str(brief))
    assert (ran.status, ran.out.split(": ")[1]) == (0, "nothing was changed in it\n")
    assert brief.read_bytes() == before


def test_edits_are_shown_and_written_and_comments_stay(run: Run, brief: Path, office: Office) -> None:
    ran = run("pull", str(office(_WORDS)), "--into", str(brief), "--yes")
    assert ran.status == 0
    assert "edited sum-1.text\n  - Ships wait nine days for a berth.\n  + Ships wait ten days for a berth.\n" in ran.out
    assert "2 changes, recorded as made by Jane Doe" in ran.err
    assert (_words(brief)["sum-1"], _words(brief)["risk-2"]) == (
        "Ships wait ten days for a berth.",
        "Silt may close the outer channel.",
    )
    text = brief.read_text(encoding="utf-8")
    assert text.startswith(_COMMENT)
    decisions = load_brief(text, name="").brief.decisions
    assert [(entry.item, entry.what, entry.by, entry.reason) for entry in decisions][1:] == [
        ("sum-1", "edited", "Jane Doe", "from edited.docx"),
        ("risk-2", "edited", "Jane Doe", "from edited.docx"),
    ]


def test_the_changed_items_are_checked_again_and_no_others(run: Run, brief: Path, office: Office) -> None:
    ran = run("pull", str(office('write "certainly" for "could" in "Silt could close"')), "--into", str(brief), "--yes")
    findings = [line for line in ran.out.splitlines() if line.startswith(f"{brief}:") and "(" in line]
    assert findings
    assert all("(risks[1]" in line for line in findings)


def test_a_second_pull_changes_nothing(run: Run, brief: Path, office: Office) -> None:
    script = _WORDS + 'add paragraph "Freight rates have doubled." after "Ships wait ten"\n'
    path = office(script + 'comment by "Jane Doe" on "Silt": "Since when?"')
    assert run("pull", str(path), "--into", str(brief), "--yes").status == 0
    before = brief.read_bytes()
    ran = run("pull", str(path), "--into", str(brief), "--yes")
    assert (ran.status, ran.out.split(": ")[1]) == (0, "nothing was changed in it\n")
    assert brief.read_bytes() == before


def test_a_dry_run_writes_nothing(run: Run, brief: Path, office: Office) -> None:
    path, before, names = office(_WORDS), brief.read_bytes(), listed(brief.parent)
    ran = run("pull", str(path), "--into", str(brief), "--dry-run")
    assert (ran.status, "edited sum-1.text" in ran.out, ran.err) == (0, True, "")
    assert (brief.read_bytes(), listed(brief.parent)) == (before, names)


def test_without_a_terminal_it_asks_for_yes(run: Run, brief: Path, office: Office) -> None:
    path, before = office(_WORDS), brief.read_bytes()
    ran = run("pull", str(path), "--into", str(brief))
    assert (ran.status, brief.read_bytes()) == (2, before)
    assert "add --yes" in ran.err


@pytest.mark.parametrize(
    ("option", "words"), [("--theirs", "ten days"), ("--ours", "twelve days"), ("--skip-conflicts", "twelve days")]
)
def test_a_conflict_writes_nothing_until_a_side_is_named(
    run: Run, brief: Path, office: Office, option: str, words: str
) -> None:
    path = office(_WORDS)
    brief.write_text(brief.read_text(encoding="utf-8").replace("wait nine days", "wait twelve days"), encoding="utf-8")
    before = brief.read_bytes()
    ran = run("pull", str(path), "--into", str(brief), "--yes")
    assert (ran.status, brief.read_bytes()) == (1, before)
    for said in ("printed: Ships wait nine", "edited.docx: Ships wait ten", "port.yaml: Ships wait twelve"):
        assert said in ran.out
    assert run("pull", str(path), "--into", str(brief), "--dry-run").status == 1
    assert run("pull", str(path), "--into", str(brief), "--yes", option).status == 0
    found = _words(brief)
    assert (found["sum-1"], found["risk-2"]) == (
        f"Ships wait {words} for a berth.",
        "Silt may close the outer channel.",
    )


def test_two_sides_exclude_each_other(run: Run, brief: Path, office: Office) -> None:
    ran = run("pull", str(office(_WORDS)), "--into", str(brief), "--ours", "--theirs")
    assert (ran.status, "exclude each other" in ran.err) == (2, True)


@pytest.mark.parametrize("name", ["base.yaml", "base.json"])
def test_a_file_that_has_lost_its_brief_needs_a_base(run: Run, brief: Path, office: Office, name: str) -> None:
    path = office(_WORDS + "lose the attachment")
    ran = run("pull", str(path), "--into", str(brief), "--yes")
    assert (ran.status, "--base FILE" in ran.err) == (10, True)
    base = brief.parent / name
    base.write_text((dump_json if name.endswith("json") else dump_yaml)(rich_brief()), encoding="utf-8")
    assert run("pull", str(path), "--into", str(brief), "--yes", "--base", str(base)).status == 0
    assert _words(brief)["sum-1"] == "Ships wait ten days for a berth."


def test_a_json_brief_is_changed_too(run: Run, brief: Path, office: Office) -> None:
    path, into = office(_WORDS), brief.with_suffix(".json")
    into.write_text(dump_json(rich_brief()), encoding="utf-8")
    assert run("pull", str(path), "--into", str(into), "--yes").status == 0
    assert _words(into)["sum-1"] == "Ships wait ten days for a berth."


def test_a_file_of_another_brief_is_refused(run: Run, brief: Path, office: Office) -> None:
    path = office(_WORDS)
    brief.write_text(
        "title: Another brief\nsummary:\n  - {id: sum-1, origin: analyst, text: Else.}\n", encoding="utf-8"
    )
    ran = run("pull", str(path), "--into", str(brief), "--yes")
    assert (ran.status, "another brief" in ran.err) == (10, True)


@pytest.mark.parametrize("into", ["port.docx", "-", "nowhere.yaml", "."])
def test_changes_go_into_a_file_that_is_a_brief(run: Run, brief: Path, office: Office, into: str) -> None:
    path = office(_WORDS)
    into = into if into == "-" else str(brief.parent / into)
    ran = run("pull", str(path), "--into", into, "--yes", stdin=brief.read_bytes())
    assert ran.status == 10
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", b"%PDF-1.7", b"plain words"])
def test_only_a_word_file_is_pulled(run: Run, brief: Path, data: bytes) -> None:
    path = brief.parent / "edited.docx"
    path.write_bytes(data)
    ran = run("pull", str(path), "--into", str(brief), "--yes")
    assert ran.status == 10
    assert len(ran.err.splitlines()) == 1


def test_a_word_file_of_something_else_is_refused(run: Run, brief: Path, office: Office) -> None:
    path, base = office(""), brief.parent / "base.yaml"
    base.write_bytes(brief.read_bytes())
    words = brief.parent / "other.yaml"
    words.write_text("title: Quite another thing\n", encoding="utf-8")
    assert run("render", str(words), "--to", "docx", "--no-attachment").status == 0
    ran = run("pull", str(brief.parent / "other.docx"), "--into", str(brief), "--base", str(base), "--yes")
    assert (ran.status, "none of the items" in ran.err) == (10, True)
    assert path.exists()


def test_the_layout_is_found_by_the_words(run: Run, brief: Path, office: Office) -> None:
    path = office(_WORDS, "--layout", "one-page")
    ran = run("pull", str(path), "--into", str(brief), "--dry-run")
    assert "edited.docx: 2 changes\n" in ran.out


def test_sections_that_were_not_printed_are_not_deleted(run: Run, brief: Path, office: Office) -> None:
    path = office(_WORDS, "--sections", "summary,risks")
    ran = run("pull", str(path), "--into", str(brief), "--dry-run")
    assert "edited.docx: 2 changes\n" in ran.out
    assert "not taken as deleted: Bottom line, " in ran.err
    assert "[Calder Gazette]" not in ran.out


def test_what_differs_from_an_older_brief_is_no_edit(run: Run, brief: Path, office: Office) -> None:
    older = brief.parent / "older.yaml"
    text = (
        brief.read_text(encoding="utf-8").replace("value: 140", "value: 90").replace("over 140 ships", "over 90 ships")
    )
    older.write_text(text.replace("Silt could close", "Sand could close"), encoding="utf-8")
    ran = run("pull", str(office(_WORDS, "--since", str(older))), "--into", str(brief), "--dry-run")
    assert "edited.docx: 2 changes\n" in ran.out


def test_an_edit_in_another_language_is_read_in_its_words(run: Run, brief: Path, office: Office) -> None:
    text = brief.read_text(encoding="utf-8").replace("language: en", "language: de")
    brief.write_text(text, encoding="utf-8")
    script = """write "11. August 2031" for "10. August 2031" in "10. August 2031"
write "kritisch" for "hoch" in "hoch"
write "very likely" for "likely" in "likely"
"""
    ran = run("pull", str(office(script)), "--into", str(brief), "--yes")
    assert (ran.status, "not brought back" in ran.out) == (0, False)
    after = load_brief(brief.read_text(encoding="utf-8"), name="").brief
    assert (after.timeline[0].date, after.risks[0].impact, after.risks[0].likelihood) == (
        "2031-08-11",
        "critical",
        "very likely",
    )


def test_words_of_the_file_do_not_steer_a_terminal(run: Run, brief: Path, office: Office) -> None:
    path = office('write "\x9b31m\x85evil" for "nine days" in "Ships wait"')
    ran = run("pull", str(path), "--into", str(brief), "--dry-run")
    assert "\x9b" not in ran.out
    assert "evil" in ran.out


def _is_asked(terminal: SeenTerminal, before: int) -> bool:
    """Whether more than so many questions stand on the screen."""
    return terminal.raw.count("e: ask for each") + terminal.raw.count("Make it?") > before


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are a matter of Unix")
@pytest.mark.parametrize(
    ("keys", "changed"),
    [(["y"], {"sum-1", "risk-2"}), (["n"], set()), (["e", "n", "y"], {"risk-2"}), (["e", "y", "n"], {"sum-1"})],
)
def test_on_a_terminal_it_asks_for_all_or_for_each(
    brief: Path, office: Office, keys: list[str], changed: set[str]
) -> None:
    path, before = office(_WORDS), _words(brief)
    terminal = SeenTerminal("pull", path.name, "--into", brief.name, folder=brief.parent)
    terminal.see("Make the 2 changes?")
    assert "\x1b[1;4;32mten\x1b[0m" in terminal.raw
    for number, key in enumerate(keys):
        terminal.wait(partial(_is_asked, terminal, number), "a question")
        terminal.press(key, "\r")
    assert terminal.end() == 0
    after = _words(brief)
    assert {name for name, words in after.items() if words != before[name]} == changed


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are a matter of Unix")
@pytest.mark.parametrize(("key", "words", "status"), [("b", "twelve", 0), ("w", "ten", 0), ("q", "twelve", 130)])
def test_on_a_terminal_it_asks_whose_words_hold(brief: Path, office: Office, key: str, words: str, status: int) -> None:
    path = office(_WORDS)
    brief.write_text(brief.read_text(encoding="utf-8").replace("wait nine days", "wait twelve days"), encoding="utf-8")
    terminal = SeenTerminal("pull", path.name, "--into", brief.name, folder=brief.parent, size=(40, 100))
    terminal.see("Whose words hold?")
    terminal.press(key, "\r")
    if key != "q":
        terminal.see("Make the change?")
        terminal.press("n", "\r")
    assert terminal.end() == status
    assert _words(brief)["sum-1"] == f"Ships wait {words} days for a berth."
