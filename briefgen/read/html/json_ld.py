"""Facts in a page's JSON-LD: of the first article that it describes."""

import json
from collections.abc import Iterator

from briefgen.document import Metadata, MetadataName
from briefgen.language.lexicon import lines
from briefgen.read.html.page import Page

_ORIGIN = "JSON-LD"
_LONGEST = 1_000_000
_MOST_OBJECTS = 2_000
_FIELDS: tuple[tuple[str, MetadataName], ...] = (
    ("headline", "title"),
    ("name", "title"),
    ("datePublished", "published"),
    ("author", "authors"),
    ("publisher", "publication"),
    ("inLanguage", "language"),
)


def linked_facts(page: Page) -> Iterator[Metadata]:
    """The facts of the first object that is an article, a report or the like."""
    for number, tag in enumerate(page.tags):
        if tag == "script" and page.attribute(number, "type").strip().lower() == "application/ld+json":
            article = _article(page.elements[number].text or "")
            if article is not None:
                yield from _facts(article)
                return


def _article(text: str) -> dict[str, object] | None:
    if len(text) > _LONGEST:
        return None
    try:
        data: object = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    pending = [data]
    for _ in range(_MOST_OBJECTS):
        if not pending:
            break
        thing = pending.pop(0)
        if isinstance(thing, list):
            pending.extend(thing)
        elif isinstance(thing, dict):
            kinds = thing.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(kind in lines("html_article_types.txt") for kind in kinds):
                return thing
            pending.extend(thing[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in thing)
    return None


def _facts(article: dict[str, object]) -> Iterator[Metadata]:
    for field, name in _FIELDS:
        names = "; ".join(dict.fromkeys(_names(article.get(field))))
        if names:
            yield Metadata(name, names, _ORIGIN)


def _names(value: object) -> Iterator[str]:
    """The names that a field gives: a word, an object with a name, or a list of either."""
    for entry in value[:20] if isinstance(value, list) else [value]:
        name = entry.get("name") if isinstance(entry, dict) else entry
        if isinstance(name, str) and name.strip():
            yield name.strip()
