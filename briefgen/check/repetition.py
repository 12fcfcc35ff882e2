"""Family W: a list says a thing once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.brief import Brief
from briefgen.check.codes import report
from briefgen.check.own_words import Wording, wordings
from briefgen.check.passage import passage_of
from briefgen.finding import Finding
from briefgen.language.wording import bare

_FEWEST_WORDS = 6
_MOST_MISSING = 0.2
_WORDS_FOR_ONE_OTHER = 9
_MOST_COMPARED = 200
_LONGEST_LEAD = 4
"""How many marks and brackets at most stand before the first letter of a name."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What an item says: the words with meaning, those of them that a list may differ in and still say two things."""

    words: frozenset[str]
    decisive: frozenset[str]


def check_repetition(brief: Brief) -> Iterator[Finding]:
    """W002: no two items of a list say the same. The bottom line may repeat a point of the summary."""
    for path, items in _lists(brief).items():
        first_at: dict[str, int] = {}
        said = [_said(item.text) for item in items]
        for index, item in enumerate(items):
            first = first_at.setdefault(bare(item.text), index)
            if first != index:
                message = f"{path}[{first}] says the same; keep one of them"
                yield report("W002", item.path, message, item.item.evidence)
                continue
            near = next((other for other in _earlier(index) if _is_near(said[index], said[other])), None)
            if near is not None:
                message = f"{path}[{near}] says the same in nearly the same words; keep one of them"
                yield report("W002", item.path, message, item.item.evidence)


def _earlier(index: int) -> range:
    """The items before that one that it is compared with, as many as a list of a brief may well have."""
    return range(max(0, index - _MOST_COMPARED), index)


def _lists(brief: Brief) -> Mapping[str, Sequence[Wording]]:
    """The lists of items that are sentences; two events of a timeline may be of one kind."""
    found: dict[str, list[Wording]] = {}
    for wording in wordings(brief):
        name, bracket, _ = wording.path.partition("[")
        if bracket and name != "timeline":
            found.setdefault(name, []).append(wording)
    return found


def _said(text: str) -> _Said:
    passage = passage_of(text)
    denials = {f"not {denial.next}" for denial in passage.denials}
    placed = zip(passage.content, passage.starts, strict=True)
    names = {word for word, start in placed if word and _is_name(text, start)}
    numbers = {word for word in passage.meaning if any(map(str.isdigit, word))}
    return _Said(passage.meaning, frozenset({*denials, *names, *numbers}))


def _is_name(text: str, start: int) -> bool:
    """Whether the piece there is written with a capital, and not as the first of all."""
    lead = text[start : start + _LONGEST_LEAD]
    return start > 0 and next((letter for letter in lead if letter.isalpha()), "").isupper()


def _is_near(one: _Said, other: _Said) -> bool:
    """Whether one leaves out little of the other, or a single plain word differs in a long text."""
    smaller, larger = sorted((one.words, other.words), key=len)
    most_missing = len(larger) * _MOST_MISSING
    if len(smaller) < max(_FEWEST_WORDS, len(larger) - most_missing) or one.decisive != other.decisive:
        return False
    if smaller <= larger:
        return True
    return len(smaller) == len(larger) >= _WORDS_FOR_ONE_OTHER and len(smaller - larger) == 1
