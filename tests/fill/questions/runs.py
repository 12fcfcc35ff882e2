"""A draft to ask about, and answers to whatever is asked."""

from briefgen.brief import Brief
from briefgen.extract.draft import draft_brief
from briefgen.fill.decide import Person
from briefgen.fill.kinds import KINDS
from briefgen.fill.questions.answer import answered
from briefgen.fill.questions.candidates import candidates
from briefgen.fill.questions.question import (
    Accepted,
    Added,
    Answer,
    Edited,
    Given,
    Question,
    Rejected,
    Skipped,
    Ticked,
)
from briefgen.fill.questions.scope import Scope
from briefgen.fill.questions.session import Session, gone_back, gone_on
from briefgen.fill.questions.undo import taken_back
from briefgen.read.text import read_text
from briefgen.record.scalar import Plain
from tests.cli.article import ARTICLE

HARM = """
Risks

A second flood could damage the harbour and threaten the crews. Piracy is likely to spread along the coast.
"""
OTHER = """Ferry Fares

The ferry carried 3,400 passengers in May 2024. The line could close two of its five piers by 2026.
"""
ANA = Person("Ana Ruiz", "2026-11-25", "briefgen 0")


def draft(text: str = ARTICLE + HARM, path: str = "article.txt") -> Brief:
    """What extraction makes of a text."""
    return draft_brief(read_text(text.encode(), name=path), path=path)


def session(scope: Scope | None = None) -> Session:
    return Session(draft(), scope or Scope(drafts=(draft(OTHER, "ferry.txt"),)))


def went_on(run: Session, answer: Answer) -> Session:
    """The run behind the answer to the question that comes first."""
    question = run.ahead()[0]
    return gone_on(run, question, answer, run.brief, answered(run.brief, question, answer, ANA, run.scope))


def went_back(run: Session) -> Session:
    step = run.steps[-1]
    return gone_back(run, taken_back(run.brief, step.before, step.after))


def answer_to(run: Session, wish: str) -> Answer:
    """An answer that suits the question that comes first, near to the wish: accept, reject, edit, skip, section."""
    question = run.ahead()[0]
    if wish in {"skip", "section"}:
        return Skipped(section=wish == "section")
    if question.kind == "review":
        words = KINDS[question.section].words
        return {"accept": Accepted(), "reject": Rejected()}.get(wish) or Edited({words: "In other words."})
    if question.kind == "candidates":
        proposed = candidates(run.brief, question.section, run.scope.drafts)
        return Ticked(tuple(candidate.name for candidate in proposed[: 2 if wish == "edit" else 1]))
    if question.kind == "new":
        return Added({KINDS[question.section].words: "A point of our own."})
    return Given(value_for(question))


def value_for(question: Question) -> Plain:
    """A value that the question's field takes."""
    entry = question.entry
    assert entry is not None
    if entry.options:
        return entry.options[-1].value
    return {"lines": ["Ana Ruiz"], "line": "2024-05"}.get(entry.shape, "In words.")
