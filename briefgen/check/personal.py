"""Telephone numbers, e-mail addresses and numbers of persons and accounts in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.span import Span

_MAIL = re.compile(r"(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24}(?![\w@])")
_PHONE = re.compile(r"(?<![\w.,/+-])(?<!\d )(?:\+|00)[1-9]\d{0,2}(?:[ .()/-]{0,3}\d{1,4}){2,6}(?![\w-]|[.,]\d)")
_NORTH_AMERICAN = re.compile(r"(?<![\w.,/+-])(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])[2-9]\d{2}[-.]\d{4}(?![\w-]|[.,]\d)")
_SOCIAL_SECURITY = re.compile(r"(?<![\w.,/-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-]|[.,]\d)")
_NATIONAL_INSURANCE = re.compile(
    r"(?<!\w)(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D](?!\w)"
)
_ACCOUNT = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)")
_CARD = re.compile(
    r"(?<![\w.,/-])(?:[2-6]\d{12,18}|[2-6]\d{3}([ -])\d{4}\1\d{4}\1\d{1,7}|3[47]\d\d([ -])\d{6}\2\d{5})(?![\w-]|[.,]\d)"
)
_FEWEST_PHONE_DIGITS, _MOST_PHONE_DIGITS = 8, 15
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Personal:
    """`kind` is what it is, in words with an article."""

    kind: str
    span: Span


def find_personal(text: str) -> Iterator[Personal]:
    """What could be used to reach or to impersonate somebody, in the order of the kinds; no place twice."""
    taken: list[Span] = []
    for kind, pattern in _KINDS:
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if _is_real(kind, match[0]) and not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield Personal(kind, span)


def masked(words: str) -> str:
    """`words` with all but the first and last two letters and digits as dots, so that a report does not spread them."""
    shown = [index for index, letter in enumerate(words) if letter.isalnum()]
    kept = {*shown[:2], *shown[-2:]}
    return "".join(letter if index in kept or not letter.isalnum() else "•" for index, letter in enumerate(words))


def _is_real(kind: str, words: str) -> bool:
    digits = "".join(_DIGIT.findall(words))
    if kind == _TELEPHONE:
        return _FEWEST_PHONE_DIGITS <= len(digits) <= _MOST_PHONE_DIGITS
    if kind == _CARD_NUMBER:
        return _fits_luhn(digits) and len(set(digits)) > 1
    return _fits_account(words.replace(" ", "")) if kind == _ACCOUNT_NUMBER else True


def _fits_luhn(digits: str) -> bool:
    """The check digit of payment cards (ISO/IEC 7812): every second digit from the right doubled, the sum of all."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


def _fits_account(account: str) -> bool:
    """The check digits of an IBAN (ISO 13616): the remainder by 97 is 1, with letters as 10 to 35."""
    moved = account[4:] + account[:4]
    return int("".join(str(int(letter, 36)) for letter in moved)) % 97 == 1


_TELEPHONE, _CARD_NUMBER, _ACCOUNT_NUMBER = "a telephone number", "a card number", "an account number"
_KINDS = (
    ("an e-mail address", _MAIL),
    (_ACCOUNT_NUMBER, _ACCOUNT),
    (_CARD_NUMBER, _CARD),
    (_TELEPHONE, _PHONE),
    (_TELEPHONE, _NORTH_AMERICAN),
    ("a social security number", _SOCIAL_SECURITY),
    ("a national insurance number", _NATIONAL_INSURANCE),
)
