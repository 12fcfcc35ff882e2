import hashlib
import json
from pathlib import Path

import pytest

from briefgen.cli.findings import counted, findings_text
from briefgen.cli.terminal import Terminal
from briefgen.finding import Finding, Severity
from briefgen.span import Evidence
from tests.cli.article import ARTICLE, BRIEF
from tests.cli.conftest import Run

DOCUMENT = """documents:
  - id: report
    path: {path}
    sha256: {digest}
"""
QUOTE = """gaps:
  - id: g1
    text: It is not known how many ships have already left.
    evidence:
      - {document: report, start: 0, end: 12, exact: no such words}
"""


def finding(code: str, severity: Severity, line: int | None = None) -> Finding:
    return Finding(code, severity, "risks[0]", "it is odd; mend it", line, line, (Evidence("d", 1, 3, "ab", "p. 1"),))


def findings_json(run: Run, *arguments: str) -> list[dict[str, object]]:
    listed = json.loads(run("check", *arguments, "--format", "json").out)["findings"]
    assert isinstance(listed, list)
    return listed


def write_brief(folder: Path, path: str, digest: str, more: str = "") -> None:
    text = BRIEF + DOCUMENT.format(path=path, digest=digest) + more
    (folder / "port.brief.yaml").write_text(text, encoding="utf-8")


def test_a_finding_is_a_line_that_editors_can_jump_to() -> None:
    text = findings_text([finding("T001", "warning", 7)], "a.yaml", Terminal())
    assert text == "a.yaml:7:7: T001 warning: it is odd; mend it (risks[0])\na.yaml: 1 warning\n"


def test_a_finding_without_a_line_names_the_file() -> None:
    text = findings_text([finding("T001", "warning")], "a.yaml", Terminal(is_quiet=True))
    assert text == "a.yaml: T001 warning: it is odd; mend it (risks[0])\n"


def test_the_gravest_findings_come_first() -> None:
    found = [
        finding("S1", "information", 1),
        finding("T1", "warning", 2),
        finding("E1", "error", 3),
        finding("E2", "error", 9),
    ]
    lines = findings_text(found, "a.yaml", Terminal()).splitlines()
    assert [line.split()[1] for line in lines[:4]] == ["E1", "E2", "T1", "S1"]
    assert lines[4] == "a.yaml: 2 errors, 1 warning, 1 remark"


def test_verbose_shows_the_words_that_a_finding_is_about() -> None:
    text = findings_text([finding("E1", "error", 3)], "a.yaml", Terminal(is_verbose=True))
    assert text.splitlines()[1] == '    d, p. 1: "ab"'


def test_no_findings_are_said() -> None:
    assert counted([]) == "no findings"
    assert findings_text([], "a.yaml", Terminal()) == "a.yaml: no findings\n"


def test_json_has_exactly_the_documented_fields(run: Run, folder: Path, article: Path) -> None:
    write_brief(folder, article.name, hashlib.sha256(ARTICLE.encode()).hexdigest(), QUOTE)
    listed = findings_json(run, "port.brief.yaml")
    for record in listed:
        assert list(record) == ["code", "severity", "path", "line", "column", "message", "spans"]
    (misquoted,) = [record for record in listed if record["code"] == "E002"]
    assert misquoted["path"] == "gaps[0].evidence[0].exact"
    assert (misquoted["line"], misquoted["column"]) == (14, 47)
    assert misquoted["spans"] == [{"document": "report", "start": 0, "end": 12}]


def test_the_exit_code_says_whether_a_finding_is_grave_enough(run: Run, folder: Path, article: Path) -> None:
    write_brief(folder, article.name, hashlib.sha256(ARTICLE.encode()).hexdigest())
    assert {record["severity"] for record in findings_json(run, "port.brief.yaml")} == {"warning", "information"}
    assert run("check", "port.brief.yaml").status == 0
    assert run("check", "port.brief.yaml", "--fail-on", "warning").status == 1
    write_brief(folder, article.name, hashlib.sha256(ARTICLE.encode()).hexdigest(), QUOTE)
    assert run("check", "port.brief.yaml").status == 1


def test_the_documents_lie_where_the_brief_says(run: Run, folder: Path, article: Path) -> None:
    (folder / "deep").mkdir()
    write_brief(folder / "deep", f"../{article.name}", hashlib.sha256(ARTICLE.encode()).hexdigest(), QUOTE)
    codes = {record["code"] for record in findings_json(run, "deep/port.brief.yaml")}
    assert "E002" in codes
    assert not codes & {"E004", "E005"}


@pytest.mark.usefixtures("article")
def test_a_changed_document_is_a_finding(run: Run, folder: Path) -> None:
    write_brief(folder, "article.txt", "0" * 64)
    assert "E005" in {record["code"] for record in findings_json(run, "port.brief.yaml")}


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("gone.txt", "no such file"),
        (".", "this is no regular file"),
        ("/dev/zero", "this is no regular file"),
        ("/dev/stdin", "this is no regular file"),
        ('"a\\0b"', "null"),
        ("x" * 300, "file name too long"),
        ("binary.txt", "this is a binary file"),
        ("report.odt", "no such file"),
    ],
)
def test_a_document_that_cannot_be_read_is_a_finding_and_a_reason(run: Run, folder: Path, path: str, said: str) -> None:
    (folder / "binary.txt").write_bytes(b"\x00\x01\x02")
    write_brief(folder, path, "0" * 64)
    ran = run("check", "port.brief.yaml")
    assert ran.status == 0
    assert "E004 warning" in ran.out
    assert "report is not verified: " in ran.err
    assert said in ran.err
    assert "is not verified" not in run("check", "port.brief.yaml", "--quiet").err


def test_of_a_file_that_a_brief_points_at_no_word_is_shown(run: Run, folder: Path) -> None:
    (folder / "secret").write_text("password: swordfish\n", encoding="utf-8")
    write_brief(folder, "secret", "0" * 64, QUOTE)
    ran = run("check", "port.brief.yaml", "--verbose")
    assert "E005" in ran.out
    assert "swordfish" not in ran.out + ran.err


def test_a_brief_can_come_from_standard_input(run: Run, folder: Path, article: Path) -> None:
    write_brief(folder, article.name, hashlib.sha256(ARTICLE.encode()).hexdigest(), QUOTE)
    ran = run("check", "-", stdin=(folder / "port.brief.yaml").read_bytes())
    assert ran.status == 1
    assert "standard input:14:47: E002 error: " in ran.out
