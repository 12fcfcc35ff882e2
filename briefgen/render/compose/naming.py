"""The runs of a label that name one of several things of which the same is measured.

"Imports from China" and "imports from Japan" differ by such a run. It is the name of an entity of the brief, a
capitalised word inside the label, or a number; never what "share of" measures a part of, never an abbreviation that is
no entity (GDP, CPI), never the number that "per" counts by.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.name import EntityKind
from briefgen.render.compose.wording import key_of
from briefgen.render.compose.words import ChartWords

_WORD = re.compile(r"\S+")
_EDGE = ".,;:()[]“”\"'‘’"
_YEAR = re.compile(r"[12][0-9]{3}")


@dataclass(frozen=True, slots=True)
class NamingRun:
    """Where a run stands in its label; runs of different `kind` name things that cannot be compared."""

    start: int
    end: int
    kind: str


def naming_runs(label: str, kinds: Mapping[str, EntityKind], words: ChartWords) -> Iterator[NamingRun]:
    """The runs of `label` that leave a measure around them. `kinds` holds the entities of the brief by their names."""
    for start, end in _capitalised_runs(label):
        kind = kinds.get(key_of(label[start:end])) or _kind_of(label, start, end, words)
        if kind and _is_measure(label[:start], label[end:], words):
            yield NamingRun(start, end, kind)


def _capitalised_runs(label: str) -> Iterator[tuple[int, int]]:
    """Words in a row that begin with a capital or a digit, without the punctuation at their edges."""
    runs: list[list[re.Match[str]]] = []
    is_open = False
    for word in _WORD.finditer(label):
        bare = word[0].strip(_EDGE)
        is_name = bool(bare) and (bare[0].isdigit() or bare[0].isupper())
        if is_name and is_open:
            runs[-1].append(word)
        elif is_name:
            runs.append([word])
        is_open = is_name and word[0][-1] not in ",;:"
    for run in runs:
        start, end = run[0].start(), run[-1].end()
        words = label[start:end]
        yield start + len(words) - len(words.lstrip(_EDGE)), end - len(words) + len(words.rstrip(_EDGE))


def _kind_of(label: str, start: int, end: int, words: ChartWords) -> str:
    """What a run that is no entity names, empty where it names nothing that can be told from its neighbours."""
    run = label[start:end]
    is_first = not label[:start].strip(_EDGE)
    if is_first or (run.isupper() and run.isalpha()):
        return ""
    if _YEAR.fullmatch(run):
        return "year"
    if run[0].isdigit():
        return "" if words.rate_words & set(label[:start].casefold().split()[-1:]) else "number"
    return "" if words.has_capital_nouns else "name"


def _is_measure(before: str, after: str, words: ChartWords) -> bool:
    """Whether the words around a naming run say what is measured, and the run does not complete "share of"."""
    around = [word for word in (before + after).split() if len(word.strip(_EDGE)) > 3]
    ending = [word.strip(_EDGE).casefold() for word in before.split()[-3:]]
    is_partitive = bool(words.partitive_links & set(ending[-2:]) and words.partitives & set(ending))
    return bool(around) and not is_partitive
