"""Candidates of a whole document put together: which mentions name the same thing."""

from briefgen.language.names.acronym import Definition
from briefgen.language.names.candidate import Candidate, Certainty
from briefgen.language.names.definitions import apply_definitions
from briefgen.language.names.known import countries_of_peoples, known_names
from briefgen.language.names.named import Named, is_acronym
from briefgen.language.names.persons import Persons
from briefgen.language.names.vocabulary import heads, words
from briefgen.language.names.weigh import decided
from briefgen.name import EntityKind

_FEWEST_SHARE = 0.25
_PERSON = "person "
_FEWEST_INITIALS = 3


def settle(text: str, candidates: list[Candidate], definitions: list[Definition]) -> list[Named]:
    """The things that `text` (plain) names, in order of first mention."""
    defined = apply_definitions(text, candidates, definitions)
    weighed = decided(text, defined)
    keys = _Keys(defined.long_of, Persons(form for form, candidate in weighed if candidate.kind == "person"))
    found: dict[str, Named] = {}
    left: list[tuple[str, Candidate]] = []
    for form, candidate in weighed:
        key = keys.of(form, candidate)
        if key.startswith(_PERSON) and candidate.kind != "person":
            found.setdefault(key, Named()).add(candidate._replace(kind="person", certainty="guessed"), form)
        elif key:
            found.setdefault(key, Named()).add(candidate, form)
        else:
            left.append((form, candidate))
    _add_short_forms(left, found)
    _merge_initials(left, found)
    _merge_longer(found)
    for named in found.values():
        named.sort()
    return sorted(found.values(), key=lambda named: named.mentions[0].start)


class _Keys:
    """What mentions of the same thing share."""

    def __init__(self, long_of: dict[str, str], persons: Persons) -> None:
        self._long_of = long_of
        self._persons = persons
        self._kept: dict[tuple[str, EntityKind | None, Certainty], str] = {}

    def of(self, form: str, candidate: Candidate) -> str:
        """The key of `candidate`, empty where it is no name by itself."""
        told = (form, candidate.kind, candidate.certainty)
        if told not in self._kept:
            self._kept[told] = self._key(form, candidate)
        return self._kept[told]

    def _key(self, form: str, candidate: Candidate) -> str:
        if form in self._long_of:
            return _key_of(self._long_of[form])
        if candidate.kind == "person":
            return _PERSON + self._persons.fullest(form)
        is_place = candidate.kind == "place" and candidate.certainty == "shaped"
        is_other = candidate.certainty == "known" or is_place or is_acronym(form)
        if not is_other and (full := self._persons.of_short(form)):
            return _PERSON + full
        if candidate.kind is None:
            return ""
        return f"name {candidate.usual.casefold()}" if candidate.usual else _key_of(form)


def _key_of(form: str) -> str:
    """The key of a name: the listed one, else its words with a people for its country, without the article."""
    known = known_names().get(form)
    if known and known.kind != "people":
        return f"name {known.name.casefold()}"
    first, _, rest = form.removeprefix("The ").partition(" ")
    if rest and first in countries_of_peoples():
        first = countries_of_peoples()[first]
    elif rest and first in known_names():
        first = known_names()[first].name
    return f"name {first} {rest}".casefold().replace("&", "and").strip()


def _add_short_forms(left: list[tuple[str, Candidate]], found: dict[str, Named]) -> None:
    """ "the Forum" after the Shire Valley Relief Forum: a head alone names the only organisation that has it."""
    by_head: dict[str, list[Named]] = {}
    for named in found.values():
        if named.kind == "organisation":
            parts = named.name.split(" ")
            for head in {parts[0], parts[-1]} & heads().keys():
                by_head.setdefault(head, []).append(named)
    for form, candidate in left:
        same = found.get(_key_of(form))
        if same and same.name == form:
            same.add(candidate._replace(kind=same.kind, certainty="guessed"), form)
            continue
        owners = by_head.get(form, [])
        if candidate.has_article and len(owners) == 1 and owners[0].mentions[0].start < candidate.start:
            owners[0].add(candidate._replace(kind="organisation", certainty="guessed"), form)


def _merge_initials(left: list[tuple[str, Candidate]], found: dict[str, Named]) -> None:
    """ "UDF" is the United Democratic Front where no other body has these initials, though no bracket says so."""
    owners: dict[str, list[Named]] = {}
    for named in found.values():
        if named.kind == "organisation" and len(initials := _initials(named.name)) >= _FEWEST_INITIALS:
            owners.setdefault(initials, []).append(named)
    for key, named in list(found.items()):
        bodies = owners.get(named.name, []) if not named.usual else []
        if len(bodies) == 1:
            bodies[0].absorb(found.pop(key))
    for form, candidate in left:
        if len(bodies := owners.get(form, [])) == 1 and form not in words("name_acronyms.txt"):
            bodies[0].add(candidate._replace(kind="organisation", certainty="guessed"), form)


def _initials(name: str) -> str:
    parts = name.split()
    return "".join(part[0] for part in parts if part[0].isupper()) if len(parts) > 1 else ""


def _merge_longer(found: dict[str, Named]) -> None:
    """ "Afghan Taliban" and "Taliban" are one where no other people's are named, and so with countries.

    A longer form that stands once beside many short ones says nothing of them.
    """
    longer: dict[str, list[str]] = {}
    for key, named in found.items():
        first, _, rest = named.name.partition(" ")
        known = known_names().get(first)
        if named.kind == "organisation" and rest and known and known.kind in {"people", "place"}:
            longer.setdefault(_key_of(rest), []).append(key)
    for short, keys in longer.items():
        owner = found.get(short)
        if owner is None or len(keys) != 1 or owner.kind != "organisation" or keys[0] not in found:
            continue
        if len(found[keys[0]].mentions) > _FEWEST_SHARE * len(owner.mentions):
            found[keys[0]].absorb(found.pop(short))
