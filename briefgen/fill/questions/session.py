"""A run of questions: what was answered, what comes next, and the way back. Each session is a value of its own."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefgen.brief import Brief
from briefgen.fill.questions.plan import open_questions
from briefgen.fill.questions.question import Answer, Question, Skipped, Ticked
from briefgen.fill.questions.scope import Scope


@dataclass(frozen=True, slots=True)
class Step:
    """A question that was answered, and what the answer made of the brief."""

    question: Question
    answer: Answer
    before: Brief
    after: Brief
    passed: frozenset[str]
    """The questions that had been answered before."""


@dataclass(frozen=True, slots=True)
class Session:
    """The brief as it is now, and the questions that are behind us, whether they were answered or left open."""

    brief: Brief
    scope: Scope
    passed: frozenset[str] = frozenset()
    steps: tuple[Step, ...] = ()

    def ahead(self) -> tuple[Question, ...]:
        """The questions that are still to be asked, the next one first."""
        return tuple(question for question in open_questions(self.brief, self.scope) if question.key not in self.passed)

    def counts(self) -> Mapping[str, int]:
        """How many answers there were, by the name of their type."""
        return Counter(type(step.answer).__name__.lower() for step in self.steps)

    def ticked(self) -> int:
        """How many candidates were added."""
        return sum(len(step.answer.names) for step in self.steps if isinstance(step.answer, Ticked))

    def left(self) -> int:
        """How many questions are open, those included that were passed over."""
        return sum(1 for _ in open_questions(self.brief, replace(self.scope, again=False)))


def gone_on(session: Session, question: Question, answer: Answer, before: Brief, after: Brief) -> Session:
    """The session behind an answer that made `after` of `before`, which is what the file held at that moment."""
    step = Step(question, answer, before, after, session.passed)
    behind = {question.key}
    if isinstance(answer, Skipped):
        behind |= {other.key for other in session.ahead() if _goes_along(other, question, answer)}
    return replace(session, brief=after, passed=session.passed | behind, steps=(*session.steps, step))


def gone_back(session: Session, brief: Brief) -> Session:
    """The session before its last answer, where `brief` is what the file holds then."""
    return replace(session, brief=brief, passed=session.steps[-1].passed, steps=session.steps[:-1])


def seen_anew(session: Session, brief: Brief) -> Session:
    """The session, where somebody else has made `brief` of the brief."""
    return replace(session, brief=brief)


def _goes_along(other: Question, question: Question, skipped: Skipped) -> bool:
    """Whether to skip `question` leaves `other` open, too: further ones of its section, the calls of its item."""
    if other.section != question.section:
        return False
    if skipped.section or (question.kind == "new" and other.kind == "new"):
        return True
    return question.kind == "review" and other.item == question.item
