"""The documents of other publishers, where they lie beside the repository: every format reads the same."""

import contextlib
import io
import time
from pathlib import Path

import pytest

from briefgen.document import BlockKind, Document
from briefgen.errors import InputError
from briefgen.read.html import read_html
from briefgen.read.markdown import read_markdown
from briefgen.read.text import read_text
from tests.samples import SEED, SHARED

HOSTILE = sorted((SHARED / "hostile" / "html").glob("*.html"))
ALERT = SHARED / "documents" / "cisa_aa20-302a.html"
_BODY: tuple[BlockKind, ...] = ("title", "heading", "list_item", "paragraph", "caption", "byline")


def words_of(document: Document, kind: BlockKind) -> list[str]:
    return [" ".join(block.span.of(document.text).split()) for block in document.blocks if block.kind == kind]


@pytest.mark.skipif(SEED is None, reason="the seed document is not here")
@pytest.mark.parametrize("suffix", ["html", "md"])
def test_the_seed_reads_as_its_plain_text(suffix: str) -> None:
    assert SEED is not None
    plain = read_text(SEED.read_bytes(), name="seed.txt")
    path = SEED.parent / f"seed.{suffix}"
    other = (read_markdown if suffix == "md" else read_html)(path.read_bytes(), name=path.name)
    for kind in _BODY:
        assert words_of(other, kind) == words_of(plain, kind), kind
    for name in ("title", "publication", "volume", "issue"):
        assert other.stated(name) == plain.stated(name) != "", name


@pytest.mark.skipif(not ALERT.exists(), reason="the alert is not here")
def test_an_alert_keeps_its_structure_and_loses_its_site() -> None:
    document = read_html(ALERT.read_bytes(), name=ALERT.name)
    assert len(words_of(document, "heading")) == 29
    assert len(words_of(document, "table")) == 1
    assert words_of(document, "heading")[-1] == "Revisions"
    assert not [words for words in words_of(document, "paragraph") if "Subscribe" in words or "Tweet" in words]


@pytest.mark.long
@pytest.mark.skipif(not HOSTILE, reason="the hostile pages are not here")
@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.stem[-40:])
def test_a_hostile_page_is_read_or_refused(path: Path) -> None:
    data = path.read_bytes()
    start = time.perf_counter()
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
        try:
            document = read_html(data, name=path.name)
        except InputError as error:
            assert len(data) < 100, error
            return
    assert time.perf_counter() - start < 5
    assert said.getvalue() == ""
    assert len(document.text.split()) > 10 or len(data) < 300
