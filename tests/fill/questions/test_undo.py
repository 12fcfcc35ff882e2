import pytest

from briefgen.fill.questions.question import Edited
from briefgen.fill.questions.scope import Scope
from briefgen.fill.questions.undo import taken_back
from briefgen.fill.refused import EditError
from tests.fill.questions.runs import session, went_on


def test_what_somebody_else_changed_meanwhile_stays_when_an_answer_is_taken_back() -> None:
    run = went_on(session(Scope(only=frozenset({"summary"}))), Edited({"text": "In other words."}))
    step = run.steps[-1]
    meanwhile = step.after.model_copy(update={"office": "Harbour Desk", "summary": step.after.summary[:1]})
    back = taken_back(meanwhile, step.before, step.after)
    assert back.office == "Harbour Desk"
    assert back.summary == step.before.summary[:1]
    assert back.decisions == step.before.decisions


def test_an_answer_that_somebody_else_changed_is_not_taken_back() -> None:
    run = went_on(session(Scope(only=frozenset({"summary"}))), Edited({"text": "In other words."}))
    step = run.steps[-1]
    first = step.after.summary[0].model_copy(update={"text": "In third words."})
    meanwhile = step.after.model_copy(update={"summary": (first, *step.after.summary[1:])})
    with pytest.raises(EditError, match="changed since"):
        taken_back(meanwhile, step.before, step.after)
