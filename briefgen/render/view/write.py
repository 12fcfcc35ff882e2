"""The whole page: its frame with everything in its place."""

import json
import re
from collections.abc import Mapping, Sequence

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.render.facts import tag_of
from briefgen.render.html.looks import properties
from briefgen.render.html.seal import SEAL
from briefgen.render.view import assets
from briefgen.render.view.around import kind_choices, notes, sums
from briefgen.render.view.entry import Entry, entries_of
from briefgen.render.view.facts import Teller
from briefgen.render.view.items import Items, facts_markup
from briefgen.render.view.margin import margin_of
from briefgen.render.view.ranges import CutShelf, Ranges, cut_shelf
from briefgen.render.view.remarks import remarks_markup
from briefgen.render.view.safe_text import content, plain
from briefgen.render.view.shelf import Shelf
from briefgen.render.view.sources import contents_markup, sources_markup
from briefgen.style import Style

_SLOT = re.compile(r"\{\{([a-z_]+)\}\}")
_OWN_LANGUAGE = "en"


def write_view(brief: Brief, documents: Mapping[str, Document], findings: Sequence[Finding]) -> bytes:
    """The page as bytes, sealed; `documents` are those at hand by identifier.

    It is a working copy: it shows the notes and decisions of the people who work on the brief, and rejected items.
    """
    entries = entries_of(brief)
    evidence = [each for holder in entries for each in holder.evidence]
    evidence += [each for finding in findings for each in finding.spans]
    shelf = Shelf.of(brief, documents, evidence)
    cut = cut_shelf(shelf, entries, findings)
    look, code = properties(Style()) + assets.sheet(), assets.script()
    filling = {
        "policy": assets.policy(look, code),
        "look": look,
        "script": code,
        "data": _data(cut.ranges, len(entries)),
        **_brief_side(brief, entries, findings, cut.ranges),
        **_documents_side(shelf, cut),
    }
    return SEAL.sealed(_SLOT.sub(lambda slot: filling[slot[1]], assets.frame()).encode())


def _brief_side(
    brief: Brief, entries: Sequence[Entry], findings: Sequence[Finding], ranges: Ranges
) -> Mapping[str, str]:
    """The head of the page and the brief."""
    is_own = brief.language.partition("-")[0] == _OWN_LANGUAGE
    language = None if is_own else tag_of(brief.language)
    teller, margin = Teller.of(brief), margin_of(findings, entries)
    items = Items(teller, margin, ranges, language, {entry.record.id: entry for entry in entries})
    return {
        "window": plain(brief.title),
        "title": content(brief.title),
        "language": language or _OWN_LANGUAGE,
        "status": content(brief.status),
        "marking": content(" · ".join(filter(None, (brief.marking, brief.banner, brief.restrictions)))),
        "sums": sums(entries, findings),
        "front": facts_markup(list(teller.facts("brief", brief)), language),
        "whole": remarks_markup(margin.whole, ranges.findings, has_path=True),
        "items": "\n".join(items.sections(entries)),
        "notes": notes(brief, entries, language),
        "kinds": kind_choices(entries),
    }


def _documents_side(shelf: Shelf, cut: CutShelf) -> Mapping[str, str]:
    sources, coverage = sources_markup(shelf, cut)
    return {"contents": contents_markup(shelf), "coverage": str(coverage), "sources": sources}


def _data(ranges: Ranges, count: int) -> str:
    """What the script needs, as JSON of numbers alone: the segments of each item and of each finding."""
    entries = [[place for _, place in ranges.entries.get(number, ())] for number in range(1, count + 1)]
    return json.dumps({"items": entries, "findings": list(ranges.findings)}, separators=(",", ":"))
