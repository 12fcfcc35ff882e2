"""The word lists that tell a name from a capitalised word, and one kind of name from another."""

from dataclasses import dataclass
from functools import cache, lru_cache

from briefgen.language.lexicon import lines, pairs, rows
from briefgen.name import EntityKind

_SHORTEST_BASE = 3


@dataclass(frozen=True, slots=True)
class Head:
    """What a name is that ends with this word; a weak head counts only beside a word that is no common one."""

    kind: EntityKind
    is_strong: bool


@cache
def heads() -> dict[str, Head]:
    return {row[0]: Head(_kind(row[1]), row[2] == "strong") for row in rows("name_heads.tsv")}


@cache
def words(name: str) -> frozenset[str]:
    """The entries of the list `name` as a set."""
    return frozenset(lines(name))


@cache
def titles() -> dict[str, str]:
    """Titles before a person's name, each `office` or `honorific`."""
    return pairs("name_titles.tsv")


@cache
def abbreviations() -> frozenset[str]:
    """Words that a full stop follows inside a name, without it: Gen, Dr, Inc, St."""
    parts = {part for title in titles() for part in title.split() if part.endswith(".")}
    parts |= {head for head in heads() if head.endswith(".")}
    return frozenset(part[:-1] for part in parts) | words("name_abbreviations.txt")


@lru_cache(maxsize=65_536)
def is_common(word: str) -> bool:
    """Whether `word`, in whatever case, is an English word that a name need not hold."""
    lower = word.lower()
    if "-" in lower:
        return all(is_common(part) for part in lower.split("-") if part)
    known = _common_words()
    if lower in known or lower in words("function_words.txt") or any(base in known for base in _bases(lower)):
        return True
    return lower.endswith(_endings()) and word not in words("name_given.txt") and word not in words("name_family.txt")


@cache
def _common_words() -> frozenset[str]:
    return words("name_common_words.txt") | words("name_modern_words.txt")


@cache
def _endings() -> tuple[str, ...]:
    return lines("name_common_endings.txt")


def _kind(name: str) -> EntityKind:
    kinds: dict[str, EntityKind] = {
        "person": "person",
        "organisation": "organisation",
        "place": "place",
        "document": "document",
        "other": "other",
    }
    return kinds[name]


def _bases(word: str) -> list[str]:
    """What `word` may be an inflection of, by its regular endings."""
    found: list[str] = []
    for ending, replacements in (
        ("'s", ("",)),
        ("ies", ("y",)),
        ("ied", ("y",)),
        ("es", ("", "e")),
        ("s", ("",)),
        ("ed", ("", "e")),
        ("ing", ("", "e")),
        ("ly", ("", "le")),
    ):
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            found += [stem + replacement for replacement in replacements]
            if len(stem) > _SHORTEST_BASE and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return [base for base in found if len(base) >= _SHORTEST_BASE]
