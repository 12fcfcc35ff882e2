"""Magnitudes behind digits: 1.5 million, $3.2bn, ₹ 12 crore, 35m users, 5,8 Mrd."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from briefgen.language.lexicon import rows
from briefgen.language.quantities.nouns import counted_noun
from briefgen.language.quantities.units import unit_after

_TOKEN = re.compile(r"([ \u00a0\n]?-?)([^\W\d_]{1,15})(?![^\W_])")
_PAIR = re.compile(r"[ \u00a0\n]([^\W\d_]{1,15})(?![^\W_])")
_OF = re.compile(r"\s(?:of|in)\s")


@dataclass(frozen=True, slots=True)
class Magnitude:
    """What the digits are multiplied by, and where its word ends."""

    scale: Decimal
    end: int


ENGLISH = ("magnitudes.tsv",)
MANY = ("magnitudes.tsv", "magnitudes_abroad.tsv")
"""The tables of magnitudes for a text in English, and for one in a language that writes a decimal comma."""


@cache
def _magnitudes(tables: tuple[str, ...]) -> dict[str, tuple[Decimal, str]]:
    return {word: (Decimal(value), place) for table in tables for word, value, place in rows(table)}


def magnitude_after(
    text: str, end: int, limit: int, *, is_money: bool, known: tuple[str, ...] = ENGLISH
) -> Magnitude | None:
    """The magnitude behind digits that end at `end`; one word may follow another ("2 hundred thousand")."""
    if known is MANY and (longer := _longer(text, end, limit)):
        return longer
    first = _one(text, end, limit, is_money=is_money, known=known)
    if first is None or known is MANY:
        return first
    second = _one(text, first.end, limit, is_money=False, known=known)
    if second and second.scale >= 1000 and text[first.end] == " " and second.end - first.end > 4:
        return Magnitude(first.scale * second.scale, second.end)
    return first


def _one(text: str, end: int, limit: int, *, is_money: bool, known: tuple[str, ...]) -> Magnitude | None:
    token = _TOKEN.match(text, end, limit)
    if token is None:
        return None
    gap, word = token.groups()
    table = _magnitudes(known)
    scale, place = table.get(word) or table.get(word.lower() if len(word) > 3 else "", (Decimal(0), ""))
    if not scale or (gap.endswith("-") and place != "word"):
        return None
    if place == "glued" and gap and not is_money and (word.islower() and len(word) == 1):
        return None
    if place == "glued" and gap and len(word) == 1 and not (is_money or _counts(text, token.end(), limit)):
        return None
    if place == "money" and not is_money and (gap or word not in {"m", "b"} or not _counts(text, token.end(), limit)):
        return None
    return Magnitude(scale, token.end())


def _longer(text: str, end: int, limit: int) -> Magnitude | None:
    """As in "mil millones", "Mrd.": a magnitude of two words or with a full stop."""
    token = _TOKEN.match(text, end, limit)
    if token is None:
        return None
    table, word = _magnitudes(MANY), token[2]
    pair = _PAIR.match(text, token.end(), limit)
    if pair and (two := table.get(f"{word} {pair[1]}".lower())):
        return Magnitude(two[0], pair.end())
    if text[token.end() : token.end() + 1] == "." and token.end() < limit and (short := table.get(f"{word}.")):
        return Magnitude(short[0], token.end() + 1)
    return None


def _counts(text: str, end: int, limit: int) -> bool:
    """Whether a noun or a unit follows that the number may count."""
    if _OF.match(text, end, limit) or unit_after(text, end, limit):
        return text[end : end + 1] in {" ", "\u00a0", "\n", "-"}
    noun = counted_noun(text, end, limit, is_one=False)
    return noun is not None and noun.is_plural
