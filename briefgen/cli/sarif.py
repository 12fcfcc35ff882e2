"""Findings as SARIF 2.1.0 (OASIS), for code hosts and editors; columns count code points."""

import hashlib
import json
import os
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

from briefgen import __version__
from briefgen.check.codes import CODES, FAMILIES
from briefgen.check.explanation import explained
from briefgen.cli.excerpt import lines_of

if TYPE_CHECKING:
    from briefgen.brief import Brief
    from briefgen.check.excused import Excused
    from briefgen.finding import Finding
    from briefgen.pipeline.checking import Checked
    from briefgen.span import Evidence

Fields = dict[str, object]

SCHEMA_ADDRESS = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "information": "note"}
_STANDARD_STREAM = "-"
_PLAIN = frozenset({"", "text/plain"})
_FINGERPRINT = "briefgenFinding/v1"
_ITEM = re.compile(r"[a-z_]+(?:\[[0-9]+\])?")


def findings_sarif(briefs: Sequence["Checked"]) -> str:
    """One run over all `briefs`; what is excused is there as suppressed."""
    entries = [(brief, finding, None) for brief in briefs for finding in brief.findings]
    excused = [(brief, entry.finding, entry) for brief in briefs for entry in brief.excused]
    codes = sorted({finding.code for _, finding, _ in [*entries, *excused]})
    lines = {brief.name: lines_of(brief.text) if brief.text else [] for brief in briefs}
    seen: Counter[str] = Counter()
    results = []
    for brief, finding, entry in [*entries, *excused]:
        result = _result(brief, finding, lines[brief.name])
        result["ruleIndex"] = codes.index(finding.code)
        result["partialFingerprints"] = {_FINGERPRINT: _fingerprint(brief.brief, finding, seen)}
        result["suppressions"] = [_suppression(entry)] if entry else []
        results.append(result)
    driver = {"name": "briefgen", "version": __version__, "rules": [_rule(code) for code in codes]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    told = {"$schema": SCHEMA_ADDRESS, "version": "2.1.0", "runs": [run]}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str) -> Fields:
    if code not in CODES:
        return {"id": code}
    meaning, severity = CODES[code].meaning, CODES[code].severity
    explanation = explained(code)
    standard = f" Standard: {CODES[code].standard}." if CODES[code].standard else ""
    return {
        "id": code,
        "shortDescription": {"text": _sentence(meaning)},
        "fullDescription": {"text": explanation.why},
        "help": {
            "text": f"{explanation.why}{standard} Bad: {explanation.bad} Good: {explanation.good}",
            "markdown": f"{explanation.why}{standard}\n\nBad:\n\n```yaml\n{explanation.bad}\n```\n\n"
            f"Good:\n\n```yaml\n{explanation.good}\n```\n",
        },
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {"tags": [FAMILIES[code[:1]].lower()]},
    }


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _result(brief: "Checked", finding: "Finding", lines: Sequence[str]) -> Fields:
    location: Fields = {"physicalLocation": _physical(brief.name, finding, lines)}
    if finding.path:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.path}]
    return {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [location],
        "relatedLocations": [_related(brief, number, span) for number, span in enumerate(finding.spans, start=1)],
    }


def _physical(name: str, finding: "Finding", lines: Sequence[str]) -> Fields:
    place: Fields = {"artifactLocation": {"uri": _uri(name)}}
    if finding.line and finding.column and finding.line <= len(lines):
        words = lines[finding.line - 1]
        end = max(len(words.rstrip()) + 1, finding.column)
        place["region"] = {
            "startLine": finding.line,
            "startColumn": finding.column,
            "endLine": finding.line,
            "endColumn": end,
            "snippet": {"text": words[finding.column - 1 : end - 1]},
        }
    return place


def _related(brief: "Checked", number: int, span: "Evidence") -> Fields:
    """The words of a document. Only in a plain text file do they stand where it says that they do; of others, read
    into text, there is the file alone."""
    reference = next((entry for entry in brief.brief.documents if entry.id == span.document), None)
    path = reference.path if reference and reference.path else span.document
    place: Fields = {"artifactLocation": {"uri": _uri(_beside(brief.name, path))}}
    if reference is None or reference.media_type in _PLAIN:
        offsets = {"charOffset": span.start, "charLength": span.end - span.start}
        place["region"] = {**offsets, "snippet": {"text": span.exact}}
    said = f"{span.locator}: {span.exact}" if span.locator else span.exact or "no words"
    return {
        "id": number,
        "physicalLocation": place,
        "message": {"text": said},
    }


def _beside(name: str, path: str) -> str:
    """A path of the brief `name`, which is relative to its folder, as one from where the brief's name starts."""
    joined = PurePath(path) if name == _STANDARD_STREAM else PurePath(name).parent / path
    return os.path.normpath(joined)


def _uri(name: str) -> str:
    """A reference to the file; relative where its name is. Bytes of a name that are no UTF-8 stay those bytes."""
    if name == _STANDARD_STREAM:
        return "stdin"
    path = PurePath(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix().encode("utf-8", "surrogateescape"), safe="/")


def _suppression(entry: "Excused") -> Fields:
    return {"kind": "inSource", "status": "accepted", "justification": entry.reason}


def _fingerprint(brief: "Brief", finding: "Finding", seen: Counter[str]) -> str:
    """What stays the same while a brief is edited elsewhere: the code, the item's identifier and the words."""
    match = _ITEM.match(finding.path)
    path = match[0] if match else ""
    identifiers = {path: item.id for path, item in brief.items()}
    where = identifiers.get(path, path) + finding.path[len(path) :]
    said = "\n".join([finding.code, where, *(span.exact for span in finding.spans)])
    seen[said] += 1
    return hashlib.sha256(f"{said}\n{seen[said]}".encode("utf-8", "replace")).hexdigest()[:32]
