"""`migrate`: a brief to a newer version of its template, or to another one; what that adds is shown first."""

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from briefgen.brief import Brief
from briefgen.errors import OutputError, UsageError
from briefgen.pipeline.editing import edit_brief, preview
from briefgen.pipeline.listener import Listener, Silent
from briefgen.pipeline.templates import find_template
from briefgen.template import Template
from briefgen.template.blank import require_variables
from briefgen.template.migrate import migrated


@dataclass(frozen=True, slots=True)
class Wish:
    """Which template a brief is to be brought to, None its own, and words for variables of it by name."""

    template: str | None = None
    variables: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a migration changes: the brief that it begins with, lines of a diff, and what a person should know."""

    name: str
    before: Brief
    template: Template | None
    variables: Mapping[str, str]
    diff: str
    told: tuple[str, ...]


def plan(name: str, wish: Wish, listener: Listener) -> Plan:
    """What bringing the brief in the file `name` to the template would change; nothing is written.

    Raises UsageError where there is no such template, or it has no such variable.
    """
    seen: list[Brief] = []

    def change(brief: Brief) -> Brief:
        seen.append(brief)
        template = _wanted(brief, wish)
        return migrated(brief, template, wish.variables).brief if template else brief

    edited = preview(name, change, listener)
    template = _wanted(seen[0], wish)
    told = migrated(seen[0], template, wish.variables).told if template else ()
    lines = difflib.unified_diff(
        edited.text_before.splitlines(), edited.text_after.splitlines(), name, f"{name}, migrated", lineterm=""
    )
    return Plan(name, seen[0], template, wish.variables, "".join(f"{line}\n" for line in lines), told)


def carry_out(planned: Plan, listener: Listener) -> None:
    """Write what was planned; raises OutputError where the brief is no longer what it was."""
    template = planned.template
    if template is not None:
        edit_brief(planned.name, _change(planned, template), Silent())
        listener.note(f"{planned.name}: brought to {template.name} {template.version}")


def _change(planned: Plan, template: Template) -> Callable[[Brief], Brief]:
    def change(brief: Brief) -> Brief:
        if repr(brief) != repr(planned.before):
            raise OutputError(f"{planned.name}: it has been changed meanwhile; nothing is written; migrate it again")
        return migrated(brief, template, planned.variables).brief

    return change


def _wanted(brief: Brief, wish: Wish) -> Template | None:
    """The template to bring the brief to; None where it names none, and none is wanted."""
    name = wish.template or (brief.template.name if brief.template else "")
    if not name:
        return None
    try:
        template = find_template(name).template
    except UsageError as error:
        raise UsageError(f"{error}; name another with --to-template") from error
    require_variables(template, wish.variables)
    return template
