"""The whole page: its frame with everything in its place, and a policy that lets nothing else run or load."""

import base64
import hashlib
import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.render.facts import tag_of
from briefgen.render.html.looks import properties
from briefgen.render.html.markup import element
from briefgen.render.html.seal import SEAL
from briefgen.render.view.entry import Entry, entries_of, gone
from briefgen.render.view.facts import Teller
from briefgen.render.view.items import Items, decision_markup, facts_markup
from briefgen.render.view.labels import labels
from briefgen.render.view.margin import margin_of
from briefgen.render.view.ranges import Ranges, cut_shelf
from briefgen.render.view.remarks import remarks_markup
from briefgen.render.view.safe_text import content
from briefgen.render.view.shelf import Shelf
from briefgen.render.view.sources import contents_markup, sources_markup
from briefgen.style import Style

_SLOT = re.compile(r"\{\{([a-z_]+)\}\}")
_OWN_LANGUAGE = "en"


def write_view(
    brief: Brief, documents: Mapping[str, Document], findings: Sequence[Finding], style: Style | None = None
) -> bytes:
    """The page as bytes, sealed; `documents` are those at hand by identifier.

    It is a working copy: it shows the notes and decisions of the people who work on the brief, and rejected items.
    """
    entries, margin_findings = entries_of(brief), list(findings)
    evidence = [each for entry in entries for each in entry.evidence]
    evidence += [each for finding in margin_findings for each in finding.spans]
    shelf = Shelf.of(brief, documents, evidence)
    cut = cut_shelf(shelf, entries, margin_findings)
    margin, teller, language = margin_of(margin_findings, entries), Teller.of(brief), _language(brief)
    items = Items(teller, margin, cut.ranges, language, {entry.record.id: entry for entry in entries})
    sources, coverage = sources_markup(shelf, cut)
    script, look = _asset("page.js"), properties(style or Style()) + _sheet()
    filling = {
        "policy": f"default-src 'none'; style-src '{_digest(look)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        "title": content(brief.title),
        "language": language or _OWN_LANGUAGE,
        "status": content(brief.status),
        "marking": content(" · ".join(filter(None, (brief.marking, brief.banner, brief.restrictions)))),
        "sums": _sums(entries, findings),
        "front": facts_markup(list(teller.facts("brief", brief)), language),
        "whole": remarks_markup(margin.whole, cut.ranges.findings, has_path=True),
        "items": "\n".join(items.sections(entries)),
        "notes": _notes(brief, entries),
        "kinds": _kinds(entries),
        "contents": contents_markup(shelf),
        "coverage": str(coverage),
        "sources": sources,
        "data": _data(cut.ranges, len(entries)),
        "look": look,
        "script": script,
    }
    page = _SLOT.sub(lambda slot: filling[slot[1]], _asset("page.html"))
    return SEAL.sealed(page.encode())


def _language(brief: Brief) -> str | None:
    """The brief's language where it is not that of the page."""
    is_own = brief.language.partition("-")[0] == _OWN_LANGUAGE
    return None if is_own else tag_of(brief.language)


def _sums(entries: Sequence[Entry], findings: Sequence[Finding]) -> str:
    """How many items, reviewed ones and findings there are."""
    items = [entry for entry in entries if entry.kind != "documents"]
    counts, known = Counter(finding.severity for finding in findings), labels()
    parts = [f"{len(items)} items", f"{sum(bool(entry.verdict) for entry in items)} reviewed"]
    for severity, noun in known.severities.items():
        count = sum(found for name, found in counts.items() if name == severity)
        parts += [f"{count} {noun if count == 1 else known.plurals[severity]}"] if count else []
    return " · ".join(parts if len(items) != 1 else ["1 item", *parts[1:]])


def _kinds(entries: Sequence[Entry]) -> str:
    """The choices of the filter by kind."""
    counts = Counter(entry.kind for entry in entries)
    return "".join(
        element("option", {"value": kind}, f"{labels().kinds[kind]} ({count})") for kind, count in counts.items()
    )


def _notes(brief: Brief, entries: Sequence[Entry]) -> str:
    """The notes, what has changed, and the decisions on what is gone."""
    language = _language(brief)
    groups = {
        "Notes": [content(note) for note in brief.notes],
        "What has changed": [content(change) for change in brief.changes],
    }
    parts = [
        element("h2", {}, title) + element("ul", {"class": "notes"}, *(
            element("li", {"dir": "auto", "lang": language}, line) for line in lines
        ))
        for title, lines in groups.items()
        if lines
    ]  # fmt: skip
    decisions = [decision_markup(decision, decision.item) for decision in gone(brief, list(entries))]
    if decisions:
        parts.append(element("h2", {}, "Decisions on what is no longer in the brief") + "".join(decisions))
    return element("section", {"class": "kind", "aria-label": "Notes and decisions"}, *parts) if parts else ""


def _data(ranges: Ranges, count: int) -> str:
    """What the script needs, as JSON that holds no markup: the segments of each item and of each finding."""
    entries = [[place for _, place in ranges.entries.get(number, ())] for number in range(1, count + 1)]
    told = json.dumps({"items": entries, "findings": list(ranges.findings)}, separators=(",", ":"))
    return told.replace("<", "\\u003c")


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


@cache
def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


@cache
def _sheet() -> str:
    """The rules of the page, without comments and line ends."""
    lines = (line.strip() for line in _asset("page.css").splitlines())
    return "".join(line for line in lines if line and not line.startswith("/*"))
