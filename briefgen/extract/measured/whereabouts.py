"""Where a figure holds: the place that its clause names after "in", "at" or their like."""

import re
from functools import cache

from briefgen.extract.measured.label import Place
from briefgen.language.lexicon import lines, pairs, rows
from briefgen.language.quantities import is_currency

_NAME = r"[A-Z][\w’'-]*"
_NAMED = re.compile(
    rf"(?<!\w)(?P<lead>[Ii]n|[Aa]cross|[Tt]hroughout|[Ww]ithin|[Ii]nside|[Nn]ear|[Aa]t|[Oo]ff|[Aa]round|[Oo]utside)\s"
    rf"(?P<the>the\s)?(?P<name>(?:{_NAME}\s){{0,3}}{_NAME}(?:\sand\s{_NAME})?)(?P<kind>\s[a-z]+)?"
)
_REACH = 250
_TAKING = frozenset({"apposed", "participle", "shared", "bracket", "compared"})


def place_of(place: Place) -> str:
    """The name as written, on one line; the one that follows the number, else one before it; empty for none."""
    clause, words = place.clause, place.words
    for _ in range(4):
        start = max(words.starts[clause.start], place.quantity.span.start - _REACH)
        end = min(words.ends[clause.end - 1], place.quantity.span.end + _REACH)
        found = [
            (match.start(), name) for match in _NAMED.finditer(words.text, start, end) if (name := _name(match, place))
        ]
        found = [
            pair
            for pair in found
            if pair[0] != place.quantity.span.end + 1 or pair[1] in _known() or not _is_kind_of_money(place, pair[1])
        ]
        if found:
            return _nearest(place, found)
        if clause.parent < 0 or clause.sort not in _TAKING:
            return ""
        clause = place.clauses[clause.parent]
    return ""


def _nearest(place: Place, found: list[tuple[int, str]]) -> str:
    """The name behind the number unless another number stands between and one stands before."""
    is_next = place.kinds[: place.word].rstrip("LP").endswith("C") and place.kind(place.word + 1) == "P"
    before = [name for position, name in found if position < place.quantity.span.start and not is_next]
    after = [pair for pair in found if pair[0] >= place.quantity.span.start]
    between = place.kinds[place.word + 1 : place.words.at(after[0][0])] if after else ""
    is_parted = bool(before) and bool({"Q", "C"} & set(between))
    return after[0][1] if after and not is_parted else before[-1] if before else ""


def _is_kind_of_money(place: Place, name: str) -> bool:
    """As in "$2 billion in Eurobonds"."""
    return is_currency(place.quantity.unit) and name.endswith("s")


def _name(match: re.Match[str], place: Place) -> str:
    """The name that a match gives: a known place, one that a word such as "district" shows, or a lone capital word."""
    name = " ".join(match["name"].split())
    known = _longest_known(name)
    if known:
        return _with_kind(known, match) if known == name else known
    kind = (match["kind"] or "").strip()
    if kind in _place_nouns():
        return f"{name} {kind}"
    last = name.split()[-1]
    if last.lower() in _place_nouns():
        return name
    if match["the"] or name.lower() in pairs("months.tsv") or not name[1:2].islower():
        return ""
    if kind and place.kind(place.words.at(match.end("name"))) == "N":
        return ""
    is_lone = " " not in name and match["lead"].lower() in {"in", "at", "near", "across", "around", "outside", "off"}
    return name if is_lone and name not in _no_places() and not _is_common(name) else ""


def _with_kind(name: str, match: re.Match[str]) -> str:
    kind = (match["kind"] or "").strip()
    return f"{name} {kind}" if kind in _place_nouns() else name


def _longest_known(name: str) -> str:
    """The known place that a name begins with: "Malawi" of "Malawi Relief"; the whole where it is known."""
    return name if name in _known() else ""


def _is_common(name: str) -> bool:
    return name.lower() in lines_of("name_common_words.txt")


@cache
def lines_of(name: str) -> frozenset[str]:
    return frozenset(lines(name))


@cache
def _no_places() -> frozenset[str]:
    return frozenset({*lines("name_organisations.tsv"), *lines("name_given.txt")})


@cache
def _place_nouns() -> frozenset[str]:
    return frozenset(lines("measured_place_nouns.txt"))


@cache
def _known() -> frozenset[str]:
    names = set(lines("name_cities.txt"))
    for table in ("name_countries.tsv", "name_places.tsv"):
        names.update(row[0] for row in rows(table))
    return frozenset(names)
