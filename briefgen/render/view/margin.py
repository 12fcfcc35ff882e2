"""The findings of a check at the items that they are about."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefgen.finding import Finding
from briefgen.record.path import nearest
from briefgen.render.view.entry import Entry


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding under its number on the page, from 0."""

    number: int
    finding: Finding


@dataclass(slots=True)
class Margin:
    """What is remarked on each entry by its number, on each kind of entries by its name, and on the whole brief."""

    items: dict[int, list[Remark]] = field(default_factory=dict)
    kinds: dict[str, list[Remark]] = field(default_factory=dict)
    whole: list[Remark] = field(default_factory=list)


def margin_of(findings: Sequence[Finding], entries: Sequence[Entry]) -> Margin:
    """Every finding at the nearest of what its path names."""
    margin = Margin()
    lists: dict[str, list[Remark]] = {"": margin.whole}
    for entry in entries:
        if entry.kind not in lists:
            lists[entry.kind] = margin.kinds.setdefault(entry.kind, [])
        lists[entry.path] = margin.items.setdefault(entry.number, [])
    for number, finding in enumerate(findings):
        place = nearest(finding.path, lists)
        (margin.whole if place is None else place).append(Remark(number, finding))
    return margin
