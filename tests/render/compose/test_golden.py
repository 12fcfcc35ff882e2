"""Composed briefs as a person reads them, next to the briefs in cases/compositions."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from briefgen import __version__
from briefgen.brief import Brief
from briefgen.brief.load import load_brief
from briefgen.layout import ONE_PAGE, STANDARD, Layout
from briefgen.render.compose import compose
from tests.golden import compare
from tests.render.brief_fixture import bare_brief, rich_brief
from tests.render.compose.listing import listing
from tests.render.ordinary_briefs import ordinary_brief

CASES = Path(__file__).parents[2] / "cases" / "compositions"
BRIEFS = sorted(CASES.glob("*.brief.yaml"))
FIXTURES = {"rich": rich_brief, "bare": bare_brief}
ORDINARY = 10
"""A brief that gives more than it must before what has room comes back."""
ON_ONE_PAGE: dict[str, Callable[[], Brief]] = {
    "rich": rich_brief,
    "bare": bare_brief,
    "ordinary": partial(ordinary_brief, ORDINARY),
}


def test_there_are_cases() -> None:
    assert BRIEFS


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.name)
def test_a_brief_is_composed_as_its_case_shows(path: Path, accept: bool) -> None:  # noqa: FBT001 - a fixture
    brief = load_brief(path.read_text(encoding="utf-8"), name=path.name).brief
    _compare(brief, path.name.removesuffix(".brief.yaml"), accept=accept)


@pytest.mark.parametrize("name", FIXTURES)
def test_a_fixture_is_composed_as_its_case_shows(name: str, accept: bool) -> None:  # noqa: FBT001 - a fixture
    _compare(FIXTURES[name](), name, accept=accept)


@pytest.mark.parametrize("name", ON_ONE_PAGE)
def test_a_fixture_is_composed_on_one_page_as_its_case_shows(name: str, accept: bool) -> None:  # noqa: FBT001 - a fixture
    _compare(ON_ONE_PAGE[name](), f"{name}.one_page", ONE_PAGE, accept=accept)


def _compare(brief: Brief, name: str, layout: Layout = STANDARD, *, accept: bool) -> None:
    compare(CASES / f"{name}.txt", listing(compose(brief, layout)).replace(__version__, "VERSION"), accept)
