"""The unsure names of a document, weighed by what all their mentions show."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from briefgen.language.lexicon import lines
from briefgen.language.names.candidate import Candidate
from briefgen.language.names.definitions import Defined
from briefgen.language.names.evidence import is_beside_place, kinds_around
from briefgen.language.names.named import is_acronym
from briefgen.language.names.vocabulary import heads, is_common, words
from briefgen.name import EntityKind

_SHORTEST_OTHER = 3
_FEWEST_SHARE = 0.2
_MOST_WEIGHED = 60
_DOUBTFUL = {"other", "person"}
_LOWER = re.compile(r"(?<![\w-])[a-z][a-z-]{2,}(?![\w-])")


def decided(text: str, defined: Defined) -> list[Candidate]:
    """The candidates of `defined`; the unsure ones with the kind that the document shows, None where it shows none."""
    unsure: dict[str, list[Candidate]] = {}
    sure: dict[str, EntityKind | None] = {}
    for candidate in defined.candidates:
        if candidate.certainty in {"guessed", "loose"}:
            unsure.setdefault(candidate.form(text), []).append(candidate)
        else:
            sure[candidate.form(text)] = candidate.kind
    lower = frozenset(_LOWER.findall(text)) if unsure else frozenset()
    kinds = {form: sure.get(form) or _kind_of(text, form, alike, defined, lower) for form, alike in unsure.items()}
    kinds |= {form: "place" for form in _beside_places(text, defined.candidates) if kinds.get(form) in _DOUBTFUL}
    return [
        _weighed(text, candidate, kinds)
        for candidate in defined.candidates
        if candidate.form(text) not in defined.terms
    ]


def _beside_places(text: str, candidates: list[Candidate]) -> set[str]:
    """Single words that a comma or "and" joins to a listed place."""
    found: set[str] = set()
    for first, second in pairwise(candidates):
        if is_beside_place(text, first, second):
            found.update(candidate.form(text) for candidate in (first, second) if candidate.kind is None)
    return found


def _weighed(text: str, candidate: Candidate, kinds: dict[str, EntityKind | None]) -> Candidate:
    form = candidate.form(text)
    if form not in kinds or candidate.certainty in {"known", "shaped"}:
        return candidate
    kind = kinds[form]
    return replace(candidate, kind=kind, certainty="guessed" if kind else "loose")


def _kind_of(
    text: str, form: str, alike: list[Candidate], defined: Defined, lower: frozenset[str]
) -> EntityKind | None:
    """The kind of an unsure name, None where nothing speaks for a name."""
    if form in defined.long_of:
        last = heads().get(defined.long_of[form].rsplit(maxsplit=1)[-1])
        return last.kind if last else "organisation"
    if all(candidate.certainty == "loose" for candidate in alike):
        return None
    weighed = alike[:_MOST_WEIGHED]
    votes = Counter(kind for candidate in weighed for kind in kinds_around(text, candidate))
    votes = Counter({kind: count for kind, count in votes.items() if count >= _FEWEST_SHARE * len(weighed)})
    if is_acronym(form):
        return "organisation" if votes["organisation"] or votes["person"] else None
    if " " not in form and form.lower() in lower:
        return None
    return _by_guess(votes, weighed) or _by_vote(votes) or _by_itself(text, form, weighed)


def _by_guess(votes: Counter[EntityKind], alike: list[Candidate]) -> EntityKind | None:
    """What the words themselves look like, unless their surroundings speak against it."""
    guesses = Counter(candidate.kind for candidate in alike if candidate.kind)
    best = _by_vote(votes)
    if not guesses:
        return None
    if guesses["place"]:
        is_town = alike[0].usual in words("name_towns.txt")
        return "person" if is_town and votes["person"] > votes["place"] else "place"
    guess = guesses.most_common(1)[0][0]
    if guess == "person" and best == "organisation":
        return "person"
    if guess == "other" and best is None:
        is_held = len(alike) > 1 or alike[0].has_article
        return "other" if is_held else None
    return best or guess


def _by_vote(votes: Counter[EntityKind]) -> EntityKind | None:
    return votes.most_common(1)[0][0] if votes else None


def _by_itself(text: str, form: str, alike: list[Candidate]) -> EntityKind | None:
    """A word that nothing explains: a known family or given name, or a thing that is named more than once."""
    if any(candidate.kind for candidate in alike):
        return None
    if form in words("name_family.txt") or form in words("name_given.txt"):
        return "person"
    if form.endswith(lines("name_people_endings.txt")) and all(_describes(text, candidate) for candidate in alike):
        return None
    shown = [candidate for candidate in alike if not candidate.is_initial]
    is_word = all(letter.isalpha() or letter in "-'" for letter in form)
    fewest = 1 if is_word and len(form) > _SHORTEST_OTHER else 2
    is_thing = len(shown) >= fewest and len(form) >= _SHORTEST_OTHER and not _is_genus(text, alike)
    return "other" if is_thing else None


def _describes(text: str, candidate: Candidate) -> bool:
    """Whether a noun in lower case follows, as after the name of a people."""
    following = _LOWER.match(text, candidate.end + 1)
    return following is not None and following[0] not in words("function_words.txt")


def _is_genus(text: str, alike: list[Candidate]) -> bool:
    """Whether a Latin word follows, as in the name of a species."""
    for candidate in alike:
        following = _LOWER.match(text, candidate.end + 1)
        if following and text[candidate.end] == " " and not is_common(following[0]):
            return True
    return False
