"""What stands around the items: how many there are, the choices of the filter, notes, decisions on what is gone."""

from collections import Counter
from collections.abc import Sequence

from briefgen.brief import Brief
from briefgen.finding import Finding
from briefgen.render.html.markup import element
from briefgen.render.view.entry import DOCUMENTS, Entry, gone
from briefgen.render.view.items import decision_markup
from briefgen.render.view.labels import labels
from briefgen.render.view.safe_text import content


def sums(entries: Sequence[Entry], findings: Sequence[Finding]) -> str:
    """How many items, reviewed ones and findings there are, on one line."""
    items = [entry for entry in entries if entry.kind != DOCUMENTS]
    counts, known = Counter(str(finding.severity) for finding in findings), labels()
    parts = ["1 item" if len(items) == 1 else f"{len(items)} items"]
    parts.append(f"{sum(bool(entry.verdict) for entry in items)} reviewed")
    for severity, noun in known.severities.items():
        if counts[severity]:
            parts.append(f"{counts[severity]} {noun if counts[severity] == 1 else known.plurals[severity]}")
    return " · ".join(parts)


def kind_choices(entries: Sequence[Entry]) -> str:
    """An option for each kind that there is."""
    counts = Counter(entry.kind for entry in entries)
    return "".join(
        element("option", {"value": kind}, f"{labels().kinds[kind]} ({count})") for kind, count in counts.items()
    )


def notes(brief: Brief, entries: Sequence[Entry], language: str | None) -> str:
    """The notes, what has changed, and the decisions on what is gone; empty without any."""
    parts = [*_listed("Notes", brief.notes, language), *_listed("What has changed", brief.changes, language)]
    decisions = [decision_markup(decision, decision.item) for decision in gone(brief, entries)]
    if decisions:
        parts += [element("h2", {}, "Decisions on what is no longer in the brief"), *decisions]
    return element("section", {"class": "kind", "aria-label": "Notes and decisions"}, *parts) if parts else ""


def _listed(title: str, entries: Sequence[str], language: str | None) -> list[str]:
    lines = (element("li", {"dir": "auto", "lang": language}, content(entry)) for entry in entries)
    return [element("h2", {}, title), element("ul", {"class": "notes", "role": "list"}, *lines)] if entries else []
