"""The texts of the page cut into segments, and where the words of each entry and each finding are among those."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.brief import Item
from briefgen.finding import Finding
from briefgen.render.view.entry import Entry
from briefgen.render.view.segments import Cuts, Depths, cut
from briefgen.render.view.shelf import Shelf
from briefgen.render.view.slots import slots_of
from briefgen.span import Evidence, Span

Range = tuple[int, int]
"""The numbers of the first and the last segment of some words."""

Located = tuple[str, Range]
"""The locator of an evidence, behind the letter of its document where there are several, and its segments."""

_REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Ranges:
    """Where words stand in the texts: of each entry by its number, with locators, and of each finding in order."""

    entries: Mapping[int, Sequence[Located]]
    findings: Sequence[Sequence[Range]]

    def endings(self) -> Mapping[int, Sequence[int]]:
        """The numbers of the entries whose words end with a segment, by its number."""
        ends: dict[int, dict[int, None]] = {}
        for number, located in self.entries.items():
            for _, (_first, last) in located:
                ends.setdefault(last, {})[number] = None
        return {segment: list(numbers) for segment, numbers in ends.items()}


@dataclass(frozen=True, slots=True)
class CutShelf:
    """For each text of the shelf its segments, and the spans that items were drawn from which nobody rejected."""

    cuts: Sequence[Cuts]
    drawn: Sequence[Depths]
    ranges: Ranges


def cut_shelf(shelf: Shelf, entries: Sequence[Entry], findings: Sequence[Finding]) -> CutShelf:
    told = _by_text(shelf, (evidence for entry in entries for evidence in entry.evidence))
    noted = _by_text(shelf, (evidence for finding in findings for evidence in finding.spans))
    kept = [entry for entry in entries if isinstance(entry.record, Item) and entry.verdict != _REJECTED]
    drawn = _by_text(shelf, (evidence for entry in kept for evidence in entry.evidence))
    cuts: list[Cuts] = []
    number = 0
    for text, items, remarks in zip(shelf.texts, told, noted, strict=True):
        document = text.document
        slots = (slot for block in document.blocks for slot in slots_of(block, document.text))
        cuts.append(cut(slots, items, remarks, number))
        number += len(cuts[-1].numbered)
    ranges = Ranges(
        {entry.number: list(_located(shelf, cuts, entry.evidence)) for entry in entries},
        [[place for _, place in _located(shelf, cuts, finding.spans)] for finding in findings],
    )
    return CutShelf(cuts, [Depths.of(spans) for spans in drawn], ranges)


def _by_text(shelf: Shelf, evidence: Iterable[Evidence]) -> list[list[Span]]:
    spans: list[list[Span]] = [[] for _ in shelf.texts]
    for index, span in (shelf.places[entry] for entry in evidence):
        spans[index].append(span)
    return spans


def _located(shelf: Shelf, cuts: Sequence[Cuts], evidence: Iterable[Evidence]) -> Iterator[Located]:
    """The segments of each evidence; none for words that no block of a document holds."""
    for entry in evidence:
        index, span = shelf.places[entry]
        place, text = cuts[index].range_of(span), shelf.texts[index]
        if place is not None:
            locator = entry.locator or text.document.locator_at(span.start)
            yield " ".join(filter(None, (text.letter, locator))), place
