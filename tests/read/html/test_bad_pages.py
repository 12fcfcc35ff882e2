"""What is no page, or none with words, is refused in one line; odd pages are read."""

import time

import pytest

from briefgen.errors import InputError
from briefgen.read.html import encoding, read_html


def refusal(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_html(data, name="page.html")
    message = str(caught.value)
    assert message.startswith("page.html: ")
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b" \n", b"<html></html>", b"<p>&nbsp;</p>", b"<!-- only this -->", b"<script>var words = 1</script>"),
        *(b"<title>A title</title>", b"<img alt='x'>", b"\xef\xbb\xbf", b"<!DOCTYPE html>", b"<p>\xc2\xad</p>"),
    ],
)
def test_a_page_without_words_is_refused(data: bytes) -> None:
    assert "no words" in refusal(data)


def test_a_binary_file_is_refused() -> None:
    assert "binary" in refusal(b"<p>words</p>\x00\x01\x02" * 20)


def test_a_page_nested_too_deep_is_refused_at_once() -> None:
    start = time.perf_counter()
    assert "nested deeper" in refusal(b"<div>" * 100_000 + b"words" + b"</div>" * 100_000)
    assert time.perf_counter() - start < 2


def test_a_page_nested_two_thousand_deep_is_read() -> None:
    document = read_html(b"<div>" * 2_000 + b"words" + b"</div>" * 2_000, name="page.html")
    assert document.text == "words"


def test_a_page_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "MAXIMUM_BYTES", 10)
    assert "larger than" in refusal(b"<p>more than ten bytes</p>")


def test_hidden_words_are_read_where_nothing_else_is() -> None:
    document = read_html(b"<body><div style='display:none'><p>Shown by a script.</p></div></body>", name="page.html")
    assert document.text == "Shown by a script."
    assert any("hidden" in note.message for note in document.notes)


def test_navigation_is_read_where_nothing_else_is() -> None:
    document = read_html(b"<nav><a href=/a>Home</a> <a href=/b>World</a></nav>", name="page.html")
    assert document.text == "Home World"


def test_nothing_outside_of_the_page_is_opened() -> None:
    page = (
        b'<!DOCTYPE html [<!ENTITY secret SYSTEM "file:///etc/hostname">]><html><body><p>a &secret; b</p></body></html>'
    )
    assert "&secret;" in read_html(page, name="page.html").text


@pytest.mark.parametrize(
    "markup",
    [
        *("<p>" + "<span>word </span>" * 20_000, "word<br>" * 20_000, "<a href=/x>a link</a> " * 15_000),
        *(
            "<p>a<sup><a href='#n'>1</a></sup></p>" * 5_000 + "<p id=n>note</p>",
            "<table>" + "<tr><td>1<td>2" * 9_000,
        ),
        *("<pre>" + "a b\n" * 50_000, "<p class='" + "a " * 99_000 + "'>words</p>", "<p>" + " " * 999_000 + "words"),
    ],
    ids=["spans", "breaks", "links", "notes", "cells", "lines", "classes", "spaces"],
)
def test_time_grows_with_the_length_of_a_page(markup: str) -> None:
    start = time.perf_counter()
    read_html(markup.encode(), name="page.html")
    assert time.perf_counter() - start < 6
