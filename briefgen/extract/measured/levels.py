"""Labels of levels and changes: the subject whose level is told, the noun of change, the noun before "of"."""

import re
from functools import cache

from briefgen.extract.measured.clauses import clause_at
from briefgen.extract.measured.counts import level_verbs
from briefgen.extract.measured.label import Label, Place
from briefgen.extract.measured.noun_phrases import MOST_WORDS, phrase_left, phrase_right, said, subject_of
from briefgen.language.lexicon import lines
from briefgen.language.quantities import is_counted

_FEW = 2
_MULTIPLYING = re.compile(r"\w{3,12}(?:ed|ing|les?|ves?)")
_NEAR_CELLS = 8


def measured(place: Place) -> Label | None:
    """As in "an increase of 7.2%", "growth of 2.5%", "at a cost of $3m": the noun before "of" and what it is about."""
    of = place.word - 1
    while of > place.clause.start and place.kind(of) in "LDFP" and place.word - of < 4:
        of -= 1
    of, floor = (of, place.clause.start) if place.kind(of - 1) != "M" else (of, 0)
    if place.kind(of) != "O" or place.kind(of - 1) not in "NGEM":
        return None
    own = phrase_left(place, of, floor=floor, is_near=True)
    if not own or place.lower(own[-1]) in _hollow():
        return None
    words = _parted(place, own)
    if place.is_counted:
        hedge = [
            place.lower(word)
            for word in range(of + 1, place.word)
            if place.lower(word).endswith("ly") and place.lower(word) not in _limiting()
        ]
        noun = said(place.words, phrase_right(place, place.word + 1))
        words = " ".join([words, "of", *hedge, noun]) if noun else words
        if place.lower(own[0] - 1) in {"its", "their"} and (holder := subject_of(place)):
            words = f"{holder}: {words}"
        cause = _cause(place)
        return Label(f"{words} ({cause})" if cause else words, noun)
    into = ""
    if place.kind(place.word + 1) == "P" and place.lower(place.word + 1) in {"in", "for", "on", "to", "from"}:
        what = said(place.words, phrase_right(place, place.word + 2))
        into = f" {place.lower(place.word + 1)} {what}" if what else ""
    is_open = place.lower(own[-1]) in _properties() and (not into or into.startswith((" on ", " from ")))
    about = _about(place) if is_open or place.lower(own[0] - 1) in {"its", "their"} else ""
    words = f"{words}{into}"
    is_named = not about or about in words or ": " in words
    return Label(words if is_named else f"{about}: {words}", words, about)


def _parted(place: Place, own: tuple[int, ...]) -> str:
    """As in "repair the plant at a cost of": the thing, and what of it is measured."""
    link = next((word for word in own if place.lower(word) == "at"), 0)
    thing, measure = (
        said(place.words, tuple(w for w in own if w < link)),
        said(place.words, tuple(w for w in own if w > link + 1)),
    )
    return f"{thing}: {measure}" if link and thing and measure in _properties() else said(place.words, own)


def _about(place: Place) -> str:
    """What a property without an owner belongs to: the figure before in an apposition, else the subject."""
    if place.clause.sort == "apposed" and place.label and place.kind(place.clause.start) != "O":
        return place.label.subject or place.label.owner or place.label.words
    return subject_of(place)


def _cause(place: Place) -> str:
    """As in "a surge in attacks and the deaths of 2,500 people": what the deaths come from."""
    if place.before is None or place.label is None or "(" in place.label.words:
        return ""
    between = place.words.text[place.before.span.end : place.quantity.span.start]
    if is_counted(place.before.unit) and _last_word(between) in lines("toll_verbs.txt"):
        return ""
    return (place.label.owner or place.label.words) if _results().search(between) else ""


def _last_word(words: str) -> str:
    return (words.lower().split() or [""])[-1]


def resulted(place: Place) -> Label | None:
    """As in "a surge in attacks, resulting in 2,500 deaths"."""
    cause = _cause(place)
    if not cause or not place.is_counted:
        return None
    noun = said(place.words, phrase_right(place, place.word + 1))
    return Label(f"{noun} ({cause})", noun) if noun else None


def multiplied(place: Place) -> Label | None:
    """As in "The group has doubled its presence in Calder": what changed, which stands behind the verb."""
    verb = place.quantity.span.of(place.words.text).lower()
    if place.quantity.change != "factor" or place.kind(place.word + 1) != "D" or not _MULTIPLYING.fullmatch(verb):
        return None
    words = said(place.words, phrase_right(place, place.word + 1))
    if place.lower(place.word + 1) not in {"its", "their", "his", "her"}:
        return Label(words, words) if words else None
    who = said(place.words, phrase_left(place, _unlimited(place), floor=place.clause.start))
    return Label(f"{who}: {words}" if who and words else words, words)


def changed(place: Place) -> Label | None:
    """As in "a 65 percent surge in attacks": the noun of change behind the number and what changes."""
    if place.quantity.change == "level" or place.is_counted or place.lower(place.word + 1) not in _changes():
        return None
    words = said(place.words, phrase_right(place, place.word + 1))
    return Label(words, words.partition(" in ")[2]) if len(words.split()) >= _FEW else None


def objected(place: Place) -> Label | None:
    """As in "cut its policy rate by 25 points", "puts the cost at $3m": what stands between verb and number."""
    group = place.follows_verb
    link = place.word - 1
    while group and link > group[1] and place.kind(link) in "LDFPN" and not _is_link(place, link):
        link -= 1
    if group is None or link <= group[1] or not _is_link(place, link):
        return None
    kept = phrase_right(place, group[1], end=link)
    if not kept or place.lower(kept[0]) in _stops() or place.kind(group[1]) == "P" or place.kind(kept[-1]) not in "NG":
        return None
    words = _unnumbered(said(place.words, kept))
    return Label(words, words) if words and any(place.kind(word) == "N" for word in kept) else None


def _is_link(place: Place, word: int) -> bool:
    """Whether a word stands between an object and its number: "by", and "from" where "to" and the other end follow."""
    if place.lower(word) == "from":
        return place.lower(place.word + 1) == "to" and place.kind(place.word + 2) == "Q"
    return place.lower(word) in _links()


def _unnumbered(words: str) -> str:
    return re.sub(r"^(?:total\s)?(?:number|total|amount)\sof\s(?:the\s)?", "", words)


def levelled(place: Place) -> Label | None:
    """As in "Inflation rose to 29 percent", "Health is 52% funded"."""
    subject = _unnumbered(subject_of(place))
    if not subject or place.follows_verb is None:
        return None
    after = place.word + 1
    if (
        place.kind(after) in "EN"
        and not place.is_counted
        and place.lower(after) not in _stops()
        and place.kinds[place.word - 1] != "P"
    ):
        told = said(place.words, phrase_right(place, after))
        return Label(f"{subject}, {told}" if told else subject, subject, subject)
    group = place.follows_verb
    verb = place.lower(group[1] - 1)
    if verb in _results_in() and place.clause.sort == "relative" and place.label is not None:
        return place.label
    is_level = verb in level_verbs() or verb in lines("putting_verbs.txt")
    if group[1] == _unlimited(place) and not is_level and place.quantity.unit != "percent":
        return Label(f"{subject}: {said(place.words, (group[1] - 1,))}", subject, subject)
    return Label(subject, subject, subject)


@cache
def _results_in() -> frozenset[str]:
    return frozenset(lines("equal_verbs.txt"))


def followed(place: Place) -> Label | None:
    """As in "$43 million in aid", "a $5 billion loan", "the US$18.5 million appeal"."""
    start = place.word + 1
    if place.kind(start) in "PO" and place.lower(start) in {"of", "in", "for"}:
        start += 1
    elif place.kind(start) not in "NEG" or place.lower(start) in _stops():
        return None
    kept = phrase_right(place, start)
    words = said(place.words, kept)
    if words and place.lower(kept[-1]) in _chances() and place.lower(kept[-1] + 1) == "that":
        words = f"{words} {_said_that(place, kept[-1] + 1)}"
    return Label(words, words) if words else None


def _said_that(place: Place, that: int) -> str:
    """As in "a 70% chance that the river will rise": the clause behind "that"."""
    end = min(place.clauses[clause_at(place.clauses, that + 1)].end, that + MOST_WORDS)
    return said(place.words, tuple(range(that, end))).rstrip(",;:([")


@cache
def _chances() -> frozenset[str]:
    return frozenset(lines("chance_nouns.txt"))


def nearest(place: Place) -> Label | None:
    """The phrase before the number, else its subject."""
    own = said(place.words, phrase_left(place, _unlimited(place), floor=place.clause.start))
    subject = subject_of(place)
    if own and own.lower() in _properties() and subject and subject != own:
        own = f"{subject}: {own}"
    words = own or subject or _cell(place)
    return Label(words, words) if words else None


def _cell(place: Place) -> str:
    """As in "Wheat | 18.9% | $3b": the words before a number that stands alone between marks."""
    start = place.clause.start
    while start > 0 and place.kind(start - 1) in "KQLPDM" and place.clause.start - start < _NEAR_CELLS:
        start -= 1
    return said(place.words, phrase_left(place, start)) if start < place.clause.start else ""


def _unlimited(place: Place) -> int:
    end = place.word
    while end > place.clause.start and place.kind(end - 1) in "PLDFOA":
        end -= 1
    return end


@cache
def _results() -> re.Pattern[str]:
    words = sorted(lines("result_words.txt"), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})\s(?:\w+\s){{0,3}}$", re.IGNORECASE)


@cache
def _stops() -> frozenset[str]:
    return frozenset(lines("noun_stops.txt")) | {"more", "less", "fewer"}


@cache
def _hollow() -> frozenset[str]:
    return frozenset(lines("hollow_nouns.txt"))


@cache
def _properties() -> frozenset[str]:
    return frozenset(lines("property_nouns.txt"))


@cache
def _changes() -> frozenset[str]:
    return frozenset(lines("change_nouns.txt"))


@cache
def _limiting() -> frozenset[str]:
    return frozenset(lines("phrase_edges.txt")) - {"potentially"}


@cache
def _links() -> frozenset[str]:
    return frozenset({"by", "at", "to"})
