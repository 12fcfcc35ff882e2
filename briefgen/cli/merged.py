"""What a merge did, as lines for people: the sum first, then an item a line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.cli.terminal import Terminal, safe

if TYPE_CHECKING:
    from briefgen.fill.merge import Change, Report

_MOST_LISTED = 20
_LONGEST = 100
_BEFORE_DIFFERENCE = 30
_FIGURES = "key_figures"
_LISTED = {
    "changed": "changed",
    "yours": "kept as yours",
    "new": "new",
    "gone": "no longer stands",
    "pruned": "taken out",
    "shared": "told by another document too",
    "backed": "kept as yours, and told by another document",
}


def merged_text(report: "Report", name: str, terminal: Terminal, *, is_dry: bool) -> str:
    """The report on the merge into the brief `name`; with --verbose every item, else the first of each kind."""
    said = "nothing is written" if is_dry else ""
    lines = [f"{name}: {'; '.join(filter(None, (_summed(report), said)))}"]
    for kind, label in _LISTED.items():
        changes = [change for change in report.changes if change.kind == kind]
        shown = changes if terminal.is_verbose else changes[:_MOST_LISTED]
        lines += [f"  {label}: {_told(change)}" for change in shown]
        if len(shown) < len(changes):
            lines.append(f"  {label}: {len(changes) - len(shown)} more; list them with --verbose")
    lines += [f"  noted: {note}" for note in report.notes]
    return "".join(f"{safe(' '.join(line.split(chr(10))))}\n" for line in lines)


def _summed(report: "Report") -> str:
    """`2 figures and 1 other item changed, 1 new; 4 items of yours kept`."""
    changed = report.of("changed")
    figures = sum(change.field == _FIGURES for change in changed)
    others = len(changed) - figures
    item = "other item" if figures else "item"
    said = [
        _count(figures, "figure changed", "figures changed"),
        _count(others, f"{item} changed", f"{item}s changed"),
        _number(report.of("new"), "new"),
        _number(report.of("shared"), "told by another document too"),
        _number(report.of("gone"), "no longer stands in the source", "no longer stand in the source"),
        _number(report.of("pruned"), "taken out"),
        _number(report.of("moved"), "found elsewhere in the source"),
    ]
    left_out = _number(
        report.of("left out"), "that the brief does not have stays out", "that the brief does not have stay out"
    )
    yours = report.of("yours")
    kept = _count(report.held, "item of yours kept", "items of yours kept")
    if yours:
        kept = f"{kept or 'what you wrote is kept'}, {_count(len(yours), 'differs', 'differ')} from the source now"
    return "; ".join(filter(None, (", ".join(filter(None, said)) or "nothing changed", kept, left_out)))


def _number(changes: "Sequence[Change]", one: str, many: str = "") -> str:
    return _count(len(changes), one, many or one)


def _count(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}" if count else ""


def _told(change: "Change") -> str:
    before, after = _shortened(change.before, change.after), _shortened(change.after, change.before)
    quoted = [f'"{words}"' for words in (before, after) if words]
    return f"{change.identifier}: {('; the source says now: ' if change.kind == 'yours' else ' → ').join(quoted)}"


def _shortened(words: str, other: str) -> str:
    """`words` from shortly before where they differ from `other`, where they are long."""
    if len(words) <= _LONGEST:
        return words
    pairs = zip(words, other, strict=False)
    same = next((place for place, (one, two) in enumerate(pairs) if one != two), 0) if other else 0
    start = max(0, same - _BEFORE_DIFFERENCE)
    start = words.rfind(" ", 0, start) + 1 if start else 0
    cut = words[start : start + _LONGEST]
    return f"{'…' if start else ''}{cut}{'…' if start + _LONGEST < len(words) else ''}"
