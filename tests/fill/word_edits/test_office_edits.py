"""Edits that LibreOffice makes, through its own interface, come back."""

import shutil
import subprocess
from pathlib import Path

import pytest

from briefgen.brief import Brief
from briefgen.fill.kinds import words_of
from briefgen.fill.word_edits import Change, Pull, merged
from briefgen.layout import LAYOUTS, STANDARD, Layout
from tests.fill.word_edits.pulls import PERSON, pulled, word_of
from tests.render.brief_fixture import rich_brief

SOFFICE = shutil.which("soffice")
_PYTHONS = ("/usr/bin/python3", shutil.which("python3") or "")
_SCRIPT = Path(__file__).parent / "office_edits.py"


def _knows_office(python: str) -> bool:
    if not python or not Path(python).exists():
        return False
    return subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode == 0


PYTHON = next(filter(_knows_office, _PYTHONS), "") if SOFFICE else ""
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not PYTHON, reason="no Python knows uno: apt-get install libreoffice-writer python3-uno"),
]


def edited(brief: Brief, folder: Path, *edits: str, layout: Layout = STANDARD) -> Pull:
    """What comes back of `edits`, see office_edits.py."""
    source, target = folder / "brief.docx", folder / "edited.docx"
    source.write_bytes(word_of(brief, layout))
    command = [PYTHON, str(_SCRIPT), str(SOFFICE), str(folder / "profile"), str(source), str(target), *edits]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    assert ran.returncode == 0, ran.stderr
    return pulled(brief, target.read_bytes(), layout=layout)


def _said(change: Change) -> tuple[str, str, str]:
    return change.kind, change.name, change.new


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_a_file_that_was_only_saved_changes_nothing(layout: Layout, tmp_path: Path) -> None:
    assert not edited(rich_brief(), tmp_path, layout=layout)


def test_edits_of_every_kind_come_back(tmp_path: Path) -> None:
    pull = edited(
        rich_brief(),
        tmp_path,
        "write\tten days\tnine days",
        "enter\tfor a berth",
        "delete\tInsurers have not",
        "row\tSilt could close\t4\tThe rail union could strike.\tlikely\thigh\tlow",
        "drop\tThe closed berths",
        "write\tover 160 ships\tover 140 ships",
        "write\t11 August 2031\t10 August 2031",
        "comment\tSilt could\tSince when?",
    )
    assert list(map(_said, pull.changes)) == [
        ("edited", "sum-1.text", "Ships wait ten days"),
        ("new", "summary-1", "for a berth."),
        ("deleted", "sum-2", ""),
        ("edited", "fig-1.figure", "over 160 ships"),
        ("new", "risk-4", "The rail union could strike.; likely; high; low"),
        ("deleted", "risk-3", ""),
        ("edited", "event-2.date", "11 August 2031 (inferred)"),
        ("noted", "notes", "On risk-2, Jane Doe: Since when?"),
    ]
    assert (pull.conflicts, pull.untaken) == ((), ())


def test_changes_that_are_tracked_are_taken_as_accepted(tmp_path: Path) -> None:
    edits = ("track", "write\tten days\tnine days", "write\tmay\tcould", "enter\tfor a berth")
    brief = rich_brief()
    pull = edited(brief, tmp_path, *edits)
    after = {item.id: words_of(item) for _, item in merged(brief, pull.changes, PERSON).items()}
    assert (after["sum-1"], after["summary-1"]) == ("Ships wait ten days", "for a berth.")
    assert after["risk-2"] == "Silt may close the outer channel."
    assert (pull.conflicts, pull.untaken) == ((), ())
