from briefgen.brief import Brief, Risk
from briefgen.fill.questions.answer import answered
from briefgen.fill.questions.plan import open_questions
from briefgen.fill.questions.question import Added, Given
from briefgen.fill.questions.scope import Scope
from briefgen.requirements import Blank, Requirement, Requirements
from tests.fill.questions.runs import ANA, draft

BLANK = Brief(title="Kenya")


def keys(brief: Brief, scope: Scope | None = None) -> list[str]:
    return [question.key for question in open_questions(brief, scope or Scope())]


def risk(**fields: str) -> Risk:
    return Risk.model_validate({"id": "r1", "origin": "analyst", "statement": "Dues may rise.", **fields})


def test_a_blank_brief_asks_for_what_every_brief_needs() -> None:
    assert keys(BLANK) == [
        "front:marking",
        "front:as_of",
        "front:office",
        "front:authors",
        "new:bottom_line:1",
        "new:summary:1",
        "new:summary:2",
        "new:summary:3",
    ]


def test_a_banner_of_the_office_is_a_marking() -> None:
    assert "front:marking" not in keys(BLANK.model_copy(update={"banner": "OFFICIAL"}))


def test_an_item_is_reviewed_before_its_calls() -> None:
    asked = keys(draft(), Scope(only=frozenset({"risks"})))
    assert asked[:4] == ["item:risk-1", "item:risk-1.likelihood", "item:risk-1.impact", "item:risk-1.confidence"]


def test_what_an_analyst_wrote_is_not_reviewed() -> None:
    brief = BLANK.model_copy(update={"risks": (risk(likelihood="likely"),)})
    assert keys(brief, Scope(only=frozenset({"risks"}))) == ["item:r1.impact", "item:r1.confidence"]


def test_nobody_is_asked_how_bad_an_opportunity_is() -> None:
    brief = BLANK.model_copy(update={"risks": (risk(kind="opportunity"),)})
    assert keys(brief, Scope(only=frozenset({"risks"}))) == ["item:r1.likelihood", "item:r1.confidence"]


def test_a_template_says_what_is_asked_in_which_order_and_words() -> None:
    wanted = (
        Requirement("reference", least=1, guidance="Which number?"),
        Requirement("gaps", least=2, guidance="What do we not know?"),
        Requirement("summary", least=1),
    )
    questions = list(open_questions(BLANK, Scope(requirements=Requirements("t", wanted=wanted))))
    asked = [question.key for question in questions]
    assert asked[0] == "front:reference"
    assert asked.index("new:gaps:1") < asked.index("new:summary:1")
    assert "new:summary:2" not in asked
    assert {question.guidance for question in questions if question.section == "gaps"} == {"What do we not know?"}


def test_a_standing_item_is_asked_about_in_its_own_words() -> None:
    blank = Blank("How far has it come?", {"statement": "Dues may rise."}, {"impact": "What would it cost?"})
    wanted = (Requirement("risks", fields=("horizon",), prompts={"horizon": "By when?"}, blanks=(blank,)),)
    brief = BLANK.model_copy(update={"risks": (risk(likelihood="likely"),)})
    scope = Scope(frozenset({"risks"}), requirements=Requirements("t", wanted=wanted))
    assert {question.key: question.guidance for question in open_questions(brief, scope)} == {
        "item:r1.impact": "What would it cost?",
        "item:r1.confidence": "How far has it come?",
        "item:r1.horizon": "By when?",
    }


def test_a_template_that_wants_sources_asks_which_of_the_briefs_are_cited() -> None:
    brief = draft()
    scope = Scope(frozenset({"risks"}), requirements=Requirements("t", wanted=(Requirement("risks", sources=1),)))
    asked = [question for question in open_questions(brief, scope) if question.key == "item:risk-1.references"]
    entry = asked[0].entry
    assert entry is not None
    assert [option.value for option in entry.options] == [source.id for source in brief.sources]
    cited = answered(brief, asked[0], Given([brief.sources[0].id]), ANA, scope)
    assert cited.risks[0].references == (brief.sources[0].id,)
    assert "item:risk-1.references" not in keys(cited, scope)


def test_items_that_a_template_has_begun_are_asked_for_with_what_they_say_and_each_once() -> None:
    growth = Blank("Which year?", {"label": "Growth", "unit": "percent"}, {"value": "Not rounded again?"})
    prices = Blank("Which month?", {"label": "Prices"})
    wanted = Requirement("key_figures", least=1, blanks=(growth, prices), prompts={"as_of": "Which day?"})
    scope = Scope(requirements=Requirements("t", wanted=(wanted,)), only=frozenset({"key_figures"}))
    first, second = open_questions(BLANK, scope)
    assert (first.fields, first.guidance) == ({"label": "Growth", "unit": "percent"}, "Which year?")
    assert first.prompts == {"as_of": "Which day?", "value": "Not rounded again?"}
    assert second.fields == {"label": "Prices"}
    fields = {**second.fields, "surface": "2.1 percent", "value": 2}
    brief = answered(BLANK, second, Added(fields), ANA, scope)
    (left,) = [question for question in open_questions(brief, scope) if question.kind == "new"]
    assert left.fields == first.fields


def test_a_standing_item_that_was_taken_out_is_not_asked_for_again() -> None:
    wanted = Requirement("risks", blanks=(Blank("", {"statement": "The port closes."}),))
    scope = Scope(requirements=Requirements("t", wanted=(wanted,)), only=frozenset({"risks"}))
    assert not list(open_questions(BLANK, scope))
