"""What a plain text says of itself: `Publication: … Volume: …`, `By …`, a date line, `Notes No. 7`, a TLP label."""

import re
from functools import cache

from briefgen.document import Block, Metadata, MetadataName
from briefgen.language.datelines import dateline_of
from briefgen.language.dates import find_dates
from briefgen.language.lexicon import lines, pairs, rows
from briefgen.language.names.known import known_names
from briefgen.language.phrases import alternatives
from briefgen.read.letterhead import is_letterhead
from briefgen.read.series_line import dates_fill, is_bare_series, series_of
from briefgen.span import Span, trimmed

_LONGEST = 200
_BY = re.compile(
    r"(?:(?:Prepared|Written|Authored|Compiled|Reported)[ \t]+)?[Bb]y(?:[ \t]*:)?[ \t]+(?P<names>[A-Z][^\n]{2,120})"
)
_TLP = re.compile(r"TLP:\s?(RED|AMBER\+STRICT|AMBER|GREEN|CLEAR|WHITE)\b")
_BEFORE_DATE = re.compile(
    r"[ \t,;|·•/(–—-]*(?:\b(?:last )?(?:published|updated|posted|on)\b:?[ \t]*){0,2}$", re.IGNORECASE
)
_HEAD_KINDS = {"title", "heading", "byline"}
_AND = re.compile(r"\s*(?:,\s*and\s+|,|;|\band\b|&)\s*")
_KEY = re.compile(r"(?P<key>[A-Za-z][A-Za-z ]{1,24})\s?:(?:[ \t]|$)")
_DATE_PREFIX = re.compile(
    r"(?:last[ \t]+)?(?:published|updated|posted|released|issued)[ \t]+(?:on[ \t]+)?", re.IGNORECASE
)
_COPYRIGHT = re.compile(r"(?:©|\([Cc]\)|\b[Cc]opyright\b)\s*(?:[Cc]opyright\s*)?(?:\w{1,20}\s){0,2}(?P<year>20\d\d)\b")
_HEAD_BLOCKS = 12
FACTS: dict[str, MetadataName] = {
    "title": "title",
    "publication": "publication",
    "volume": "volume",
    "issue": "issue",
    "published": "published",
    "authors": "authors",
    "language": "language",
    "marking": "marking",
}
"""The facts that a document may state of itself, by the names that metadata_keys.tsv gives them."""


@cache
def _keys() -> re.Pattern[str]:
    keys = alternatives(key for key in pairs("metadata_keys.tsv") if key not in {"by", "from"})
    return re.compile(rf"(?<!\w)(?P<key>{keys})\s?:[ \t]*", re.IGNORECASE)


def is_byline(words: str, *, is_head: bool) -> bool:
    """Whether a line states facts about the document: keys with values or its authors.

    Before the first prose, where `is_head`, also its series or only a date.
    """
    if len(words) > _LONGEST:
        return False
    first = _keys().match(words)
    if first and first.end() < len(words) and not words.endswith("."):
        return True
    if _by(words) is not None or _TLP.fullmatch(words) is not None:
        return True
    return is_head and (_is_date(words) or _series(words) is not None)


def is_header(lines_of_run: list[str]) -> bool:
    """Whether every line of a run is a key with a value and two of the keys are known: a memo's or a file's header."""
    keys = [_KEY.match(words) for words in lines_of_run if not words.startswith(("---", "==="))]
    known = [key for key in keys if key and key["key"].strip().lower() in _header_keys()]
    return len(known) >= 2 and all(keys)


@cache
def _header_keys() -> frozenset[str]:
    return frozenset((*pairs("metadata_keys.tsv"), *lines("header_keys.txt")))


def stated_metadata(text: str, blocks: tuple[Block, ...]) -> tuple[Metadata, ...]:
    """The facts in the title and the first blocks, in reading order; a key counts before a series or a title line."""
    stated: list[Metadata] = []
    supposed: list[Metadata] = []
    current: list[Metadata] = []
    is_head = True
    for place, block in enumerate(blocks[:_HEAD_BLOCKS]):
        words = block.span.of(text) if len(block.span) <= _LONGEST else ""
        is_head = is_head and (block.kind in _HEAD_KINDS or (words != "" and words[-1] not in ".!?"))
        current.extend(_current_facts(text, block.span) if is_head else ())
        if block.kind == "title":
            supposed.append(Metadata("title", _one_line(block.span.of(text)), "title", block.span))
        elif block.kind == "byline":
            stated.extend(_facts(text, block.span))
            supposed.extend(_series_facts(block.span, words))
            if place and is_bare_series(words) and blocks[place - 1].kind == "byline":
                supposed.extend(_named_above(text, blocks[:place]))
        elif block.kind == "paragraph":
            supposed.extend(_dateline_facts(text, block.span))
        if marking := _TLP.search(words):
            span = Span(marking.start(), marking.end()).shifted(block.span.start)
            label = "CLEAR" if marking[1] == "WHITE" else marking[1]
            stated.append(Metadata("marking", f"TLP:{label}", "label", span))
    found: dict[MetadataName, Metadata] = {}
    for entry in (*stated, *supposed, *current):
        found.setdefault(entry.name, entry)
    return tuple(found.values())


def _facts(text: str, line: Span) -> list[Metadata]:
    words = line.of(text)
    keys = list(_keys().finditer(words))
    if not keys:
        return _plain_fact(text, line)
    facts = []
    for key, following in zip(keys, [*(key.start() for key in keys[1:]), len(words)], strict=True):
        span = trimmed(text, Span(line.start + key.end(), line.start + following))
        while len(span) and text[span.end - 1] in ",;|·":
            span = trimmed(text, Span(span.start, span.end - 1))
        name = FACTS[pairs("metadata_keys.tsv")[key["key"].lower()]]
        facts.extend(_fact(text, name, span, key["key"]))
    return facts


def _plain_fact(text: str, line: Span) -> list[Metadata]:
    words = line.of(text)
    if names := _by(words):
        return _by_facts(text, Span(names.start("names"), names.end("names")).shifted(line.start))
    if (key := _KEY.match(words)) and key["key"].lower() == "from":
        return _fact(text, "authors", trimmed(text, Span(line.start + key.end(), line.end)), "From")
    if is_letterhead(words):
        return [Metadata("publication", _one_line(words), "letterhead", line)]
    return _fact(text, "published", line, "date line") if _is_date(words) else []


def _by_facts(text: str, span: Span) -> list[Metadata]:
    """The authors behind "By", and the date where one stands behind them."""
    date = next((date for date in find_dates(text, span) if date.has_year), None)
    if date is None:
        return _fact(text, "authors", span, "By")
    names = Span(span.start, date.span.start)
    names = Span(span.start, span.start + len(_BEFORE_DATE.sub("", names.of(text))))
    return [*_fact(text, "authors", names, "By"), Metadata("published", date.date, "byline", date.span)]


def _series_facts(line: Span, words: str) -> list[Metadata]:
    """Publication, volume and issue of a line such as "Baltic Notes Vol. 3 No. 7", and its date."""
    series = _series(words)
    if series is None:
        return []
    names: tuple[MetadataName, ...] = ("publication", "volume", "issue")
    facts = [
        Metadata(name, series[name], "series line", Span(series.start(name), series.end(name)).shifted(line.start))
        for name in names
        if series.groupdict().get(name)
    ]
    date = next((date for date in find_dates(words) if date.has_year), None)
    return [*facts, Metadata("published", date.date, "series line", date.span.shifted(line.start))] if date else facts


def _named_above(text: str, above: tuple[Block, ...]) -> list[Metadata]:
    """The publication in the first line of the head, above the line with its number."""
    first = above[0]
    words = first.span.of(text)
    if first.kind != "byline" or _plain_fact(text, first.span) or _keys().search(words) or _series(words):
        return []
    return [Metadata("publication", _one_line(words), "series line", first.span)]


def _current_facts(text: str, line: Span) -> list[Metadata]:
    """The day "as of" which a line of the head says that the document speaks."""
    leads = [line.start + lead.end() for lead in _as_of().finditer(line.of(text))]
    days = [date for date in find_dates(text, line) if date.has_year and date.is_day and date.span.start in leads]
    return [Metadata("published", day.date, "as-of line", day.span) for day in days[:1]]


@cache
def _as_of() -> re.Pattern[str]:
    """Behind a mark or the noun of a report: "Fares rise as of 1 July" tells of the fares."""
    nouns = alternatives(lines("report_nouns.txt"))
    return re.compile(
        rf"(?:^|[(\[,:;|–—-]\s*|\b{nouns}\s+|\b{nouns}\s+(?:no\.?\s*|#)?\d+\s+)as\s+(?:of|at)\s+", re.IGNORECASE
    )


def _dateline_facts(text: str, block: Span) -> list[Metadata]:
    """The date of a dateline, its year from the line of copyright where it has none itself; nothing without a year."""
    dateline = dateline_of(text, block)
    if dateline is None or dateline.date is None:
        return []
    date = dateline.date.date
    if date.startswith("--"):
        year = _COPYRIGHT.search(text)
        date = f"{year['year']}{date[1:]}" if year and "/" not in date else ""
    return [Metadata("published", date, "dateline", dateline.date.span)] if date else []


def _fact(text: str, name: MetadataName, span: Span, origin: str) -> list[Metadata]:
    value = _one_line(span.of(text))
    if name == "published":
        dates = [date for date in find_dates(text, span) if date.has_year]
        value = dates[0].date if dates else ""
    if name == "authors":
        value = "; ".join(part for part in _AND.split(value) if _is_author(part))
    return [Metadata(name, value, origin, span)] if value else []


def _is_author(part: str) -> bool:
    """Whether a part of a byline is a name, and neither where the author is or works nor what the author is."""
    if not part or part.rsplit(maxsplit=1)[-1] in _bodies() or part.lower() in lines("byline_roles.txt"):
        return False
    known = known_names().get(part)
    return known is None or known.kind != "place"


@cache
def _bodies() -> frozenset[str]:
    """Last words of the names of organisations: what stands after an author's name may be where the author works."""
    return frozenset(row[0] for row in rows("name_heads.tsv") if row[1] == "organisation")


def _by(words: str) -> re.Match[str] | None:
    found = _BY.fullmatch(words)
    if not found or words.endswith((".", ":", "?", "!")) or len(words.split()) > 14:
        return None
    return found


def _series(words: str) -> re.Match[str] | None:
    return None if _keys().search(words) else series_of(words)


def _is_date(words: str) -> bool:
    if len(words) > 60 or not any(character.isdigit() for character in words):
        return False
    return dates_fill(_DATE_PREFIX.sub("", words, count=1))


def _one_line(words: str) -> str:
    return " ".join(words.split())
