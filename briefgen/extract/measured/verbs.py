"""The forms of verbs that open a predicate, from their bases; "-ed" and "-ing" are known by these endings."""

from functools import cache

from briefgen.language.lexicon import rows

_VOWELS = frozenset("aeiou")


@cache
def verb_kinds() -> dict[str, str]:
    """Each form with its kind: `V` a verb wherever it stands, `B` one that is as often a noun, `E` a participle."""
    found: dict[str, str] = {}
    for row in rows("verbs.tsv"):
        base, irregular = row[0], row[1].split("|") if len(row) > 1 and row[1] else []
        is_noun = len(row) > 2 and row[2] == "noun"
        for form in (base, _with_s(base)):
            found.setdefault(form, "B" if is_noun else "V")
        for form in irregular[:-1]:
            found.setdefault(form, "V")
        for form in irregular[-1:]:
            found.setdefault(form, "E")
    return found


def _with_s(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "x", "ch", "sh", "z", "go")) else f"{base}s"
