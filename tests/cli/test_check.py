import hashlib
import json
import re
from pathlib import Path

import pytest

from briefgen.check.excused import Excused
from briefgen.cli import findings
from briefgen.cli.findings import Background, counted, findings_text
from briefgen.cli.terminal import Terminal
from briefgen.document import Document
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
EXCUSE = "  # briefgen: ignore E002,E012 the printed edition has them\n"


FIRST_LINE = (
    'port.brief.yaml:14:47: E002 error: these words stand nowhere in report: "no such words"; '
    "quote it word for word (gaps[0].evidence[0].exact)"
)


def finding(code: str, severity: Severity, line: int | None = None, path: str = "risks[0]") -> Finding:
    return Finding(code, severity, path, "it is odd; mend it", line, line, (Evidence("d", 1, 3, "ab", "p. 1"),))


def findings_json(run: Run, *arguments: str) -> list[dict[str, object]]:
    listed = json.loads(run("check", *arguments, "--format", "json").out)["findings"]
    assert isinstance(listed, list)
    return listed


def codes_of(run: Run, *arguments: str) -> set[object]:
    return {record["code"] for record in findings_json(run, *arguments)}


def write_brief(folder: Path, path: str, digest: str, more: str = "") -> None:
    text = BRIEF + DOCUMENT.format(path=path, digest=digest) + more
    (folder / "port.brief.yaml").write_text(text, encoding="utf-8")


@pytest.fixture
def misquoting(folder: Path, article: Path) -> str:
    write_brief(folder, article.name, hashlib.sha256(ARTICLE.encode()).hexdigest(), QUOTE)
    return "port.brief.yaml"


def test_a_finding_is_a_line_that_editors_can_jump_to() -> None:
    text = findings_text([finding("T001", "warning", 7)], "a.yaml", Terminal())
    assert text == "a.yaml:7:7: T001 warning: it is odd; mend it (risks[0])\na.yaml: 1 warning\n"


def test_a_finding_without_a_line_names_the_file() -> None:
    text = findings_text([finding("T001", "warning")], "a.yaml", Terminal(is_quiet=True))
    assert text == "a.yaml: T001 warning: it is odd; mend it (risks[0])\n"


FOUND = [
    finding("S001", "information", 1),
    finding("T001", "warning", 2),
    finding("E001", "error", 3),
    finding("E002", "error", 9),
]


def test_findings_come_as_the_file_has_them() -> None:
    lines = findings_text(FOUND, "a.yaml", Terminal()).splitlines()
    assert [line.split()[1] for line in lines[:4]] == ["S001", "T001", "E001", "E002"]
    assert lines[4] == "a.yaml: 2 errors, 1 warning, 1 remark"


def test_the_gravest_findings_come_first_where_that_is_wanted() -> None:
    lines = findings_text(FOUND, "a.yaml", Terminal(), None, "severity").splitlines()
    assert [line.split()[1] for line in lines[:4]] == ["E001", "E002", "T001", "S001"]


def test_findings_come_under_what_they_are_about_where_that_is_wanted() -> None:
    found = [*FOUND, finding("HOUSE1", "warning", 4)]
    lines = findings_text(found, "a.yaml", Terminal(), None, "family").splitlines()
    assert [line for line in lines if not line.startswith("a.yaml")] == [
        "Evidence",
        "",
        "Sourcing",
        "",
        "Completeness",
        "",
        "Plug-ins",
    ]


def test_verbose_shows_the_words_that_a_finding_is_about() -> None:
    text = findings_text([finding("E001", "error", 3)], "a.yaml", Terminal(is_verbose=True))
    assert text.splitlines()[1:4] == ["       = d, p. 1:", "       | ab", "       | ^^"]


def test_no_findings_are_said() -> None:
    assert counted([]) == "no findings"
    assert findings_text([], "a.yaml", Terminal()) == "a.yaml: no findings\n"


def test_what_is_excused_is_counted_and_errors_named() -> None:
    excused = [Excused(finding("T001", "warning"), "so", 1), Excused(finding("E002", "error"), "so", 1)]
    assert counted(FOUND, excused[:1]) == "2 errors, 1 warning, 1 remark; 1 excused"
    assert counted([], excused) == "no findings; 2 excused, of them the error E002 risks[0]"


def test_the_line_of_the_brief_and_that_of_the_document_stand_below_a_finding(run: Run, misquoting: str) -> None:
    lines = run("check", misquoting, "--select", "E002").out.splitlines()
    assert lines == [
        FIRST_LINE,
        "    14 | - {document: report, start: 0, end: 12, exact: no such words}",
        "       |                                                ^^^^^^^^^^^^^",
        "       = article.txt:",
        "       | no such words",
        "       | ^^^^^^^^^^^^^",
        "port.brief.yaml: 1 error",
    ]


def test_the_severity_and_the_marks_are_coloured_on_a_terminal_that_takes_colours(
    run: Run, misquoting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b" not in run("check", misquoting, "--select", "E002").out
    monkeypatch.setattr("briefgen.cli.terminal.is_coloured", lambda _: True)
    out = run("check", misquoting, "--select", "E002").out
    assert "E002 \x1b[1;31merror\x1b[0m: " in out
    assert "^^^^\x1b[0m" in out
    assert re.sub("\x1b\\[[0-9;]*m", "", out).splitlines()[0] == FIRST_LINE


def test_quiet_leaves_the_words_and_the_sum_out(run: Run, misquoting: str) -> None:
    out = run("check", misquoting, "--quiet").out
    assert all(line.startswith("port.brief.yaml:") for line in out.splitlines())
    assert "^" not in out
    assert "1 error" not in out


def test_json_has_exactly_the_documented_fields(run: Run, misquoting: str) -> None:
    told = json.loads(run("check", misquoting, "--format", "json").out)
    assert list(told) == ["findings", "excused", "counts"]
    assert list(told["counts"]) == ["error", "warning", "information", "excused"]
    for record in told["findings"]:
        assert list(record) == ["file", "code", "severity", "path", "line", "column", "message", "spans"]
    (misquoted,) = [record for record in told["findings"] if record["code"] == "E002"]
    assert misquoted["file"] == misquoting
    assert misquoted["path"] == "gaps[0].evidence[0].exact"
    assert (misquoted["line"], misquoted["column"]) == (14, 47)
    assert misquoted["spans"] == [
        {"document": "report", "start": 0, "end": 12, "exact": "no such words", "locator": ""}
    ]


def test_the_exit_code_says_whether_a_finding_is_grave_enough(run: Run, folder: Path, article: Path) -> None:
    write_brief(folder, article.name, hashlib.sha256(ARTICLE.encode()).hexdigest())
    assert {record["severity"] for record in findings_json(run, "port.brief.yaml")} == {"warning", "information"}
    assert run("check", "port.brief.yaml").status == 0
    assert run("check", "port.brief.yaml", "--fail-on", "warning").status == 1
    assert run("check", "port.brief.yaml", "--select", "T007").status == 0
    assert run("check", "port.brief.yaml", "--select", "T007", "--fail-on", "information").status == 1
    write_brief(folder, article.name, hashlib.sha256(ARTICLE.encode()).hexdigest(), QUOTE)
    assert run("check", "port.brief.yaml").status == 1
    assert run("check", "port.brief.yaml", "--fail-on", "never").status == 0


def test_rules_are_selected_and_ignored(run: Run, misquoting: str) -> None:
    everything = codes_of(run, misquoting)
    assert codes_of(run, misquoting, "--select", "E002") == {"E002"}
    assert codes_of(run, misquoting, "--ignore", "t,E002") == {
        code for code in everything if not str(code).startswith("T") and code != "E002"
    }
    assert run("check", misquoting, "--ignore", "E0").status == 0


def test_a_rule_that_there_is_not_is_wrong_use(run: Run, misquoting: str) -> None:
    ran = run("check", misquoting, "--select", "EO02")
    assert ran.status == 2
    assert "did you mean E002" in ran.err


def test_a_comment_excuses_an_item_and_is_counted(run: Run, folder: Path, misquoting: str) -> None:
    path = folder / misquoting
    path.write_text(path.read_text(encoding="utf-8").replace("  - id: g1\n", f"{EXCUSE}  - id: g1\n"), encoding="utf-8")
    ran = run("check", misquoting, "--select", "E")
    assert ran.status == 0
    summary = ran.out.splitlines()[-1]
    assert summary.endswith("; 2 excused, of them the errors E012 gaps[0].text, E002 gaps[0].evidence[0].exact")
    shown = run("check", misquoting, "--show-excused", "--select", "E").out
    assert "E002 error" in shown
    assert "= excused in line 11: the printed edition has them" in shown
    told = json.loads(run("check", misquoting, "--format", "json").out)
    reasons = [(entry["code"], entry["reason"], entry["excused_in_line"]) for entry in told["excused"]]
    assert reasons == [(code, "the printed edition has them", 11) for code in ("E012", "E002")]
    assert told["counts"]["excused"] == 2


def test_an_excuse_stays_where_the_brief_is_edited(run: Run, folder: Path, misquoting: str) -> None:
    path = folder / misquoting
    path.write_text(path.read_text(encoding="utf-8").replace("  - id: g1\n", f"{EXCUSE}  - id: g1\n"), encoding="utf-8")
    assert run("set", misquoting, "summary[0].text=Port Calder raised its dues.").status == 0
    assert "E002" not in codes_of(run, misquoting)


@pytest.mark.usefixtures("article")
def test_a_final_brief_whose_errors_are_excused_may_be_written(run: Run, folder: Path, misquoting: str) -> None:
    path = folder / misquoting
    text = path.read_text(encoding="utf-8") + "status: final\n"
    path.write_text(text, encoding="utf-8")
    assert run("render", misquoting, "--to", "txt", "--strict").status == 1
    path.write_text(text.replace("  - id: g1\n", f"{EXCUSE}  - id: g1\n"), encoding="utf-8")
    assert run("check", misquoting).status == 0
    assert run("render", misquoting, "--to", "txt", "--strict").status == 0


def test_several_briefs_are_checked_at_once(run: Run, folder: Path, misquoting: str, brief: Path) -> None:
    (folder / "other.brief.yaml").write_text(BRIEF, encoding="utf-8")
    ran = run("check", "other.brief.yaml", misquoting, "--fail-on", "warning")
    assert ran.status == 1
    assert ran.out.splitlines()[-1].startswith("2 briefs: ")
    assert {record["file"] for record in findings_json(run, "other.brief.yaml", brief.name)} == {
        "other.brief.yaml",
        misquoting,
    }


def test_of_several_briefs_one_that_is_none_is_told_and_passed_over(run: Run, folder: Path, brief: Path) -> None:
    (folder / "broken.brief.yaml").write_text("title: [\n", encoding="utf-8")
    ran = run("check", "broken.brief.yaml", "gone.brief.yaml", brief.name)
    assert ran.status == 50
    assert f"{brief.name}: " in ran.out
    assert "2 of 3 briefs" in ran.err
    assert run("check", "broken.brief.yaml").status == 20


def test_the_office_sets_which_rules_are_heard(
    run: Run, folder: Path, misquoting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BRIEFGEN_CONFIG", raising=False)
    (folder / "briefgen.yaml").write_text("check:\n  ignore: [T, E002]\n  fail_on: warning\n", encoding="utf-8")
    codes = codes_of(run, misquoting)
    assert not [code for code in codes if str(code).startswith("T") or code == "E002"]
    assert "E002" in codes_of(run, misquoting, "--ignore", "T")
    assert "ignore T, E002; fail_on warning" in run("config", "show").out
    assert run("config", "check").status == 0
    (folder / "briefgen.yaml").write_text("check:\n  select: [E777]\n", encoding="utf-8")
    assert run("config", "check").status == 2
    assert run("check", misquoting).status == 2


def test_a_template_switches_the_rules_about_excuses_too(run: Run, folder: Path, misquoting: str) -> None:
    (folder / "templates").mkdir()
    (folder / "templates" / "note.yaml").write_text(
        "name: note\ntitle: Note\nchecks: {X002: off, T007: error}\nsections: [{name: summary, least: 2}]\n",
        encoding="utf-8",
    )
    path = folder / misquoting
    said = "# briefgen: ignore W001 it is short\n"
    path.write_text(said + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert "X002" in codes_of(run, misquoting)
    path.write_text(path.read_text(encoding="utf-8") + "template: {name: note}\n", encoding="utf-8")
    ran = run("check", misquoting, "--format", "json")
    codes = {record["code"]: record["severity"] for record in json.loads(ran.out)["findings"]}
    assert "X002" not in codes
    assert codes["T007"] == "error"


def test_words_of_a_brief_cannot_steer_the_terminal(run: Run, folder: Path, article: Path) -> None:
    quote = QUOTE.replace("no such words", '"no\\e[31m such\\u202e words"')
    write_brief(folder, article.name, hashlib.sha256(ARTICLE.encode()).hexdigest(), quote)
    for arguments in ((), ("--verbose",), ("--format", "json"), ("--format", "sarif")):
        ran = run("check", "port.brief.yaml", *arguments)
        assert "\x1b" not in ran.out + ran.err


def test_the_documents_lie_where_the_brief_says(run: Run, folder: Path, article: Path) -> None:
    (folder / "deep").mkdir()
    write_brief(folder / "deep", f"../{article.name}", hashlib.sha256(ARTICLE.encode()).hexdigest(), QUOTE)
    codes = codes_of(run, "deep/port.brief.yaml")
    assert "E002" in codes
    assert not codes & {"E004", "E005"}


@pytest.mark.usefixtures("article")
def test_a_changed_document_is_a_finding(run: Run, folder: Path) -> None:
    write_brief(folder, "article.txt", "0" * 64)
    assert "E005" in codes_of(run, "port.brief.yaml")


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


@pytest.mark.parametrize(("columns", "most"), [(40, 40), (80, 80), (200, 120)])
def test_an_excerpt_fits_on_its_terminal(monkeypatch: pytest.MonkeyPatch, columns: int, most: int) -> None:
    monkeypatch.setattr(findings, "columns", lambda _: columns)
    words = Document("report.txt", "ships " * 90, ())
    told = Finding("L001", "warning", "title", "look", 1, 1, (Evidence("d", 300, 305, "ships"),))
    text = findings_text(
        [told], "a.yaml", Terminal(), Background("title: " + "dues " * 90, {"title": (1, 1)}, {"d": words})
    )
    assert max(len(line) for line in text.splitlines() if " | " in line) == most
