"""How a brief was printed: the layout that fits an edited file best, and how its values are written."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.brief import Brief, KeyFigure
from briefgen.document import Document
from briefgen.fill.word_edits import DateForms, Printed
from briefgen.language.lexicon import lines
from briefgen.layout import LAYOUTS, Layout, with_changes
from briefgen.pipeline.design import Design, Look
from briefgen.render.compose import compose
from briefgen.render.compose.dates import date_words
from briefgen.render.compose.number import figure_words
from briefgen.render.compose.speech import words_in
from briefgen.render.words.foreign import plain
from briefgen.style import Formats, Style


@dataclass(frozen=True, slots=True)
class PrintedBrief:
    """A brief as it was printed; `missing` are the headings of sections of its layout that were not."""

    document: Document
    missing: tuple[str, ...]


def printed_as(brief: Brief, edited: Document, look: Look, design: Design) -> PrintedBrief:
    """`brief` as the document that `edited` was made of.

    A file does not say in which layout it was printed, nor which sections of it: it is the one that has most words in
    common with it.
    """
    layouts = [design.layout] if look.layout or look.sections else [design.layout, *LAYOUTS.values()]
    found = [_printed(brief, layout, design.style, edited) for layout in dict.fromkeys(layouts)]
    own = set(_places(edited))
    return max(found, key=lambda printed: _likeness(own, set(_places(printed.document))))


def _printed(brief: Brief, layout: Layout, style: Style, edited: Document) -> PrintedBrief:
    """The brief in a layout, without the sections whose headings are not in the file."""
    if brief.changes and not layout.is_one_page:
        layout = with_changes(layout)
    whole = compose(brief, layout, style.formats, style)
    named = words_in(brief.language, style.formats).sections.headings
    heads = {section: " ".join((section.title or named[section.name]).split()) for section in layout.sections}
    stated, seen = _headings(whole), _lines(edited)
    texts = {" ".join(change.split()) for change in brief.changes}
    if not seen.isdisjoint(texts):
        seen.update(heads[section] for section in layout.sections if section.name == "changes")  # dated, with --since
    missing = [section for section in layout.sections if heads[section] in stated and heads[section] not in seen]
    if not missing or len(missing) == len(layout.sections):
        return PrintedBrief(whole, ())
    kept = replace(layout, sections=tuple(section for section in layout.sections if section not in missing))
    return PrintedBrief(compose(brief, kept, style.formats, style), tuple(heads[section] for section in missing))


def _headings(document: Document) -> set[str]:
    return {" ".join(block.span.of(document.text).split()) for block in document.blocks if block.kind == "heading"}


def _lines(document: Document) -> set[str]:
    """The words of every block that could be a heading."""
    return {" ".join(block.span.of(document.text).split()) for block in document.blocks if block.table is None}


def _likeness(own: set[tuple[str, str]], other: set[tuple[str, str]]) -> float:
    return len(own & other) / max(len(own | other), 1)


def _places(document: Document) -> Iterator[tuple[str, str]]:
    """Every anchor with the words that stand there, and every heading."""
    for block in document.blocks:
        if block.table is None and (block.anchor or block.kind == "heading"):
            yield block.anchor, " ".join(block.span.of(document.text).split())
        for cell in (cell for row in block.table.rows for cell in row if cell.anchor) if block.table else ():
            yield cell.anchor, " ".join(cell.span.of(document.text).split())


def printed_values(brief: Brief, formats: Formats) -> Printed:
    """How the values of `brief` are written in `formats`."""
    words = words_in(brief.language, formats)
    language = (formats.locale or brief.language).replace("_", "-").partition("-")[0].lower()

    def figure(record: KeyFigure) -> str:
        return plain(figure_words(record, words.numbers))

    return Printed(
        figure=figure,
        date=lambda date: plain(date_words(date, words.dates)),
        forms=DateForms(
            words.dates.months, words.dates.since, words.dates.until, words.dates.between, words.items.inferred_date
        ),
        not_assessed=words.items.not_assessed,
        impacts=words.items.impacts,
        confidences=words.items.confidences,
        entity_kinds=words.items.entity_kinds,
        field_separator=words.field_separator,
        phrase_separator=words.phrase_separator,
        has_decimal_comma=language in lines("decimal_comma_languages.txt"),
    )
