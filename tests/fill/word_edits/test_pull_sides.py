"""Where the brief has dropped, rejected or moved what the office edits: nothing is taken in silence."""

from briefgen.brief import Brief
from briefgen.fill.decide import with_decisions
from briefgen.fill.kinds import words_of
from briefgen.fill.word_edits import Change, merged
from tests.fill.word_edits.pulls import PERSON, pulled, word_of
from tests.fill.word_edits.script import edited
from tests.fill.word_edits.word_file import W, WordFile
from tests.render.brief_fixture import rich_brief

_EDIT = 'write "hesitate" for "have not reacted yet" in "Insurers"'


def _edited(script: str) -> bytes:
    return edited(word_of(rich_brief()), script)


def _theirs(brief: Brief, current: Brief, script: str) -> tuple[Brief, list[str]]:
    """The brief with the words of the file wherever both have changed, and why there was a conflict."""
    pull = pulled(brief, _edited(script), current)
    changes: list[Change] = [*pull.changes, *(conflict.change for conflict in pull.conflicts)]
    return merged(current, changes, PERSON), [conflict.why for conflict in pull.conflicts]


def test_an_item_that_the_brief_has_dropped_comes_back_only_where_the_file_holds() -> None:
    brief = rich_brief()
    current = brief.model_copy(update={"summary": brief.summary[:1]})
    assert merged(current, pulled(brief, _edited(_EDIT), current).changes, PERSON) == current
    after, why = _theirs(brief, current, _EDIT)
    assert [words_of(point) for point in after.summary][1:] == ["Insurers hesitate."]
    assert why == ["the brief does not have it any more"]


def test_an_item_that_was_rejected_since_stays_so_until_the_file_holds() -> None:
    brief = rich_brief()
    current = with_decisions(brief, ["sum-2"], "rejected", PERSON)
    after, why = _theirs(brief, current, _EDIT)
    assert words_of(after.summary[1]) == "Insurers hesitate."
    assert [entry.what for entry in after.decisions if entry.item == "sum-2"][-1] == "edited"
    assert why == ["it was rejected in the brief"]


def test_what_was_rejected_before_printing_is_not_missed() -> None:
    brief = with_decisions(rich_brief(), ["sum-1"], "rejected", PERSON)
    assert not pulled(brief, word_of(brief))


def test_an_item_of_another_kind_is_told() -> None:
    brief = rich_brief()
    moved = brief.gaps[0].model_copy(update={"id": "risk-2"})
    current = brief.model_copy(update={"risks": (brief.risks[0], brief.risks[2]), "gaps": (*brief.gaps, moved)})
    _after, why = _theirs(brief, current, 'write "may" for "could" in "Silt could close"')
    assert why == ["it is of another kind now"]


def test_both_deleting_or_saying_the_same_is_no_conflict() -> None:
    brief = rich_brief()
    same = brief.summary[1].model_copy(update={"text": "Insurers\nhesitate."})
    current = brief.model_copy(update={"summary": (brief.summary[0], same), "gaps": ()})
    pull = pulled(brief, _edited(_EDIT + '\ndelete paragraph "It is not known"'), current)
    assert (pull.changes, pull.conflicts) == ((), ())


def test_two_orders_of_one_list_are_a_conflict() -> None:
    brief = rich_brief()
    current = brief.model_copy(update={"risks": brief.risks[::-1]})
    script = 'move row "Silt could close" before "The strike is likely"'
    after, why = _theirs(brief, current, script)
    assert [risk.id for risk in after.risks] == ["risk-2", "risk-1", "risk-3"]
    assert why == ["the brief has changed the order too"]


def test_new_points_stand_where_the_office_put_them_among_those_of_the_analyst() -> None:
    brief = rich_brief()
    own = brief.summary[1].model_copy(update={"id": "sum-9", "text": "Added by the analyst."})
    current = brief.model_copy(update={"summary": (own, *brief.summary)})
    pull = pulled(brief, _edited('add paragraph "Rates double." after "Ships wait"'), current)
    assert [point.id for point in merged(current, pull.changes, PERSON).summary] == [
        "sum-9",
        "sum-1",
        "summary-1",
        "sum-2",
    ]


def test_cards_that_change_places_change_their_ranks() -> None:
    brief = rich_brief()
    file = WordFile(word_of(brief))
    first, second = (
        next(file.paragraph(words).iterancestors(f"{W}tc")) for words in ("65 percent increase", "over 140 ships")
    )
    lines = [list(cell.iterchildren(f"{W}p")) for cell in (first, second)]
    for cell, paragraphs in ((second, lines[0]), (first, lines[1])):
        for paragraph in paragraphs:
            cell.append(paragraph)
    after = merged(brief, pulled(brief, file.saved()).changes, PERSON)
    ranks = {figure.id: figure.rank for figure in after.key_figures}
    assert (ranks["fig-1"], ranks["fig-3"]) == (1, 2)
    assert {figure.id for figure in after.key_figures} == {figure.id for figure in brief.key_figures}


def test_bookmarks_of_items_that_the_brief_never_had_are_not_believed() -> None:
    brief = rich_brief()
    file = WordFile(word_of(brief))
    for words, name in (("Insurers have not", "summary_99"), ("It is not known", "risks_0_statement")):
        mark = next(file.paragraph(words).iter(f"{W}bookmarkStart"))
        mark.set(f"{W}name", name)
    file.replace("not reacted", "hardly reacted", "Insurers have not")
    pull = pulled(brief, file.saved())
    assert [(change.kind, change.name) for change in pull.changes] == [("edited", "sum-2.text")]
    assert (pull.conflicts, pull.untaken) == ((), ())


def test_the_source_summary_statement_is_edited_and_no_source_comes_of_it() -> None:
    brief = rich_brief().model_copy(update={"sourcing": "Two registers, which agree."})
    file = edited(word_of(brief), 'write "three registers" for "Two registers" in "Two registers"')
    assert merged(brief, pulled(brief, file).changes, PERSON).sourcing == "three registers, which agree."


def test_a_source_summary_statement_that_nobody_edits_comes_back_as_it_is() -> None:
    brief = rich_brief().model_copy(update={"sourcing": "Two registers, which agree."})
    assert not pulled(brief, word_of(brief))
