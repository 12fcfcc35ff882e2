"""The bytes of a page: what it declares, what it is, and what is said where the two differ."""

import pytest

from briefgen.errors import InputError
from briefgen.read.html import read_html

WORDS = "Żółw – café “naïve” €5"


def page(declared: str) -> str:
    return f"<html><head><meta charset={declared}></head><body><p>{WORDS}</p></body></html>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_and_without_a_mark(encoding: str) -> None:
    assert read_html(page("utf-8").encode(encoding), name="p.html").text == WORDS


@pytest.mark.parametrize(
    ("declared", "encoding", "words"),
    [
        ("iso-8859-1", "cp1252", "“café” – €5"),
        ("'windows-1251'", "cp1251", "Корабли – порт"),
        ('"Shift_JIS"', "cp932", "港の船①"),
        ("GB2312", "gb18030", "港口的船只"),
        ("iso-8859-2", "iso8859_2", "Żółw"),
    ],
)
def test_a_declared_encoding_is_read_as_browsers_do(declared: str, encoding: str, words: str) -> None:
    markup = f"<html><head><meta charset={declared}></head><body><p>{words}</p></body></html>"
    document = read_html(markup.encode(encoding), name="p.html")
    assert document.text == words
    assert document.notes == ()


def test_a_declaration_for_servers_and_one_of_xml_count() -> None:
    for head in ('<meta http-equiv="Content-Type" content="text/html; charset=cp1250">', ""):
        declaration = "" if head else '<?xml version="1.0" encoding="windows-1250"?>'
        markup = f"{declaration}<html><head>{head}</head><body><p>Żółw</p></body></html>"
        assert read_html(markup.encode("cp1250"), name="p.html").text == "Żółw"


def test_utf8_that_is_declared_as_something_else_is_told() -> None:
    document = read_html(page("iso-8859-1").encode(), name="p.html")
    assert document.text == WORDS
    assert "its bytes are UTF-8" in document.notes[0].message


def test_a_broken_byte_among_good_ones_is_told_and_stands() -> None:
    document = read_html(page("utf-8").encode().replace(b"</body>", b"<p>b\xffd</p></body>"), name="p.html")
    assert "b\ufffdd" in document.text
    assert "1 characters" in document.notes[0].message


def test_an_unknown_declaration_is_passed_over() -> None:
    assert read_html(page("no-such-thing").encode(), name="p.html").text == WORDS
    assert read_html(page("base64").encode(), name="p.html").text == WORDS


def test_what_no_encoding_fits_is_refused_or_guessed() -> None:
    data = b"<p>" + bytes(range(128, 160)) * 3 + b"</p>"
    try:
        assert read_html(data, name="p.html").notes
    except InputError as error:
        assert "encoding" in str(error)
