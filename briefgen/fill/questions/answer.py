"""What an answer makes of a brief."""

from collections.abc import Mapping

from briefgen.brief import Brief, Item
from briefgen.errors import Problem
from briefgen.fill.decide import Person, with_decisions
from briefgen.fill.identifier import new_identifier
from briefgen.fill.kinds import BOTTOM_LINE
from briefgen.fill.questions.candidates import candidates, with_candidate
from briefgen.fill.questions.plan import item_with
from briefgen.fill.questions.question import (
    Accepted,
    Added,
    Answer,
    Edited,
    Given,
    Question,
    Rejected,
    Ticked,
)
from briefgen.fill.questions.scope import Scope
from briefgen.fill.questions.valid_item import fields_of_item, item_of, require_value
from briefgen.fill.refused import EditError
from briefgen.record.scalar import Plain


def answered(brief: Brief, question: Question, answer: Answer, person: Person, scope: Scope) -> Brief:
    """`brief` as the answer makes it, with the decision recorded; raises EditError where it cannot be.

    An edited item keeps its evidence and its origin, a rejected one stays in the brief and is printed no more; what a
    person adds is the analyst's own. A question that is skipped changes nothing.
    """
    match answer:
        case Accepted() | Rejected() | Edited():
            return _decided(brief, question, answer, person)
        case Given(value) if question.entry:
            name = question.entry.name
            return _edited(brief, question, {name: value}, person) if question.item else _with_value(brief, name, value)
        case Added(fields):
            return _with_new(brief, question.section, fields, person)
        case Ticked(names):
            return _with_ticked(brief, question.section, names, person, scope)
        case _:
            return brief


def _decided(brief: Brief, question: Question, answer: Accepted | Rejected | Edited, person: Person) -> Brief:
    item = _require_item(brief, question)
    match answer:
        case Accepted():
            return with_decisions(brief, [item.id], "accepted", person)
        case Rejected():
            return with_decisions(brief, [item.id], "rejected", person)
        case Edited(fields):
            return _edited(brief, question, fields, person)


def _require_item(brief: Brief, question: Question) -> Item:
    item = item_with(brief, question.item)
    if item is None:
        raise EditError([Problem(question.item, "the item is no longer in the brief", "go on with the next one")])
    return item


def _edited(brief: Brief, question: Question, fields: Mapping[str, Plain], person: Person) -> Brief:
    item = _require_item(brief, question)
    changed = item_of(question.section, {**fields_of_item(item), **fields})
    if changed == item and question.kind == "review":
        return with_decisions(brief, [item.id], "accepted", person)
    return with_decisions(_replaced(brief, question.section, item, changed), [item.id], "edited", person)


def _replaced(brief: Brief, section: str, item: Item, changed: Item) -> Brief:
    if section == BOTTOM_LINE:
        return brief.model_copy(update={BOTTOM_LINE: changed})
    items = tuple(changed if other.id == item.id else other for other in brief.lists()[section])
    return brief.model_copy(update={section: items})


def _with_value(brief: Brief, name: str, value: Plain) -> Brief:
    require_value(name, value)
    return Brief.model_validate({**brief.model_dump(), name: value})


def _with_new(brief: Brief, section: str, fields: Mapping[str, Plain], person: Person) -> Brief:
    identifier = new_identifier(brief, section)
    item = item_of(section, {**fields, "id": identifier, "origin": "analyst"})
    if section != BOTTOM_LINE:
        brief = brief.model_copy(update={section: (*brief.lists()[section], item)})
        return with_decisions(brief, [identifier], "edited", person)
    former = brief.bottom_line.id if brief.bottom_line else ""
    decisions = tuple(decision for decision in brief.decisions if decision.item != former)
    brief = brief.model_copy(update={BOTTOM_LINE: item, "decisions": decisions})
    return with_decisions(brief, [identifier], "edited", person)


def _with_ticked(brief: Brief, section: str, names: tuple[str, ...], person: Person, scope: Scope) -> Brief:
    added: list[str] = []
    for candidate in candidates(brief, section, scope.drafts):
        if candidate.name in names:
            brief, identifier = with_candidate(brief, section, candidate)
            added.append(identifier)
    return with_decisions(brief, added, "accepted", person)
