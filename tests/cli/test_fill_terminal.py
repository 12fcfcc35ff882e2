"""`briefgen fill` as a person meets it: in a real pseudo-terminal."""

import os
import re
import signal
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefgen.brief import Brief
from briefgen.brief.dump import dump_yaml
from briefgen.brief.load import load_brief
from tests.cli.article import ARTICLE
from tests.cli.seen_terminal import SeenTerminal
from tests.fill.questions.runs import HARM, draft

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are a matter of Unix")
Open = Callable[..., SeenTerminal]


@pytest.fixture
def drafted(folder: Path) -> Path:
    """The draft of an article that lies beside it."""
    (folder / "article.txt").write_text(ARTICLE + HARM, encoding="utf-8")
    path = folder / "brief.yaml"
    path.write_text(dump_yaml(draft()), encoding="utf-8")
    return path


@pytest.fixture
def fill(drafted: Path) -> Iterator[Open]:
    """Run `briefgen fill brief.yaml` with further arguments."""
    opened: list[SeenTerminal] = []

    def open_terminal(*arguments: str, size: tuple[int, int] = (24, 80), **more: str) -> SeenTerminal:
        command = ("fill", "brief.yaml", "--by", "Ana Ruiz", *arguments)
        opened.append(SeenTerminal(*command, folder=drafted.parent, size=size, more=more))
        return opened[-1]

    yield open_terminal
    for terminal in opened:
        terminal.close()


def brief_in(path: Path) -> Brief:
    return load_brief(path.read_text(encoding="utf-8"), name=str(path)).brief


def decisions_in(path: Path) -> list[tuple[str, str]]:
    return [(decision.item, decision.what) for decision in brief_in(path).decisions]


def test_items_are_accepted_edited_and_rejected_and_the_sum_is_told(fill: Open, drafted: Path) -> None:
    terminal = fill("--only", "summary")
    terminal.see("1 of", "Summary", "article.txt, paragraph", "Is it right?", "a accept")
    terminal.press("a")
    terminal.see("2 of")
    terminal.press("e")
    terminal.see("Esc Enter")
    terminal.press("\x1b[H", "In", " ", "short", ":", " ", "\x1b", "\r")
    terminal.see("3 of", "What does it say?")
    terminal.press("\x11")
    assert terminal.end() == 0
    assert decisions_in(drafted) == [("summary-1", "accepted"), ("summary-2", "edited")]
    assert brief_in(drafted).summary[1].text.startswith("In short: ")
    assert brief_in(drafted).summary[1].evidence == draft().summary[1].evidence
    assert "1 accepted, 1 edited" in terminal.raw
    assert "still open: " in terminal.raw


@pytest.mark.long
def test_a_rejected_item_is_recorded_with_who_when_and_with_what(fill: Open, drafted: Path) -> None:
    terminal = fill("--only", "risks")
    terminal.see("Is it right?")
    terminal.press("r")
    terminal.see("risk-2")
    terminal.press("q")
    assert terminal.end() == 0
    (decision,) = brief_in(drafted).decisions
    assert (decision.item, decision.what, decision.by) == ("risk-1", "rejected", "Ana Ruiz")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", decision.when or "")
    assert decision.tool.startswith("briefgen ")


@pytest.mark.long
def test_an_analysts_calls_are_chosen_from_their_meanings(fill: Open, drafted: Path) -> None:
    terminal = fill("--only", "risks")
    terminal.see("Is it right?")
    terminal.press("a")
    assert "55–80 %" in terminal.see("Likelihood", "leave open")
    terminal.press("5")
    terminal.see("Impact", "critical", "leave open")
    terminal.press("\x1b[A", "\x1b[A", "\r")
    terminal.see("Confidence", "it may still be wrong")
    terminal.press("\r")
    terminal.see("risk-2")
    terminal.press("q")
    terminal.end()
    risk = brief_in(drafted).risks[0]
    assert (risk.likelihood, risk.impact, risk.confidence) == ("likely", "high", None)


def test_back_undoes_the_last_answer_in_the_file_byte_for_byte(fill: Open, drafted: Path) -> None:
    drafted.write_text("# ours\n" + drafted.read_text(encoding="utf-8"), encoding="utf-8")
    before = drafted.read_bytes()
    terminal = fill("--only", "summary")
    terminal.see("1 of")
    terminal.press("r")
    terminal.see("2 of")
    assert drafted.read_bytes() != before
    terminal.press("b")
    terminal.see("1 of")
    assert drafted.read_bytes() == before
    terminal.press("b")
    terminal.see("this is the first question")


def test_a_value_that_cannot_be_is_not_taken_and_the_reason_told(fill: Open, drafted: Path) -> None:
    drafted.write_text(dump_yaml(draft().model_copy(update={"as_of": None})), encoding="utf-8")
    terminal = fill("--only", "front")
    terminal.see("Marking")
    terminal.press("s")
    terminal.see("As of")
    terminal.press(*"2024-13")
    terminal.see("there is no such day as 2024-13")
    terminal.press("\r", "\x7f", "2", "\r")
    terminal.see("Office")
    terminal.press("\x03")
    terminal.end()
    assert brief_in(drafted).as_of == "2024-12"


def test_an_interrupt_keeps_what_was_answered(fill: Open, drafted: Path) -> None:
    terminal = fill("--only", "summary")
    terminal.see("1 of")
    terminal.press("a", "e")
    terminal.see("Esc Enter")
    terminal.press("lost", "\x03")
    assert terminal.end() == 130
    assert decisions_in(drafted) == [("summary-1", "accepted")]
    assert "go on with: briefgen fill brief.yaml" in terminal.raw
    assert "Traceback" not in terminal.raw
    assert sorted(path.name for path in drafted.parent.iterdir()) == ["article.txt", "brief.yaml"]


@pytest.mark.parametrize(
    "number",
    [signal.SIGHUP, signal.SIGKILL, pytest.param(signal.SIGTERM, marks=pytest.mark.long)],
)
def test_the_next_run_goes_on_where_a_run_was_ended(fill: Open, drafted: Path, number: signal.Signals) -> None:
    terminal = fill("--only", "summary")
    terminal.see("1 of")
    terminal.press("a")
    terminal.see("2 of")
    terminal.press("e")
    terminal.see("Esc Enter")
    os.kill(terminal.child.pid, number)
    expected = {signal.SIGHUP: 129, signal.SIGTERM: 143, signal.SIGKILL: -signal.SIGKILL}
    assert terminal.end() == expected[number]
    assert "Traceback" not in terminal.raw
    assert decisions_in(drafted) == [("summary-1", "accepted")]
    again = fill("--only", "summary")
    again.see("summary-2", "1 of 2")


@pytest.mark.long
def test_a_closed_terminal_ends_the_run_and_keeps_what_was_answered(fill: Open, drafted: Path) -> None:
    terminal = fill("--only", "summary")
    terminal.see("1 of")
    terminal.press("a")
    terminal.see("2 of")
    terminal.child.close(force=False)
    assert not terminal.child.isalive()
    assert decisions_in(drafted) == [("summary-1", "accepted")]


@pytest.mark.long
def test_what_somebody_else_changes_meanwhile_is_told_and_kept(fill: Open, drafted: Path) -> None:
    terminal = fill("--only", "summary")
    terminal.see("1 of")
    text = drafted.read_text(encoding="utf-8")
    drafted.write_text(text.replace('office: ""', "office: Harbour Desk"), encoding="utf-8")
    terminal.press("a")
    terminal.see("2 of", "somebody else has changed the file meanwhile")
    assert brief_in(drafted).office == "Harbour Desk"
    assert decisions_in(drafted) == [("summary-1", "accepted")]
    changed = brief_in(drafted).summary[1].text
    drafted.write_text(drafted.read_text(encoding="utf-8").replace(f"text: {changed}", "text: Ours."), encoding="utf-8")
    terminal.press("r")
    terminal.see("shown as it is now", "Ours.")
    assert decisions_in(drafted) == [("summary-1", "accepted")]


@pytest.mark.long
def test_a_file_that_is_broken_meanwhile_is_told_and_not_touched(fill: Open, drafted: Path) -> None:
    terminal = fill("--only", "summary")
    terminal.see("1 of")
    drafted.write_text("title: [\n", encoding="utf-8")
    terminal.press("a")
    terminal.see("not saved", "1 of")
    assert drafted.read_text(encoding="utf-8") == "title: [\n"
    terminal.press("q")
    assert terminal.end() == 20
    assert "nothing answered" in terminal.raw
    assert "Traceback" not in terminal.raw


@pytest.mark.long
def test_candidates_of_another_source_are_ticked(fill: Open, drafted: Path) -> None:
    (drafted.parent / "ferry.txt").write_text("The ferry carried 3,400 passengers in May 2024.\n", encoding="utf-8")
    terminal = fill("--only", "key_figures", "--from", "ferry.txt")
    terminal.see("Which of these", "[ ] 3,400 passengers", "ferry.txt, ")
    terminal.press(" ")
    terminal.see("[x] 3,400 passengers", "add the 1 ticked")
    terminal.press("\r")
    terminal.see("figure-1")
    terminal.press("q")
    terminal.end()
    brief = brief_in(drafted)
    assert brief.key_figures[-1].surface == "3,400 passengers"
    assert brief.decisions[-1].what == "accepted"
    assert "1 added" in terminal.raw


@pytest.mark.long
def test_the_editor_gets_a_file_that_is_private_and_removed(fill: Open, drafted: Path, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    script = tmp_path / "editor.py"
    script.write_text(
        "import os, sys\n"
        f"open({str(seen)!r}, 'w').write(f'{{sys.argv[1]}} {{os.stat(sys.argv[1]).st_mode}}')\n"
        "open(sys.argv[1], 'w', encoding='utf-8').write('From the editor.\\n')\n"
    )
    terminal = fill("--only", "summary", EDITOR=f"{sys.executable} {script}")
    terminal.see("1 of")
    terminal.press("e")
    terminal.see("Ctrl-E editor")
    terminal.press("\x05")
    terminal.see("› From the editor.")
    terminal.press("\x1b\r")
    terminal.see("2 of")
    name, mode = seen.read_text().split()
    assert stat.S_IMODE(int(mode)) == 0o600
    assert not Path(name).exists()
    assert brief_in(drafted).summary[0].text == "From the editor."


@pytest.mark.long
def test_the_editors_file_is_removed_where_the_terminal_is_closed(fill: Open, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    script = tmp_path / "editor.py"
    script.write_text(f"import sys, time\nopen({str(seen)!r}, 'w').write(sys.argv[1])\ntime.sleep(60)\n")
    terminal = fill("--only", "summary", EDITOR=f"{sys.executable} {script}")
    terminal.see("1 of")
    terminal.press("e")
    terminal.see("Ctrl-E editor")
    terminal.press("\x05")
    terminal.wait(lambda: seen.exists() and bool(seen.read_text()), "the editor was not started")
    os.kill(terminal.child.pid, signal.SIGHUP)
    assert terminal.end() == 129
    assert not Path(seen.read_text()).exists()


def test_nothing_in_a_document_steers_the_terminal(fill: Open, drafted: Path) -> None:
    evil = "Dues rose\x1b]0;owned\x07\x1b[31m by 12 percent\u202e\x9b2J."
    brief = draft()
    point = brief.summary[0]
    evidence = point.evidence[0]
    drafted.write_text(
        dump_yaml(
            brief.model_copy(
                update={
                    "title": evil,
                    "summary": (
                        point.model_copy(
                            update={"text": evil, "evidence": (type(evidence)("document-1", 0, len(evil), evil),)}
                        ),
                    ),
                }
            )
        ),
        encoding="utf-8",
    )
    terminal = fill("--only", "summary")
    terminal.see("\\x1b]0;owned\\x07", "\\u202e\\x9b2J", "has changed")
    terminal.press("e")
    terminal.see("Esc Enter")
    assert "]0;owned\x07" not in terminal.raw
    assert "\x9b" not in terminal.raw
    assert "\x1b[31m by" not in terminal.raw
    assert "\u202e" not in terminal.raw


@pytest.mark.long
@pytest.mark.parametrize("size", [(24, 80), (50, 200), (10, 40), (7, 20)])
def test_every_size_shows_the_keys_and_takes_an_answer(fill: Open, drafted: Path, size: tuple[int, int]) -> None:
    terminal = fill("--only", "summary", size=size)
    terminal.see("a accept")
    terminal.press("a", "q")
    terminal.end()
    assert decisions_in(drafted) == [("summary-1", "accepted")]


@pytest.mark.long
def test_a_screen_follows_its_size(fill: Open) -> None:
    terminal = fill("--only", "summary")
    terminal.see("Is it right?")
    terminal.resize(30, 50)
    terminal.wait(lambda: "─" * 49 not in terminal.text and "─" * 48 in terminal.text, "no rule of 48 columns")
    terminal.see("Is it right?", "a accept")


@pytest.mark.long
def test_colours_are_left_out_on_demand(fill: Open) -> None:
    coloured, plain = fill("--only", "summary"), fill("--only", "summary", NO_COLOR="1")
    coloured.see("Is it right?")
    plain.see("Is it right?")
    assert re.search(r"\x1b\[[0-9;]*38;5;", coloured.raw)
    assert not re.search(r"\x1b\[[0-9;]*(3[0-8]|4[0-8]|9[0-7]);?", re.sub(r"\x1b\[\d+;\d+H", "", plain.raw))


def test_a_terminal_that_only_prints_is_asked_line_by_line(fill: Open, drafted: Path) -> None:
    terminal = fill("--only", "summary", size=(60, 80), TERM="dumb")
    terminal.see("summary-1", "a accept")
    terminal.press("a\r")
    terminal.see("summary-2")
    terminal.press("e\r")
    terminal.see("The point")
    terminal.press("In other words.\r", ".\r")
    terminal.see("What does it say?")
    terminal.press(":q\r")
    assert terminal.end() == 0
    assert decisions_in(drafted) == [("summary-1", "accepted"), ("summary-2", "edited")]
    assert "\x1b" not in terminal.raw
