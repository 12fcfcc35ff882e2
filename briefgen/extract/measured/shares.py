"""Labels of shares and other parts of a whole: what the whole is, and what has or does the part."""

from briefgen.extract.measured.label import Label, Place
from briefgen.extract.measured.levels import objected
from briefgen.extract.measured.noun_phrases import antecedent, own_subject, phrase_right, said, subject_of
from briefgen.extract.measured.predicates import predicate
from briefgen.extract.measured.verbs import verb_kinds
from briefgen.language.quantities import is_counted

_SHARES = frozenset({"percent", "per mille", ""})
_BE = frozenset({"is", "are", "was", "were", "been", "be"})
_THE = frozenset({"the", "its", "their", "all"})
_THESE = frozenset({"which", "whom", "them", "these", "those", "it", "this"})


def is_share(place: Place) -> bool:
    quantity = place.quantity
    if quantity.change == "factor":
        return False
    numbers = [number for number in (quantity.value, quantity.low, quantity.high) if number is not None]
    return quantity.unit in {"percent", "per mille"} or all(0 < number < 1 for number in numbers)


def of_these(place: Place) -> Label | None:
    """As in "three quarters of which are textiles", "60% of them", "of which Marrow pays 55 percent"."""
    if place.kind(place.word + 1) == "O" and place.lower(place.word + 2) in _THESE:
        whole = _whole(place, place.lower(place.word + 2))
        return _of_whole(place, whole) if whole else None
    clause = place.clause
    if clause.sort != "relative" or place.kinds[clause.start : clause.start + 2] != "OR":
        return None
    whole = place.label.owner or place.label.words if place.label else antecedent(place, clause)
    who = own_subject(place, clause)
    if place.follows_verb and who:
        holder = said(place.words, who)
        link = "share of " if is_share(place) else ""
        verb = said(place.words, (place.follows_verb[1] - 1,))
        return Label(f"{holder}: {link}{whole}" if link else f"{whole}: {holder} {verb}", whole, holder)
    return _of_whole(place, whole)


def _whole(place: Place, word: str) -> str:
    if word in {"it", "this"} and place.label is not None:
        return place.label.subject or place.label.words
    if word in {"which", "whom"} or (place.label is not None and word != "them"):
        if place.label is not None:
            return place.label.owner or place.label.words
        return antecedent(place, place.clause)
    is_told = place.before is not None and is_counted(place.before.unit)
    if word == "them" and place.label is not None and (is_told or not place.people):
        return place.label.owner or place.label.words
    return place.people or place.topic


def _of_whole(place: Place, whole: str) -> Label:
    """What is said of the part; a noun after "are" has it."""
    told = predicate(place) if not place.follows_verb else ""
    if not told and place.kind(place.word + 3) in "PN":
        told = _told_after(place, place.word + 3)
    if not is_share(place):
        return Label(f"{whole}: {told}" if told else whole, whole)
    if place.clause.verbs and place.follows_verb is None:
        begin, end = place.clause.verbs[0]
        if end - begin == 1 and place.kind(begin) == "A" and place.kind(end) in "NGE":
            part = said(place.words, phrase_right(place, end))
            return Label(f"{part}: share of {whole}", whole, part)
    subject = subject_of(place) if place.follows_verb else ""
    if subject:
        return Label(f"{subject}: share of {whole}", whole, subject)
    return Label(f"share of {whole}: {told}" if told else f"share of {whole}", whole)


def _told_after(place: Place, start: int) -> str:
    """As in "two thirds of them in Europe": where or what the part is."""
    is_noun = place.kind(start) == "N"
    kept = phrase_right(place, start if is_noun else start + 1)
    return said(place.words, kept if is_noun else (start, *kept)) if kept else ""


def share(place: Place) -> Label | None:
    """As in "Marrow accounts for 28 percent of imports"; "60 percent of firms cut jobs"; "in 27 percent of cases"."""
    is_half = place.kind(place.word + 1) == "D" and place.quantity.unit == "" and place.lower(place.word + 1) in _THE
    if not (is_half or place.kind(place.word + 1) == "O") or not is_share(place) or place.quantity.unit not in _SHARES:
        return _of_counted(place)
    owner = said(place.words, phrase_right(place, place.word + 2 - is_half))
    if not owner:
        start = place.word + 2
        while place.kind(start) in "DLQ":
            start += 1
        owner = said(place.words, phrase_right(place, start))
    return _shared(place, owner) if owner else None


def _of_counted(place: Place) -> Label | None:
    """As in "two in five camps have no latrines"."""
    if place.is_counted and is_share(place) and place.kind(place.word + 1) != "O":
        owner = said(place.words, phrase_right(place, place.word + 1))
        return _shared(place, owner) if owner else None
    return None


def _shared(place: Place, owner: str) -> Label:
    if place.follows_verb is None:
        return _leading(place, owner)
    if moved := objected(place):
        return Label(f"{moved.words}: share of {owner}", owner, moved.words)
    subject = subject_of(place)
    begin, end = place.follows_verb
    if subject and end - begin > 1 and place.kind(end - 1) == "V" and _is_passive(place, (begin, end)):
        return Label(f"share of {owner}: {subject} {said(place.words, (end - 1,))}", owner, subject)
    subject = subject or (place.label.subject if place.label else "")
    return Label(f"{subject}: share of {owner}" if subject else f"share of {owner}", owner, subject)


def _leading(place: Place, owner: str) -> Label:
    """As in "60 percent of firms cut jobs", ", 44 percent of corn": a share before its clause's verb or without one."""
    told = ""
    if place.clause.verbs:
        told = _what_happens(place, owner) if place.kind(_before_limits(place)) == "P" else ""
        told = told or predicate(place)
    if told:
        return Label(f"share of {owner}: {told}", owner)
    subject = ""
    if place.label and place.lower(place.clause.start) == "or":
        subject = place.label.owner or place.label.words
    elif place.label and place.clause.sort == "apposed":
        subject = place.label.subject
    if not subject and place.clause.sort in {"compared", "apposed"}:
        subject = subject_of(place)
    return Label(f"{subject}: share of {owner}" if subject else f"share of {owner}", owner, subject)


def _before_limits(place: Place) -> int:
    """The word before the number and what limits it, where that word opens the clause; the number's own otherwise."""
    word = place.word - 1
    while word > place.clause.start and place.kind(word) in "LF":
        word -= 1
    return word if word == place.clause.start and place.lower(word) in {"in", "for", "at", "with"} else place.word


def _what_happens(place: Place, owner: str) -> str:
    """As in "In 68 percent of cases the entry point was an old router": the clause behind the share."""
    start = place.words.at(place.words.text.find(owner.rsplit(maxsplit=1)[-1], place.quantity.span.end)) + 1
    while start < place.clause.end and place.kind(start) in "MDLT":
        start += 1
    end = place.clause.verbs[0][1]
    if start >= end:
        return ""
    rest = phrase_right(place, end)
    return said(place.words, (*range(start, rest[0] if rest else end), *rest))


def _is_passive(place: Place, group: tuple[int, int]) -> bool:
    last = place.lower(group[1] - 1)
    is_participle = last.endswith("ed") or verb_kinds().get(last) == "E"
    return is_participle and any(place.lower(word) in _BE for word in range(*group))


def _is_parted(place: Place) -> bool:
    """Whether a semicolon stands between the number and the figure before it."""
    return place.before is not None and ";" in place.words.text[place.before.span.end : place.quantity.span.start]


def part(place: Place) -> Label | None:
    """As in "Of the 112 firms, 71 percent cut jobs", "8.4% were malnourished": a share whose whole stands before it."""
    if not is_share(place) or place.quantity.change != "level" or place.follows_verb or not place.clause.verbs:
        return None
    if place.kinds[place.clause.start : place.word].strip("CLPDM") or place.kind(place.word + 1) not in "AVELT":
        return None
    told = predicate(place)
    whole = place.label.owner if place.label and not _is_parted(place) else ""
    if not told:
        return None
    return Label(f"share of {whole}: {told}" if whole else told, whole)
