"""SARIF 2.1.0: what its schema asks of what is written, and that each finding is placed and kept apart."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from briefgen.brief import Brief
from briefgen.check.codes import CODES
from briefgen.cli.sarif import findings_sarif
from briefgen.finding import Finding
from briefgen.pipeline.checking import Checked
from tests.cli.article import ARTICLE, BRIEF
from tests.cli.conftest import Run

DOCUMENT = f"""documents:
  - id: report
    path: article.txt
    sha256: {hashlib.sha256(ARTICLE.encode()).hexdigest()}
"""
MORE = """gaps:
  - id: g1
    text: Häfen 😀 fall.
    evidence: [{document: report, start: 0, end: 12, exact: "no such 😀 words", locator: page 3}]
  # briefgen: ignore E002,E012 the printed edition has them
  - id: g2
    text: It is not known how many ships have left.
    evidence: [{document: report, start: 0, end: 12, exact: other words}]
"""

# What the schema allows in the objects that we write, and what it requires, by the name of its definition.
SHAPES: dict[str, tuple[set[str], set[str]]] = {
    "log": ({"version", "runs"}, {"$schema"}),
    "run": ({"tool"}, {"results", "columnKind"}),
    "toolComponent": ({"name"}, {"version", "rules", "informationUri"}),
    "reportingDescriptor": (
        {"id"},
        {"shortDescription", "fullDescription", "help", "defaultConfiguration", "properties"},
    ),
    "result": (
        {"message"},
        {"ruleId", "ruleIndex", "level", "locations", "relatedLocations", "partialFingerprints", "suppressions"},
    ),
    "location": (set(), {"id", "physicalLocation", "logicalLocations", "message"}),
    "physicalLocation": ({"artifactLocation"}, {"region"}),
    "region": (
        set(),
        {"startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength", "snippet"},
    ),
    "suppression": ({"kind"}, {"status", "justification"}),
}  # fmt: skip
URI = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")


@pytest.fixture
def named(folder: Path, article: Path) -> str:
    name = "ports & dues.brief.yaml"
    (folder / name).write_text(BRIEF + DOCUMENT + MORE, encoding="utf-8")
    assert article.exists()
    return name


def sarif(run: Run, *arguments: str) -> Any:
    return json.loads(run("check", *arguments, "--format", "sarif").out)


def results(run: Run, *arguments: str) -> list[Any]:
    found = sarif(run, *arguments)["runs"][0]["results"]
    assert isinstance(found, list)
    return found


def require(kind: str, record: Any) -> None:
    required, allowed = SHAPES[kind]
    assert isinstance(record, dict)
    assert required <= record.keys() <= required | allowed


def test_every_object_has_the_fields_that_the_schema_knows(run: Run, named: str) -> None:
    log = sarif(run, named)
    require("log", log)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
    (one,) = log["runs"]
    require("run", one)
    assert one["columnKind"] == "unicodeCodePoints"
    require("toolComponent", one["tool"]["driver"])
    for result in one["results"]:
        require("result", result)
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"]
        for location in (*result["locations"], *result["relatedLocations"]):
            require("location", location)
            require_place(location["physicalLocation"])
        for suppression in result["suppressions"]:
            require("suppression", suppression)


def require_place(place: Any) -> None:
    require("physicalLocation", place)
    assert URI.fullmatch(place["artifactLocation"]["uri"])
    if "region" in place:
        region = place["region"]
        require("region", region)
        assert region.get("startLine", 1) >= 1
        assert 1 <= region.get("startColumn", 1) <= region.get("endColumn", 1)
        assert isinstance(region["snippet"]["text"], str)


def test_every_rule_that_is_named_is_described(run: Run, named: str) -> None:
    (one,) = sarif(run, named)["runs"]
    rules = one["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in one["results"]:
        rule = rules[result["ruleIndex"]]
        require("reportingDescriptor", rule)
        assert rule["id"] == result["ruleId"]
        assert CODES[rule["id"]].meaning[1:] in rule["shortDescription"]["text"]
        assert rule["help"]["text"]
        assert "```yaml" in rule["help"]["markdown"]


def test_a_region_is_the_words_of_the_brief(run: Run, folder: Path, named: str) -> None:
    lines = (folder / named).read_text(encoding="utf-8").split("\n")
    for result in results(run, named):
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        words = lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
        assert region["snippet"]["text"] == words
        assert unquote(place["artifactLocation"]["uri"]) == named


def test_the_words_of_a_document_stand_beside_a_finding(run: Run, named: str) -> None:
    (result,) = [entry for entry in results(run, named, "--select", "E002") if not entry["suppressions"]]
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "article.txt"
    assert related["physicalLocation"]["region"]["charLength"] == 12
    assert related["message"]["text"] == "page 3: no such 😀 words"


def test_what_is_excused_is_suppressed_with_its_reason(run: Run, named: str) -> None:
    told = [entry["suppressions"] for entry in results(run, named, "--select", "E002")]
    expected = {"kind": "inSource", "status": "accepted", "justification": "the printed edition has them"}
    assert told == [[], [expected]]


def test_a_finding_keeps_its_fingerprint_while_the_brief_changes_around_it(run: Run, folder: Path, named: str) -> None:
    def prints() -> list[str]:
        return [entry["partialFingerprints"]["briefgenFinding/v1"] for entry in results(run, named)]

    before = prints()
    assert len(set(before)) == len(before)
    path = folder / named
    path.write_text("# A remark.\n\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert prints() == before


def test_two_findings_that_say_the_same_are_kept_apart() -> None:
    same = Finding("E010", "warning", "summary[0].text", "it does not say so")
    checked = Checked("a.yaml", Brief(title="T"), "", {}, {}, (same, same))
    first, second = json.loads(findings_sarif([checked]))["runs"][0]["results"]
    assert first["partialFingerprints"] != second["partialFingerprints"]


def test_a_brief_without_lines_has_no_regions(run: Run, named: str) -> None:
    assert run("render", named, "--to", "html", "--out", "out").status == 0
    found = results(run, f"out/{named.removesuffix('.brief.yaml')}.html")
    assert found
    assert not [entry for entry in found if "region" in entry["locations"][0]["physicalLocation"]]


def test_an_absolute_name_becomes_an_address(run: Run, folder: Path, named: str) -> None:
    found = results(run, str(folder / named))
    assert found[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].startswith("file:///")


def test_several_briefs_are_one_run(run: Run, folder: Path, named: str) -> None:
    (folder / "other.brief.yaml").write_text(BRIEF, encoding="utf-8")
    found = results(run, "other.brief.yaml", named)
    uris = {entry["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for entry in found}
    assert len(uris) == 2


def related(found: list[Any]) -> list[Any]:
    return [place["physicalLocation"] for entry in found for place in entry["relatedLocations"]]


def test_a_document_is_addressed_from_where_its_brief_is(run: Run, folder: Path, named: str) -> None:
    (folder / "briefs").mkdir()
    (folder / "briefs" / named).write_bytes((folder / named).read_bytes())
    (folder / "briefs" / "article.txt").write_bytes((folder / "article.txt").read_bytes())
    uris = {place["artifactLocation"]["uri"] for place in related(results(run, f"briefs/{named}"))}
    assert uris == {"briefs/article.txt"}


def test_offsets_are_told_of_plain_text_alone(run: Run, folder: Path, named: str) -> None:
    assert all("region" in place for place in related(results(run, named)))
    text = (
        (folder / named)
        .read_text(encoding="utf-8")
        .replace("    path: article", "    media_type: a/b\n    path: article")
    )
    (folder / named).write_text(text, encoding="utf-8")
    places = related(results(run, named))
    assert places
    assert not any("region" in place for place in places)


def test_a_name_that_is_no_text_is_an_address_of_its_bytes() -> None:
    finding = Finding("T001", "warning", "bottom_line", "write it")
    (told,) = json.loads(findings_sarif([Checked("a\udcff.yaml", Brief(title="T"), "", {}, {}, (finding,))]))["runs"]
    assert told["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%FF.yaml"
