"""Parts of a whole in words: a third of, two-thirds, half, three quarters; with what they multiply: half a million."""

import re
from decimal import Decimal
from functools import cache

from briefgen.language.lexicon import pairs
from briefgen.language.quantities.amount import Amount
from briefgen.language.quantities.numerals import fraction_value
from briefgen.language.quantities.patterns import any_key, any_line
from briefgen.language.quantities.words import cardinals

_ARTICLE = re.compile(r"(?<!\w)an?\s\Z", re.IGNORECASE)
_OF_WHOLE = re.compile(r"\s+of\s|[\s-]full(?!\w)")
_REACH = 14


@cache
def _part() -> re.Pattern[str]:
    return re.compile(rf"[ \u00a0\n-]({any_key('number_fractions.tsv')})(?!\w)", re.IGNORECASE)


@cache
def _multiplied() -> re.Pattern[str]:
    rounds = "|".join(word for word, (kind, _) in cardinals().items() if kind in {"hundred", "magnitude", "dozen"})
    return re.compile(rf"[\s-](?:of[\s-])?(?:an?[\s-])?({rounds})(?!\w)", re.IGNORECASE)


@cache
def _free() -> re.Pattern[str]:
    """What follows a part that stands alone: an end, a mark, or a word that begins no noun phrase."""
    return re.compile(rf"\s?(?:$|[.,;:)!?—–]|(?:{any_line('fraction_followers.txt')})(?!\w))", re.IGNORECASE)


@cache
def _half_of() -> re.Pattern[str]:
    return re.compile(
        rf"\s(?:{any_line('half_followers.txt')})(?!\w)|[\s-](?:hour|dozen|million|billion|percent)", re.IGNORECASE
    )


@cache
def _openers() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_line('fraction_openers.txt')})[\s-]\Z", re.IGNORECASE)


@cache
def _half_leads() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_line('half_leads.txt')})\s\Z", re.IGNORECASE)


def after_cardinal(text: str, amount: Amount, floor: int, limit: int) -> Amount | None:
    """As in "two thirds": the fraction whose top is `amount`; None where no part of a whole follows it."""
    part = _part().match(text, amount.end, limit)
    if part is None or amount.low >= 100:
        return None
    bottom = _bottom(part[1])
    if (amount.low == 1) == part[1].lower().endswith("s") or not 0 < amount.low < bottom:
        return None
    is_joined = text[amount.end] == "-"
    if bottom == 4 and amount.low == 3 and not (is_joined or _multiplied().match(text, part.end(), limit)):
        begin = max(floor, amount.start - _REACH)
        if not _OF_WHOLE.match(text, part.end(), limit) or _openers().search(text, begin, amount.start):
            return None
    elif bottom == 4 and amount.low == 2:
        return None
    if amount.low == 1 and not is_joined and not _stands_free(text, part.end(), limit):
        return None
    return _fraction(text, amount.start, part.end(), fraction_value(int(amount.low), bottom), limit)


def read_part(text: str, word: re.Match[str], floor: int, limit: int) -> Amount | None:
    """As in "a third of", "half the", "a quarter of a million"; None for an ordinal, a season or a time."""
    start, end = word.span()
    before = max(floor, start - _REACH)
    if (start > floor and text[start - 1] == "-") or word[0][-1] in "sS":
        return None
    article = _ARTICLE.search(text, before, start)
    bottom = _bottom(word[0])
    if _openers().search(text, before, start):
        return None
    if bottom == 2:
        is_share = article or _half_of().match(text, end, limit) or _half_leads().search(text, before, start)
        if not is_share or (text[end : end + 1] == "-" and not _half_of().match(text, end, limit)):
            return None
    elif _multiplied().match(text, end, limit) is None and (
        article is None or not _stands_free(text, end, limit) or (bottom == 4 and not _OF_WHOLE.match(text, end, limit))
    ):
        return None
    return _fraction(text, article.start() if article else start, end, fraction_value(1, bottom), limit)


def _stands_free(text: str, end: int, limit: int) -> bool:
    return (
        end >= limit or _free().match(text, end, limit) is not None or _multiplied().match(text, end, limit) is not None
    )


def _fraction(text: str, start: int, end: int, value: Decimal, limit: int) -> Amount:
    """The fraction, or the whole number where it multiplies one."""
    times = _multiplied().match(text, end, limit)
    if times is None:
        return Amount(start, end, value, value, start, end, is_fraction=True)
    scale = cardinals()[times[1].lower()][1]
    product = (value * scale).normalize() + 0
    return Amount(start, times.end(), product, product, start, times.end(), scale=scale)


def _bottom(word: str) -> int:
    return int(pairs("number_fractions.tsv")[word.lower()])
