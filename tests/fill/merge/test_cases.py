"""Merges that can be read: texts, what a person did to the brief of the first, and what came out.

`old.txt` with `new.txt` is a document that has changed, with `other.txt` one more document; `1.txt`, `2.txt` and so on
are several documents of one brief.
"""

from pathlib import Path

import pytest

from briefgen.brief import Brief
from briefgen.cli.merged import merged_text
from briefgen.cli.terminal import Terminal
from briefgen.fill.merge import combined, merged
from briefgen.fill.merge.report import told
from briefgen.fill.valid import validated
from tests.fill.merge.drafted import draft_of, items_of, redraft_of, worked_on
from tests.golden import compare

FOLDER = Path(__file__).parent.parent.parent / "cases" / "merges"
CASES = sorted(path for path in FOLDER.iterdir() if path.is_dir())


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def listed(brief: Brief) -> str:
    """The brief in short: its front, the items with what each rests on, and the notes."""
    lines = [f"{brief.title} ({brief.as_of}, {brief.marking or 'not marked'})", ""]
    for item in items_of(brief):
        places = ", ".join(f"{entry.document} {entry.locator}" for entry in item.evidence)
        cited = f" [{', '.join(item.references)}]" if item.references else ""
        lines.append(f"{item.id}: {told(item)} <{places}>{cited}")
    return "\n".join([*lines, "", *(f"note: {note}" for note in brief.notes)]).rstrip() + "\n"


def outcome(case: Path) -> str:
    if not (case / "old.txt").exists():
        texts = sorted(case.glob("[0-9].txt"))
        return listed(validated(combined([draft_of(read(path), path.name) for path in texts])))
    work = case / "work.txt"
    brief = worked_on(draft_of(read(case / "old.txt")), read(work).splitlines() if work.exists() else ())
    texts = {"a": read(case / "new.txt")} if (case / "new.txt").exists() else {"b": read(case / "other.txt")}
    merge = merged(brief, redraft_of(**texts))
    report = merged_text(merge.report, "brief.yaml", Terminal(is_verbose=True), is_dry=False)
    remarks = "".join(f"{remark}\n" for remark in merge.report.remarks)
    return f"{remarks}{report}\n{listed(validated(merge.brief))}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_merge_gives_what_its_file_says(case: Path, accept: bool) -> None:  # noqa: FBT001 - a fixture
    compare(case / "merged.txt", outcome(case), accept)
