"""Findings as text for people, and counted on one line."""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from briefgen.cli.excerpt import USUAL_WIDTH, Excerpt, brief_excerpt, lines_of, span_excerpt
from briefgen.cli.terminal import Terminal, columns, safe, styled
from briefgen.record.path import with_parents

if TYPE_CHECKING:
    from briefgen.check.excused import Excused
    from briefgen.document import Document
    from briefgen.finding import Finding, Severity

Grouping = Literal["place", "severity", "family"]

_SEVERITIES: Sequence["Severity"] = ("error", "warning", "information")
_COUNTED = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "information": ("remark", "remarks"),
}
_MOST_SPANS = 4
_MARGIN = 11
_NARROWEST = 29
_WIDEST = 109


@dataclass(frozen=True, slots=True)
class Background:
    """What findings are about: the brief's text, empty for none, and the documents at hand by identifier.

    `places` are those of the paths in the text. `excused` is what is counted and not listed.
    """

    text: str = ""
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    documents: Mapping[str, "Document"] = field(default_factory=dict)
    excused: Sequence["Excused"] = ()


def is_at_least(finding: "Finding", severity: "Severity") -> bool:
    """Whether a finding is as severe as `severity`, or more."""
    return _SEVERITIES.index(finding.severity) <= _SEVERITIES.index(severity)


def counted(findings: Sequence["Finding"], excused: Sequence["Excused"] = ()) -> str:
    """How many findings of each severity there are, on one line: `1 error, 2 warnings; 1 excused`.

    Errors that are excused are named with their paths.
    """
    counts = Counter(finding.severity for finding in findings)
    told = [(counts[name], _COUNTED[name][counts[name] != 1]) for name in _SEVERITIES if counts[name]]
    said = ", ".join(f"{count} {noun}" for count, noun in told) or "no findings"
    if not excused:
        return said
    errors = [f"{entry.finding.code} {entry.finding.path}" for entry in excused if entry.finding.severity == "error"]
    named = f", of them the {_COUNTED['error'][len(errors) != 1]} {', '.join(errors)}" if errors else ""
    return f"{said}; {len(excused)} excused{named}"


def findings_text(
    findings: Sequence["Finding"],
    name: str,
    terminal: Terminal,
    background: Background | None = None,
    grouping: Grouping = "place",
) -> str:
    """A line a finding, `file:line:column: CODE severity: message (path)`, and the sum of them.

    What many items of a list share is a line for all of them, but for a verbose terminal, and counts for each.

    With `background`, and for a verbose terminal, the words that it is about follow a finding; a quiet terminal has
    the first lines alone.
    """
    shown = background or Background()
    lines = lines_of(shown.text) if shown.text else []
    told: list[str] = []
    for heading, group in _grouped(findings, grouping):
        if heading and not terminal.is_quiet:
            told += [*([""] if told else []), styled(heading, "heading", sys.stdout)]
        for finding in group if terminal.is_verbose else _gathered(group):
            told.append(finding_line(finding, name))
            if not terminal.is_quiet and (background or terminal.is_verbose):
                told += _words(finding, lines, shown, is_all=terminal.is_verbose)
    if not terminal.is_quiet:
        told.append(f"{safe(name)}: {counted(findings, shown.excused)}")
    return "".join(f"{line}\n" for line in told)


def _gathered(findings: list["Finding"]) -> list["Finding"]:
    """The findings, those that many items share told once."""
    from briefgen.check.gathered import gathered  # noqa: PLC0415 - start-up: help needs none of it

    return gathered(findings)


def _grouped(findings: Sequence["Finding"], grouping: Grouping) -> Iterator[tuple[str, list["Finding"]]]:
    """The findings as they are listed, in groups with their headings, empty for none."""
    if grouping == "place":
        yield "", list(findings)
    elif grouping == "severity":
        yield "", sorted(findings, key=lambda finding: _SEVERITIES.index(finding.severity))
    else:
        from briefgen.check.codes import CODES, FAMILIES  # noqa: PLC0415 - start-up: help needs none of it

        families = {finding.code: finding.code[:1] if finding.code in CODES else "" for finding in findings}
        for family in dict.fromkeys([*FAMILIES, ""]):
            group = [finding for finding in findings if families[finding.code] == family]
            if group:
                yield FAMILIES.get(family, "Plug-ins"), group


def excused_text(excused: Sequence["Excused"], name: str) -> str:
    """A line for each finding that is excused, and below it why, and by which line of the brief."""
    lines = (
        f"{finding_line(entry.finding, name)}\n       = excused in line {entry.line}: {one_line(entry.reason)}\n"
        for entry in excused
    )
    return "".join(lines)


def finding_line(finding: "Finding", name: str) -> str:
    """`file:line:column: CODE severity: message (path)`, as editors jump to it."""
    place = f"{name}:{finding.line}:{finding.column}" if finding.line else name
    severity = styled(finding.severity, finding.severity, sys.stdout)
    where = f" ({finding.path})" if finding.path else ""
    return f"{one_line(place)}: {one_line(finding.code)} {severity}: {one_line(finding.message + where)}"


def _words(finding: "Finding", lines: Sequence[str], shown: Background, *, is_all: bool) -> Iterator[str]:
    """The line of the brief and those of its documents, each with marks below what is meant."""
    width = _excerpt_width()
    excerpt = brief_excerpt(finding, lines, width)
    if excerpt and _stands(finding.path, shown.places):
        yield from _marked(f"{excerpt.line:>6} | ", excerpt, finding.severity)
    spans = finding.spans if is_all else finding.spans[:_MOST_SPANS]
    for span in spans:
        document = shown.documents.get(span.document)
        place = ", ".join(filter(None, (document.name if document else span.document, span.locator)))
        yield styled(f"       = {one_line(place)}:", "muted", sys.stdout)
        yield from _marked("       | ", span_excerpt(finding, span, shown.documents, width), finding.severity)
    if len(spans) < len(finding.spans):
        yield styled(f"       = and {len(finding.spans) - len(spans)} more; --verbose lists them", "muted", sys.stdout)


def _excerpt_width() -> int:
    """How many characters of an excerpt fit beside its margin."""
    return max(_NARROWEST, min(_WIDEST, columns(USUAL_WIDTH + _MARGIN) - _MARGIN))


def _stands(path: str, places: Mapping[str, tuple[int, int]]) -> bool:
    """Whether the text has a place for a path or for what holds it, other than the brief as a whole."""
    return any(parent in places for parent in with_parents(path) if parent)


def _marked(margin: str, excerpt: Excerpt, look: "Severity") -> Iterator[str]:
    yield styled(margin, "muted", sys.stdout) + excerpt.words
    if excerpt.marks:
        rule = styled(" " * (len(margin) - 2) + "| ", "muted", sys.stdout)
        yield rule + styled(excerpt.marks, look, sys.stdout)


def one_line(text: str) -> str:
    """`text` as it may stand in a line of a terminal."""
    return safe(text).replace("\n", " ")
