import hashlib
import json
from pathlib import Path

import pytest

from tests.cli.article import ARTICLE
from tests.cli.conftest import Run

BRIEF = f"""title: Harbour Dues Rise in Port Calder
documents:
  - id: report
    path: article.txt
    sha256: {hashlib.sha256(ARTICLE.encode()).hexdigest()}
summary:
  - id: s1
    text: Port Calder raised its harbour dues by 12 percent in March 2024.
    references: [gazette]
    evidence:
      - document: report
        start: {ARTICLE.index("Port Calder raised its")}
        end: {ARTICLE.index("Port Calder raised its") + 63}
        exact: Port Calder raised its harbour dues by 12 percent in March 2024
risks:
  - {{id: r1, origin: analyst, statement: The lines move., likelihood: likely, confidence: low, impact: high}}
  - {{id: r2, origin: analyst, statement: The dues rise., likelihood: likely, confidence: low}}
judgements:
  - {{id: j1, origin: model, statement: The dues will last., likelihood: likely, confidence: low}}
gaps:
  - {{id: g1, origin: analyst, text: Why?}}
entities:
  - {{id: e1, origin: analyst, name: Port Calder, kind: place}}
sources:
  - {{id: gazette, origin: analyst, publisher: Calder Gazette, date: "2024-03-04"}}
decisions:
  - {{item: s1, what: accepted, by: Ana}}
  - {{item: s1, what: edited, by: Bob}}
  - {{item: g1, what: rejected, by: Bob}}
"""


@pytest.fixture
def name(folder: Path) -> str:
    (folder / "port.brief.yaml").write_text(BRIEF, encoding="utf-8")
    return "port.brief.yaml"


@pytest.mark.usefixtures("article")
def test_five_lines_say_how_far_the_work_is(run: Run, name: str) -> None:
    assert run("stats", name).out.splitlines() == [
        "sourced   1 of 4 statements cite a source",
        "reviewed  1 of 4 statements were accepted or edited by a person; 1 rejected",
        "assessed  2 of 3 risks and judgements are assessed",
        "items     6 (1 extracted, 4 analyst, 1 model): summary 1, risks 2, judgements 1, entities 1, sources 1",
        "coverage  1 of 4 paragraphs gave something",
    ]


def test_a_document_that_is_not_at_hand_is_said(run: Run, name: str) -> None:
    ran = run("stats", name)
    assert ran.out.splitlines()[-1] == "coverage  no document is at hand"
    assert "report is not verified" in ran.err


def test_a_brief_of_nothing_has_its_lines_too(run: Run, folder: Path) -> None:
    (folder / "bare.yaml").write_text("title: Dues\n", encoding="utf-8")
    assert run("stats", "bare.yaml").out.splitlines() == [
        "sourced   0 of 0 statements cite a source",
        "reviewed  0 of 0 statements were accepted or edited by a person",
        "assessed  0 of 0 risks and judgements are assessed",
        "items     none",
        "coverage  the brief is drawn from no document",
    ]


@pytest.mark.usefixtures("article")
def test_json_has_the_same_counts(run: Run, name: str) -> None:
    told = json.loads(run("stats", name, "--format", "json").out)
    assert told["items"]["risks"] == {"analyst": 2}
    assert told["coverage"] == [{"path": "article.txt", "paragraphs": 4, "used": 1}]
    assert (told["statements"], told["sourced"], told["reviewed"], told["rejected"]) == (4, 1, 1, 1)


@pytest.mark.usefixtures("article")
def test_the_annex_tells_the_same_also_out_of_a_file_that_carries_the_brief(run: Run, folder: Path, name: str) -> None:
    line = "1 of 4 statements cite a source; 1 reviewed; 2 of 3 risks and judgements assessed"
    assert run("render", name, "--to", "html,md", "--out", "one").status == 0
    assert run("render", "one/port.html", "--to", "md", "--out", "two").status == 0
    for path in ("one/port.md", "two/port.md"):
        assert line in (folder / path).read_text(encoding="utf-8")
    page = (folder / "one/port.html").read_text(encoding="utf-8")
    assert "Bob" not in page
