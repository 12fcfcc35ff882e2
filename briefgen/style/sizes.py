"""Sizes of type: those that a style file leaves out keep their proportion to the body."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefgen.errors import Problem
from briefgen.style.look import Style
from briefgen.style.raw import Fields, sound
from briefgen.style.written import WrittenSizes

Headings = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Sizes:
    """In points."""

    body: float
    small: float
    title: float
    headings: Headings


def sizes_of(written: WrittenSizes, base: Style) -> Sizes:
    """The sizes of a style: as written, else those of `base` as much larger or smaller as the body is."""
    body = float(written.body) if written.body is not None else base.body_pt
    share = body / base.body_pt
    first, second, third = written.headings or (_grown(size, share) for size in base.heading_pt)
    return Sizes(
        body,
        float(written.small) if written.small is not None else _grown(base.small_pt, share),
        float(written.title) if written.title is not None else _grown(base.title_pt, share),
        (float(first), float(second), float(third)),
    )


def sizes_out_of_order(written: Fields, base: Style) -> Iterator[Problem]:
    """Sizes that contradict what they are for; none where a size has not the right form."""
    if not isinstance(written.get("sizes_pt"), dict):
        return
    own = sound(WrittenSizes, written["sizes_pt"])
    if own is None:
        return
    sizes = sizes_of(own, base)
    if sizes.small > sizes.body:
        message = f"small type ({sizes.small:g} pt) is larger than the body ({sizes.body:g} pt)"
        yield _problem(own, "small", message, "write a size up to that of the body")
    if any(lower > upper for upper, lower in pairwise(sizes.headings)):
        yield _problem(own, "headings", "a lower heading is larger than a higher one", "write the largest first")
    if sizes.headings[0] < sizes.body:
        message = f"headings ({sizes.headings[0]:g} pt) are smaller than the body ({sizes.body:g} pt)"
        yield _problem(own, "headings", message, "write larger ones")
    if sizes.title < max(sizes.headings):
        message = f"the title ({sizes.title:g} pt) is smaller than a heading ({max(sizes.headings):g} pt)"
        yield _problem(own, "title", message, "write a larger size")


def _problem(own: WrittenSizes, name: str, message: str, remedy: str) -> Problem:
    return Problem(f"sizes_pt.{name}" if name in own.model_fields_set else "sizes_pt", message, remedy)


def _grown(size: float, share: float) -> float:
    """A size in half points."""
    return round(size * share * 2) / 2
