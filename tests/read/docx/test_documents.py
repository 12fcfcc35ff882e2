"""Documents of other publishers that may lie beside the repository, and files made to break readers."""

import subprocess
import sys
import time

import pytest

from briefgen.document import Document
from briefgen.extract.inspect import inspected
from briefgen.read.docx import read_docx
from briefgen.read.text import read_text
from tests.samples import SEED, SHARED

_CISA = SHARED / "documents" / "cisa_aa20-302a.docx"
_FOUND = ("sentences", "figures", "citations", "risks", "entities", "dates", "events")
_HOSTILE = sorted((SHARED / "hostile" / "docx").glob("*"))
_READ = """
import os, pathlib, resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
from briefgen.errors import InputError
from briefgen.read.docx import read_docx
data = pathlib.Path(sys.argv[1]).read_bytes()
before = os.listdir("/proc/self/fd")
try:
    document = read_docx(data, name="hostile.docx")
    assert any(character.isalnum() for character in document.text), "silently empty"
except InputError as error:
    print(error)
assert os.listdir("/proc/self/fd") == before, "a file is left open"
"""


@pytest.mark.skipif(SEED is None, reason="the documents are not there")
def test_the_article_in_word_is_the_article_in_plain_text() -> None:
    assert SEED is not None
    plain = read_text(SEED.read_bytes(), name="a.txt")
    data = (SEED.parent / "seed.docx").read_bytes()
    began = time.perf_counter()
    found = read_docx(data, name="a.docx")
    assert time.perf_counter() - began < 0.5  # 2 ms on a quiet machine
    assert [
        (block.kind, block.level, block.locator, " ".join(block.span.of(found.text).split())) for block in found.blocks
    ] == [
        (block.kind, block.level, block.locator, " ".join(block.span.of(plain.text).split())) for block in plain.blocks
    ]
    stated = {entry.name: entry.value for entry in plain.metadata}
    assert {name: found.stated(name) for name in stated} == stated
    assert not found.notes
    assert _surfaces(found) == _surfaces(plain)


def _surfaces(document: Document) -> dict[str, list[str]]:
    """What is found in the document, as it is written there."""
    return {what: [" ".join(str(record["surface"]).split()) for record in inspected(document, what)] for what in _FOUND}


@pytest.mark.skipif(not _CISA.exists(), reason="the documents are not there")
def test_a_report_made_from_pages_has_the_headings_that_a_reader_sees() -> None:
    document = read_docx(_CISA.read_bytes(), name="report.docx")
    headings = [block for block in document.blocks if block.kind == "heading"]
    assert [block.span.of(document.text).split()[0] for block in headings if block.level == 1] == [
        "SUMMARY",
        "TECHNICAL",
        "MITIGATIONS",
        "GENERAL",
        "CONTACT",
        "RESOURCES",
    ]
    assert len(headings) == 27
    assert sum(block.kind == "title" for block in document.blocks) == 1
    assert document.stated("published") == "2020-10-28"
    assert "Page 3 of" not in document.text


@pytest.mark.long
@pytest.mark.skipif(not _HOSTILE, reason="the documents are not there")
@pytest.mark.parametrize("path", _HOSTILE, ids=lambda path: path.name[-40:])
def test_a_hostile_file_is_a_document_or_an_error(path: object) -> None:
    process = subprocess.run(
        [sys.executable, "-W", "error", "-c", _READ, str(path)], capture_output=True, text=True, timeout=20, check=False
    )
    assert (process.returncode, process.stderr) == (0, "")
    assert process.stdout.count("\n") <= 1
