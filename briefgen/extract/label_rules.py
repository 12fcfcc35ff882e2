"""Labels told by what a number does in its clause: it counts a noun, takes a share, changes or measures a subject."""

import re
from functools import cache

from briefgen.extract.label import Label, Place
from briefgen.extract.phrases import EDGE, edge_words, is_time, nouns_of_change, phrase_left, said, subject_left
from briefgen.language.lexicon import lines
from briefgen.language.quantities import is_counted

_OF = re.compile(r"\s+of\s+", re.IGNORECASE)
_OWNER = re.compile(r"(?:(?:.*\s)?(?:the|an?)\s+)?((?:[\w’'-]+\s+){1,4})of\s+((?:[\w’'-]+\s+){0,4})$")
_CHANGE_OF = re.compile(r"([\w’'-]+)\s+of\s+(?:[\w’'-]+\s+){0,3}$")
_INTO = re.compile(r"\s+(?:in|for)\s+", re.IGNORECASE)
_BY = re.compile(r"\s(?:up|down)?\s?by\s(?:[\w’'-]+\s){0,3}$", re.IGNORECASE)
_BE = {"is", "are", "was", "were", "has", "have", "had", "will", "could", "would", "may", "might", "can", "did", "do"}
_SHARES = {"percent", "per mille", ""}
_PRONOUNS = ("them ", "it ", "those ", "these ", "this ", "him ", "us ")
_FEW = 2


def changed(place: Place) -> Label | None:
    """As in "a 65 percent surge in attacks", "a fall of 7% in the price of fuel": a noun of change and what changes."""
    if is_counted(place.quantity.unit):
        return None
    noun = _CHANGE_OF.search(place.text[place.start : place.span.start])
    into = _INTO.match(place.text, place.span.end, place.sentence.end)
    if noun and into and noun[1].lower() in nouns_of_change():
        what = place.right(into.end())
        return Label(f"{noun[1]}{into[0]}{what}", what) if what and not is_time(what.split()[0]) else None
    following = place.after
    if place.quantity.change == "level" or not following or first_word(following) in comparatives():
        return None
    is_near = place.text.startswith(following, place.span.end + 1)
    if not is_near or len(following.split()) < _FEW:
        return None
    return Label(following, following.partition(" in ")[2])


def share(place: Place) -> Label | None:
    """As in "China accounts for 28 percent of Pakistan's imports"; "60 percent of firms cut jobs"."""
    of = _OF.match(place.text, place.span.end, place.sentence.end)
    if of is None or place.quantity.unit not in _SHARES or place.quantity.change == "factor":
        return None
    subject = said(place.text, subject_left(place.text, place.start, place.span.start, place.sentence.start))
    owner = place.right(of.end())
    if place.text[of.end() : of.end() + 8].lower().startswith(_PRONOUNS):
        return None
    if not subject:
        return Label(place.right(of.end(), through_verbs=True) or owner, owner)
    return Label(f"{subject}: share of {owner}" if owner else subject, owner, subject)


def said_of(place: Place) -> Label | None:
    """As in "8.4% were malnourished", "$6 million had been received": what is said of the number."""
    following = place.clause_after
    if (
        not following
        or is_counted(place.quantity.unit)
        or not place.text[place.span.end : place.sentence.end].lstrip(" ").startswith(following)
    ):
        return None
    words = following.split()
    if first_word(following) in _BE or (len(words) > 2 and words[1] == "that"):
        if first_word(following) in _BE:
            following = " ".join(word for word in words if word.lower() not in _BE | {"been", "be"})
        whole = place.label.owner if place.label and place.quantity.unit in _SHARES else ""
        return Label(f"{whole}: {following}" if whole else following, whole)
    return None


def repeated(place: Place) -> Label | None:
    """As in "which mentioned Pakistan 12 times": what was done so often."""
    if place.quantity.unit != "time" or place.quantity.change == "factor":
        return None
    clause = place.text[place.start : place.span.start].split()
    if len(clause) < _FEW:
        return None
    if clause[0].lower() in {"which", "who", "that"}:
        end = max(place.sentence.start, place.start - 1)
        head = said(place.text, phrase_left(place.text, place.edge_before(end), end))
        clause = [*head.split(), *clause[1:]]
    return Label(" ".join(clause[-12:]))


def counted(place: Place) -> Label | None:
    """The noun that is counted, with "the deaths of" before it and what is said of it; a short one with its cause."""
    if not is_counted(place.quantity.unit):
        return None
    noun = said(place.text, place.noun()) or place.quantity.unit
    following = place.clause_after
    begin = place.text.find(following.split()[0], place.span.end) if following else place.span.end
    is_near = following and not EDGE.search(place.text, place.span.end, begin)
    words = " ".join(f"{noun}{place.text[place.span.end : begin]}{following}".split()[:14]) if is_near else noun
    owner = _OWNER.search(place.text[place.start : place.span.start])
    if owner and (head := phrase_left(place.text, place.start + owner.start(1), place.start + owner.end(1))):
        hedge = [
            word
            for word in owner[2].split()
            if word.endswith("ly") and word.lower() not in edge_words() - {"potentially"}
        ]
        words = " ".join([said(place.text, head), "of", *hedge, words])
    between = place.text[place.before.span.end : place.span.start] if place.before else ""
    if place.label and _results().search(between) and "(" not in place.label.words:
        words = f"{words} ({place.label.owner or place.label.words})"
    return Label(words, noun)


def by(place: Place) -> Label | None:
    """As in "cut its policy rate by 25 basis points": what stands between the verb of change and "by"."""
    by = _BY.search(place.text, max(place.start, place.span.start - 30), place.span.start)
    if by is None or place.quantity.change == "level":
        return None
    words = place.text[place.start : by.start()].split()
    for position in range(len(words) - 1, -1, -1):
        if words[position].lower() in verbs_of_measuring():
            inside = words[position + 1 :]
            while inside and inside[0].lower() in edge_words():
                inside.pop(0)
            return Label(" ".join(inside)) if inside and not inside[0].lower().endswith("ly") else None
    return None


def levelled(place: Place) -> Label | None:
    """As in "Inflation rose to 29 percent", "Health is 52% funded"."""
    subject = said(place.text, subject_left(place.text, place.start, place.span.start, place.sentence.start))
    if not subject:
        return None
    following = place.after
    is_near = following and place.text[place.span.end : place.span.end + 1 + len(following)] == f" {following}"
    if (
        is_near
        and first_word(following) not in comparatives()
        and not is_time(following.split()[0])
        and not is_counted(place.quantity.unit)
    ):
        return Label(f"{subject}, {following}", subject)
    return Label(subject, subject)


def followed(place: Place) -> Label | None:
    """As in "$43 million in aid", "a $5 billion loan"."""
    into = _INTO.match(place.text, place.span.end, place.sentence.end)
    words = place.right(into.end() if into else place.span.end)
    if not words or is_time(words.split()[0]) or first_word(words) in comparatives():
        return None
    return Label(words, words)


def first_word(words: str) -> str:
    return words.split(maxsplit=1)[0].lower()


def ending_pattern(name: str, ending: str) -> re.Pattern[str]:
    words = sorted(lines(name), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(word) for word in words)}){ending}", re.IGNORECASE)


@cache
def _results() -> re.Pattern[str]:
    return ending_pattern("result_words.txt", r"\s(?:\w+\s){0,3}$")


@cache
def comparatives() -> frozenset[str]:
    return frozenset(lines("noun_stops.txt")) | {
        "more",
        "less",
        "fewer",
        "up",
        "down",
        "stronger",
        "weaker",
        "closer",
        "worse",
    }


@cache
def verbs_of_measuring() -> frozenset[str]:
    return frozenset(lines("measure_verbs.txt"))
