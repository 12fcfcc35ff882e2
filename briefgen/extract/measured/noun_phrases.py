"""Noun phrases beside a number: the words of a clause as far as a verb, a mark, another number or a time."""

import re
from functools import cache

from briefgen.extract.measured.clauses import Clause, clause_at
from briefgen.extract.measured.label import Place
from briefgen.extract.measured.words import Words
from briefgen.language.lexicon import lines

MOST_WORDS, _LONGEST = 14, 20
_INSIDE = "NDLEGOPB"
_ENDS = "DOPCLAXM"
_MOST_OF_SUBJECT = 16
_BEHIND_TIME = frozenset({"in", "for", "on", "to", "from"})
_NEAR = frozenset({"in", "for", "on", "at"})


def phrase_right(place: Place, start: int, *, end: int = 0) -> tuple[int, ...]:
    """The words of the phrase at `start`, at most as far as `end`; times are left out."""
    kinds, stop = place.kinds, end or _clause_end(place, start)
    finite = {begin for begin, _ in place.clause.verbs}
    kept: list[int] = []
    for word in range(start, min(stop, start + _LONGEST)):
        if kinds[word] == "T" and kept and (place.kind(word + 1) == "O" or place.lower(word + 1) in _BEHIND_TIME):
            continue
        if len(kept) >= MOST_WORDS or word in finite or not _continues(place, kept, word, stop):
            break
        kept.append(word)
    return trimmed(kinds, kept)


def _continues(place: Place, kept: list[int], word: int, stop: int) -> bool:
    """Whether a word goes on with the phrase `kept`."""
    kinds, kind = place.kinds, place.kinds[word]
    if place.lower(word) in _worth() and place.kind(word + 1) in "QLPD" and "Q" in kinds[word + 1 : word + 4]:
        return False
    if kind == "D":
        return not kept or kinds[kept[-1]] not in "NEG" or kept[-1] != word - 1
    if kind == "C":
        return bool(kept) and _joins(kinds, word, stop)
    if kind == "Q":
        return word != place.word and _is_small(place, word) and place.kind(word + 1) in "NE"
    return kind in _INSIDE


def _clause_end(place: Place, start: int) -> int:
    """The end of the clause that holds a word, which need not be the number's own."""
    clause = place.clause
    return clause.end if clause.start <= start < clause.end else place.clauses[clause_at(place.clauses, start)].end


def _joins(kinds: str, link: int, stop: int) -> bool:
    """Whether "and" joins two nouns: no verb and no number stands behind it."""
    rest = kinds[link + 1 : min(stop, link + 7)]
    ahead = re.split("[MKAVRSF]", rest, maxsplit=1)[0]
    return bool(ahead) and ahead[0] in "NDEG" and "Q" not in ahead


def _is_small(place: Place, word: int) -> bool:
    """Whether a number inside a phrase only helps to name it: "three navies"."""
    start, end = place.words.starts[word], place.words.ends[word]
    return end - start <= len("thirteen") and "." not in place.words.text[start:end]


def trimmed(kinds: str, kept: list[int]) -> tuple[int, ...]:
    """The words without those that no phrase begins or ends with."""
    first, last = 0, len(kept)
    while first < last and kinds[kept[first]] in "DLCPOM" and (kinds[kept[first]] != "L" or last - first > 1):
        first += 1
    while first < last and kinds[kept[last - 1]] in _ENDS:
        last -= 1
    return tuple(kept[first:last])


def said(words: Words, kept: tuple[int, ...]) -> str:
    """The words of a phrase on one line; what stood between them is left out."""
    runs: list[str] = []
    start = 0
    while start < len(kept):
        stop = start
        while stop + 1 < len(kept) and kept[stop + 1] == kept[stop] + 1:
            stop += 1
        runs.append(words.text[words.starts[kept[start]] : words.ends[kept[stop]]])
        start = stop + 1
    return " ".join(" ".join(runs).split())


def subject_of(place: Place) -> str:
    """What the number's clause speaks of, in words; from the clause that it hangs on where it has none of its own."""
    group = place.follows_verb
    if group in place.clause.infinitives and group is not None:
        before = [verb for verb in place.clause.verbs if verb[1] < group[0]]
        if before and (own := phrase_right(place, before[-1][1], end=group[0])) and own[0] <= before[-1][1] + 1:
            return said(place.words, own)
    return _subject(place, place.number)


def _subject(place: Place, number: int, depth: int = 0) -> str:
    clause = place.clauses[number]
    if depth > 4 or number < 0:
        return place.topic
    own = own_subject(place, clause)
    if own is None and depth and not clause.verbs and clause.sort not in {"relative", "apposed", "compared", "bracket"}:
        own = phrase_right(place, opened(place, clause), end=clause.end) or None
    if own is not None:
        if own and place.kind(own[0]) == "X" and len(own) == 1:
            return _meant(place, own[0], number, depth)
        return said(place.words, own)
    if clause.sort == "relative" and clause.parent >= 0:
        return antecedent(place, clause)
    if clause.sort in {"shared", "participle", "apposed", "compared"} and clause.parent >= 0:
        return _subject(place, clause.parent, depth + 1)
    return ""


def _meant(place: Place, word: int, number: int, depth: int) -> str:
    """What a pronoun that is a subject stands for: what the sentence opens with, in its first clause the topic."""
    if place.lower(word) not in _resolved():
        return ""
    if any(clause.verbs for clause in place.clauses[:number]):
        is_clear = place.lower(word) in {"it", "they"} and depth == 0
        return _subject(place, 0, depth + 1) if is_clear else ""
    return place.topic


@cache
def _worth() -> frozenset[str]:
    """Words between a noun and what it is worth: "production worth $14 billion"."""
    firsts = (phrase.split()[0] for phrase in lines("worth_words.txt"))
    return frozenset(word for word in firsts if len(word) > len("at a"))


@cache
def _resolved() -> frozenset[str]:
    return frozenset(lines("resolved_pronouns.txt"))


def own_subject(place: Place, clause: Clause) -> tuple[int, ...] | None:
    """The words before a clause's verb, without what opens it; None where there are none."""
    kinds, start = place.kinds, opened(place, clause)
    if clause.sort == "participle" or not clause.verbs:
        return None
    end = clause.subject_end
    kept: list[int] = []
    for word in range(start, end):
        kind = kinds[word]
        if kind == "M":
            if not _is_list(kinds, word, end):
                break
        elif kind == "R" or word == place.word:
            kept.clear()
            continue
        elif kind == "T" or (kind == "Q" and not _is_small(place, word)):
            continue
        kept.append(word)
    if kept and kinds[kept[-1]] == "X":
        return (kept[-1],)
    kept = list(trimmed(kinds, _last_noun(kinds, kept, start)))
    if len(kept) == 1 and kinds[kept[0]] == "X":
        return tuple(kept)
    kept = [word for word in kept if kinds[word] != "X"]
    if all(kinds[word] == "Q" for word in kept):
        return None
    return trimmed(kinds, kept[-_MOST_OF_SUBJECT:]) or None


def _last_noun(kinds: str, kept: list[int], start: int) -> list[int]:
    """As in "Without money the pipeline will break": what follows an opening adverbial that no comma ends."""
    if not kept or kinds[start] != "P":
        return kept
    for place in range(len(kept) - 1, 0, -1):
        if kinds[kept[place]] == "D" and kinds[kept[place - 1]] in "NEGT":
            return kept[place:]
    return kept


def _is_list(kinds: str, comma: int, end: int) -> bool:
    return "C" in kinds[comma : min(end, comma + 12)]


def opened(place: Place, clause: Clause) -> int:
    """Where a clause begins behind its connecting words and behind an adverbial that a comma ends."""
    kinds, start = place.kinds, clause.start
    while start < clause.end and kinds[start] in "CSLMK":
        start += 1
    if start < clause.end and kinds[start] in "PSTOEG" and clause.sort != "participle":
        comma = kinds.find("M", start, clause.subject_end)
        if comma >= 0:
            return opened_from(kinds, comma + 1, clause.end)
    while start < clause.end and kinds[start] in "TM":
        start += 1
    return start


def opened_from(kinds: str, start: int, end: int) -> int:
    while start < end and kinds[start] in "CLMT":
        start += 1
    return start


def _verb_words(place: Place, end: int) -> set[int]:
    """The words of the verbs near `end`, before it."""
    near = place.clauses[max(0, clause_at(place.clauses, max(0, end - 1)) - 2) : clause_at(place.clauses, end) + 1]
    return {word for clause in near for group in clause.verbs for word in range(*group)}


def antecedent(place: Place, clause: Clause) -> str:
    """The noun phrase that a relative clause hangs on: the words before it, back to a verb, a mark or a number."""
    return said(place.words, phrase_left(place, clause.start, is_near=True))


def phrase_left(place: Place, end: int, *, floor: int = 0, is_near: bool = False) -> tuple[int, ...]:
    """The noun phrase that ends before `end`; only its nearest noun with "of" and "in" where `is_near`."""
    kinds = place.kinds
    last = end
    while last > floor and kinds[last - 1] in "MCKT":
        last -= 1
    first = last
    finite = _verb_words(place, last)
    while first > floor and kinds[first - 1] in "NDLEGOPC" and last - first < MOST_WORDS:
        if kinds[first - 1] == "E" and kinds[first - 2 : first - 1] in {"N", "X"}:
            break
        if kinds[first - 1] == "C" and (is_near or place.kind(first) == "D"):
            break
        if kinds[first - 1] == "P" and is_near and place.lower(first - 1) not in _NEAR:
            break
        if first - 1 in finite:
            break
        first -= 1
    kept = list(range(first, last))
    while kept and kinds[kept[0]] in "POCL":
        kept.pop(0)
    return trimmed(kinds, kept)
