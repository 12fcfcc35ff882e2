"""The front matter of a Markdown file: YAML between `---` or TOML between `+++`, before anything else."""

import datetime
import html
import re
import tomllib
from collections.abc import Iterator
from typing import get_args

import yaml

from briefgen.document import Metadata, MetadataName, Note
from briefgen.language.lexicon import pairs
from briefgen.read.html.stated import cleaned
from briefgen.read.preamble import FACTS

_FENCED = re.compile(
    r"\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>.*?)(?:^|\n)(?:(?P=fence)|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL
)
_KEY_FIRST = re.compile(r"\s*(?:#[^\n]*\n\s*)*[\"']?[\w.-]+[\"']?\s*[:=]")
_LONGEST = 64 * 1024
_ORIGIN = "front matter"


def parted(text: str, *, is_written: bool = False) -> tuple[tuple[Metadata, ...], str, tuple[Note, ...]]:
    """The facts in the front matter, the text after it, and what could not be read of it.

    In a file that `is_written` by the Markdown writer the keys are the names of the facts, their values as they stand.
    """
    found = _FENCED.match(text[: _LONGEST + 16])
    if not found or not _KEY_FIRST.match(found["body"]):
        return (), text, ()
    rest = text[found.end() :]
    try:
        data: object = tomllib.loads(found["body"]) if found["fence"] == "+++" else yaml.safe_load(found["body"])
    except (yaml.YAMLError, ValueError, RecursionError):
        return (
            tuple(_lines(found["body"])),
            rest,
            (Note("the front matter is no YAML or TOML; it was read line by line"),),
        )
    if not isinstance(data, dict):
        return (), text, ()
    if is_written:
        return tuple(_own_facts(data)), rest, ()
    return tuple(_facts(data)), rest, ()


def _lines(body: str) -> Iterator[Metadata]:
    """Facts of front matter that breaks its own syntax, as with a colon in a title."""
    pairs_of_lines = (line.split(":", 1) for line in body.split("\n") if ":" in line)
    yield from _facts({key.strip(): value.strip().strip("\"'") for key, value in pairs_of_lines})


def _own_facts(data: dict[object, object]) -> Iterator[Metadata]:
    for name in get_args(MetadataName):
        words = "; ".join(_words(data.get(name)))
        if words:
            yield Metadata(name, words, _ORIGIN)


def _facts(data: dict[object, object]) -> Iterator[Metadata]:
    for key, value in data.items():
        known = pairs("metadata_keys.tsv").get(str(key).strip().lower().replace("_", " "))
        name = FACTS.get(known or {"lang": "language", "pubdate": "published"}.get(str(key).strip().lower(), ""))
        words = "; ".join(_words(value))
        fact = cleaned(Metadata(name, html.unescape(words), _ORIGIN)) if name and words else None
        if fact is not None:
            yield fact


def _words(value: object) -> Iterator[str]:
    """The words of a value: a scalar, a list of them, or things with a name."""
    for entry in value[:50] if isinstance(value, list) else [value]:
        said = entry.get("name") if isinstance(entry, dict) else entry
        if isinstance(said, datetime.date):
            yield said.isoformat()[:10]
        elif isinstance(said, str | int | float) and not isinstance(said, bool):
            yield " ".join(str(said).split())
