"""The numbered sources that citations point at."""

import re
from collections.abc import Sequence

from briefgen.brief import Source
from briefgen.document import Block, MarkKind, Run
from briefgen.render.compose.dates import date_words
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.item import origin_remark
from briefgen.render.compose.piece import UNPLACED, Piece, note, paragraph
from briefgen.render.compose.wording import capitalised, key_of, one_line

_WEB_ADDRESS = re.compile(r"https?://\S+")
_SCHEME = re.compile(r"^https?://")


def compose_cited(edition: Edition, numbers: Sequence[int]) -> list[Piece]:
    """The sources of these numbers, shortly and in one paragraph that citations lead to; nothing for none."""
    words = edition.words
    said = [
        words.sources.short.format(number=number, source=_short(edition, edition.brief.sources[number - 1]))
        for number in numbers
    ]
    listed = words.sources.cited.format(sources=words.phrase_separator.join(said))
    return [paragraph("brief.note", Run(listed), anchor="sources")] if said else []


def _short(edition: Edition, source: Source) -> str:
    """Publisher, or else title, and dates."""
    parts = [one_line(source.publisher) or one_line(source.title), _dates(edition, source)]
    return edition.words.list_separator.join(part for part in parts if part).rstrip(edition.words.stop)


def compose_sources(edition: Edition) -> list[Piece]:
    """The source summary statement, then the sources under their numbers."""
    sources, words = edition.brief.sources, edition.words.sources
    statement = one_line(edition.brief.sourcing)
    head = [paragraph("brief.sourcing", Run(statement), anchor="sourcing")] if statement else []
    pieces = [
        Piece(
            Block("list_item", UNPLACED, level=1, is_ordered=True, role="brief.source", anchor=f"sources[{index}]"),
            _source_runs(edition, source),
        )
        for index, source in enumerate(sources)
    ]
    notes = [note(words.numbers_note)] if any(source.origin == "extracted" for source in sources) else []
    if pieces and edition.letters:
        notes.append(note(words.letters_note))
    return [*head, *notes, *pieces]


def _source_runs(edition: Edition, source: Source) -> tuple[Run, ...]:
    """Publisher, title, dates and address, and in a sentence of their own the grades that an analyst gave it.

    The title leads to an address of the web, and so does the address, which is printed as one types it; the publisher
    does where there is no title, or one that says the same.
    """
    words, url = edition.words, one_line(source.url)
    publisher, title = one_line(source.publisher), one_line(source.title)
    if key_of(title) == key_of(publisher):
        title = ""
    marks = _link_marks(url or publisher.rstrip(words.stop))
    runs = [Run(publisher, () if title else marks)]
    if title:
        before, _slot, after = words.sources.title.partition("{title}")
        runs += [Run(words.list_separator + before), Run(title, marks), Run(after)]
    if dates := _dates(edition, source):
        runs.append(Run(words.list_separator + dates))
    if url:
        runs += [Run(words.list_separator), Run(_SCHEME.sub("", url) if marks else url, marks)]
    stop = "" if "".join(run.text for run in runs).endswith(words.stop) else words.stop
    return (*runs, Run(" ".join([stop, *_remarks(edition, source)])))


def _link_marks(address: str) -> tuple[tuple[MarkKind, str], ...]:
    return (("link", address),) if _WEB_ADDRESS.fullmatch(address) else ()


def _dates(edition: Edition, source: Source) -> str:
    words = edition.words
    parts = [date_words(source.date, words.dates)] if source.date else []
    if source.accessed:
        parts.append(words.sources.accessed.format(date=date_words(source.accessed, words.dates)))
    dates = words.list_separator.join(parts)
    return words.sources.year_inferred.format(date=dates) if dates and source.is_date_inferred else dates


def _remarks(edition: Edition, source: Source) -> list[str]:
    """Sentences on who put the source there and how it is graded."""
    words, grades = edition.words.sources, []
    if source.reliability:
        meaning = words.reliabilities[source.reliability]
        grades.append(words.reliability.format(grade=source.reliability, meaning=meaning))
    if source.credibility:
        meaning = words.credibilities[str(source.credibility)]
        grades.append(words.credibility.format(grade=source.credibility, meaning=meaning))
    remarks = [edition.words.phrase_separator.join(grades), origin_remark(edition, source)]
    return [capitalised(remark) + edition.words.stop for remark in remarks if remark]
