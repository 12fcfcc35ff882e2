"""Briefs of any shape, for tests of what holds for every brief."""

from decimal import Decimal

from hypothesis import strategies as st

from briefgen.brief import (
    Brief,
    Caption,
    Decision,
    DocumentReference,
    Entity,
    Event,
    Gap,
    Judgement,
    KeyFigure,
    Outlook,
    Risk,
    Source,
    SummaryBullet,
)
from briefgen.brief.item import Item
from briefgen.likelihood import ICD203
from briefgen.marking import TLP
from briefgen.span import Evidence

_ODD = [
    "no",
    "null",
    "~",
    "12",
    "1.50",
    "2031-08-01",
    "2031-8-1 12:30:00",
    "1_0.5",
    "190:20:30.15",
    "0o7",
    "+1",
    "1e5",
    ".5",
    "1,000",
    "a: b",
    "- a",
    "# a",
    "a #b",
    "'",
    '"',
    "a\n\nb",
    "a\n  b\nc",
    "x:",
    "{",
    "|",
]
_CHARACTERS = st.characters(exclude_categories=["Cs"])
any_text = st.one_of(
    st.sampled_from(_ODD), st.text(_CHARACTERS, max_size=30), st.text("ab \n\t:#-'\"\\é😀", max_size=30)
)
line = any_text.map(lambda text: f"{text}.".strip())
identifiers = st.from_regex(r"[a-z][a-z0-9_-]{0,8}", fullmatch=True)
numbers = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=4),
    st.sampled_from([Decimal("1E+12"), Decimal("28.30"), Decimal("0E-3"), Decimal("-0")]),
)
evidence = st.builds(
    lambda start, exact, locator: Evidence("doc", start, start + len(exact), exact, locator),
    st.integers(0, 10**9),
    any_text,
    any_text,
)
_common = {
    "origin": st.sampled_from(["analyst", "model"]),
    "evidence": st.lists(evidence, max_size=2).map(tuple),
    "references": st.lists(identifiers, max_size=3).map(tuple),
}
_lines = st.lists(line, max_size=2).map(tuple)
_levels = st.sampled_from([None, "low", "moderate", "high"])
_terms = st.sampled_from([None, *(band.term for band in ICD203.bands)])
_dates = st.sampled_from([None, "2031", "2031-08", "2031-08-01"])
_kinds: dict[str, st.SearchStrategy[Item]] = {
    "summary": st.builds(SummaryBullet, id=identifiers, text=line, **_common),
    "key_figures": st.builds(
        KeyFigure, id=identifiers, label=line, value=numbers, unit=any_text, surface=line, as_of=_dates, **_common
    ),
    "risks": st.builds(
        Risk,
        id=identifiers,
        statement=line,
        hedges=_lines,
        likelihood=_terms,
        impact=_levels,
        confidence=_levels,
        **_common,
    ),
    "judgements": st.builds(Judgement, id=identifiers, statement=line, conditions=_lines, holder=any_text, **_common),
    "timeline": st.builds(
        Event, id=identifiers, date=st.sampled_from(["2031", "2031-01/", "2030/2031"]), text=line, **_common
    ),
    "entities": st.builds(Entity, id=identifiers, name=line, kind=st.just("other"), aliases=_lines, **_common),
    "gaps": st.builds(Gap, id=identifiers, text=line, **_common),
    "outlook": st.builds(Outlook, id=identifiers, text=line, **_common),
    "sources": st.builds(Source, id=identifiers, publisher=line, url=any_text, date=_dates, **_common),
}
_documents = st.builds(
    DocumentReference,
    id=st.just("doc"),
    path=any_text,
    sha256=st.just("0" * 64),
    title=any_text,
    captions=st.lists(st.builds(Caption, text=line, credit=any_text), max_size=1).map(tuple),
)


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    """A brief with up to two items of each kind, and identifiers that differ."""
    lists: dict[str, tuple[Item, ...]] = {}
    count = 0
    for name, kind in _kinds.items():
        items = draw(st.lists(kind, max_size=2))
        lists[name] = tuple(item.model_copy(update={"id": f"i{count + rank}"}) for rank, item in enumerate(items))
        count += len(items)
    return Brief(
        title=draw(line),
        topic=draw(any_text),
        marking=draw(st.sampled_from([None, *(marking.label for marking in TLP)])),
        banner=draw(any_text),
        as_of=draw(_dates),
        authors=draw(_lines),
        documents=tuple(draw(st.lists(_documents, max_size=1))),
        sourcing=draw(any_text),
        notes=draw(_lines),
        decisions=tuple(
            draw(st.lists(st.builds(Decision, item=identifiers, what=st.just("edited"), by=line), max_size=1))
        ),
        **lists,
    )
