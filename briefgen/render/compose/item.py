"""What follows an item's own words: remarks on it, and the citations at the point of use.

The item's own words come first and bear no mark; remarks are emphasis, citations are links. A reader that brings an
edited document back takes the words up to the first mark.
"""

from briefgen.brief import Item
from briefgen.document import Run
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.wording import one_line


def item_runs(edition: Edition, words: str, item: Item, remarks: tuple[str, ...] = ()) -> tuple[Run, ...]:
    """The item's words, its remarks in one pair of brackets, and its citations."""
    own = origin_remark(edition, item)
    said = [remark for remark in (*remarks, own) if remark]
    runs = [Run(one_line(words))]
    if said:
        remark = edition.words.phrase_separator.join(said)
        runs += [Run(" "), Run(f"({remark})", (("emphasis", ""),))]
    for citation in citations(edition, item):
        runs += [Run(" "), citation]
    return tuple(runs)


def origin_remark(edition: Edition, item: Item) -> str:
    """Says that an item is an analyst's own or a model's; empty where all items are of that one origin."""
    if edition.origins == {item.origin}:
        return ""
    return edition.words.items.origins.get(item.origin, "")


def citations(edition: Edition, item: Item) -> list[Run]:
    """The documents that an item is drawn from, by letter where there are several, then the sources that it cites."""
    return [*_document_citations(edition, item), *_source_citations(edition, item)]


def _document_citations(edition: Edition, item: Item) -> list[Run]:
    positions = {document: index for index, document in enumerate(edition.letters)}
    cited = dict.fromkeys(evidence.document for evidence in item.evidence)
    return [
        _pointing(f"[{edition.letters[document]}]", f"documents[{positions[document]}]", is_printed=edition.has_annex)
        for document in cited
        if document in positions
    ]


def _source_citations(edition: Edition, item: Item) -> list[Run]:
    """[n] for each source, in order; its publisher in brackets where the layout prints no list of sources."""
    numbers = edition.source_numbers
    cited = sorted({numbers[reference] for reference in item.references if reference in numbers})
    if edition.has_source_list:
        place = "sources" if edition.is_one_page else "sources[{index}]"
        return [_pointing(f"[{number}]", place.format(index=number - 1), is_printed=True) for number in cited]
    return [Run(f"[{one_line(edition.brief.sources[number - 1].publisher)}]") for number in cited]


def _pointing(text: str, anchor: str, *, is_printed: bool) -> Run:
    return Run(text, (("link", f"#{anchor}"),) if is_printed else ())


def joined(runs: list[Run]) -> tuple[Run, ...]:
    """The runs with a space between each two."""
    spaced: list[Run] = []
    for run in runs:
        spaced += [Run(" "), run] if spaced else [run]
    return tuple(spaced)
