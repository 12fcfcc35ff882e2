"""Merges of whatever drafts: what holds for all of them."""

from collections.abc import Sequence

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefgen.brief import Brief
from briefgen.brief.dump import dump_yaml
from briefgen.fill.decide import with_decisions
from briefgen.fill.merge import combined, merged
from briefgen.fill.valid import validated
from tests.fill.merge.drafted import PERSON, document_of, draft_of, items_of, redraft_of, said, stands

SENTENCES = (
    "Port Calder raised its harbour dues by {} percent in March 2024 (Calder Gazette, March 4, 2024).",
    "The port handled over {} million containers in 2023 (Port Authority, January 15, 2024).",
    "Unemployment in the harbour district reached {} percent in February 2024.",
    "Two shipping lines could move their services to Marrow if the dues rise by {} percent again.",
    "The council will likely decide on a second increase of {} percent by September 2024.",
    "It is not known how many of the {} ships have already left.",
    "The strike at Port Calder began on July {}, 2024 (Calder Gazette, August 3, 2024).",
    "Dockers are likely to strike in the summer, the Harbour Union (HU) said.",
    "Silt could close the outer channel.",
    "Ana Brandt, head of the Harbour Union, expects {} layoffs in 2025.",
)
LINES = st.lists(
    st.tuples(st.sampled_from(SENTENCES), st.sampled_from(["12", "14", "8.4", "3", "300"])), min_size=1, max_size=8
)
TEXTS = LINES.map(lambda lines: "\n\n".join(["Harbour News", *(line.format(number) for line, number in lines)]) + "\n")
SPACED = st.sampled_from([str, lambda text: text.replace(" the ", "\nthe "), lambda text: f"A first line.\n\n{text}"])
DECISIONS = st.lists(st.sampled_from(["", "", "accepted", "edited", "rejected", "analyst"]), min_size=60, max_size=60)


def worked(brief: Brief, decisions: Sequence[str]) -> Brief:
    """`brief` with a decision on each item; an analyst's item is one that a person has put there."""
    for (_, item), what in zip(list(brief.items()), decisions, strict=False):
        if what in {"accepted", "edited", "rejected"}:
            brief = with_decisions(brief, [item.id], what, PERSON)
    owned = {item.id for (_, item), what in zip(brief.items(), decisions, strict=False) if what == "analyst"}
    lists = {
        name: tuple(
            item.model_copy(update={"origin": "analyst"}) if item.id in owned and name != "sources" else item
            for item in items
        )
        for name, items in brief.lists().items()
    }
    return brief.model_copy(update=lists)


@given(TEXTS, DECISIONS)
@settings(max_examples=60, deadline=None)
def test_merging_the_draft_that_a_brief_was_made_of_changes_no_byte(text: str, decisions: Sequence[str]) -> None:
    brief = worked(draft_of(text), decisions)
    merge = merged(brief, redraft_of(a=text), prune=True)
    assert dump_yaml(merge.brief) == dump_yaml(brief)
    assert not merge.report.changes


@given(TEXTS, TEXTS, DECISIONS, SPACED)
@settings(max_examples=150, deadline=None)
def test_a_merge_keeps_peoples_work_and_order_and_a_second_one_changes_nothing(
    old: str, new: str, decisions: Sequence[str], spaced: type[str]
) -> None:
    brief, text = worked(draft_of(old), decisions), spaced(new)
    merge = merged(brief, redraft_of(a=text))
    after = validated(merge.brief)
    again = merged(after, redraft_of(a=text))
    assert dump_yaml(again.brief) == dump_yaml(after)
    assert not [change for change in again.report.changes if change.kind not in {"yours", "gone"}]
    decided = {decision.item for decision in brief.decisions}
    now = {item.id: item for item in items_of(after)}
    for item in items_of(brief):
        assert item.id in now
        if item.id in decided or item.origin == "analyst":
            assert said(now[item.id]) == said(item)
    for name, items in brief.lists().items():
        known = [item.id for item in items]
        assert [item.id for item in after.lists()[name] if item.id in set(known)] == known


@given(TEXTS, TEXTS)
@settings(max_examples=80, deadline=None)
def test_after_a_merge_all_evidence_stands_but_what_the_report_names(old: str, new: str) -> None:
    merge = merged(draft_of(old), redraft_of(a=new), prune=True)
    document = document_of(new)
    told = {change.identifier for change in merge.report.changes if change.kind in {"yours", "gone"}}
    for item in items_of(merge.brief):
        assert item.id in told or all(stands(entry, document) for entry in item.evidence)
    assert all(stands(entry, document) for entry in merge.brief.documents[0].evidence)


@given(TEXTS, TEXTS)
@settings(max_examples=80, deadline=None)
def test_one_brief_of_two_documents_has_the_evidence_of_both(first: str, second: str) -> None:
    assume(first != second)
    drafts = [draft_of(first), draft_of(second, "b.txt")]
    texts = {"document-1": document_of(first), "document-2": document_of(second)}
    for brief in (combined(drafts), merged(drafts[0], redraft_of(b=second)).brief):
        after = validated(brief)
        assert [entry.path for entry in after.documents] == ["a.txt", "b.txt"]
        sources = {source.id for source in after.sources}
        for item in items_of(after):
            assert set(item.references) <= sources
            assert all(stands(entry, texts[entry.document]) for entry in item.evidence)
        for name, items in after.lists().items():
            found = [(entry.document, entry.exact) for item in items for entry in item.evidence]
            for number, draft in enumerate(drafts, start=1):
                own = {(f"document-{number}", entry.exact) for item in draft.lists()[name] for entry in item.evidence}
                assert own <= set(found)
