"""What a new draft does to a brief, promise by promise."""

from collections.abc import Sequence

import pytest

from briefgen.brief import Brief, Entity, Item
from briefgen.fill.assign import Assignment
from briefgen.fill.merge import Merge, combined, merged
from briefgen.fill.move import Move, moved
from briefgen.fill.valid import validated
from tests.fill.merge.drafted import draft_of, redraft_of, worked_on

OLD = """Harbour Dues Rise

Port Calder raised its harbour dues by 12 percent in March 2024 (Calder Gazette, March 4, 2024). Silt could close the
outer channel. It is not known how many ships have left.
"""
NEW = OLD.replace("12 percent", "15 percent")


def merge_of(old: str, new: str, work: Sequence[str] = (), *, prune: bool = False) -> Merge:
    merge = merged(worked_on(draft_of(old), work), redraft_of(a=new), prune=prune)
    validated(merge.brief)
    return merge


def kinds(merge: Merge, identifier: str) -> list[str]:
    return [change.kind for change in merge.report.changes if change.identifier == identifier]


def figure(brief: Brief, identifier: str = "figure-1") -> object:
    return next(item.value for item in brief.key_figures if item.id == identifier)


def test_an_untouched_figure_follows_its_source() -> None:
    merge = merge_of(OLD, NEW)
    assert (figure(merge.brief), kinds(merge, "figure-1")) == (15, ["changed"])


@pytest.mark.parametrize(
    "work",
    ["accepted figure-1", "edited figure-1", "rejected figure-1", "figure-1.value = 13", "figure-1.place = Marrow"],
)
def test_a_figure_that_a_person_worked_on_stays_and_the_source_is_told(work: str) -> None:
    before = figure(worked_on(draft_of(OLD), [work]))
    merge = merge_of(OLD, NEW, [work])
    assert (figure(merge.brief), kinds(merge, "figure-1")) == (before, ["yours"])


def test_an_analysts_call_holds_an_item_where_its_source_says_something_else() -> None:
    risk = "Dockers are likely to strike and close the port in May 2024."
    old, new = (f"Harbour News\n\n{words}\n" for words in (risk, risk.replace("May", "June")))
    merge = merge_of(old, new, ["risk-1.impact = high"])
    assert (merge.brief.risks[0].statement, merge.brief.risks[0].impact) == (risk, "high")
    assert kinds(merge, "risk-1") == ["yours"]
    assert kinds(merge_of(old, new), "risk-1") == ["changed"]


def test_what_was_moved_to_another_kind_does_not_come_back() -> None:
    brief = draft_of(OLD)
    judgement = brief.judgements[0] if brief.judgements else brief.risks[0]
    name, other = ("judgements", "risks") if brief.judgements else ("risks", "judgements")
    brief = moved(
        brief, Move(judgement.id, other, (Assignment("impact", "high"),) if other == "risks" else (), drop=True)
    )
    merge = merged(brief, redraft_of(a=f"{OLD}\nA new last line.\n"))
    assert judgement.id not in {item.id for item in merge.brief.lists()[name]}
    assert len(merge.brief.lists()[name]) == len(brief.lists()[name])


def test_a_second_place_of_the_words_is_not_taken_where_the_first_one_only_moved() -> None:
    line = "Silt could close the outer channel."
    old = f"Harbour News\n\n{line}\n\nAna Brandt leads the union.\n"
    merge = merge_of(old, f"Harbour News\n\nA first line of news.\n\n{line}\n\nAna Brandt leads the union.\n\n{line}\n")
    item = (*merge.brief.risks, *merge.brief.judgements)[0]
    assert item.evidence[0].start == len("Harbour News\n\nA first line of news.\n\n")


@pytest.mark.parametrize("words", ["Silt could close the outer channels.", "Silt could close the outer channel3."])
def test_words_that_stand_only_as_part_of_others_do_not_stand(words: str) -> None:
    merge = merge_of(OLD, OLD.replace("Silt could close the\nouter channel.", words), ["accepted gap-1"])
    item = (*merge.brief.risks, *merge.brief.judgements)[0]
    assert words.rstrip(".") in item.evidence[0].exact


def test_a_source_that_is_gone_stays_where_something_cites_it() -> None:
    merge = merge_of(OLD, OLD.replace(" (Calder Gazette, March 4, 2024)", ""), ["accepted figure-1"], prune=True)
    assert [source.id for source in merge.brief.sources] == ["source-1"]
    assert kinds(merge, "source-1") == ["gone"]


def test_numbers_of_items_are_not_used_again() -> None:
    brief = worked_on(draft_of(OLD), ["rejected gap-1"])
    brief = brief.model_copy(update={"gaps": ()})
    merge = merged(brief, redraft_of(a=OLD + "\nIt is not known who pays.\n"))
    assert "gap-1" not in {gap.id for gap in merge.brief.gaps}


def test_the_front_follows_the_document_only_where_nobody_changed_it() -> None:
    new = OLD.replace("Harbour Dues Rise", "Harbour Dues Rise Again").replace("March 4, 2024", "March 9, 2024")
    merge = merge_of(OLD, new)
    assert (merge.brief.title, merge.brief.as_of) == ("Harbour Dues Rise Again", "2024-03-09")
    merge = merge_of(OLD, new, ["title = Dues", "as_of = 2024-02"])
    assert (merge.brief.title, merge.brief.as_of) == ("Dues", "2024-02")


def with_marking(text: str, label: str) -> str:
    return f"{label}\n\n{text}"


def test_a_marking_becomes_stricter_with_its_document_and_never_laxer() -> None:
    amber, red = with_marking(OLD, "TLP:AMBER"), with_marking(OLD, "TLP:RED")
    assert draft_of(amber).marking == "TLP:AMBER"
    assert merge_of(amber, red).brief.marking == "TLP:RED"
    assert merge_of(red, amber).brief.marking == "TLP:RED"
    kept = merge_of(amber, red, ["marking = TLP:GREEN"])
    assert kept.brief.marking == "TLP:GREEN"
    assert any("look at its marking" in remark for remark in kept.report.remarks)


def test_several_drafts_bear_the_latest_date_and_the_strictest_marking() -> None:
    drafts = [draft_of(with_marking(OLD, "TLP:GREEN")), draft_of(with_marking(OLD, "TLP:RED"), "b.txt")]
    brief = combined(drafts)
    assert brief.marking == "TLP:RED"
    assert any("bears the strictest" in note for note in brief.notes)


def test_a_figure_of_two_documents_cites_the_sources_of_both() -> None:
    other = (
        "Letter\n\nPort Calder raised its harbour dues by 12 percent in March 2024 (Marrow Herald, March 6, 2024).\n"
    )
    for brief in (
        combined([draft_of(OLD), draft_of(other, "b.txt")]),
        merged(draft_of(OLD), redraft_of(b=other)).brief,
    ):
        (dues,) = brief.key_figures
        publishers = {source.id: source.publisher for source in brief.sources}
        assert [publishers[reference] for reference in dues.references] == ["Calder Gazette", "Marrow Herald"]


def test_a_new_event_stands_by_its_date() -> None:
    lines = [f"The port opened its {name} quay in {year}." for name, year in (("north", 2019), ("south", 2023))]
    old = "Harbour News\n\n" + "\n\n".join(lines) + "\n"
    merge = merge_of(old, old + "\nThe port closed its west quay in 2021.\n")
    assert [event.date for event in merge.brief.timeline] == ["2019", "2021", "2023"]


def entity(identifier: str, document: str, **fields: object) -> Item:
    values = {"kind": "organisation", **fields}
    evidence = [{"document": document, "start": 0, "end": 1, "exact": "x"}]
    return Entity.model_validate({"id": identifier, "evidence": evidence, **values})


@pytest.mark.parametrize(
    ("first", "second", "is_one"),
    [
        ({"name": "International Dues Fund", "aliases": ["IDF"]}, {"name": "IDF"}, True),
        ({"name": "IDF"}, {"name": "International Dues Fund", "aliases": ["IDF"]}, True),
        ({"name": "the  Harbour Union"}, {"name": "The Harbour Union"}, True),
        ({"name": "Harbour Union"}, {"name": "Harbour Union", "kind": "place"}, False),
        ({"name": "Ana Brandt", "aliases": ["Brandt"], "kind": "person"}, {"name": "Brandt", "kind": "person"}, False),
        ({"name": "Dues Fund", "aliases": ["DF"]}, {"name": "Docks Forum", "aliases": ["DF"]}, False),
    ],
)
def test_entities_are_one_by_a_name_that_is_theirs_alone(
    first: dict[str, object],
    second: dict[str, object],
    is_one: bool,  # noqa: FBT001 - a case's answer
) -> None:
    drafts = []
    for number, fields in enumerate((first, second), start=1):
        brief = draft_of(f"News {number}\n", f"{number}.txt")
        drafts.append(brief.model_copy(update={"entities": (entity("entity-1", "document-1", **fields),)}))
    assert len(combined(drafts).entities) == (1 if is_one else 2)


def test_a_note_on_figures_that_disagree_goes_once_they_do_not_or_do_so_otherwise() -> None:
    first, second = ("In total, 360 ships called at Marrow in 2023.", "In total, 390 ships called at Marrow in 2023.")
    brief = combined([draft_of(first), draft_of(second, "b.txt")])
    assert [note for note in brief.notes if "disagree" in note]
    brief = brief.model_copy(update={"notes": (*brief.notes, "Ask the harbour.")})
    other = merged(brief, redraft_of(b=second.replace("390", "395")))
    (note,) = [note for note in other.brief.notes if "disagree" in note]
    assert "395" in note
    agreeing = merged(brief, redraft_of(b=first))
    assert agreeing.brief.notes == ("Ask the harbour.",)
    assert any("no longer so, and taken out" in remark for remark in agreeing.report.remarks)
