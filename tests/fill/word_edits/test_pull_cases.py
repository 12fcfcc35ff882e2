"""Edits as an office makes them in Word, and what comes back of each."""

import difflib
from pathlib import Path

import pytest

from briefgen.brief import Brief
from briefgen.brief.dump import dump_yaml
from briefgen.brief.load import load_brief
from briefgen.cli.pull_report import report
from briefgen.fill.word_edits import merged
from tests.fill.word_edits.pulls import PERSON, pulled, word_of
from tests.fill.word_edits.script import edited
from tests.golden import compare
from tests.render.brief_fixture import rich_brief

CASES = sorted(path for path in (Path(__file__).parents[2] / "cases" / "pulls").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_edits_come_back(case: Path, *, accept: bool) -> None:
    """The report, and how the brief is other than before; conflicts are decided for neither side."""
    brief = rich_brief()
    current = _moved_on(case, brief)
    pull = pulled(brief, edited(word_of(brief), (case / "edits.txt").read_text(encoding="utf-8")), current)
    after = merged(current, pull.changes, PERSON, "from edited.docx")
    again = pulled(brief, edited(word_of(brief), (case / "edits.txt").read_text(encoding="utf-8")), after)
    assert again.changes == ()
    told = report(pull, "edited.docx", "brief.yaml") + "\n" + _difference(current, after)
    compare(case / "expected.txt", told, accept)


def _moved_on(case: Path, brief: Brief) -> Brief:
    """What the analyst has made of the brief meanwhile: the lines of current.txt, `old => new`, in its YAML."""
    path = case / "current.txt"
    if not path.exists():
        return brief
    text = dump_yaml(brief)
    for line in path.read_text(encoding="utf-8").splitlines():
        old, _, new = line.partition(" => ")
        assert old in text
        text = text.replace(old, new, 1)
    return load_brief(text, name=case.name).brief


def _difference(before: Brief, after: Brief) -> str:
    lines = difflib.unified_diff(dump_yaml(before).splitlines(), dump_yaml(after).splitlines(), lineterm="", n=2)
    return "".join(f"{line}\n" for line in list(lines)[2:] if not line.startswith("@@"))
