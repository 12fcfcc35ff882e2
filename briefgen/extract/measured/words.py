"""The words of a piece of a sentence with what each does there, one letter a word, so that patterns can run over them.

Kinds: N names or describes, D article, P preposition, O "of", A auxiliary, V verb, E participle, G form in "-ing",
R relative, S subordinator, C conjunction, M comma, K other mark, L adverb, Q number, X pronoun, T time, F comparison.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefgen.extract.measured.time_phrases import TimePhrase, find_time_phrases
from briefgen.extract.measured.verbs import verb_kinds
from briefgen.language.lexicon import lines, rows
from briefgen.language.quantities import is_counted
from briefgen.quantity import Quantity
from briefgen.span import Span

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W_](?:[\w’'&/.,-]*[^\W_])?|[,;:()\[\]—•|!?…]|[–-](?=\s)")
_LETTERS = {
    "article": "D",
    "preposition": "P",
    "of": "O",
    "relative": "R",
    "subordinator": "S",
    "conjunction": "C",
    "auxiliary": "A",
    "pronoun": "X",
    "comparison": "F",
    "adverb": "L",
}
_SHORTEST_PARTICIPLE, _SHORTEST_ENDING = 4, 5
_STANDING = frozenset({"this", "these", "those", "some", "all", "each"})
_MODALS = frozenset({"will", "would", "could", "may", "might", "should", "shall", "can", "must"})
_DAYPARTS = frozenset({"before", "after", "until", "since"})
_FARTHEST_VERB = 10
_INFINITIVES = frozenset({"be", "have"})
_EITHER = frozenset({"after", "before", "since", "until", "as"})


@dataclass(frozen=True, slots=True)
class Words:
    """The words of `piece`; `kinds[i]` is that of the word from `starts[i]` to `ends[i]`.

    `numbers` maps the place of a number's first digit to its word, `times` are the phrases that say when.
    """

    text: str
    piece: Span
    starts: Sequence[int]
    ends: Sequence[int]
    lowers: Sequence[str]
    kinds: str
    numbers: dict[int, int]
    times: Sequence[TimePhrase]

    def at(self, position: int) -> int:
        """The first word that begins at or after `position`."""
        return bisect_left(self.starts, position)


def read_words(text: str, piece: Span, quantities: Sequence[Quantity], cited: Sequence[Span] = ()) -> Words:
    """The words of `piece`; what stands inside `cited`, the places of citations, says nothing about when."""
    times = [time for time in find_time_phrases(text, piece) if not any(time.span.overlaps(span) for span in cited)]
    spans = [(_digits(text, quantity), "Q") for quantity in quantities]
    taken = [span for span, _ in spans]
    times = [time for time in times if time.is_bare or not _hits(taken, time.span)]
    spans += [(time.span, "T") for time in times if not time.is_bare]
    spans = _without_overlaps(sorted(spans, key=lambda pair: (pair[0].start, pair[1])))
    starts: list[int] = []
    ends: list[int] = []
    lowers: list[str] = []
    kinds: list[str] = []
    numbers: dict[int, int] = {}
    known = _kinds()
    position = piece.start
    for span, kind in [*spans, (Span(piece.end, piece.end), "")]:
        for match in _TOKEN.finditer(text, position, span.start):
            word = match[0]
            lower = word.lower()
            starts.append(match.start())
            ends.append(match.end())
            lowers.append(lower)
            kinds.append(known.get(lower) or _by_ending(word, lower))
        if kind:
            numbers[span.start] = len(starts)
            starts.append(span.start)
            ends.append(span.end)
            lowers.append(kind)
            kinds.append(kind)
        position = max(position, span.end)
    return Words(text, piece, starts, ends, lowers, _settled(kinds, lowers), numbers, times)


def _digits(text: str, quantity: Quantity) -> Span:
    """The number without the noun that it counts."""
    if not is_counted(quantity.unit):
        return quantity.span
    count = len(quantity.unit.split())
    words = [*re.finditer(r"\S+", quantity.span.of(text))]
    if count >= len(words):
        return quantity.span
    return Span(quantity.span.start, quantity.span.start + words[-count - 1].end())


def _hits(taken: Sequence[Span], span: Span) -> bool:
    """Whether a phrase holds a number that measures: "in 24 hours" is a time, "in 40 of them" is none."""
    return any(span.overlaps(other) and not span.contains(other) for other in taken)


def _without_overlaps(spans: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    kept: list[tuple[Span, str]] = []
    for span, kind in spans:
        if not kept or kept[-1][0].end <= span.start:
            kept.append((span, kind))
    return kept


@cache
def _kinds() -> dict[str, str]:
    found: dict[str, str] = {",": "M", **dict.fromkeys(";:()[]—•|!?…–-", "K")}
    for name, words in rows("word_kinds.tsv"):
        for word in words.split():
            found.setdefault(word, _LETTERS[name])
    for word, kind in verb_kinds().items():
        found.setdefault(word, kind)
    return found


def _by_ending(word: str, lower: str) -> str:
    if word != lower or len(word) < _SHORTEST_PARTICIPLE or "-" in word:
        return "N"
    if word.endswith("ed"):
        return "N" if word.endswith("eed") else "E"
    if len(word) < _SHORTEST_ENDING or word in lines("not_adverbs.txt"):
        return "N"
    return "L" if word.endswith("ly") else "G" if word.endswith("ing") else "N"


def _settled(kinds: list[str], lowers: Sequence[str]) -> str:
    """The kinds with those settled that depend on their neighbours."""
    before, has_verb = "K", False
    for index in range(len(kinds)):
        kind = kinds[index]
        after = kinds[index + 1] if index + 1 < len(kinds) else "K"
        if kind == "B":
            kind = "N" if has_verb and before != "A" else _verb_or_noun(kinds, lowers, index, before)
        elif kind in "VE":
            kind = _participle_or_noun(kind, before, after, lowers[index])
        elif kind == "N" and before == "A" and lowers[index - 1] in _MODALS:
            kind = "V"
        elif kind in "LPRDS":
            is_clause = kind != "S" or _has_verb_ahead(kinds, index + 1)
            kind = _small_word(kind, lowers, index, before, after, is_clause=is_clause)
        kinds[index] = kind
        has_verb = kind in "AV" or (kind == "E" and before in "NX") or (has_verb and kind not in "MKRSC")
        if kind != "L" or before != "A":
            before = kind
    return "".join(kinds)


def _has_verb_ahead(kinds: Sequence[str], start: int) -> bool:
    """Whether a word that may be a verb stands before the next mark."""
    for kind in kinds[start : start + _FARTHEST_VERB]:
        if kind in "MK":
            return False
        if kind in "AVEB":
            return True
    return False


def _small_word(kind: str, lowers: Sequence[str], index: int, before: str, after: str, *, is_clause: bool) -> str:
    """What "to", "that", "this", "since" and their like do between `before` and `after`."""
    lower = lowers[index]
    if kind == "L":
        return "N" if before == "D" and after in "NB" and not lower.endswith("ly") else "L"
    if kind == "P":
        return _preposition(lowers, index, after)
    if kind == "R":
        return "D" if lower == "that" and before in "POQ" and after in "NB" else "R"
    if kind == "D":
        return "X" if after in "AVMKE" and lower in _STANDING else "D"
    if lower == "since" and before == "A":
        return "L"
    is_before_noun = after in "QDT" or (lower == "as" and before in "EV") or (lower in _DAYPARTS and not is_clause)
    return "P" if lower in _EITHER and is_before_noun else "S"


def _preposition(lowers: Sequence[str], index: int, after: str) -> str:
    """The sign of an infinitive before a verb, a comparison before a number, else a preposition."""
    if lowers[index] == "against":
        return "F" if after == "Q" else "P"
    is_verb = after in "BV" and not lowers[index + 1].endswith("s")
    is_infinitive = is_verb or (after == "A" and lowers[index + 1] in _INFINITIVES)
    return "A" if lowers[index] == "to" and is_infinitive else "P"


def _participle_or_noun(kind: str, before: str, after: str, lower: str) -> str:
    """A verb after an auxiliary; part of a name after an article or a preposition, and before a noun without one."""
    if before == "A":
        return "V"
    if kind == "V" and before == "Q" and lower in _sides():
        return "L"
    if before in "DO" or (before == "P" and kind != "V"):
        return "N"
    if kind == "E" and before in "MC" and lower in lines("telling_verbs.txt"):
        return "V"
    is_adjective = kind == "E" and before in "QMC" and after in "NB"
    return "N" if is_adjective else kind


@cache
def _sides() -> frozenset[str]:
    """Words beside a number that say which way it goes: "5 percent lower"."""
    return frozenset(form for _, kind, forms in rows("change_words.tsv") if kind == "side" for form in forms.split("|"))


def _verb_or_noun(kinds: list[str], lowers: Sequence[str], index: int, before: str) -> str:
    """A verb after an auxiliary, or between a subject and what follows a verb; a noun elsewhere."""
    if before == "A":
        return "V"
    if before not in "NXLTR":
        return "N"
    after = kinds[index + 1] if index + 1 < len(kinds) else "K"
    if before in "NT" and index + 1 < len(kinds) and lowers[index + 1] in lines("verb_particles.txt"):
        return "V"
    is_before_infinitive = lowers[index + 1 : index + 2] == ["to"] and kinds[index + 2 : index + 3] in (["B"], ["V"])
    if is_before_infinitive or after in "QDXT" or _leads_to_number(kinds, index + 1):
        return "V"
    subject = lowers[index - 1]
    is_plural = before == "N" and (subject.endswith("s") or subject in lines("human_units.txt"))
    return "V" if (is_plural or before == "X") and not lowers[index].endswith("s") and after in "NPLTC" else "N"


def _leads_to_number(kinds: list[str], start: int) -> bool:
    """Whether only words that limit stand before a number: "costs up to 5", "handle more than half"."""
    for index in range(start, min(start + 4, len(kinds))):
        if kinds[index] == "Q":
            return True
        if kinds[index] not in "LPFD":
            return False
    return False
