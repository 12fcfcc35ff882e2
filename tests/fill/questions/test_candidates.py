from briefgen.brief import Brief
from briefgen.fill.decide import with_decisions
from briefgen.fill.questions.candidates import candidates, with_candidate
from briefgen.fill.valid import validated
from tests.fill.questions.runs import ANA, OTHER, draft

FERRY = draft(OTHER, "ferry.txt")


def test_a_draft_has_nothing_to_propose_to_itself() -> None:
    own = draft()
    assert not candidates(own, "key_figures", [own])
    assert not candidates(own, "risks", [own])


def test_another_source_proposes_what_it_holds_with_its_document() -> None:
    (candidate, *_) = candidates(draft(), "key_figures", [FERRY])
    brief, identifier = with_candidate(draft(), "key_figures", candidate)
    added = brief.key_figures[-1]
    assert (added.id, added.surface) == (identifier, "3,400 passengers")
    assert [document.path for document in brief.documents] == ["article.txt", "ferry.txt"]
    assert {evidence.document for evidence in added.evidence} == {brief.documents[1].id}
    assert validated(brief) == brief
    assert added.surface not in {found.item.id for found in candidates(brief, "key_figures", [FERRY])}


def test_what_was_added_or_rejected_is_not_proposed_again() -> None:
    (candidate,) = candidates(draft(), "key_figures", [FERRY])
    brief, identifier = with_candidate(draft(), "key_figures", candidate)
    assert not candidates(brief, "key_figures", [FERRY])
    assert not candidates(with_decisions(brief, [identifier], "rejected", ANA), "key_figures", [FERRY])


def test_a_sentence_that_is_a_judgement_is_not_proposed_as_a_risk() -> None:
    own = draft()
    moved = own.model_copy(update={"risks": (), "gaps": ()})
    proposed = [found.item.id for found in candidates(moved, "risks", [own])]
    assert proposed == [risk.id for risk in own.risks]


def test_a_figure_that_was_taken_out_is_proposed_with_the_sources_that_it_cites() -> None:
    own = draft()
    bare: Brief = own.model_copy(update={"key_figures": (), "sources": ()})
    cited = next(found for found in candidates(bare, "key_figures", [own]) if found.item.references)
    brief, _ = with_candidate(bare, "key_figures", cited)
    assert [source.publisher for source in brief.sources] == [
        source.publisher for source in own.sources if source.id in cited.item.references
    ]
    assert validated(brief) == brief
