"""Family E: what an extracted item holds beside its text stands in its document, word for word."""

import re
from collections.abc import Iterator, Mapping, Sequence

from briefgen.brief import Brief, Entity, Item, Judgement, KeyFigure, Risk, Source
from briefgen.check.amounts import quantities_of
from briefgen.check.codes import report
from briefgen.check.rounding import restored
from briefgen.check.surroundings import Surroundings, surroundings_of
from briefgen.check.units import stands_unit
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.language.dates import find_dates
from briefgen.language.lexicon import lines
from briefgen.language.wording import content_words, folded, lemmas
from briefgen.span import Evidence

_SHOWN = 60
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_MOST_TOLD = 3
_ITEM_FIELDS: Mapping[type[Item], tuple[str, ...]] = {
    KeyFigure: ("surface", "place"),
    Risk: ("holder", "horizon", "conditions", "hedges"),
    Judgement: ("holder", "conditions", "hedges"),
    Entity: ("name", "aliases", "role"),
    Source: ("publisher", "title", "url"),
}
_ANYWHERE = frozenset({"name", "aliases", "role"})
"""Fields whose words may come from another mention than the first, which the evidence is."""

_DOCUMENT_FIELDS = ("title", "publication", "volume", "issue", "authors")
_NUMBERS = frozenset({"volume", "issue"})
"""Fields so short that they stand somewhere in most documents, and count only where the evidence is."""


def check_fields(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """E013, E014, E016: the words of extracted items, and what the brief says of its documents."""
    around = surroundings_of(brief, documents)
    for path, item in brief.items():
        if item.origin != "extracted":
            continue
        for name in _ITEM_FIELDS.get(type(item), ()):
            for place, words in _worded(f"{path}.{name}", getattr(item, name)):
                quotes = [entry.exact for entry in item.evidence] if name == "surface" else []
                wanted, rounded = restored(words, quotes)
                yield from (report("E016", place, number.message, item.evidence) for number in rounded)
                yield from _displaced(place, wanted, item.evidence, around, is_anywhere=name in _ANYWHERE)
        if isinstance(item, KeyFigure):
            yield from _other_period(path, item, around)
            yield from _other_label(path, item, around)
            yield from _other_unit(path, item, around)
    yield from _check_references(brief, around)


def _worded(path: str, value: str | Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each text of a field with its path; empty ones say nothing."""
    if isinstance(value, str):
        if value:
            yield path, value
        return
    for index, words in enumerate(value):
        yield f"{path}[{index}]", words


def _displaced(
    path: str, words: str, evidence: Sequence[Evidence], around: Surroundings, *, is_anywhere: bool
) -> Iterator[Finding]:
    standing = around.standing(words, evidence)
    if standing == "nowhere" and around.is_complete:
        message = f'"{_short(words)}" stands nowhere in the document; write it as it stands there, or remove it'
        yield report("E013", path, message, tuple(evidence))
    elif standing in {"document", "nowhere"} and not is_anywhere:
        message = f'"{_short(words)}" does not stand where the evidence does; correct it, or add the evidence for it'
        yield report("E014", path, message, tuple(evidence))


def _other_period(path: str, figure: KeyFigure, around: Surroundings) -> Iterator[Finding]:
    """A paragraph without a date of its own goes on with the period of an earlier one."""
    near = [*(entry.exact for entry in figure.evidence), *around.paragraphs(figure.evidence)]
    is_carried = not any(find_dates(text) for text in near)
    if figure.period:
        path = f"{path}.period"
        yield from _displaced(path, figure.period, figure.evidence, around, is_anywhere=is_carried)


def _other_label(path: str, figure: KeyFigure, around: Surroundings) -> Iterator[Finding]:
    """A label is put together of the words around the number."""
    wanted = content_words(figure.label) - frozenset(lines("label_links.txt")) - content_words(figure.unit)
    known: frozenset[str] = frozenset()
    for text in (*(entry.exact for entry in figure.evidence), *around.paragraphs(figure.evidence)):
        known |= lemmas(text)
    strange = sorted(word for word in wanted - known if not _is_in_part(word, known))
    strange.extend(_other_small_words(figure, around))
    if strange and _stands_in_table(figure, around):
        strange = [word for word in strange if not any(word in source.lemmas for source in around.documents.values())]
    if strange:
        quoted = " and ".join(f'"{word}"' for word in strange[:_MOST_TOLD])
        message = f"the words around the number do not say {quoted}; name it in their words, or write `origin: analyst`"
        yield report("E014", f"{path}.label", message, figure.evidence)


def _other_small_words(figure: KeyFigure, around: Surroundings) -> Iterator[str]:
    """Numbers that the words around the figure do not have, and words of denial or certainty, its evidence not."""
    quotes = " ".join(folded(entry.exact) for entry in figure.evidence)
    near = " ".join((quotes, *map(folded, around.paragraphs(figure.evidence))))
    stated, known = set(_DIGITS.findall(near)), set(quotes.split())
    yield from (digits for digits in _DIGITS.findall(figure.label) if digits not in stated)
    decisive = {*lines("reversing_words.txt"), *lines("certain_words.txt")}
    yield from (word for word in folded(figure.label).split() if word in decisive and word not in known)


def _is_in_part(word: str, known: frozenset[str]) -> bool:
    """Whether each part of a compound is known."""
    parts = word.split("-")
    return len(parts) > 1 and all(not content_words(part) or content_words(part) <= known for part in parts)


def _stands_in_table(figure: KeyFigure, around: Surroundings) -> bool:
    """Whether rows, whose headings and captions stand in other blocks, hold the number."""
    for evidence in figure.evidence:
        source = around.documents.get(evidence.document)
        block = source.document.block_at(evidence.start) if source else None
        if block and block.kind == "table":
            return True
    return False


def _other_unit(path: str, figure: KeyFigure, around: Surroundings) -> Iterator[Finding]:
    if not figure.unit:
        return
    quotes = [entry.exact for entry in figure.evidence]
    if any(figure.unit == read.unit for quote in quotes for read in quantities_of(quote)):
        return
    if stands_unit(figure.unit, quotes) or stands_unit(figure.unit, around.paragraphs(figure.evidence)):
        return
    is_elsewhere = any(stands_unit(figure.unit, [source.document.text]) for source in around.documents.values())
    if is_elsewhere and _stands_in_table(figure, around):
        return
    if is_elsewhere or not around.is_complete:
        message = f'no "{figure.unit}" stands where the evidence does; correct the unit'
        yield report("E014", f"{path}.unit", message, figure.evidence)
    else:
        message = f'no "{figure.unit}" stands in the document; correct the unit'
        yield report("E013", f"{path}.unit", message, figure.evidence)


def _check_references(brief: Brief, around: Surroundings) -> Iterator[Finding]:
    """What is said of a document has no origin, so that words of a person's own are a warning."""
    for index, reference in enumerate(brief.documents):
        source = around.documents.get(reference.id)
        if source is None:
            continue
        alone = Surroundings({reference.id: source}, is_complete=True)
        for name in _DOCUMENT_FIELDS:
            for path, words in _worded(f"documents[{index}].{name}", getattr(reference, name)):
                standing = alone.standing(words, reference.evidence)
                is_number = name in _NUMBERS and bool(reference.evidence)
                if standing == "nowhere" or (is_number and standing != "evidence"):
                    message = (
                        f'"{_short(words)}" is no {name.removesuffix("s")} that {reference.path} states; confirm it'
                    )
                    yield report("E014", path, message, reference.evidence)
        for number, caption in enumerate(reference.captions):
            path = f"documents[{index}].captions[{number}].text"
            if alone.standing(caption.text, caption.evidence) == "nowhere":
                message = f'the caption "{_short(caption.text)}" stands nowhere in {reference.path}; restore its words'
                yield report("E014", path, message, caption.evidence)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return f"{line[:_SHOWN]}…" if len(line) > _SHOWN else line
