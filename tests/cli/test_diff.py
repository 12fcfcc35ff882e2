import io
import json
import sys
from pathlib import Path

import pytest

from briefgen.cli.difference_text import difference_text
from briefgen.compare import compare
from briefgen.pipeline.comparing import Compared
from tests.cli.conftest import Run
from tests.compare.cases import brief_of, path_of

OLD, NEW = str(path_of("monthly", "old")), str(path_of("monthly", "new"))
HOSTILE = 'title: A\nsummary:\n  - {id: s1, origin: analyst, text: "%s"}\n'


def test_equal_briefs_end_with_0_and_others_with_1(run: Run) -> None:
    assert (run("diff", OLD, OLD).status, run("diff", OLD, NEW).status) == (0, 1)


def test_quiet_says_nothing_of_equal_briefs(run: Run) -> None:
    assert run("diff", OLD, OLD, "--quiet").out == ""


def test_json_holds_every_difference_once(run: Run) -> None:
    found = json.loads(run("diff", OLD, NEW, "--format", "json").out)
    lists = [entries for entries in found.values() if isinstance(entries, list)]
    assert found["count"] == sum(map(len, lists)) > 20
    (ships,) = [figure for figure in found["figures"] if figure["words"] == "ships waiting at anchor"]
    assert ships["change"] == {"amount": "14.3", "unit": "percent"}
    assert (ships["old_path"], ships["path"], ships["now"]["words"]) == (
        "key_figures[0]",
        "key_figures[1]",
        "about 160 ships",
    )


@pytest.mark.parametrize("suffix", ["docx", "html", "pdf"])
def test_a_brief_inside_a_file_differs_in_nothing_from_its_own(folder: Path, run: Run, suffix: str) -> None:
    assert run("render", OLD, "--to", suffix, "--out", str(folder)).status == 0
    (path,) = folder.glob(f"*.{suffix}")
    assert run("diff", OLD, str(path)).status == 0
    assert run("diff", str(path), NEW).status == 1


def test_one_brief_comes_from_standard_input(run: Run) -> None:
    assert run("diff", OLD, "-", stdin=Path(OLD).read_bytes()).status == 0
    ran = run("diff", "-", "-", stdin=b"title: A\n")
    assert ran.status == 2
    assert "standard input holds one brief" in ran.err


def test_a_file_that_is_no_brief_is_told_and_nothing_compared(folder: Path, run: Run) -> None:
    (folder / "bad.yaml").write_text("titel: A\n", encoding="utf-8")
    ran = run("diff", OLD, "bad.yaml")
    assert (ran.status, ran.out) == (20, "")
    assert "bad.yaml:1:1" in ran.err


def test_nothing_in_a_brief_steers_the_terminal(folder: Path, run: Run) -> None:
    for name, text in (("old", "a\\u009b31m one two three"), ("new", "a\\u009b31m one two four")):
        (folder / f"{name}.yaml").write_text(HOSTILE % text, encoding="utf-8")
    ran = run("diff", "old.yaml", "new.yaml")
    assert "\x9b" not in ran.out
    assert "\\x9b" in ran.out


def test_a_terminal_marks_the_words_that_went_and_came(monkeypatch: pytest.MonkeyPatch) -> None:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdout", Screen())
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    found = Compared(compare(brief_of("monthly", "old"), brief_of("monthly", "new")), ("en", "en"))
    coloured = difference_text(found)
    assert "The port works at \x1b[9;31mhalf\x1b[0m \x1b[4;32ma third\x1b[0m of its" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    plain = difference_text(found)
    assert "\x1b" not in plain
    assert "    - The port works at half" in plain
