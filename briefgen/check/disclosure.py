"""Family R: what a brief gives away beside what it says."""

import re
from collections.abc import Iterator

from briefgen.brief import Brief, Item, Source
from briefgen.check.codes import report
from briefgen.check.personal import find_personal, masked
from briefgen.finding import Finding

_APART = frozenset({"id", "origin", "evidence", "references"})
_FRONT = ("title", "topic", "audience")
_HOME = re.compile(r"(?i)(?:^|[/\\])(?:home|users|documents and settings)[/\\]+([^/\\]{1,100})[/\\]")
_SHARED = frozenset({"public", "shared", "default", "all users"})
"""Folders beside those of people that belong to nobody."""


def check_personal_data(brief: Brief) -> Iterator[Finding]:
    """R004: in what is printed of the items; a source has the address that it was published with."""
    for path, words, item in _printed(brief):
        for found in find_personal(words):
            message = f'"{masked(found.span.of(words))}" looks like {found.kind}; take it out, unless its owner agreed'
            yield report("R004", path, message, item.evidence if item else ())


def _printed(brief: Brief) -> Iterator[tuple[str, str, Item | None]]:
    for name in _FRONT:
        yield name, getattr(brief, name), None
    for index, change in enumerate(brief.changes):
        yield f"changes[{index}]", change, None
    for path, item in brief.items():
        if isinstance(item, Source):
            continue
        for name in (name for name in type(item).model_fields if name not in _APART):
            value = getattr(item, name)
            if isinstance(value, str):
                yield f"{path}.{name}", value, item
            elif isinstance(value, tuple):
                texts = ((place, words) for place, words in enumerate(value) if isinstance(words, str))
                yield from ((f"{path}.{name}[{place}]", words, item) for place, words in texts)


def check_paths(brief: Brief) -> Iterator[Finding]:
    """R005: the brief travels inside its PDF, Word and HTML file, with the paths of its documents."""
    for index, reference in enumerate(brief.documents):
        match = _HOME.search(reference.path)
        if match and match[1].casefold() not in _SHARED:
            message = f'the path names the user "{match[1]}"; write it from the folder of the brief'
            yield report("R005", f"documents[{index}].path", message)
