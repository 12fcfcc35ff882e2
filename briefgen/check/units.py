"""Whether a unit stands in a text, in one of its written forms."""

from collections.abc import Iterable
from functools import cache

from briefgen.language.lexicon import lines, rows
from briefgen.language.quantities.nouns import singular
from briefgen.language.wording import content_words, find_words, folded, lemmas


def stands_unit(unit: str, texts: Iterable[str]) -> bool:
    """Whether one of `texts` has the unit; of a rate both its sides."""
    sides = [side.strip() for side in f" {unit} ".split(" per ") if side.strip()]
    return any(all(_stands(side, text) for side in sides) for text in texts)


def _stands(unit: str, text: str) -> bool:
    forms = _forms().get(unit.casefold())
    if forms is None:
        return _is_counted_in(unit, text)
    words, signs = forms
    if any(sign in text for sign in signs):
        return True
    known = folded(text)
    return any(next(find_words(known, word), None) is not None for word in words) or _is_counted_in(unit, text)


def _is_counted_in(unit: str, text: str) -> bool:
    """Whether the nouns of a unit stand in `text`, in whatever number."""
    known = lemmas(text)
    return all(
        word in known or singular(word) in known or any(singular(other) == word for other in _near(word, known))
        for word in content_words(unit)
    )


def _near(word: str, known: frozenset[str]) -> list[str]:
    return [other for other in known if other[:2] == word[:2]]


@cache
def _forms() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """The words and signs of each measure and currency, by the unit without its case."""
    words: dict[str, set[str]] = {}
    signs: dict[str, set[str]] = {}
    for unit, *written in rows("units.tsv"):
        _add(words, unit, written[0].split("|") if written else ())
        _add(signs, unit, written[1].split("|") if len(written) > 1 else ())
    for unit, names in rows("currency_names.tsv"):
        _add(words, unit, names.split("|"))
    for sign, unit, *_ in (*rows("currency_signs.tsv"), *rows("currency_prefixes.tsv")):
        _add(signs, unit, [sign])
    for code in lines("currency_codes.txt"):
        _add(signs, code, [code])
    known = words.keys() | signs.keys()
    return {unit: (frozenset(words.get(unit, ())), frozenset(signs.get(unit, ()))) for unit in known}


def _add(forms: dict[str, set[str]], unit: str, written: Iterable[str]) -> None:
    forms.setdefault(unit.casefold(), set()).update(form for form in written if form)
