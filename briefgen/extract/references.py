"""The entries of a reference list, of footnotes and of endnotes, by the mark that points at them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefgen.document import Block, Document
from briefgen.extract.cited_dates import is_access_date
from briefgen.extract.outlets import is_outlet
from briefgen.extract.sections import plain_heading
from briefgen.language.dates import DateMention, find_dates
from briefgen.language.lexicon import lines
from briefgen.language.phrases import alternatives
from briefgen.span import Span, trimmed

_LONGEST = 600
_ANNOUNCED_WITHIN = 40
_URL = re.compile(r"https?://[^\s<>\"”)]{3,400}|www\.[^\s<>\"”)]{3,400}")
_QUOTED = re.compile(
    r"[“\"«](?P<title>[^“”\"«»]{3,300})[”\"»]|‘(?P<single>[^‘’]{3,200}(?:’\w[^‘’]{0,100})*)’"
    r"|(?<![\w'])'(?P<straight>(?:[^'\n]|(?<=\w)'(?=\w)){3,200})'(?!\w)"
)
_LEAD = re.compile(r"(?:[Ss]ee(?: also)?,?|[Cc]f\.|[Ii]n)\s+")
_IBID = re.compile(r"[Ii]bid\b")
_CLAUSE = re.compile(r"[^,.:;()]{2,120}")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.|\bSt\.|\bDr\.|\bNo\.|\bal\.)$")
_NUMBER_BEFORE = re.compile(r"\(?\[?(\d{1,3})[.)\]]{1,2}[ \t]+$")
_SURNAME = re.compile(r"[A-Z][\w'’-]{2,40}")


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry. `date` and `read` are None where it has none; `publisher` is empty where it names no one."""

    mark: str
    span: Span
    publisher: str
    publisher_span: Span
    title: str = ""
    date: DateMention | None = None
    read: DateMention | None = None
    url: str = ""


def references_of(document: Document) -> dict[str, Reference]:
    """The entries by their marks, the first one of a mark; "Ibid." and short forms stand for what they repeat."""
    found: dict[str, Reference] = {}
    last: Reference | None = None
    by_name: dict[str, Reference] = {}
    by_title: dict[str, Reference] = {}
    for mark, span in _entries(document):
        entry = _reference(document.text, mark, span)
        surname = _SURNAME.search(document.text, span.start, span.end)
        name = surname[0] if surname else ""
        if last is not None and _IBID.match(document.text, span.start):
            entry = last
        elif entry.title.casefold() in by_title and _is_short(entry):
            entry = by_title[entry.title.casefold()]
        elif name in by_name and _is_short(entry) and entry.title.casefold() in by_name[name].title.casefold():
            entry = by_name[name]
        elif entry.publisher:
            by_name.setdefault(name, entry)
            if entry.title:
                by_title.setdefault(entry.title.casefold(), entry)
        if entry.publisher:
            last = entry
            found.setdefault(mark, entry)
    return found


def _is_short(entry: Reference) -> bool:
    return not entry.url and entry.read is None and (entry.date is None or len(entry.span) < 60)


def _entries(document: Document) -> Iterator[tuple[str, Span]]:
    """Marks and entries: footnotes, and numbered items under a heading of references."""
    is_listing = False
    for block in document.blocks:
        if block.kind == "heading":
            is_listing = plain_heading(block.span.of(document.text)) in lines("reference_headings.txt")
        elif block.kind == "footnote" and block.anchor.startswith("note-"):
            yield block.anchor.removeprefix("note-"), block.span
        elif is_listing and block.kind == "list_item" and (mark := _mark_before(document, block)):
            yield mark, block.span


def _mark_before(document: Document, block: Block) -> str:
    before = _NUMBER_BEFORE.search(document.text[max(0, block.span.start - 12) : block.span.start])
    return before[1] if before else ""


def _reference(text: str, mark: str, span: Span) -> Reference:
    span = Span(span.start, min(span.end, span.start + _LONGEST))
    address = _URL.search(text, span.start, span.end)
    body = Span(span.start, address.start() if address else span.end)
    if lead := _LEAD.match(text, body.start, body.end):
        body = Span(lead.end(), body.end)
    quoted = _QUOTED.search(text, body.start, body.end)
    dates = find_dates(text, body)
    read = next((date for date in dates if is_access_date(text, body.start, date.span)), None)
    published = [date for date in dates if date is not read]
    after = [date for date in published if quoted is None or date.span.start >= quoted.end()]
    name = _publisher(text, body, quoted, published)
    title = " ".join((quoted["title"] or quoted["single"] or quoted["straight"]).split()).rstrip(",.") if quoted else ""
    url = address[0].rstrip(".,;") if address else ""
    publisher = " ".join(name.of(text).split()) or _host(url)
    return Reference(mark, span, publisher, name, title, _date_of(text, body, after or published), read, url)


def _date_of(text: str, body: Span, dates: list[DateMention]) -> DateMention | None:
    """The day of publication among `dates`: one that "published" announces, else the first day, else the first.

    A quarter or a year before a day is what the entry is about: "Bulletin, Q1 2024, 2 May 2024".
    """
    announced = [
        date
        for date in dates
        if _announcing().search(text, max(body.start, date.span.start - _ANNOUNCED_WITHIN), date.span.start)
    ]
    days = [date for date in dates if date.is_day and "/" not in date.date]
    return next(iter(announced or days or dates), None)


@cache
def _announcing() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){alternatives(lines('publication_leads.txt'))}:?\s+$", re.IGNORECASE)


def _publisher(text: str, body: Span, quoted: re.Match[str] | None, dates: list[DateMention]) -> Span:
    """Who published: what follows the quoted title, else what the entry begins with; empty where neither is a name."""
    places = [quoted.end(), body.start] if quoted else [body.start]
    for place in places:
        limit = min((date.span.start for date in dates if date.span.start > place), default=body.end)
        if quoted and place < quoted.start():
            limit = min(limit, quoted.start())
        name = _clause_from(text, Span(place, max(place, limit)))
        if len(name) and is_outlet(name.of(text)):
            return name
    return Span(body.start, body.start)


def _clause_from(text: str, span: Span) -> Span:
    """The first words of `span` up to a mark that ends them; a full stop after an initial ends nothing."""
    start = span.start
    while start < span.end and (text[start].isspace() or text[start] in ',.;:”"’'):
        start += 1
    end = start
    while clause := _CLAUSE.match(text, end, span.end):
        end = clause.end()
        if end < span.end and text[end] == "." and _ABBREVIATED.search(text[max(start, end - 6) : end + 1]):
            end += 1
            continue
        break
    return trimmed(text, Span(start, max(start, end)))


def _host(url: str) -> str:
    """The host of an address without "www.", empty without an address."""
    return url.rsplit("://", maxsplit=1)[-1].split("/", maxsplit=1)[0].removeprefix("www.")


@cache
def note_marks() -> re.Pattern[str]:
    """A mark in running text that points at one or more notes: [3], [^2], [3, 5], [3–5], ³."""
    return re.compile(
        r"\[(?P<marks>\^?\w{1,12}(?:\s?[,–-]\s?\^?\d{1,3}){0,12})\]|(?P<raised>[⁰¹²³⁴-⁹]{1,3})(?![⁰¹²³⁴-⁹])"
    )
