"""The brief of the fixture as Markdown and as plain text, to be read by people: tests/cases/pages_out/port.md, .txt."""

from pathlib import Path

import pytest

from briefgen.layout import STANDARD
from briefgen.registry import Writer
from briefgen.render.compose import compose
from briefgen.render.markdown import write_markdown
from briefgen.render.text import write_text
from briefgen.style import Style
from tests.golden import compare
from tests.render.brief_fixture import rich_brief

FOLDER = Path(__file__).parents[1] / "cases" / "pages_out"
WRITERS: dict[str, Writer] = {"md": write_markdown, "txt": write_text}


@pytest.mark.parametrize("suffix", WRITERS)
def test_a_brief_is_written_as_it_stands_there(suffix: str, accept: bool) -> None:  # noqa: FBT001 - a fixture
    written = WRITERS[suffix](compose(rich_brief(), STANDARD), Style())
    compare(FOLDER / f"port.{suffix}", written.decode(), accept)
