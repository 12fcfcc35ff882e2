from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.fill.questions.question import Accepted, Rejected, Skipped, Ticked
from briefgen.fill.questions.scope import Scope
from briefgen.fill.questions.session import Session
from briefgen.fill.valid import validated
from tests.fill.questions.runs import answer_to, session, went_back, went_on

WISHES = st.sampled_from(["accept", "reject", "edit", "skip", "section"])
QUICK = settings(max_examples=25, deadline=None)


@QUICK
@given(st.lists(st.one_of(WISHES, st.just("back")), max_size=40))
def test_any_answers_and_ways_back_leave_a_valid_brief(wishes: list[str]) -> None:
    run = session()
    for wish in wishes:
        if wish == "back" and run.steps:
            run = went_back(run)
        elif wish != "back" and run.ahead():
            run = went_on(run, answer_to(run, wish))
        assert validated(run.brief) == run.brief


@QUICK
@given(st.lists(WISHES, max_size=30))
def test_the_way_back_leads_to_where_it_began(wishes: list[str]) -> None:
    first = run = session()
    for wish in wishes:
        if run.ahead():
            run = went_on(run, answer_to(run, wish))
    for _ in run.steps:
        run = went_back(run)
    assert run == first


@QUICK
@given(st.lists(st.sampled_from(["accept", "reject", "edit"]), max_size=60), st.integers(0, 60))
def test_who_quits_and_comes_again_goes_the_same_way_as_who_goes_through(wishes: list[str], quits_after: int) -> None:
    whole = parted = session(Scope())
    for number, wish in enumerate(wishes):
        if number == quits_after:
            parted = Session(parted.brief, parted.scope)
        if whole.ahead():
            assert [question.key for question in parted.ahead()] == [question.key for question in whole.ahead()]
            whole, parted = went_on(whole, answer_to(whole, wish)), went_on(parted, answer_to(parted, wish))
    assert parted.brief == whole.brief


@QUICK
@given(st.lists(st.sampled_from(["accept", "reject", "edit", "skip"]), max_size=40))
def test_every_answer_on_an_item_is_recorded(wishes: list[str]) -> None:
    run = session()
    for wish in wishes:
        if not run.ahead():
            break
        question, before = run.ahead()[0], run.brief
        answer = answer_to(run, wish)
        run = went_on(run, answer)
        made = [decision for decision in run.brief.decisions if decision not in before.decisions]
        if isinstance(answer, Skipped) or question.section == "front":
            assert run.brief.decisions == before.decisions
        elif isinstance(answer, Ticked):
            assert [decision.what for decision in made] == ["accepted"] * len(answer.names)
        else:
            assert run.brief.decisions[-1].by == "Ana Ruiz"
            assert question.item in {"", run.brief.decisions[-1].item}


def test_a_run_comes_to_an_end() -> None:
    run = session()
    asked: list[str] = []
    while run.ahead():
        asked.append(run.ahead()[0].key)
        run = went_on(run, answer_to(run, "accept"))
    assert len(asked) == len(set(asked))


def test_a_skipped_item_takes_its_calls_along() -> None:
    run = session(Scope(only=frozenset({"risks"})))
    first = run.ahead()[0].item
    assert sum(question.item == first for question in run.ahead()) > 1
    assert not any(question.item == first for question in went_on(run, Skipped()).ahead())


def test_a_rejected_item_has_no_calls_and_stays_in_the_brief() -> None:
    run = session(Scope(only=frozenset({"risks"})))
    first = run.ahead()[0].item
    after = went_on(run, Rejected())
    assert after.brief.risks == run.brief.risks
    assert not any(question.item == first for question in after.ahead())


def test_a_section_is_left_as_a_whole() -> None:
    run = went_on(session(), Skipped(section=True))
    assert all(question.section != "front" for question in run.ahead())


def test_what_is_decided_is_asked_again_on_demand_alone() -> None:
    run = session(Scope(only=frozenset({"summary"})))
    first = run.ahead()[0].key
    decided = went_on(run, Accepted()).brief
    assert first not in [question.key for question in Session(decided, run.scope).ahead()]
    again = Scope(only=frozenset({"summary"}), again=True)
    assert first in [question.key for question in Session(decided, again).ahead()]
