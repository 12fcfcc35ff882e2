"""Labels where a verb is told once for several: "The union won 57 percent and the league 20 percent"."""

import re

from briefgen.extract.measured.label import Label, Place
from briefgen.extract.measured.noun_phrases import phrase_right, said, trimmed
from briefgen.language.quantities import is_currency

_HOLDER = re.compile(r"[MKC]{1,2}(?P<own>D?L?[NEG]{0,4}[NG])M?[LP]{0,2}$")
_THOSE = re.compile(r"[MKC]{1,2}[XRDS](?P<own>[PO]D?L?N{1,4})M?[LP]{0,2}$")
_WHERE = re.compile(r"[MKC]{1,2}(?P<own>PD?L?N{1,4})M?[LP]{0,2}$")
_ALIKE = re.compile(r"(?P<rest>[NODGEPL]{0,12})P[DL]?N{1,4}T?M?C?[LP]{0,2}")
_OPENED = re.compile(r"[CKM]?PD?L?N{1,4}M?[LP]{0,2}$")
_TOLD = frozenset("AVERSG")
_ENDS = "TKMCPLF"
_MOST_BETWEEN = 24
_WHEREABOUTS = frozenset({"in", "at", "across", "near"})


def gapped(place: Place) -> Label | None:
    """The label of the figure before, said of another holder, another place or another receiver."""
    before, label = place.before, place.label
    following = place.kind(place.word + 1)
    if before is None or label is None or following not in _ENDS or not _is_alike(before.unit, place.quantity.unit):
        return None
    first = place.words.numbers.get(before.span.start, -1)
    between = place.kinds[first + 1 : place.word]
    if first < 0 or len(between) > _MOST_BETWEEN:
        return None
    if following == "P":
        alike = _ALIKE.fullmatch(between)
        return _alike(place, label, first + 1 + alike.end("rest")) if alike else None
    if held := _HOLDER.search(between) or _THOSE.search(between):
        return _of_other(place, label, first, held) if _is_told(place, first, between[: held.start()]) else None
    where = _WHERE.search(between)
    start = max(clause.start for clause in place.clauses if clause.start <= first)
    if where and _OPENED.match(place.kinds[start:first]):
        return _elsewhere(place, label, first + 1 + where.start("own"))
    return None


def _is_alike(before: str, unit: str) -> bool:
    return unit in {before, ""} or (is_currency(before) and is_currency(unit))


def _alike(place: Place, label: Label, preposition: int) -> Label | None:
    """As in "lent $5 million to farmers and $3 million to fishermen": what follows in the place of the first."""
    link = place.lower(place.word + 1)
    if place.lower(preposition) != link:
        return None
    receiver = said(place.words, phrase_right(place, preposition + 1, end=place.word))
    own = said(place.words, phrase_right(place, place.word + 2))
    words = label.words
    if own and receiver and words.endswith(f" {link} {receiver}"):
        words = f"{words.removesuffix(receiver)}{own}"
    elif place.quantity.unit and link not in _WHEREABOUTS:
        return None
    return Label(words, label.owner, label.subject, is_gapped=True)


def _is_told(place: Place, first: int, rest: str) -> bool:
    """Whether a verb stands before the first number and none between the numbers."""
    return not _TOLD & set(rest) and any(group[1] <= first for clause in place.clauses for group in clause.verbs)


def _of_other(place: Place, label: Label, first: int, held: re.Match[str]) -> Label | None:
    begin, end = first + 1 + held.start("own"), first + 1 + held.end("own")
    own = said(place.words, trimmed(place.kinds, list(range(begin, end))))
    if held.re is _THOSE:
        link = f" {place.lower(begin)} "
        head, found, _ = label.subject.partition(link)
        own = f"{head}{link}{own}" if found and place.lower(begin - 1) in {"those", "that"} else ""
    subject = label.subject or label.words.partition(": ")[0]
    if not own or (not label.subject and subject == label.words):
        return None
    if label.words.startswith(subject):
        words = f"{own}{label.words[len(subject) :]}"
    elif label.words.endswith(f" {subject}"):
        words = f"{label.words[: -len(subject)]}{own}"
    else:
        words = f"{own}: {label.words}"
    return Label(words, label.owner if label.owner != subject else own, own, is_gapped=True)


def _elsewhere(place: Place, label: Label, start: int) -> Label:
    """The same told of another place, which the label names where it says more than where."""
    if place.lower(start) in _WHEREABOUTS:
        return Label(label.words, label.owner, label.subject, is_gapped=True)
    where = said(place.words, trimmed(place.kinds, list(range(start + 1, place.word))))
    return Label(f"{where}: {label.words}" if where else label.words, label.owner, label.subject, is_gapped=True)
