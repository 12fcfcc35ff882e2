"""Dated events of short texts: tests/cases/events/NAME.txt and what happened, in NAME.events."""

from pathlib import Path

import pytest

from briefgen.extract.events import DatedEvent, extract_events
from briefgen.read.text import read_text
from tests.golden import compare

CASES = sorted((Path(__file__).parents[1] / "cases" / "events").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_text_gives_the_events_that_are_listed(path: Path, accept: bool) -> None:  # noqa: FBT001 - a fixture
    document = read_text(path.read_bytes(), name=path.name)
    told = "".join(_told(event, document.text) for event in extract_events(document))
    compare(path.with_suffix(".events"), told or "none\n", accept)


def _told(event: DatedEvent, text: str) -> str:
    return f"{event.date}{' inferred' if event.is_inferred else ''}: {event.span.of(text)}\n"
