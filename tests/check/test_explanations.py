"""Each rule is explained, and its examples are what they say."""

import hashlib
import re
from collections.abc import Mapping
from functools import cache
from io import StringIO
from itertools import count

import pytest
import yaml
from ruamel.yaml import YAML

from briefgen.brief.load import load_brief
from briefgen.check.codes import CODES
from briefgen.check.excused import with_excuses
from briefgen.check.explanation import explained, explained_codes
from briefgen.check.run import run_checks
from briefgen.document import Block, Document
from briefgen.span import Span

NEEDS_MORE = {
    "C002": "a document that does not contradict itself",
    "C004": "a document whose sums come out",
    "E004": "a document that is not at hand",
    "E005": "two versions of a document",
    "S010": "a template",
    "T010": "a template",
    "T011": "a template",
    "T012": "a template",
    "T013": "a template",
}
"""What an example of a code needs beside the lines of the brief that it shows."""

_PARAGRAPH = re.compile(r"[^\n]+")


@pytest.mark.parametrize("code", sorted({*CODES, *explained_codes()}))
def test_every_code_is_explained_and_nothing_else(code: str) -> None:
    assert code in CODES
    explanation = explained(code)
    assert explanation.why.endswith(".")
    assert explanation.bad
    assert explanation.good
    assert explanation.bad != explanation.good
    for words in (explanation.bad, explanation.good, explanation.given):
        assert max(map(len, words.splitlines()), default=0) <= 120


@pytest.mark.parametrize("code", [code for code in CODES if code not in NEEDS_MORE])
def test_the_bad_example_is_reported_and_the_good_one_is_not(code: str) -> None:
    explanation = explained(code)
    assert code in codes_of(explanation.bad, explanation.given)
    assert code not in codes_of(explanation.good, explanation.given)


@pytest.mark.parametrize("code", NEEDS_MORE)
def test_an_example_that_needs_more_is_still_yaml(code: str) -> None:
    explanation = explained(code)
    assert isinstance(yaml.safe_load(explanation.bad), dict)
    assert isinstance(yaml.safe_load(explanation.good), dict)


def codes_of(example: str, given: str) -> set[str]:
    """What the checks say about a brief of the lines of an example, with what examples leave out put in."""
    document = document_of(given or "Nothing is said here.")
    text = completed(example, document)
    loaded = load_brief(text, name="example.yaml")
    found = run_checks(loaded.brief, {"report": document}, loaded.places)
    return {finding.code for finding in with_excuses(found, text, loaded.places).findings}


def completed(example: str, document: Document) -> str:
    """The example as a whole brief, with its comments: a title, the document, identifiers, where evidence stands."""
    keeping_comments = YAML()
    keeping_comments.width = 1_000
    brief = keeping_comments.load(example)
    numbers = count(1)
    for value in brief.values():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                item.setdefault("id", f"x{next(numbers)}")
                for entry in item.get("evidence", ()):
                    entry.update(with_place(entry, document.text))
    own = {"id": "report", "path": "report.txt", "sha256": document.sha256}
    brief["documents"] = [own | without_identifier(entry) for entry in brief.get("documents", [{}])]
    brief.setdefault("title", "Congestion at Port Calder")
    written = StringIO()
    keeping_comments.dump(brief, written)
    return written.getvalue()


def without_identifier(entry: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in entry.items() if name != "id"}


def with_place(entry: Mapping[str, object], text: str) -> dict[str, object]:
    exact = str(entry["exact"])
    start = max(text.find(exact), 0)
    return {"document": "report", "start": start, "end": start + len(exact), **entry}


@cache
def document_of(text: str) -> Document:
    paragraphs = enumerate(_PARAGRAPH.finditer(text), start=1)
    blocks = [Block("paragraph", Span(*match.span()), locator=f"paragraph {number}") for number, match in paragraphs]
    return Document("report.txt", text, tuple(blocks), sha256=hashlib.sha256(text.encode()).hexdigest())
