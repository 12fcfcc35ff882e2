"""One document in five formats gives one brief, and one alert in three formats gives the same headings and figures."""

import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel

from briefgen.brief import Brief
from briefgen.document import Document
from briefgen.extract.draft import draft_brief
from briefgen.extract.inspect import inspected
from briefgen.pipeline.source import read_document
from briefgen.span import Evidence
from tests.pipeline.listening import Ear
from tests.samples import SEED, SHARED

ALERTS = {suffix: SHARED / "documents" / f"cisa_aa20-302a.{suffix}" for suffix in ("docx", "html", "pdf")}
_OF_THE_FILE = frozenset({"start", "end", "locator", "path", "sha256", "media_type", "language"})
"""Where the words stand in the file, what the file is, and the language that it states of itself."""
_SAID_OF_THE_DOCUMENT = ("title", "publication", "volume", "issue", "published", "authors", "captions", "marking")

_READ_PDF = """
import re, sys
from pathlib import Path
from briefgen.read.pdf import read_pdf
read_pdf(Path(sys.argv[1]).read_bytes(), name="seed.pdf")
print(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1])
"""

OTHER_HEADINGS: dict[str, dict[str, set[str]]] = {
    "html": {
        "more": {"disclaimer", "references", "revisions"},  # the web page ends in sections of its own …
        "less": {"resources"},  # … where the two papers end in this one
    },
    "pdf": {
        # the tags of the file hold the words over the title, its number and its dates in one element with the title
        "more": {"joint cybersecurity advisory ransomware activity targeting the healthcare and public health sector"},
        "less": {"ransomware activity targeting the healthcare and public health sector"},
    },
}
"""Where the headings of a file differ from those of the Word file, and why."""
OTHER_NUMBERS: dict[str, set[tuple[str, str]]] = {
    "docx": {
        ("2", "email"),  # a note that stands between two pages stands in the middle of this sentence
        ("292-3937", ""),  # a foot of a page that its making turned into a list, whose number is the "(855)" before it
        ("1001", ""),  # a rule for scanners is a paragraph a line in the papers, one paragraph on the page
    },
    "html": {
        ("2", "email"),  # the page has two spaces, one of them hard, before "addresses"
        ("20", ""),  # a byte of a rule for scanners, which the Word file has in a cell of its own
    },
    "pdf": {("2", "email address"), ("20", ""), ("1001", "")},
}
"""Numbers with their units that not every file has, and why."""

seed_is_here = pytest.mark.skipif(SEED is None, reason="the seed document does not lie beside the checkout")
alerts_are_here = pytest.mark.skipif(
    not all(path.exists() for path in ALERTS.values()), reason="the alert does not lie beside the checkout"
)


@cache
def document_of(path: Path) -> Document:
    return read_document(path.read_bytes(), path.name, Ear())


@cache
def brief_of(path: Path) -> Brief:
    return draft_brief(document_of(path), path=path.name)


def said(value: object) -> object:
    """What a part of a brief says, without where in the file it stands."""
    if isinstance(value, Evidence):
        return " ".join(value.exact.split())
    if isinstance(value, BaseModel):
        return {name: said(field) for name, field in value if name not in _OF_THE_FILE}
    return [said(part) for part in value] if isinstance(value, tuple) else value


def parts_of(brief: Brief) -> Iterator[tuple[str, object]]:
    """Every part of a brief by name: the document's facts, each item of each list, everything else."""
    (document,) = brief.documents
    yield from ((f"document {name}", said(getattr(document, name))) for name in _SAID_OF_THE_DOCUMENT)
    for path, item in brief.items():
        yield path, said(item)
    for name, value in brief:
        if name not in _OF_THE_FILE | {"documents"}:
            yield name, said(value)


@seed_is_here
@pytest.mark.parametrize("suffix", ["md", "html", "docx", "pdf"])
def test_the_brief_is_that_of_the_plain_text_item_by_item(suffix: str) -> None:
    assert SEED is not None
    expected = dict(parts_of(brief_of(SEED)))
    found = dict(parts_of(brief_of(SEED.with_name(f"seed.{suffix}"))))
    assert list(found) == list(expected)
    for name, value in expected.items():
        assert found[name] == value, name


@seed_is_here
def test_the_plain_text_fills_what_the_formats_are_compared_by() -> None:
    assert SEED is not None
    brief = brief_of(SEED)
    assert not [name for name, items in brief.lists().items() if not items and name not in ("gaps", "outlook")]
    (document,) = brief.documents
    assert (document.volume, document.issue, len(document.captions)) == ("22", "1", 1)
    assert all(caption.credit for caption in document.captions)


@seed_is_here
@pytest.mark.parametrize("suffix", ["md", "html", "docx", "pdf"])
def test_evidence_points_into_the_file_that_was_read(suffix: str) -> None:
    assert SEED is not None
    path = SEED.with_name(f"seed.{suffix}")
    document = document_of(path)
    proofs = [evidence for _, item in [*brief_of(path).items()] for evidence in item.evidence]
    assert proofs
    for evidence in proofs:
        assert document.text[evidence.start : evidence.end] == evidence.exact
        assert evidence.locator


@seed_is_here
@pytest.mark.skipif(sys.platform != "linux", reason="the peak of a process is told by Linux")
def test_the_pdf_takes_no_more_than_80_mebibytes() -> None:
    assert SEED is not None
    done = subprocess.run(
        [sys.executable, "-c", _READ_PDF, str(SEED.with_name("seed.pdf"))], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) <= 80 * 1024


def headings_of(document: Document) -> set[str]:
    return {
        " ".join(block.span.of(document.text).casefold().split())
        for block in document.blocks
        if block.kind in ("title", "heading")
    }


@alerts_are_here
@pytest.mark.parametrize("suffix", ["html", "pdf"])
def test_an_alert_has_the_headings_of_its_word_file(suffix: str) -> None:
    expected, found = headings_of(document_of(ALERTS["docx"])), headings_of(document_of(ALERTS[suffix]))
    assert len(expected) == 28
    assert {"more": found - expected, "less": expected - found} == OTHER_HEADINGS[suffix]


@alerts_are_here
@pytest.mark.parametrize(("what", "least"), [("quantities", 140), ("figures", 0)])
def test_an_alert_has_the_same_numbers_in_every_format(what: str, least: int) -> None:
    numbers = {suffix: numbers_of(document_of(path), what) for suffix, path in ALERTS.items()}
    common = set.intersection(*numbers.values())
    assert len(common) >= least
    for suffix, found in numbers.items():
        assert found - common <= OTHER_NUMBERS[suffix], suffix


def numbers_of(document: Document, what: str) -> set[tuple[str, str]]:
    """The value, or the two ends of a range, with the unit of each mention."""
    found = set()
    for mention in inspected(document, what):
        low, high = mention.get("low"), mention.get("high")
        value = f"{low}-{high}" if mention.get("value") is None else str(mention["value"])
        found.add((value, str(mention.get("unit") or "")))
    return found
