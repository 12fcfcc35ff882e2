"""What people decided on the items of a brief, recorded in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.brief import Brief, Decision
from briefgen.brief.decision import DecisionKind


@dataclass(frozen=True, slots=True)
class Person:
    """Who decides: a name, the day as YYYY-MM-DD, and the name and version of the program."""

    by: str
    when: str
    tool: str = ""


def with_decisions(
    brief: Brief, identifiers: Iterable[str], what: DecisionKind, person: Person, reason: str = ""
) -> Brief:
    """`brief` with a decision on each of the items; the last on an item is the one that holds.

    One decision is kept of each kind on each item by each person: a newer one takes the place of the older. Where just
    the same decision is the last on an item already, it stays where it is.
    """
    last = {decision.item: decision for decision in brief.decisions}
    made = [
        Decision(item=identifier, what=what, by=person.by, when=person.when, tool=person.tool, reason=reason)
        for identifier in dict.fromkeys(identifiers)
    ]
    new = [decision for decision in made if last.get(decision.item) != decision]
    renewed = set(map(_key, new))
    kept = [decision for decision in brief.decisions if _key(decision) not in renewed]
    return brief.model_copy(update={"decisions": (*kept, *new)})


def _key(decision: Decision) -> tuple[str, str, str]:
    return decision.item, decision.what, decision.by


def with_edits_recorded(before: Brief, after: Brief, person: Person) -> Brief:
    """`after` with the decision that a person edited each item of `before` that is another now.

    An item is known by its identifier; one that was moved to another kind is another. What was added or removed is not
    edited.
    """
    known = {item.id: item for _, item in before.items()}
    edited = [item.id for _, item in after.items() if item.id in known and repr(item) != repr(known[item.id])]
    return with_decisions(after, edited, "edited", person)
