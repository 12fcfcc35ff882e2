"""Parts that are more than their total: "12 ships, of which 5 … and 9 …"; totals that their parts do not make."""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefgen.check.arithmetic.fault import Fault
from briefgen.check.arithmetic.outline import NUMBER, WORD, Outline
from briefgen.language.interval import half_step, interval_of, rounded_interval_of
from briefgen.language.phrases import listed
from briefgen.language.quantities import is_currency
from briefgen.quantity import Quantity
from briefgen.span import Span

_OF_WHICH = re.compile(rf"{NUMBER}(?:\s{WORD}){{0,6}},?\s(?P<cue>of\swhich|of\swhom|including)\s(?=⟨)")
_OF_THE = re.compile(rf"(?<!\w)of\s(?:these\s|those\s|its\s|their\s|all\s)?{NUMBER}(?:\s{WORD}){{0,6}},\s(?=⟨)")
_BRACKET = re.compile(rf"{NUMBER}(?:\s{WORD}){{0,4}}\s\((?P<parts>⟨[^()]{{1,200}})\)")
_NEXT = re.compile(rf"(?:\s{WORD}){{0,7}}?(?:,\s(?:and\s)?|\sand\s|;\s)(?=⟨)")
_TOTAL = re.compile(
    r"(?:,\s|\s)(?:for\sa|or\sa|making\sa|a|in)?\s?(?:(?:combined|grand|overall)\s)?(?:total\sof|totall?ing|adding\sup\sto)\s"
    rf"{NUMBER}"
)
_LINK = re.compile(rf"(?:\s{WORD}){{0,6}}(?:,\s(?:and\s)?|\sand\s)")
_TAIL = re.compile(rf"(?:\s{WORD}){{0,8}}")
_NUMBER = re.compile(NUMBER)
_FEWEST = 2


def find_wrong_parts(outline: Outline) -> Iterator[Fault]:
    if len(outline.sentence.quantities) < _FEWEST:
        return
    for match in _OF_WHICH.finditer(outline.text):
        yield from _parts_of(outline, match, is_partition=match["cue"] == "of which")
    for match in _OF_THE.finditer(outline.text):
        if outline.quantity(match[2]).unit:
            yield from _parts_of(outline, match, is_partition=False)
    for match in _BRACKET.finditer(outline.text):
        yield from _bracketed(outline, match)
    for match in _TOTAL.finditer(outline.text):
        yield from _totalled(outline, match)


def _parts_of(outline: Outline, match: re.Match[str], *, is_partition: bool) -> Iterator[Fault]:
    """A part that is more than the whole, and parts of a partition that together are."""
    whole = outline.quantity(match[2])
    parts = _list_at(outline.text, match.end())
    if whole.value is None or not parts:
        return
    is_strict = match.groupdict().get("cue") == "including" or "cue" not in match.groupdict()
    same = [number for number in parts if _is_part(outline.quantity(number), whole, is_strict=is_strict)]
    if parts[0] not in same:
        return
    first = outline.quantity(parts[0])
    if rounded_interval_of(whole).lies_below(interval_of(first)):
        yield _fault(outline, match[2], parts[:1], "more than the whole")
    elif is_partition and len(parts) == len(same) >= _FEWEST and not listed("overlap_adverbs.txt").search(outline.text):
        yield from _too_many(outline, match[2], parts)


def _list_at(text: str, start: int) -> list[str]:
    """The numbers of the quantities that stand in a list from `start` on."""
    numbers: list[str] = []
    while part := _NUMBER.match(text, start):
        numbers.append(part[2])
        following = _NEXT.match(text, part.end())
        start = following.end() if following else len(text)
    return numbers


def _is_part(part: Quantity, whole: Quantity, *, is_strict: bool) -> bool:
    """Whether `part` can count what `whole` counts: the same unit or none, and where not strict any noun."""
    if part.value is None or part.change != "level":
        return False
    if part.unit == whole.unit or not part.unit:
        return True
    return not is_strict and not _is_measure(part) and not _is_measure(whole)


def _is_measure(quantity: Quantity) -> bool:
    return is_currency(quantity.unit) or quantity.unit.startswith("percent") or " per " in quantity.unit


def _too_many(outline: Outline, whole: str, parts: list[str]) -> Iterator[Fault]:
    """Parts whose sum is more than the whole by more than their rounding."""
    values = [outline.quantity(number) for number in parts]
    least = sum((_least(value) for value in values), Decimal(0))
    if (most := rounded_interval_of(outline.quantity(whole)).high) is not None and least > most:
        yield _fault(outline, whole, parts, f"{_sum(values)} together")


def _least(quantity: Quantity) -> Decimal:
    value = quantity.value or Decimal(0)
    low = rounded_interval_of(quantity).low
    exact = value if quantity.modifier == "exact" and half_step(value) <= Decimal("0.5") else low
    return exact if exact is not None else Decimal(0)


def _bracketed(outline: Outline, match: re.Match[str]) -> Iterator[Fault]:
    """As in "14 people (9 men and 6 women)": nothing but parts in the brackets."""
    start, parts = match.start("parts"), _list_at(outline.text, match.start("parts"))
    inside = outline.text[start : match.end("parts")]
    whole = outline.quantity(match[2])
    if len(parts) < _FEWEST or inside.count("⟨") != len(parts) or whole.value is None:
        return
    values = [outline.quantity(number) for number in parts]
    if not all(_is_part(value, whole, is_strict=False) and (value.value or 0) < whole.value for value in values):
        return
    if match[1] in "cm" and not listed("overlap_adverbs.txt").search(inside):
        yield from _too_many(outline, match[2], parts)


def _totalled(outline: Outline, match: re.Match[str]) -> Iterator[Fault]:
    """As in "40 vans, 30 lorries and 20 cars, for a total of 110": no run of the list makes the total."""
    whole, numbers = outline.quantity(match[2]), _list_before(outline, match.start())
    values = [outline.quantity(number) for number in numbers]
    if len(values) < _FEWEST or whole.value is None:
        return
    if not all(_is_part(value, whole, is_strict=_is_measure(whole)) for value in values):
        return
    allowed = rounded_interval_of(whole)
    for first in range(len(values) - 1):
        lows = [rounded_interval_of(value) for value in values[first:]]
        low = sum((interval.low or Decimal(0) for interval in lows), Decimal(0))
        high = (
            None
            if any(interval.high is None for interval in lows)
            else sum((interval.high or Decimal(0) for interval in lows), Decimal(0))
        )
        if not (allowed.high is not None and low > allowed.high) and not (
            high is not None and allowed.low is not None and high < allowed.low
        ):
            return
    yield _fault(outline, match[2], numbers, f"{_sum(values)} together")


def _list_before(outline: Outline, end: int) -> list[str]:
    """The numbers of the quantities in a list that ends right before `end`."""
    found = list(_NUMBER.finditer(outline.text, 0, end))
    numbers: list[str] = []
    for match in reversed(found):
        link = _LINK if numbers else _TAIL
        if not link.fullmatch(outline.text, match.end(), end):
            break
        numbers.insert(0, match[2])
        end = match.start()
    return numbers


def _sum(values: list[Quantity]) -> str:
    return f"{sum((value.value or Decimal(0) for value in values), Decimal(0)).normalize():,f}"


def _fault(outline: Outline, whole: str, parts: list[str], told: str) -> Fault:
    surfaces = ", ".join(f'"{outline.surface(number)}"' for number in parts)
    edges = [outline.quantity(number).span for number in (whole, *parts)]
    span = Span(min(edge.start for edge in edges), max(edge.end for edge in edges))
    noun = "the parts" if len(parts) > 1 else "the part"
    return Fault((span,), f'{noun} {surfaces} and the total "{outline.surface(whole)}" do not fit: {told}')
