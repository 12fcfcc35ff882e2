"""Findings as JSON for programs."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.finding import Finding
    from briefgen.pipeline.checking import Checked


def findings_json(briefs: Sequence["Checked"]) -> str:
    """`{"findings": [...], "excused": [...], "counts": {...}}` of all briefs.

    `line` and `column` are null where the brief's text has no place for the finding.
    """
    findings = [_record(finding, brief.name) for brief in briefs for finding in brief.findings]
    excused = [
        {**_record(entry.finding, brief.name), "reason": entry.reason, "excused_in_line": entry.line}
        for brief in briefs
        for entry in brief.excused
    ]
    counts = Counter(finding.severity for brief in briefs for finding in brief.findings)
    summary = {name: counts[name] for name in ("error", "warning", "information")} | {"excused": len(excused)}
    told = {"findings": findings, "excused": excused, "counts": summary}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _record(finding: "Finding", name: str) -> dict[str, object]:
    return {
        "file": name,
        "code": finding.code,
        "severity": finding.severity,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "message": finding.message,
        "spans": [
            {
                "document": span.document,
                "start": span.start,
                "end": span.end,
                "exact": span.exact,
                "locator": span.locator,
            }
            for span in finding.spans
        ],
    }
