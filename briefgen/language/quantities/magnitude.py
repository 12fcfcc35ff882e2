"""Magnitudes behind digits: 1.5 million, $3.2bn, ₹ 12 crore, 35m users."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from briefgen.language.lexicon import rows
from briefgen.language.quantities.nouns import counted_noun
from briefgen.language.quantities.units import unit_after

_TOKEN = re.compile(r"([ \u00a0\n]?-?)([A-Za-z]{1,11})(?![^\W_])")
_OF = re.compile(r"\s(?:of|in)\s")


@dataclass(frozen=True, slots=True)
class Magnitude:
    """What the digits are multiplied by, and where its word ends."""

    scale: Decimal
    end: int


@cache
def _magnitudes() -> dict[str, tuple[Decimal, str]]:
    return {word: (Decimal(value), place) for word, value, place in rows("magnitudes.tsv")}


def magnitude_after(text: str, end: int, limit: int, *, is_money: bool) -> Magnitude | None:
    """The magnitude behind digits that end at `end`; one word may follow another ("2 hundred thousand")."""
    first = _one(text, end, limit, is_money=is_money)
    if first is None:
        return None
    second = _one(text, first.end, limit, is_money=False)
    if second and second.scale >= 1000 and text[first.end] == " " and second.end - first.end > 4:
        return Magnitude(first.scale * second.scale, second.end)
    return first


def _one(text: str, end: int, limit: int, *, is_money: bool) -> Magnitude | None:
    token = _TOKEN.match(text, end, limit)
    if token is None:
        return None
    gap, word = token.groups()
    scale, place = _magnitudes().get(word) or _magnitudes().get(word.lower() if len(word) > 3 else "", (Decimal(0), ""))
    if not scale or (gap.endswith("-") and place != "word"):
        return None
    if place == "glued" and gap and not is_money and (word.islower() and len(word) == 1):
        return None
    if place == "glued" and gap and len(word) == 1 and not (is_money or _counts(text, token.end(), limit)):
        return None
    if place == "money" and not is_money and (gap or word not in {"m", "b"} or not _counts(text, token.end(), limit)):
        return None
    return Magnitude(scale, token.end())


def _counts(text: str, end: int, limit: int) -> bool:
    """Whether a noun or a unit follows that the number may count."""
    if _OF.match(text, end, limit) or unit_after(text, end, limit):
        return text[end : end + 1] in {" ", "\u00a0", "\n", "-"}
    noun = counted_noun(text, end, limit, is_one=False)
    return noun is not None and noun.is_plural
