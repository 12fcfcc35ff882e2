"""The noun that a number counts: "50 different products" counts a "different product"."""

import re
from dataclasses import dataclass
from functools import cache

from briefgen.language.lexicon import lines, pairs
from briefgen.language.quantities.patterns import any_line
from briefgen.language.quantities.words import cardinals

_WORD = re.compile(r"[ \u00a0\n]([^\W\d_](?:[^\W\d_]|[’'&-](?=[^\W\d_]))*(?:\.[^\W\d_]\.)?)(?!\w)")
_HYPHENED = re.compile(r"-([^\W\d_]+)(?:[ \n]([^\W\d_]+))?")
_DIGITS = re.compile(r"[ \n\u00a0][0-9]{1,3}(?=[ \n\u00a0])")
_OWNERS = ("'s", "’s")
_MOST_WORDS = 5
_ADVERB = re.compile(r".{3,}ly\Z")


@cache
def _leads() -> re.Pattern[str]:
    lead = any_line("noun_leads.txt")
    return re.compile(rf"(?:[ \n\u00a0](?:(?:{lead})(?!\w)|of\s[\w-]+[’']s(?!\w))){{1,2}}", re.IGNORECASE)


@cache
def _stops() -> frozenset[str]:
    return frozenset(
        {*lines("function_words.txt"), *lines("phrase_ends.txt"), *lines("measure_verbs.txt"), *lines("noun_stops.txt")}
    )


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun in the singular and where it ends. `is_plural` is False where the words only may be a noun."""

    unit: str
    end: int
    is_plural: bool


def counted_noun(text: str, end: int, limit: int, *, is_one: bool) -> Counted | None:
    """The noun phrase behind a number that ends at `end`; None where nothing is counted."""
    lead = _leads().match(text, end, limit)
    position = lead.end() if lead else end
    words: list[re.Match[str]] = []
    while len(words) < _MOST_WORDS and (word := _WORD.match(text, position, limit)):
        lower = word[1].lower()
        if lower in cardinals() and (_is_owner(words) or (lead is not None and not words)):
            words, position = [], word.end()
            continue
        if (lower in _stops() and lower not in lines("noun_verbs.txt")) or lower.split("-")[0] in cardinals():
            break
        words.append(word)
        position = word.end()
        if lower.endswith(_OWNERS) and (digits := _DIGITS.match(text, position, limit)):
            words, position = [], digits.end()
            continue
        if is_plural(lower) and (lead is not None or not is_one):
            return Counted(_unit(words, singular(lower)), position, is_plural=True)
    if lead and words and words[0][1].lower() in lines("order_words.txt"):
        return None
    kept = words[: 1 if lead else 3]
    for position, word in enumerate(kept):
        if word[1].endswith("ed"):
            kept = kept[:position]
            break
    if not kept or _ADVERB.match(kept[0][1]) or _is_owner(kept):
        return None
    return Counted(_unit(kept, kept[-1][1].lower()), kept[-1].end(), is_plural=False)


def _is_owner(words: list[re.Match[str]]) -> bool:
    """As in "two of the country's five refineries": whether the last word owns what is counted."""
    return bool(words) and words[-1][1].lower().endswith(_OWNERS)


def _unit(words: list[re.Match[str]], head: str) -> str:
    return " ".join([*(word[1].lower() for word in words[:-1]), head])


@cache
def _irregular() -> dict[str, str]:
    return pairs("plural_nouns.tsv")


@cache
def _never_plural() -> frozenset[str]:
    return frozenset(lines("not_plural.txt"))


def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    if word in _irregular() or (word.endswith("men") and len(word) > 4):
        return True
    return len(word) > 2 and word[-1] == "s" and word[-2] not in "su'’i" and word not in _never_plural()


def singular(word: str) -> str:
    """The singular of a plural noun in lower case."""
    if word in _irregular():
        return _irregular()[word]
    if word.endswith("men") and len(word) > 4:
        return f"{word[:-2]}an"
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and word[-2:] != "ss" else word


def hyphened_noun(text: str, end: int, limit: int) -> tuple[str, int] | None:
    """The noun that a hyphen joins to the number: "a 12-member council"."""
    joined = _HYPHENED.match(text, end, limit)
    if joined is None or not joined[1].islower() or joined[1] in _hyphens() or len(joined[1]) < 3:
        return None
    return singular(joined[1]), joined.end(1)


@cache
def _hyphens() -> frozenset[str]:
    return frozenset(lines("number_hyphens.txt"))
