"""Blocks and metadata of plain texts: tests/cases/outlines/NAME.txt and its reading, in NAME.outline."""

from pathlib import Path

import pytest

from briefgen.document import Block
from briefgen.read.text import read_text
from tests.golden import compare

CASES = sorted((Path(__file__).parents[1] / "cases" / "outlines").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_text_is_read_as_listed(path: Path, accept: bool) -> None:  # noqa: FBT001 - a fixture
    document = read_text(path.read_bytes(), name=path.name)
    blocks = "".join(f"{_kind(block)}: {block.span.of(document.text)!r}\n" for block in document.blocks)
    facts = "".join(f"{entry.name} = {entry.value} ({entry.origin})\n" for entry in document.metadata)
    compare(path.with_suffix(".outline"), f"{blocks}\n{facts}", accept)


def _kind(block: Block) -> str:
    level = f" {block.level}" if block.level else ""
    return f"{block.kind}{level}{' ordered' if block.is_ordered else ''}"
