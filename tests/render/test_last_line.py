"""The seals of HTML, Markdown and plain text know a file that nobody has edited."""

from collections.abc import Callable

import pytest

from briefgen.layout import STANDARD
from briefgen.registry import Seal, Writer
from briefgen.render.compose import compose
from briefgen.render.html import seal as html_seal
from briefgen.render.html import write_html
from briefgen.render.markdown import seal as markdown_seal
from briefgen.render.markdown import write_markdown
from briefgen.render.text import seal as text_seal
from briefgen.render.text import write_text
from briefgen.style import Style
from tests.render.brief_fixture import bare_brief

FORMATS: dict[str, tuple[Writer, Seal]] = {
    "html": (write_html, html_seal.is_intact),
    "md": (write_markdown, markdown_seal.is_intact),
    "txt": (write_text, text_seal.is_intact),
}
_formats = pytest.mark.parametrize("name", FORMATS)


def written(name: str) -> tuple[bytes, Callable[[bytes], bool]]:
    write, is_intact = FORMATS[name]
    return write(compose(bare_brief(), STANDARD), Style()), is_intact


@_formats
def test_a_written_file_is_intact(name: str) -> None:
    data, is_intact = written(name)
    assert is_intact(data)


@_formats
def test_another_byte_anywhere_breaks_the_seal(name: str) -> None:
    data, is_intact = written(name)
    step = max(len(data) // 400, 1)
    for place in {*range(0, len(data), step), *range(len(data) - 100, len(data))}:
        assert not is_intact(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])


@_formats
def test_bytes_around_and_cuts_break_the_seal(name: str) -> None:
    data, is_intact = written(name)
    assert not any(is_intact(other) for other in (b" " + data, data + b"\n", data[1:], data[:-1], b"", data[-100:]))
    assert not is_intact(data.replace(b"\n", b"\r\n"))


def test_the_seal_of_one_format_is_none_of_another() -> None:
    data, _ = written("txt")
    assert not html_seal.is_intact(data)
