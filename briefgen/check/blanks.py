"""T016: a field that a person filled for show only: a dash, "TBD", a bracket that asks for words."""

import re
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from briefgen.brief import Brief, Item
from briefgen.check.codes import report
from briefgen.finding import Finding
from briefgen.language.lexicon import lines
from briefgen.language.wording import collapsed, folded
from briefgen.span import Evidence

_INSIDE = re.compile(
    r"(?<![\w-])(?:TB[ACD]|TODO|FIXME|XXX+)(?![\w-])|\?\?\?+|\blorem ipsum\b|"
    r"[\[<{](?:insert|enter|add|your|name of|date of|todo|tbd)\b[^\]>}\n]{0,60}[\]>}]|\{[a-z_]{1,40}\}",
    re.ASCII,
)
_SKIPPED = frozenset({"id", "origin", "references", "documents", "decisions", "notes", "template", "surface"})
_FRAME = " \t\n[](){}<>.:;!"


def check_blanks(brief: Brief) -> Iterator[Finding]:
    """T016 for each field of the brief and of its items."""
    for path, text in _texts(brief, ""):
        yield from _blank(path, text, ())
    for path, item in brief.items():
        for name, text in _texts(item, path):
            yield from _blank(name, text, item.evidence if item.origin == "extracted" else ())


def _blank(path: str, text: str, evidence: tuple[Evidence, ...]) -> Iterator[Finding]:
    words = _placeholder(text)
    if words and not any(folded(words) in folded(entry.exact) for entry in evidence):
        message = f'"{words}" stands for words that are still to be written; write them, or leave the field out'
        yield report("T016", path, message, evidence)


def _placeholder(text: str) -> str:
    """The words of `text` that stand for others, empty for none."""
    whole = collapsed(text)
    if text.strip() and (folded(whole) in _wholes() or folded(whole.strip(_FRAME)) in _wholes()):
        return whole
    match = _INSIDE.search(text)
    return match[0] if match else ""


def _texts(record: BaseModel, path: str) -> Iterator[tuple[str, str]]:
    """The texts of a record and of its lists of texts, with their paths; not those of records inside it."""
    for name in type(record).model_fields:
        value: object = getattr(record, name)
        place = f"{path}.{name}" if path else name
        if name in _SKIPPED or (not isinstance(record, Item) and isinstance(value, BaseModel)):
            continue
        if isinstance(value, str):
            yield place, value
        elif isinstance(value, tuple):
            yield from ((f"{place}[{index}]", entry) for index, entry in enumerate(value) if isinstance(entry, str))


@cache
def _wholes() -> frozenset[str]:
    return frozenset(map(folded, lines("placeholders.txt")))
