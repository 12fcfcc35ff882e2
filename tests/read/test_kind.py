"""What a file is, told by its content: the formats that are read, and those that are named with a remedy."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.language.lexicon import rows
from briefgen.read.kind import kind_of


def package(**members: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return stream.getvalue()


def typed(main: str) -> bytes:
    kind = f"application/vnd.openxmlformats-officedocument.{main}.main+xml"
    return package(**{"[Content_Types].xml": f'<Types><Override PartName="/x" ContentType="{kind}"/></Types>'})


def compound(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + stream.encode("utf-16-le") + bytes(50)


MACRO = '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
BOTH_SHEETS = typed("wordprocessingml.document")[:0] + package(
    **{
        "[Content_Types].xml": '<Types><Default ContentType="application/vnd.openxmlformats-officedocument.'
        'spreadsheetml.sheet"/><Override ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>'
    }
)
BINARY = [
    (typed("wordprocessingml.document"), "docx"),
    (typed("wordprocessingml.template"), "docx"),
    (package(**{"[Content_Types].xml": MACRO}), "docx"),
    (BOTH_SHEETS, "docx"),
    (package(**{"word/document.xml": "<w/>"}), "docx"),
    (package(**{"word/document.xml": "<w/>"})[:60], "docx"),
    (typed("presentationml.presentation"), "pptx"),
    (typed("spreadsheetml.sheet"), "xlsx"),
    (package(mimetype="application/epub+zip"), "epub"),
    (package(mimetype="application/vnd.oasis.opendocument.text"), "odt"),
    (package(**{"notes.txt": "words"}), "zip"),
    (compound("WordDocument"), "doc"),
    (compound("EncryptedPackage"), "locked"),
    (compound("Other"), "office"),
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "pdf"),
    (b"\n\njunk before\n%PDF-1.4", "pdf"),
    (b"{\\rtf1\\ansi words}", "rtf"),
    (b"\x89PNG\r\n\x1a\n" + bytes(20), "image"),
    (b"\xff\xd8\xff\xe0" + bytes(20), "image"),
    (b"BM" + bytes(12) + b"\x28\x00\x00\x00" + bytes(20), "image"),
    (b"\x1f\x8b\x08" + bytes(20), "archive"),
    (b"\x7fELF" + bytes(20), "program"),
    (b"MZ\x90\x00" + bytes(20), "program"),
    (bytes(200), "binary"),
    (b"", "empty"),
    (b"\xef\xbb\xbf \n", "empty"),
]
TEXTS = [
    ("BM is the sign of a bitmap, MZ that of a programme.", "", "txt"),
    ("The port reopened.\n\n# 5 on the list\n", "", "txt"),
    ("# Port\n\nIt **reopened** in May.", "", "md"),
    ("# Port\n\nIt **reopened** in May.", "txt", "txt"),
    ("Words.", "md", "md"),
    ("---\ntitle: Port\n---\n\n# Port\n\nWords.", "", "md"),
    ("| a | b |\n|---|---|\n| 1 | [c](https://example.org) |", "", "md"),
    ("<!DOCTYPE html><p>Words", "", "html"),
    ("<!DOCTYPE html><p>Words", "txt", "html"),
    ("\n<!-- saved --><!-- twice -->\n<HTML><body>Words", "md", "html"),
    ('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', "", "html"),
    ("<div><p>Words</p></div>", "", "html"),
    ("<div align=center>Logo</div>\n\n# Title\n\n<p>a</p>", "md", "md"),
    ("Words without markup", "htm", "html"),
    ("< 5 percent of ships", "", "txt"),
    ('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "", "svg"),
    ('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', "", "wordxml"),
    ('<?xml version="1.0"?><feed/>', "", "xml"),
    ('{"title": "Port"}', "json", "json"),
    ("[1] A first note\n[2] a second", "", "txt"),
    ("From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nContent-Type: multipart/related\n\nx", "", "mhtml"),
    ("Received: from x\nFrom: a@example.org\nTo: b@example.org\nSubject: y\n\nx", "eml", "mail"),
    ("From: Operations\nTo: All desks\nDate: 3 May 2031\nSubject: Fuel\n\nWords.", "", "txt"),
]


@pytest.mark.parametrize(("data", "name"), BINARY, ids=lambda value: value if isinstance(value, str) else "")
def test_a_binary_file_is_known_whatever_its_suffix(data: bytes, name: str) -> None:
    assert {kind_of(data, suffix=suffix).name for suffix in ("", "txt", "md", "pdf", "docx")} == {name}


@pytest.mark.parametrize(("text", "suffix", "name"), TEXTS)
def test_a_text_is_told_by_its_content_and_then_by_its_suffix(text: str, suffix: str, name: str) -> None:
    assert kind_of(text.encode(), suffix=suffix).name == name


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_a_page_in_any_unicode_is_a_page(encoding: str) -> None:
    assert kind_of("<!DOCTYPE html><p>Words and more words".encode(encoding), suffix="").name == "html"


def test_what_is_not_read_says_what_to_do() -> None:
    for row in rows("file_kinds.tsv"):
        assert (row[0] in {"txt", "md", "html", "docx", "pdf"}) != bool(row[2:] and row[2])
    assert kind_of(b"{\\rtf1}", suffix="doc").what == "a Rich Text file (.rtf)"
    assert ".docx" in kind_of(b"{\\rtf1}", suffix="doc").remedy
    assert not kind_of(b"{\\rtf1}", suffix="doc").is_read
    assert kind_of(b"Words.", suffix="").is_read


@given(st.binary(max_size=400), st.sampled_from(["", "txt", "md", "html", "pdf"]))
def test_any_bytes_are_of_a_kind(data: bytes, suffix: str) -> None:
    assert kind_of(data, suffix=suffix).what
    assert kind_of(b"PK\x03\x04" + data, suffix=suffix).name in {"zip", "docx", "pptx", "xlsx", "pages"}
    assert kind_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + data, suffix=suffix).what


@pytest.mark.parametrize(
    "text", ["<!-- x -->" * 5_000, " " * 60_000, "|" * 60_000, "[" * 60_000, "a: b\n" * 12_000, "<!--" * 15_000]
)
def test_no_text_keeps_the_search_busy(text: str) -> None:
    assert kind_of(text.encode() + b"x", suffix="").what
