"""The file around the pages: the same bytes everywhere, sealed, archived, with its bookmarks and attachments."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from briefgen.document import Attachment, Block, DocumentBuilder, Metadata, Run
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.pdf import write_pdf
from briefgen.render.pdf.seal import is_intact
from briefgen.style import Style
from tests.render.brief_fixture import bare_brief, rich_brief
from tests.render.docx.documents import NOWHERE
from tests.render.pdf.objects import File
from tests.render.pdf.reading import bookmarks

ROOT = Path(__file__).parents[3]
DIGEST = """
import hashlib
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.pdf import write_pdf
from briefgen.style import Style
from tests.render.brief_fixture import rich_brief
print(hashlib.sha256(write_pdf(compose(rich_brief(), STANDARD), Style())).hexdigest())
"""


@pytest.fixture(scope="module")
def rich() -> bytes:
    return write_pdf(compose(rich_brief(), STANDARD), Style())


@pytest.mark.parametrize(("seed", "zone"), [("0", "UTC"), ("4711", "Pacific/Kiritimati")])
def test_the_bytes_depend_on_neither_hash_seed_nor_zone(rich: bytes, seed: str, zone: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
    run = subprocess.run(
        [sys.executable, "-c", DIGEST], env=environment, cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == hashlib.sha256(rich).hexdigest()


def test_another_program_opens_it_and_finds_the_words(rich: bytes) -> None:
    with pypdfium2.PdfDocument(rich) as document:
        first = document[0].get_textpage().get_text_bounded()
        assert "Port Calder will stay congested until the channel is dredged. [1]" in first
        assert [entry.get_title() for entry in document.get_toc()][:2] == ["Bottom line", "Executive summary"]
        assert document.get_metadata_dict()["Title"] == "Congestion at Port Calder"


def test_a_file_is_intact_until_a_byte_changes(rich: bytes) -> None:
    assert is_intact(rich)
    for place in (5, 20, 60, 120, len(rich) // 2, len(rich) - 2):
        assert not is_intact(rich[:place] + bytes([rich[place] ^ 1]) + rich[place + 1 :])


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\x00" * 500, b"no file " * 99])
def test_what_is_no_sealed_file_is_not_intact(data: bytes) -> None:
    assert not is_intact(data)


def test_a_file_that_grew_or_shrank_is_not_intact(rich: bytes) -> None:
    assert not is_intact(rich + b"\n")
    assert not is_intact(rich[:-1])
    assert not is_intact(b"\n" + rich)


def test_the_bookmarks_are_the_headings(rich: bytes) -> None:
    document = compose(rich_brief(), STANDARD)
    headings = [(block.level, block.span.of(document.text)) for block in document.blocks if block.kind == "heading"]
    assert bookmarks(rich) == headings


def test_a_document_without_headings_has_no_bookmarks() -> None:
    builder = DocumentBuilder()
    builder.add(Block("paragraph", NOWHERE), Run("words"))
    assert bookmarks(write_pdf(builder.build("name"), Style())) == []


def test_the_brief_travels_inside(rich: bytes) -> None:
    file = File(rich)
    specification = file.of(file.names("EmbeddedFiles")[b"brief.json"])
    assert file.of(specification["EF"]["F"])["content"] == compose(rich_brief(), STANDARD).attachments[0].data
    assert [file.of(each)["F"] for each in file.catalogue["AF"]] == [b"brief.json"]


def test_attachments_of_one_name_are_all_kept() -> None:
    files = (Attachment("a.txt", "text/plain", b"1"), Attachment("a.txt", "no type", b"2"), Attachment(" ", "", b"3"))
    file = File(write_pdf(DocumentBuilder().build("name", (), files), Style()))
    kept = {name: file.of(file.of(each)["EF"]["F"]) for name, each in file.names("EmbeddedFiles").items()}
    assert {name: stream["content"] for name, stream in kept.items()} == {
        b"a.txt": b"1",
        b"2-a.txt": b"2",
        b"attachment": b"3",
    }
    assert kept[b"2-a.txt"]["Subtype"] == "application/octet-stream"


def test_both_forms_of_metadata_say_the_same() -> None:
    stated = {"title": "Ports & <piers>", "authors": "A. Öz", "published": "2031-08", "language": "en_GB"}
    metadata = tuple(Metadata(name, value, "test") for name, value in stated.items())  # type: ignore[arg-type] # keys
    file = File(write_pdf(DocumentBuilder().build("name", metadata), Style()))
    information, xmp = file.of(file.trailer["Info"]), file.of(file.catalogue["Metadata"])["content"].decode()
    assert information["Title"] == b"Ports & <piers>"
    assert '<rdf:li xml:lang="x-default">Ports &amp; &lt;piers&gt;</rdf:li>' in xmp
    assert information["Author"] == "A. Öz"
    assert "<rdf:li>A. Öz</rdf:li>" in xmp
    assert information["CreationDate"] == b"D:20310801000000Z"
    assert "<xmp:CreateDate>2031-08-01T00:00:00Z</xmp:CreateDate>" in xmp
    assert file.catalogue["Lang"] == b"en-GB"


def test_only_the_faces_that_are_used_are_embedded() -> None:
    builder = DocumentBuilder()
    builder.add(Block("paragraph", NOWHERE), Run("plain"))
    plain, rich = write_pdf(builder.build("name"), Style()), write_pdf(compose(bare_brief(), STANDARD), Style())
    fonts = [len(File(data).of(File(data).pages[0]["Resources"])["Font"]) for data in (plain, rich)]
    assert fonts == [1, 2]
    assert len(plain) < 12_000
