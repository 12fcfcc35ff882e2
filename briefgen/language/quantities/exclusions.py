"""Numbers whose shape or neighbours make them no quantity: identifiers, addresses, times, phone numbers, marks."""

import re
from functools import cache

from briefgen.language.lexicon import lines
from briefgen.language.quantities.amount import Amount
from briefgen.language.quantities.patterns import any_line

_LINK = re.compile(r"(?:http|ftp|www\.)(?:(?<=www\.)|s?://)[^\s<>\"]+")
_MAILBOX = re.compile(r"(?<![\w.+-])[\w.+-]+\Z")
_HOST = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_LONGEST_NAME = 64
_PHONE = re.compile(r"(?:[-.‑ ][0-9]{2,4}){1,3}[-.‑][0-9]{3,4}(?!\w)|\)[ -]?[0-9]{3}-[0-9]{4}")
_GLUE_BEFORE = frozenset("-‑/.,:#№@_=^&+\\~*")
_MEMBERS = re.compile(r"(?<![\w-])the\s[A-Z][\w’-]*s\s\Z|(?:,|\sand)\sthe\s[A-Z][\w’-]*\s\Z")
_PLACED = re.compile(r"(?<!\w)(?:[Ii]n|[Aa]t|[Nn]ear)\s[A-Z][\w’-]*,?\s\Z")
_FOLLOWING = re.compile(r"\s([a-z]+)(?!\w)")
_REACH = 24
_LONGEST_BARE = 9


def find_links(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Addresses of pages and mailboxes, whose digits are no numbers; in order."""
    found = [match.span() for match in _LINK.finditer(text, start, end)] if _holds_link(text, start, end) else []
    at = text.find("@", start, end)
    while at >= 0:
        name = _MAILBOX.search(text, max(start, at - _LONGEST_NAME), at)
        host = _HOST.match(text, at + 1, end)
        if name and host:
            found.append((name.start(), host.end()))
        at = text.find("@", at + 1, end)
    return sorted(found)


def _holds_link(text: str, start: int, end: int) -> bool:
    return text.find("://", start, end) >= 0 or text.find("www.", start, end) >= 0


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(rf"(?:[:.][0-5][0-9])?[ \u00a0]?(?:{any_line('clock_words.txt')})(?!\w)|:[0-9]|h[0-5][0-9](?!\w)")


@cache
def _prefix() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_line('number_prefixes.txt')})[-‑]\Z", re.IGNORECASE)


def is_glued(text: str, start: int, floor: int) -> bool:
    """Whether what touches a number on its left makes it part of an identifier, an address or a version."""
    if start <= floor:
        return False
    before = text[start - 1]
    earlier = text[start - 2] if start - 2 >= floor else " "
    if before in "'’":
        return text[start + 2 : start + 3] in {" ", "s", ",", "."} and earlier.isspace()
    if before in "-‑":
        return start - 1 != floor and _is_joined(text, start, floor, earlier)
    if before in "+~":
        return earlier.isalnum()
    return before.isalnum() or before in "#№@=^&\\_" or (before in _GLUE_BEFORE and not earlier.isspace())


def _is_joined(text: str, start: int, floor: int, earlier: str) -> bool:
    """Whether the hyphen before a number joins it to a name ("COVID-19") and not to a word such as "sub"."""
    is_word = earlier.isalpha() and _prefix().search(text, max(floor, start - _REACH), start) is None
    return is_word or earlier.isdigit()


def is_cut_off(text: str, amount: Amount, limit: int) -> bool:
    """Whether what touches a number without a unit on its right makes it part of something else."""
    end = amount.end
    if end >= limit:
        return False
    following, later = text[end], text[end + 1 : end + 2]
    if following.isalnum() or following in "_@°^\\":
        return True
    if following in ".,:/" and later.isdigit():
        return True
    if following == "(" and later.isalpha() and text[end + 2 : end + 3] == ")":
        return True
    return following in {"'", "’"} and later.isalnum()


def is_clock(text: str, amount: Amount, limit: int) -> bool:
    """As in "6pm", "12:01 a.m.", "0401 GMT", "4:39", "3:1"."""
    return _clock().match(text, amount.number_end, limit) is not None


def phone_end(text: str, amount: Amount, limit: int) -> int:
    """Where a phone number that begins with `amount` ends, 0 where it is none."""
    match = (
        _PHONE.match(text, amount.end, limit)
        if text[amount.end : amount.end + 1] in {"-", ".", " ", ")", "‑"}
        else None
    )
    return match.end() if match else 0


def is_mark(text: str, amount: Amount, floor: int, limit: int) -> bool:
    """As in "[3]", "(2)", "1." before a heading or an item, "007": a bare integer that only marks a place or a code."""
    start, end = amount.start, amount.end
    digits = text[start:end]
    if not digits.isdigit():
        return False
    if (digits[0] == "0" and len(digits) > 1) or len(digits) > _LONGEST_BARE:
        return True
    before = text[start - 1] if start > floor else "\n"
    following = text[end] if end < limit else "\n"
    if (len(digits) <= 3 and before in "([{" and following in ")]}") or before == following == "/":
        return True
    opens_line = before == "\n" or not text[max(floor, start - 3) : start].strip()
    return opens_line and len(digits) <= 3 and (following in ".)" and text[end + 1 : end + 2] in {" ", "\t", ""})


@cache
def _names() -> frozenset[str]:
    return frozenset(lines("number_names.txt"))


@cache
def _particles() -> frozenset[str]:
    return frozenset({*lines("number_particles.txt"), *lines("function_words.txt")})


def word_before(text: str, start: int, floor: int) -> str:
    """The word that stands directly before `start`, as written; empty after a mark."""
    before = text[max(floor, start - _REACH) : start]
    if before[-1:] in " \u00a0\n":
        before = before[:-1]
    words = before.split()
    if not words or before[-1:].isspace():
        return ""
    word = words[-1].lstrip("(\"“‘'[-–—•*")
    return (
        word if word and (word[-1].isalnum() or word[-1] == "." or word in {"№", "#"}) and not word[0].isdigit() else ""
    )


def is_name(text: str, amount: Amount, floor: int) -> bool:
    """As in "Section 427", "Boeing 787", "page 3": a number that names a thing. Only for numbers without a measure."""
    word = word_before(text, amount.start, floor)
    if not word:
        return False
    if word.lower() in _names():
        return word.lower() != "no" or word != "no"
    if amount.is_plural or not word[0].isupper() or word.lower() in _particles():
        return False
    if _MEMBERS.search(text, max(floor, amount.start - _REACH), amount.start) or _is_placed(text, amount, floor):
        return False
    return text[amount.start : amount.number_end].isdigit()


def _is_placed(text: str, amount: Amount, floor: int) -> bool:
    """As in "in Lagos 14 died": a place behind "in" and a verb behind the number."""
    placed = _PLACED.search(text, max(floor, amount.start - _REACH), amount.start)
    verb = _FOLLOWING.match(text, amount.end)
    return placed is not None and verb is not None and verb[1] in _verbs()


@cache
def _verbs() -> frozenset[str]:
    return frozenset({*lines("toll_states.txt"), "were", "was", "are", "have", "had"})


def is_model(text: str, amount: Amount) -> bool:
    """As in "the 787 Dreamliner", "the 90049 ZIP Code": bare digits before a name in the singular."""
    if not amount.is_counted or amount.is_plural or not text[amount.start : amount.number_end].isdigit():
        return False
    return text[amount.number_end + 1 : amount.number_end + 2].isupper()
