"""Every question that a brief leaves, in the order in which they are asked."""

from collections.abc import Iterator

from briefgen.brief import Brief, Item
from briefgen.brief.dump import PROMPTS
from briefgen.fill.kinds import BOTTOM_LINE, KINDS
from briefgen.fill.questions.candidates import PROPOSED, candidates
from briefgen.fill.questions.entries import REFERENCES, calls_of, entry_of, sources_entry
from briefgen.fill.questions.question import FRONT, Entry, Question
from briefgen.fill.questions.scope import Scope
from briefgen.layout import STANDARD
from briefgen.requirements import Blank, Requirement

_FRONT_ORDER = ("marking", "as_of", "office", "authors")
_IS_DRAFTED = frozenset({"extracted", "model"})
_NO_REQUIREMENT = Requirement("")
_NO_BLANK = Blank("", {})
_GIVEN = frozenset({"id"})
_USUAL_LEAST = {BOTTOM_LINE: 1, "summary": 3}
"""How many items a brief has at least where no template says so."""

_OF_HARM = frozenset({"impact"})
"""What nobody asks of an opportunity."""


def open_questions(brief: Brief, scope: Scope) -> Iterator[Question]:
    """The questions: the front matter, then section by section, of each item whether it is right before its calls."""
    decided, gone = frozenset(decision.item for decision in brief.decisions), brief.rejected()
    for section in _sections(scope):
        if not scope.includes(section):
            continue
        if section == FRONT:
            yield from _front(brief, scope)
            continue
        requirement = _requirement(scope, section)
        if section in PROPOSED and candidates(brief, section, scope.drafts):
            yield Question(f"candidates:{section}", "candidates", section, guidance=requirement.guidance)
        for item in items_of(brief, section):
            if item.origin in _IS_DRAFTED and (scope.again or item.id not in decided):
                yield Question(f"item:{item.id}", "review", section, item.id, guidance=_guidance(item, requirement))
            if item.id not in gone:
                yield from _calls(brief, section, item, scope)
                yield from _citation(brief, section, item, requirement)
        yield from _missing(brief, section, requirement, gone)


def items_of(brief: Brief, section: str) -> tuple[Item, ...]:
    """The items of `section` as they stand in the brief."""
    if section == BOTTOM_LINE:
        return (brief.bottom_line,) if brief.bottom_line else ()
    return brief.lists()[section]


def item_with(brief: Brief, identifier: str) -> Item | None:
    """The item of that identifier; None where the brief has none."""
    return next((item for _, item in brief.items() if item.id == identifier), None)


def section_names() -> tuple[str, ...]:
    """What a run may be held to."""
    return (FRONT, *(section.name for section in STANDARD.sections if section.name in KINDS))


def _sections(scope: Scope) -> Iterator[str]:
    """The template's sections, then the usual ones that it lacks."""
    usual = section_names()
    wanted = [entry.path for entry in scope.requirements.wanted] if scope.requirements else []
    yield from dict.fromkeys([FRONT, *(path for path in wanted if path in usual), *usual])


def _requirement(scope: Scope, path: str) -> Requirement:
    found = scope.requirements.of(path) if scope.requirements else None
    return found or _NO_REQUIREMENT


def _front(brief: Brief, scope: Scope) -> Iterator[Question]:
    wanted = [entry.path for entry in scope.requirements.wanted] if scope.requirements else []
    names = [*wanted, *(name for name in _FRONT_ORDER if name in PROMPTS)]
    for name in dict.fromkeys(names):
        if name in KINDS or name not in Brief.model_fields:
            continue
        is_marked = name == "marking" and brief.banner
        if not is_marked and (scope.again or not getattr(brief, name)):
            guidance = _requirement(scope, name).guidance
            yield Question(f"front:{name}", "value", FRONT, entry=entry_of(FRONT, name, brief.scale), guidance=guidance)


def _calls(brief: Brief, section: str, item: Item, scope: Scope) -> Iterator[Question]:
    """What only a person can say of an item, and what the template wants said of it."""
    requirement = _requirement(scope, section)
    blank = _blank_of(item, requirement)
    prompts = {**requirement.prompts, **(blank.prompts if blank else {})}
    calls = calls_of(section)
    for name in dict.fromkeys([*calls, *requirement.fields]):
        if name not in type(item).model_fields or (name in _OF_HARM and getattr(item, "kind", "") == "opportunity"):
            continue
        if not getattr(item, name) or (scope.again and name in calls):
            entry = entry_of(section, name, brief.scale)
            guidance = prompts.get(name, _guidance(item, requirement))
            yield Question(f"item:{item.id}.{name}", "value", section, item.id, entry, guidance)


def _citation(brief: Brief, section: str, item: Item, requirement: Requirement) -> Iterator[Question]:
    """Which of the brief's sources an item cites, where the template wants more than it does."""
    if len(item.references) < min(requirement.sources, len(brief.sources)):
        entry = sources_entry(brief, requirement.sources)
        guidance = requirement.prompts.get(REFERENCES, "")
        yield Question(f"item:{item.id}.{REFERENCES}", "value", section, item.id, entry, guidance)


def _guidance(item: Item, requirement: Requirement) -> str:
    blank = _blank_of(item, requirement)
    return blank.guidance if blank else requirement.guidance


def _blank_of(item: Item, requirement: Requirement) -> Blank | None:
    """The blank of the template that `item` was made from: it says all that the blank says."""
    return next(
        (
            blank
            for blank in requirement.blanks
            if blank.fields and all(getattr(item, name, None) == value for name, value in blank.fields.items())
        ),
        None,
    )


def _missing(brief: Brief, section: str, requirement: Requirement, gone: frozenset[str]) -> Iterator[Question]:
    """A question for each item that the section is short of, those that the template has begun first."""
    items = items_of(brief, section)
    begun = [blank for blank in requirement.blanks if blank.fields and not _is_complete(section, blank)]
    absent = [blank for blank in begun if all(_blank_of(item, requirement) is not blank for item in items)]
    least = max(requirement.least or _USUAL_LEAST.get(section, 0), len(begun))
    held = sum(item.id not in gone for item in items)
    for number in range(held + 1, least + 1):
        blank = absent.pop(0) if absent else _NO_BLANK
        yield Question(
            f"new:{section}:{number}",
            "new",
            section,
            entry=_words(brief, section),
            guidance=blank.guidance or requirement.guidance,
            fields={name: list(value) if isinstance(value, tuple) else value for name, value in blank.fields.items()},
            prompts={**requirement.prompts, **blank.prompts},
        )


def _is_complete(section: str, blank: Blank) -> bool:
    """Whether a blank says all that an item needs; a new brief then has it, and who took it out does not want it."""
    needed = [name for name, info in KINDS[section].model.model_fields.items() if info.is_required()]
    return all(name in blank.fields for name in needed if name not in _GIVEN)


def _words(brief: Brief, section: str) -> Entry:
    return entry_of(section, KINDS[section].words, brief.scale)
