"""The clauses of a piece of a sentence, without a parser: told by marks, connecting words and verbs.

A clause's `parent` is the one that it hangs on: a relative clause on the noun before it, a shared predicate on its
subject's clause, a comparison on what is compared.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from briefgen.extract.measured.words import Words
from briefgen.language.lexicon import lines

Sort = Literal[
    "main", "joined", "shared", "relative", "subordinate", "that", "participle", "compared", "apposed", "bracket"
]

_RELATIVE = re.compile(r"(?:[QLDX]{0,3}[OP])?R")
_COMPARED = re.compile(r"[CLPD]{0,3}Q?[LN]?F(?![PLD]{0,2}Q)|F(?![PLD]{0,2}Q)|[CLPD]{0,3}Q[LN]?F")
_PREDICATE = re.compile(r"L*[AV]|L*E(?!N)")
_PARTICIPLE = re.compile(r"L*[GE]")
_VERBS = re.compile(r"A[AL]*[VG]?|V")
_LONE = re.compile(r"(?<=[NXQTLMRG])E|^E")
_DOING = re.compile(r"(?<=[NPC])G(?=[LPF]{0,3}Q)")
_LIMIT = re.compile(r"F[PLD]{0,2}Q")
_TOLD = re.compile(r"NE[LP]{0,2}Q")
_REACH = 16
_GOING_ON = frozenset({"shared", "main", "joined", "apposed"})
_ASIDES = frozenset({"relative", "participle", "apposed", "bracket", "compared"})


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `start` to `end`. `verbs` are its groups of verbs, infinitives after "to" apart in `infinitives`."""

    start: int
    end: int
    sort: Sort
    parent: int
    verbs: tuple[tuple[int, int], ...]
    infinitives: tuple[tuple[int, int], ...]

    @property
    def subject_end(self) -> int:
        """Where the predicate begins; the end where there is none."""
        return self.verbs[0][0] if self.verbs else self.end


def find_clauses(words: Words) -> list[Clause]:
    edges: list[tuple[int, Sort]] = [(0, "main"), *_edges(words), (len(words.kinds), "main")]
    clauses: list[Clause] = []
    for (start, sort), (end, _) in pairwise(edges):
        if start == end:
            continue
        first = _clause(words, clauses, sort, start, end)
        stop = _resumed(words.kinds, start, first.verbs) if sort == "relative" else 0
        clauses.append(_clause(words, clauses, sort, start, stop) if stop else first)
        if stop:
            clauses.append(_clause(words, clauses, "shared", stop, end))
    return clauses


def _clause(words: Words, clauses: Sequence[Clause], sort: Sort, start: int, end: int) -> Clause:
    verbs, infinitives = _verbs(words, start, end)
    return Clause(start, end, sort, _parent(clauses, sort), verbs, infinitives)


def _resumed(kinds: str, start: int, verbs: tuple[tuple[int, int], ...]) -> int:
    """Where the clause goes on that a relative one stands in: "those who had left were found"; 0 for nowhere."""
    if len(verbs) < 2 or kinds[verbs[1][0] - 1] in "CL":
        return 0
    return verbs[1][0] if "R" in kinds[start : start + 2] and kinds[start : verbs[0][0]].strip("LOP") == "R" else 0


def clause_at(clauses: Sequence[Clause], word: int) -> int:
    """The place of the clause that holds `word`."""
    return max(0, bisect_right(clauses, word, key=lambda clause: clause.start) - 1)


def _parent(clauses: Sequence[Clause], sort: Sort) -> int:
    """The clause before; for one that goes on, the one before what stands between."""
    parent = len(clauses) - 1
    while sort in _GOING_ON and parent > 0:
        clause = clauses[parent]
        is_aside = clause.sort in _ASIDES or (clause.sort == "subordinate" and not clauses[clause.parent].verbs)
        if not is_aside or clause.parent < 0:
            break
        parent = clause.parent
    return parent


def _edges(words: Words) -> Iterator[tuple[int, Sort]]:
    kinds = words.kinds
    start, sort = 0, "main"
    for index, kind in enumerate(kinds):
        if kind not in "KMRSCF" or index < start:
            continue
        edge = _edge(words, index, kind, start, sort)
        if edge and edge[0] > start:
            start, sort = edge
            yield edge


def _edge(words: Words, index: int, kind: str, start: int, sort: str) -> tuple[int, Sort] | None:
    kinds = words.kinds
    if kind == "K":
        mark = words.text[words.starts[index]]
        return index + 1, "bracket" if mark in "([" else "shared" if mark in ")]" else "main"
    if kind == "M":
        told = _after_comma(words, index + 1, start, sort)
        return (index + 1, told) if told else None
    if kind == "R":
        return _relative(kinds, index, start)
    if kind == "S":
        return (index, "subordinate") if index > start else None
    if kind == "C":
        told = _after_link(kinds, index, start)
        return (index + 1, told) if told else None
    is_limit = _LIMIT.match(kinds, index) is not None and kinds[index - 1 : index] == "L"
    return None if is_limit or index == start else (index, "compared")


def _relative(kinds: str, index: int, start: int) -> tuple[int, Sort] | None:
    if not kinds[start:index].strip("QLDXOPC"):
        return None
    if kinds[index - 1] in "VEGC" or (kinds[index - 1] == "L" and kinds[index - 2 : index - 1] == "V"):
        return index + 1, "that"
    return (index - 1 if kinds[index - 1] in "OP" else index), "relative"


def _after_comma(words: Words, index: int, start: int, sort: str) -> Sort | None:
    """What the word at `index`, behind a comma, begins; None for a comma inside a clause that began at `start`."""
    kinds = words.kinds
    if _RELATIVE.match(kinds, index):
        return "relative"
    if _is_comparison(words, index):
        return "compared"
    if kinds[index : index + 1] == "S":
        return "subordinate"
    if kinds[index : index + 1] == "C":
        return _after_link(kinds, index, start)
    if kinds[start] == "O" and clause_ahead(kinds, index):
        return "main"
    return _after_plain_comma(kinds, index, sort, has_verb=_has_verb(kinds, start, index) or sort in _ASIDES)


def _after_plain_comma(kinds: str, index: int, sort: str, *, has_verb: bool) -> Sort | None:
    """What begins behind a comma without a connecting word."""
    is_clause = clause_ahead(kinds, index)
    is_predicate = _PREDICATE.match(kinds, index) is not None
    if sort == "compared" and not is_clause and not is_predicate:
        return "apposed"
    if _PARTICIPLE.match(kinds, index) and (has_verb or kinds[index] in "GE"):
        return "participle"
    if not has_verb:
        return None
    return "shared" if is_predicate else "main" if is_clause else "apposed"


def _is_comparison(words: Words, index: int) -> bool:
    if _COMPARED.match(words.kinds, index):
        return True
    is_lead = words.lowers[index : index + 1] and words.lowers[index] in _leads()
    return bool(is_lead) and "Q" in words.kinds[index + 1 : index + 4]


@cache
def _leads() -> frozenset[str]:
    return frozenset(lines("compared_leads.txt"))


def _after_link(kinds: str, link: int, start: int) -> Sort | None:
    """What "and", "or", "but" begins: a predicate of the same subject, a clause of its own, or no clause."""
    if not _has_verb(kinds, start, link):
        return None
    if kinds[link + 1 : link + 2] == "R":
        return "that"
    if _PREDICATE.match(kinds, link + 1):
        return "shared"
    return "joined" if clause_ahead(kinds, link + 1) else None


def clause_ahead(kinds: str, index: int) -> bool:
    """Whether a subject with its verb stands at `index`, before the next mark or connecting word."""
    for place in range(index, min(index + _REACH, len(kinds))):
        kind = kinds[place]
        if kind in "AV":
            return place > index
        if kind == "E" and place > index and (kinds[place - 1] == "Q" or _TOLD.match(kinds, place - 1)):
            return True
        if kind in "MKRSF":
            return False
    return False


def _has_verb(kinds: str, start: int, end: int) -> bool:
    return any(kind in "AVE" for kind in kinds[start:end])


def _with_infinitives(
    finite: list[tuple[int, int]], infinitives: tuple[tuple[int, int], ...]
) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """Verbs joined with an infinitive that stands right behind them: "had to be moved"."""
    ends = dict(infinitives)
    joined = tuple((begin, ends.get(end, end)) for begin, end in finite)
    taken = {end for _, end in joined}
    return joined, tuple(group for group in infinitives if group[1] not in taken)


def _lone(kinds: str, start: int, end: int) -> list[tuple[int, int]]:
    """The past form that is the verb of a clause: the last before its first number: "cases seen here rose"."""
    found = [match.span() for match in _LONE.finditer(kinds, start, end)]
    if not found:
        return []
    number = kinds.find("Q", found[0][1], end)
    before = [span for span in found if span[0] < number] if number >= 0 else []
    return before[-1:] or found[:1]


def _verbs(words: Words, start: int, end: int) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    kinds = words.kinds
    groups = [match.span() for match in _VERBS.finditer(kinds, start, end)]
    infinitives = tuple(group for group in groups if words.lowers[group[0]] == "to")
    if groups:
        infinitives += tuple(match.span() for match in _DOING.finditer(kinds, groups[0][1], end))
    finite = [group for group in groups if words.lowers[group[0]] != "to"]
    if not finite:
        finite = _lone(kinds, start, end)
        if not finite and kinds[start] in "EG":
            finite = [(start, start + 1)]
    return _with_infinitives(finite, infinitives)
