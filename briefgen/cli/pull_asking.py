"""Questions on a terminal: which changes are made, and whose words hold."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from briefgen.cli.pull_report import change_lines, conflict_lines
from briefgen.cli.terminal import say

if TYPE_CHECKING:
    from briefgen.fill.word_edits import Change, Conflict


def chosen_changes(changes: "Sequence[Change]") -> "list[Change]":
    """Those of `changes` that are to be made: all, none, or one by one."""
    if not changes:
        return []
    answer = _answer(f"Make {_counted(len(changes))}? y: yes, n: none, e: ask for each", ("y", "n", "e"))
    if answer != "e":
        return list(changes) if answer == "y" else []
    return [change for change in changes if _is_wanted(change)]


def chosen_conflicts(conflicts: "Sequence[Conflict]", edited: str, into: str) -> "list[Change]":
    """The changes of those conflicts in which the Word file is to hold; Abort where nothing is to be written."""
    taken = []
    for conflict in conflicts:
        say("\n".join(conflict_lines(conflict, edited, into)))
        answer = _answer(
            "Whose words hold? b: the brief's, w: the Word file's, q: stop, write nothing", ("b", "w", "q")
        )
        if answer == "q":
            raise click.Abort
        if answer == "w":
            taken.append(conflict.change)
    return taken


def _is_wanted(change: "Change") -> bool:
    for line in change_lines(change, sys.stderr):
        print(line, file=sys.stderr)  # noqa: T201 - its words are safe, its colours are ours
    return _answer("Make it? y, n", ("y", "n")) == "y"


def _answer(question: str, answers: Sequence[str]) -> str:
    return str(click.prompt(question, type=click.Choice(list(answers)), show_choices=False, err=True))


def _counted(count: int) -> str:
    return "the change" if count == 1 else f"the {count} changes"
