"""Findings as text for people, as JSON for programs, and counted on one line."""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.cli.terminal import Terminal, safe, styled

if TYPE_CHECKING:
    from briefgen.finding import Finding, Severity

_SEVERITIES: Sequence["Severity"] = ("error", "warning", "information")
_COUNTED = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "information": ("remark", "remarks"),
}


def is_at_least(finding: "Finding", severity: "Severity") -> bool:
    """Whether a finding is as severe as `severity`, or more."""
    return _SEVERITIES.index(finding.severity) <= _SEVERITIES.index(severity)


def counted(findings: Sequence["Finding"]) -> str:
    """How many findings of each severity there are, on one line: `1 error, 2 warnings`."""
    counts = Counter(finding.severity for finding in findings)
    told = [(counts[name], _COUNTED[name][counts[name] != 1]) for name in _SEVERITIES if counts[name]]
    return ", ".join(f"{count} {noun}" for count, noun in told) or "no findings"


def findings_text(findings: Sequence["Finding"], name: str, terminal: Terminal) -> str:
    """A line a finding, `file:line:column: CODE severity: message (path)`, the gravest first, and the sum of them."""
    lines = [
        line
        for severity in _SEVERITIES
        for finding in findings
        if finding.severity == severity
        for line in _lines(finding, name, terminal)
    ]
    if not terminal.is_quiet:
        lines.append(f"{safe(name)}: {counted(findings)}")
    return "".join(f"{line}\n" for line in lines)


def _lines(finding: "Finding", name: str, terminal: Terminal) -> list[str]:
    place = f"{name}:{finding.line}:{finding.column}" if finding.line else name
    severity = styled(finding.severity, finding.severity, sys.stdout)
    where = f" ({finding.path})" if finding.path else ""
    lines = [f"{_one_line(place)}: {_one_line(finding.code)} {severity}: {_one_line(finding.message + where)}"]
    if terminal.is_verbose:
        lines += [_evidence_line(span.document, span.locator, span.exact) for span in finding.spans]
    return lines


def _evidence_line(document: str, locator: str, words: str) -> str:
    place = f"{document}, {locator}" if locator else document
    return styled(_one_line(f'    {place}: "{" ".join(words.split())}"'), "muted", sys.stdout)


def _one_line(text: str) -> str:
    return safe(text).replace("\n", " ")


def findings_json(findings: Sequence["Finding"]) -> str:
    """`{"findings": [...]}`; `line` and `column` are null where the brief's text has no place for the finding."""
    records = [
        {
            "code": finding.code,
            "severity": finding.severity,
            "path": finding.path,
            "line": finding.line,
            "column": finding.column,
            "message": finding.message,
            "spans": [{"document": span.document, "start": span.start, "end": span.end} for span in finding.spans],
        }
        for finding in findings
    ]
    return json.dumps({"findings": records}, ensure_ascii=False, indent=2) + "\n"
