"""The unsure names of a document, weighed by what all their mentions show."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from briefgen.language.lexicon import lines
from briefgen.language.names.candidate import Candidate, Certainty
from briefgen.language.names.definitions import Defined
from briefgen.language.names.evidence import is_beside_place, kinds_around
from briefgen.language.names.named import is_acronym
from briefgen.language.names.vocabulary import heads, is_common, words
from briefgen.language.phrases import alternatives
from briefgen.name import EntityKind

_Votes = dict[EntityKind, int]
_SHORTEST_OTHER = 3
_FEWEST_SHARE = 0.2
_MOST_WEIGHED = 60
_NEAR = 160
_UNSURE = {"guessed", "loose"}
_DOUBTFUL = {"other", "person"}
_LOWER = re.compile(r"(?<![\w-])[a-z][a-z-]{2,}(?![\w-])")


def decided(text: str, defined: Defined) -> list[tuple[str, Candidate]]:
    """The candidates of `defined` by their forms, in order.

    The unsure ones have the kind that the document shows, None where it shows none.
    """
    formed = [(candidate.form(text), candidate) for candidate in defined.candidates]
    unsure: dict[str, list[Candidate]] = {}
    sure: dict[str, EntityKind | None] = {}
    for form, candidate in formed:
        if candidate.certainty in _UNSURE:
            unsure.setdefault(form, []).append(candidate)
        else:
            sure[form] = candidate.kind
    lower = _lower_words(text) if unsure else frozenset()
    kinds = {form: sure.get(form) or _kind_of(text, form, alike, defined, lower) for form, alike in unsure.items()}
    kinds |= {form: "place" for form in _beside_places(text, defined.candidates) if kinds.get(form) in _DOUBTFUL}
    return [(form, _weighed(form, candidate, kinds)) for form, candidate in formed if form not in defined.terms]


def _lower_words(text: str) -> frozenset[str]:
    """The different words of `text` in lower case."""
    return frozenset(_LOWER.findall(" ".join(set(text.split()))))


def _beside_places(text: str, candidates: list[Candidate]) -> set[str]:
    """Single words that a comma or "and" joins to a listed place."""
    found: set[str] = set()
    for first, second in pairwise(candidates):
        if is_beside_place(text, first, second):
            found.update(candidate.form(text) for candidate in (first, second) if candidate.kind is None)
    return found


def _weighed(form: str, candidate: Candidate, kinds: dict[str, EntityKind | None]) -> Candidate:
    if candidate.certainty not in _UNSURE:
        return candidate
    kind = kinds[form]
    certainty: Certainty = "guessed" if kind else "loose"
    is_so = candidate.kind == kind and candidate.certainty == certainty
    return candidate if is_so else candidate._replace(kind=kind, certainty=certainty)


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
    votes = _counted(kind for candidate in weighed for kind in kinds_around(text, candidate))
    votes = {kind: count for kind, count in votes.items() if count >= _FEWEST_SHARE * len(weighed)}
    if is_acronym(form):
        return "organisation" if "organisation" in votes or "person" in votes else None
    if " " not in form and form.lower() in lower:
        return None
    kind = _by_guess(votes, weighed) or _by_vote(votes) or _by_itself(text, form, weighed)
    return "other" if kind == "person" and _may_be_a_firm(text, form, weighed) else kind


def _may_be_a_firm(text: str, form: str, alike: list[Candidate]) -> bool:
    """Whether only a verb makes a person of a single word, as in "Acme said": no known name, no "he" or "she" near."""
    if " " in form or form in words("name_family.txt") or form in words("name_given.txt"):
        return False
    if form.endswith(lines("name_family_endings.txt")):
        return False
    return not any(_pronoun_near().match(text[each.end : each.end + _NEAR]) for each in alike)


@cache
def _pronoun_near() -> re.Pattern[str]:
    """A pronoun in the rest of the sentence, or as the first word of the next one."""
    pronouns = alternatives(lines("personal_pronouns.txt"))
    return re.compile(rf"[^.!?]*?(?:(?<![\w-])|[.!?][\"”]?\s+){pronouns}", re.IGNORECASE)


def _counted(kinds: Iterable[EntityKind]) -> _Votes:
    """How often each kind is told, in the order in which they first are."""
    votes: _Votes = {}
    for kind in kinds:
        votes[kind] = votes.get(kind, 0) + 1
    return votes


def _by_guess(votes: _Votes, alike: list[Candidate]) -> EntityKind | None:
    """What the words themselves look like, unless their surroundings speak against it."""
    guesses = _counted(candidate.kind for candidate in alike if candidate.kind)
    best = _by_vote(votes)
    guess = _by_vote(guesses)
    if guess is None:
        return None
    if "place" in guesses:
        is_town = alike[0].usual in words("name_towns.txt")
        return "person" if is_town and votes.get("person", 0) > votes.get("place", 0) else "place"
    if guess == "person" and best == "organisation":
        return "person"
    if guess == "other" and best is None:
        is_held = len(alike) > 1 or alike[0].has_article
        return "other" if is_held else None
    return best or guess


def _by_vote(votes: _Votes) -> EntityKind | None:
    """The kind told most often, the first of them on a tie."""
    if not votes:
        return None
    best: EntityKind = max(votes, key=lambda kind: votes[kind])
    return best


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
