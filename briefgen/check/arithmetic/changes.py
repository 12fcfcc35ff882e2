"""A change that does not fit the two values that it is between: "rose from 40 to 50, or 30 percent"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefgen.check.arithmetic.fault import Fault
from briefgen.check.arithmetic.fitting import fits, told_change
from briefgen.check.arithmetic.outline import NUMBER, WORD, Outline
from briefgen.language.interval import rounded_interval_of
from briefgen.language.lexicon import rows
from briefgen.language.phrases import listed, phrase_pattern
from briefgen.quantity import Quantity
from briefgen.span import Span

_GAP = rf"(?:,?\s(?!(?:from|to|and|while|but|or)\s){WORD}){{0,6}}"
_FROM_TO = re.compile(rf"(?<!\w)from\s{NUMBER}{_GAP},?\sto\s{NUMBER}")
_TO_FROM = re.compile(rf"(?<!\w)to\s{NUMBER}{_GAP}(?:\s\([^()⟨⟩]{{1,40}}\))?,?\sfrom\s{NUMBER}")
_COMPARED = re.compile(rf"{NUMBER}{_GAP},?\s(?:compared\s(?:with|to)|against|up\sfrom|down\sfrom)\s{NUMBER}")
_BEFORE = re.compile(rf"{NUMBER}(?:,?\s(?!(?:and|while|but)\s){WORD}){{0,6}},?\s?\Z")
_AFTER = re.compile(
    rf"(?:\s(?!(?:or|by|and|while|but)\s)(?:{WORD}|⟨u\d+⟩)){{0,4}}"
    rf"(?P<link>,?\sor\s|\s?\(|\sby\s|,\s(?:(?:(?:an?|the)\s)?(?P<noun>{WORD})\s(?:of|by)\s)?){NUMBER}"
    rf"(?:\s(?P<next>{WORD}\s(?:in|of)\s))?"
)
_SIDE = re.compile(r"\b(up|down)\sfrom\s")
_REACH = 90
_GREATEST_RATIO = 200
_NEAR = 40


@dataclass(frozen=True, slots=True)
class _Pair:
    """Where a change begins and ends, the numbers of its quantities, and where in the outline it stands."""

    first: str
    last: str
    start: int
    end: int
    is_compared: bool


def find_wrong_changes(outline: Outline) -> Iterator[Fault]:
    """The change beside a pair of values that the values do not make, else a direction that they do not have."""
    if len(outline.sentence.quantities) < 2:
        return
    for pair in _pairs(outline.text):
        first, last = outline.quantity(pair.first), outline.quantity(pair.last)
        if not _is_comparable(first, last):
            continue
        stated = _stated_change(outline, pair)
        if stated is not None:
            yield from _misfit(outline, pair, stated)
        else:
            yield from _reversal(outline, pair)


def _pairs(text: str) -> Iterator[_Pair]:
    taken: set[tuple[str, str]] = set()
    for pattern, is_forward in ((_FROM_TO, True), (_TO_FROM, False), (_COMPARED, False)):
        for match in pattern.finditer(text):
            first, last = (match[2], match[4]) if is_forward else (match[4], match[2])
            if (first, last) not in taken:
                taken.add((first, last))
                yield _Pair(first, last, match.start(), match.end(), is_compared=pattern is _COMPARED)


def _is_comparable(first: Quantity, last: Quantity) -> bool:
    """Whether both are plain numbers of one unit, near enough in size that neither lacks a "million"."""
    one, other = first.value, last.value
    if one is None or other is None or one <= 0 or other <= 0 or {first.change, last.change} - {"level"}:
        return False
    return _base(first.unit) == _base(last.unit) and max(one, other) <= _GREATEST_RATIO * min(one, other)


def _base(unit: str) -> str:
    """What is measured of a rate: a second value often leaves out the "per hour" of the first."""
    return unit.partition(" per ")[0].lower()


def _stated_change(outline: Outline, pair: _Pair) -> str | None:
    """The number of the percentage, points or factor that is told of the pair: right before or right behind it."""
    before = _BEFORE.search(outline.text, max(0, pair.start - _REACH), pair.start)
    after = _AFTER.match(outline.text, pair.end)
    if before and _may_be_change(pair, before[1], before[2]) and not _is_rate(outline, before):
        is_told = outline.quantity(before[2]).change != "level" or before[1] != "p"
        if is_told and (not pair.is_compared or before[0].endswith(" to ")):
            return before[2]
    is_after = after and _may_be_change(pair, after[3], after[4]) and not _is_rate(outline, after)
    return after[4] if after and is_after and _is_of_pair(outline, after) else None


def _is_of_pair(outline: Outline, after: re.Match[str]) -> bool:
    """Whether what stands behind the pair tells of it: "an increase of 7 percent", not "a 7 percent jump in prices"."""
    is_told = outline.quantity(after[4]).change != "level" or after["link"].strip() not in {"", ","}
    return is_told and not after["next"] and (not after["noun"] or after["noun"] in _nouns())


def _may_be_change(pair: _Pair, sort: str, number: str) -> bool:
    return sort in "pqf" and number not in {pair.first, pair.last}


def _is_rate(outline: Outline, match: re.Match[str]) -> bool:
    """Whether the change is one a year, an average or a part of what changed: no change of the whole."""
    number = match[4] if match.re is _AFTER else match[2]
    if " per " in outline.quantity(number).unit:
        return True
    around = outline.text[match.start() : match.end() + _NEAR].partition(")")[0]
    return listed("rate_words.txt").search(around) is not None


def _misfit(outline: Outline, pair: _Pair, number: str) -> Iterator[Fault]:
    first, last, stated = outline.quantity(pair.first), outline.quantity(pair.last), outline.quantity(number)
    if stated.value is None or fits(first, last, stated):
        return
    message = (
        f'"{outline.surface(number)}" is not the change from "{outline.surface(pair.first)}" '
        f'to "{outline.surface(pair.last)}", which is {told_change(first, last, stated)}'
    )
    yield Fault(_spans(outline, pair, number), message)


def _reversal(outline: Outline, pair: _Pair) -> Iterator[Fault]:
    """As in "rose from 50 to 40": the verb right before "from" or "to" says the other direction."""
    if listed("rank_words.txt").search(outline.text):
        return
    verb = _direction(outline.text, pair)
    if not verb:
        return
    first, last = rounded_interval_of(outline.quantity(pair.first)), rounded_interval_of(outline.quantity(pair.last))
    is_wrong = last.lies_below(first) if _verbs()[verb] == "increase" else first.lies_below(last)
    if is_wrong:
        message = (
            f'"{verb}" does not fit "{outline.surface(pair.first)}" before and "{outline.surface(pair.last)}" after'
        )
        yield Fault((outline.between(pair.first, pair.last),), message)


def _direction(text: str, pair: _Pair) -> str:
    """The verb of change before "from" or "to", or the "up" of "up from"; empty where there is none."""
    if pair.is_compared:
        side = _SIDE.search(text, pair.start, pair.end)
        return side[1] if side else ""
    verb = _verb().search(text[max(0, pair.start - _NEAR) : pair.start])
    return " ".join(verb[1].split()) if verb else ""


@cache
def _verbs() -> dict[str, str]:
    kinds = {"verb", "moved", "side"}
    listed_verbs = (row for row in rows("change_words.tsv") if row[1] in kinds)
    return {form: direction for direction, _, forms in listed_verbs for form in forms.split("|")}


@cache
def _nouns() -> frozenset[str]:
    forms = (form for _, kind, form in rows("change_words.tsv") if kind in {"noun", "side"})
    return frozenset(form for line in forms for form in line.split("|"))


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf"({phrase_pattern(_verbs()).pattern})(?:\s(?:back|further|again|sharply|slightly))?\s\Z")


def _spans(outline: Outline, pair: _Pair, number: str) -> tuple[Span, ...]:
    """One span where the three stand together, else that of the pair and that of the change."""
    values, change = outline.between(pair.first, pair.last), outline.quantity(number).span
    return (values, change) if not values.contains(change) else (values,)
