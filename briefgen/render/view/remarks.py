"""Findings as markup: code, severity, message, and the way to the words that they are about."""

from collections.abc import Sequence

from briefgen.render.html.markup import element
from briefgen.render.view.labels import labels
from briefgen.render.view.margin import Remark
from briefgen.render.view.ranges import Range
from briefgen.render.view.safe_text import content


def remarks_markup(remarks: Sequence[Remark], ranges: Sequence[Sequence[Range]], *, has_path: bool) -> str:
    """A list of findings, empty for none; `ranges` holds the words of each by its number."""
    items = [_remark(remark, ranges[remark.number], has_path=has_path) for remark in remarks]
    return element("ul", {"class": "findings"}, *items) if items else ""


def _remark(remark: Remark, ranges: Sequence[Range], *, has_path: bool) -> str:
    finding = remark.finding
    where = element("code", {}, content(finding.path)) if has_path and finding.path else ""
    said = (
        element("b", {}, content(finding.code)),
        " ",
        element("i", {}, labels().severities[finding.severity]),
        " ",
        where,
        " " * bool(where),
        element("span", {"dir": "auto"}, content(finding.message)),
    )
    words = ""
    if ranges:
        told = "its words" if len(ranges) == 1 else f"its words, {len(ranges)} places"
        address = {"class": "words", "href": f"#s{ranges[0][0]}", "data-finding": str(remark.number)}
        words = " " + element("a", {**address, "aria-label": f"{finding.code}: {told}"}, told)
    return element("li", {"class": finding.severity}, *said, words)
