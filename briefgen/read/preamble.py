"""What a plain text says of itself: `Publication: … Volume: …`, `By …`, a date line, `Notes No. 7`, a TLP label."""

import re
from functools import cache

from briefgen.document import Block, Metadata, MetadataName
from briefgen.language.datelines import dateline_of
from briefgen.language.dates import find_dates
from briefgen.language.lexicon import lines, pairs, rows
from briefgen.language.phrases import alternatives
from briefgen.read.letterhead import is_letterhead
from briefgen.span import Span, trimmed

_LONGEST = 200
_BY = re.compile(
    r"(?:(?:Prepared|Written|Authored|Compiled|Reported)[ \t]+)?[Bb]y(?:[ \t]*:)?[ \t]+(?P<names>[A-Z][^\n]{2,120})"
)
_SERIES = re.compile(
    r"(?P<publication>[A-Z][\w&'’.\- ]{2,70}?),?[ \t]+(?:Vol(?:ume|\.)?[ \t]*(?P<volume>\d{1,4}),?[ \t|·–-]*)?"
    r"(?:No\.?|Number|Issue|#)[ \t]?(?P<issue>\d{1,4})(?P<rest>[ \t|,·(–-][^\n]{0,60})?"
)
_TLP = re.compile(r"TLP:\s?(RED|AMBER\+STRICT|AMBER|GREEN|CLEAR|WHITE)\b")
_AND = re.compile(r"\s*(?:,\s*and\s+|,|;|\band\b|&)\s*")
_KEY = re.compile(r"(?P<key>[A-Za-z][A-Za-z ]{1,24})\s?:(?:[ \t]|$)")
_DATE_PREFIX = re.compile(
    r"(?:last[ \t]+)?(?:published|updated|posted|released|issued)[ \t]+(?:on[ \t]+)?", re.IGNORECASE
)
_COPYRIGHT = re.compile(r"(?:©|\([Cc]\)|\b[Cc]opyright\b)\s*(?:[Cc]opyright\s*)?(?:\w{1,20}\s){0,2}(?P<year>20\d\d)\b")
_HEAD_BLOCKS = 12
_NAMES: dict[str, MetadataName] = {
    "title": "title",
    "publication": "publication",
    "volume": "volume",
    "issue": "issue",
    "published": "published",
    "authors": "authors",
    "language": "language",
    "marking": "marking",
}


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
    for block in blocks[:_HEAD_BLOCKS]:
        words = block.span.of(text) if len(block.span) <= _LONGEST else ""
        if block.kind == "title":
            supposed.append(Metadata("title", _one_line(block.span.of(text)), "title", block.span))
        elif block.kind == "byline":
            stated.extend(_facts(text, block.span))
            supposed.extend(_series_facts(block.span, words))
        elif block.kind == "paragraph":
            supposed.extend(_dateline_facts(text, block.span))
        if marking := _TLP.search(words):
            span = Span(marking.start(), marking.end()).shifted(block.span.start)
            label = "CLEAR" if marking[1] == "WHITE" else marking[1]
            stated.append(Metadata("marking", f"TLP:{label}", "label", span))
    found: dict[MetadataName, Metadata] = {}
    for entry in (*stated, *supposed):
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
        name = _NAMES[pairs("metadata_keys.tsv")[key["key"].lower()]]
        facts.extend(_fact(text, name, span, key["key"]))
    return facts


def _plain_fact(text: str, line: Span) -> list[Metadata]:
    words = line.of(text)
    if names := _by(words):
        span = Span(names.start("names"), names.end("names")).shifted(line.start)
        return _fact(text, "authors", span, "By")
    if (key := _KEY.match(words)) and key["key"].lower() == "from":
        return _fact(text, "authors", trimmed(text, Span(line.start + key.end(), line.end)), "From")
    if is_letterhead(words):
        return [Metadata("publication", _one_line(words), "letterhead", line)]
    return _fact(text, "published", line, "date line") if _is_date(words) else []


def _series_facts(line: Span, words: str) -> list[Metadata]:
    """Publication, volume and issue of a line such as "Baltic Notes Vol. 3 No. 7", and its date."""
    series = _series(words)
    if series is None:
        return []
    names: tuple[MetadataName, ...] = ("publication", "volume", "issue")
    facts = [
        Metadata(name, series[name], "series line", Span(series.start(name), series.end(name)).shifted(line.start))
        for name in names
        if series[name]
    ]
    date = next((date for date in find_dates(words) if date.has_year), None)
    return [*facts, Metadata("published", date.date, "series line", date.span.shifted(line.start))] if date else facts


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
    """Whether a part of a byline is a name, and neither where the author works nor what the author is."""
    return bool(part) and part.rsplit(maxsplit=1)[-1] not in _bodies() and part.lower() not in lines("byline_roles.txt")


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
    found = _SERIES.fullmatch(words)
    if found is None or _keys().search(words):
        return None
    return found if not found["rest"] or _dates_fill(found["rest"]) else None


def _is_date(words: str) -> bool:
    if len(words) > 60 or not any(character.isdigit() for character in words):
        return False
    return _dates_fill(_DATE_PREFIX.sub("", words, count=1))


def _dates_fill(words: str) -> bool:
    dates = find_dates(words)
    return bool(dates) and dates[0].has_year and len(dates[0].span) >= 0.6 * len(words.strip(" |,·()–-"))


def _one_line(words: str) -> str:
    return " ".join(words.split())
