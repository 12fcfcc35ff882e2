"""Which rules a user wants to hear: codes, letters of families, or how codes begin."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from briefgen.check.codes import CODES, FAMILIES
from briefgen.errors import UsageError
from briefgen.registry import RULES, found

_SEPARATOR = re.compile(r"[,\s]+")
_DIGITS = str.maketrans({"O": "0", "I": "1", "L": "1"})
"""Letters that are typed for digits."""
_PLUG_IN = re.compile(r"[A-Z]{1,8}[0-9]{0,3}")


@dataclass(frozen=True, slots=True)
class Selection:
    """The beginnings of codes to hear and not to hear; without any to hear, all are heard.

    The longer beginning wins, and of two of the same length the one not to hear: E004 out of `ignore` E is heard.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def has(self, code: str) -> bool:
        """Whether findings of the rule `code` are wanted."""
        wanted = _longest(code, self.select) if self.select else 0
        return wanted is not None and wanted > (_longest(code, self.ignore) or -1)


def _longest(code: str, beginnings: Iterable[str]) -> int | None:
    """The length of the longest of `beginnings` that `code` has; None where it has none."""
    return max((len(beginning) for beginning in beginnings if code.startswith(beginning)), default=None)


def codes_named(words: Sequence[str], option: str) -> tuple[str, ...]:
    """The beginnings of codes that `words` list, parted by commas, in capitals and each once.

    Raises UsageError for one that no rule has; rules of plug-ins, whose codes nobody knows before, are let through.
    """
    named = dict.fromkeys(part.upper() for word in words for part in _SEPARATOR.split(word) if part)
    for name in named:
        is_known = any(code.startswith(name) for code in CODES)
        if not is_known and not (found(RULES) and _PLUG_IN.fullmatch(name)):
            raise UsageError(f"{option}: no rule has a code that begins with {name}; {near_miss(name)}")
    return tuple(named)


def near_miss(name: str) -> str:
    """What to write instead of a code that there is not."""
    wanted = name[:1].upper() + name[1:].upper().translate(_DIGITS)
    family = next((code for code in CODES if code[0] == wanted[:1]), "")
    close = [code for code in CODES if _differences(code, wanted) < 2]
    meant = ""
    if close:
        meant = f"did you mean {' or '.join(sorted(close, key=lambda code: _differences(code, wanted))[:2])}? "
    elif family:
        meant = f"{FAMILIES[wanted[:1]].lower()} begins with {family}; "
    return f"{meant}briefgen rule lists them"


def _differences(code: str, name: str) -> int:
    """In how many places two codes differ; a missing one counts as one."""
    return sum(one != other for one, other in zip_longest(code, name))
