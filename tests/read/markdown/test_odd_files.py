"""What is no Markdown, or none with words, is refused in one line; odd files are read in good time."""

import time

import pytest

from briefgen.errors import InputError
from briefgen.read.markdown import read_markdown


@pytest.mark.parametrize("data", [b"", b"\n \n", b"---\ntitle: x\n---\n", b"<!-- only this -->", b"***\n"])
def test_a_file_without_words_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^notes\.md: .*no words"):
        read_markdown(data, name="notes.md")


def test_a_binary_file_is_refused() -> None:
    with pytest.raises(InputError, match="binary"):
        read_markdown(b"# Words\x00\x01" * 9, name="notes.md")


@pytest.mark.parametrize(
    "text",
    [
        *("[" * 9_000, "![[" * 3_000, "*a " * 5_000, "a**b" * 5_000, "`a" * 9_000, "[^a]" * 2_000 + "\n\n[^a]: x"),
        *("|a" * 500 + "|\n" + "|-" * 500 + "|\n" + "|b" * 500 + "|\n" * 50, "{x}`" * 9_000, " " * 99_000 + "x"),
        *("^[" * 999, "|" * 50_000, "# a\n" * 5_000, "* a\n" * 5_000, "---\n" + "a: [" * 3_000 + "\n---\nx"),
    ],
    ids=lambda text: repr(text[:6]),
)
def test_time_grows_with_the_length_of_a_file(text: str) -> None:
    start = time.perf_counter()
    read_markdown(text.encode(), name="notes.md")
    assert time.perf_counter() - start < 5


def test_front_matter_in_toml_is_read() -> None:
    text = '+++\ntitle = "Port Report"\ndate = 2031-02-01\n[author]\nname = "Ana Brook"\n+++\nThe port reopened.'
    document = read_markdown(text.encode(), name="notes.md")
    assert document.stated("title") == "Port Report"
    assert document.stated("published") == "2031-02-01"
    assert document.stated("authors") == "Ana Brook"


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    text = "---\n\nThe port reopened.\n\n---\n\nIt closed again."
    assert read_markdown(text.encode(), name="notes.md").text == "The port reopened.\n\nIt closed again."


def test_an_alias_in_front_matter_does_no_harm() -> None:
    bomb = "---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c\n---\nWords."
    assert read_markdown(bomb.encode(), name="notes.md").text == "Words."
