"""C001: what bullets and documents say in their own words against the key figures.

A bullet or a sentence that limits the same number otherwise, or turns its change round, contradicts a figure where it
has most of the words that say what the figure measures. A bullet that has all of them contradicts it by another
number, too.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from briefgen.brief import Brief, KeyFigure
from briefgen.check.codes import report
from briefgen.check.figure_place import limited, places_of
from briefgen.check.stated import Sentence, sentences_in, sentences_of_all
from briefgen.document import Document
from briefgen.finding import Finding
from briefgen.language.clauses import clause_around
from briefgen.language.interval import interval_of
from briefgen.language.lexicon import lines
from briefgen.language.measured import (
    MOST_COMPARED,
    PLAIN_ENOUGH,
    SMALL,
    Measured,
    is_measure,
    measured,
    names_in,
    years_in,
)
from briefgen.language.wording import content_words
from briefgen.quantity import Quantity
from briefgen.span import Evidence, Span

_MOST_BULLETS = 20
_HALF = 0.5
_FEWEST_WORDS = 2
_OPPOSITE = frozenset({("increase", "decrease"), ("decrease", "increase")})


@dataclass(frozen=True, slots=True)
class _Said:
    """A quantity in the words of a bullet or a document; `words` and `names` are those of its clause."""

    sentence: Sentence
    quantity: Quantity
    clause: Span

    @property
    def words(self) -> frozenset[str]:
        return content_words(self.clause.of(self.sentence.text))

    @property
    def place(self) -> Evidence:
        whole = self.sentence.evidence(self.sentence.span)
        begin = self.quantity.span.start - self.sentence.span.start
        return limited(whole, begin, begin + len(self.quantity.span))


def check_retold(brief: Brief, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """A bullet is reported itself, a sentence of a document on the figure that it contradicts."""
    figures = _Figures(brief)
    for path, text, evidence in _bullets(brief):
        for sentence in sentences_in(text, brief.language):
            yield from _of_bullet(figures, path, sentence, evidence)
    against: dict[int, list[_Said]] = defaultdict(list)
    for sentence in sentences_of_all(documents, brief.language):
        for said, index in figures.contradicted(sentence):
            if not figures.tells(said.place, said.quantity):
                against[index].append(said)
    for index, found in against.items():
        places = [said.place for said in found]
        yield _finding(f"key_figures[{index}]", figures.all[index].figure, found[0], places)


def _bullets(brief: Brief) -> Iterator[tuple[str, str, tuple[Evidence, ...]]]:
    if brief.bottom_line:
        yield "bottom_line", brief.bottom_line.text, brief.bottom_line.evidence
    for index, bullet in enumerate(brief.summary[:_MOST_BULLETS]):
        yield f"summary[{index}]", bullet.text, bullet.evidence


def _of_bullet(figures: "_Figures", path: str, sentence: Sentence, evidence: tuple[Evidence, ...]) -> Iterator[Finding]:
    """What a bullet says is no contradiction where a document that it rests on says just that."""
    is_quoted = any(sentence.words in entry.exact for entry in evidence)
    if is_quoted:
        return
    found = {(said.quantity.span, index): said for said, index in figures.contradicted(sentence)}
    found |= {(said.quantity.span, index): said for said, index in figures.with_another_number(sentence)}
    for (_, index), said in found.items():
        yield _finding(path, figures.all[index].figure, said, evidence)


def _finding(path: str, figure: KeyFigure, said: _Said, places: Sequence[Evidence]) -> Finding:
    own = places_of(figure)
    surface = own[0].exact if own and figure.surface in own[0].exact else figure.surface
    message = (
        f'"{said.place.exact}" contradicts the key figure "{surface}" ({figure.label}); '
        "find out which is right, or say what sets them apart"
    )
    return report("C001", path, message, (*own, *places))


class _Figures:
    """The key figures of a brief by number."""

    def __init__(self, brief: Brief) -> None:
        self.all: list[Measured] = [measured(figure) for figure in brief.key_figures]
        self._by_number: dict[tuple[Decimal, str], list[int]] = defaultdict(list)
        self._told: dict[tuple[str, Decimal | None], list[Evidence]] = defaultdict(list)
        for index, entry in enumerate(self.all):
            if entry.figure.value is not None:
                self._by_number[entry.figure.value, _measure(entry.figure.unit)].append(index)
            for evidence in entry.figure.evidence:
                self._told[evidence.document, entry.figure.value].append(evidence)

    def tells(self, place: Evidence, quantity: Quantity) -> bool:
        """Whether a key figure rests on these words, so that the figures are compared with one another."""
        known = self._told.get((place.document, quantity.value), ())
        return any(entry.start <= place.start and place.end <= entry.end for entry in known)

    def contradicted(self, sentence: Sentence) -> Iterator[tuple[_Said, int]]:
        """The figures of the same number that a quantity of the sentence limits or directs otherwise."""
        for quantity in sentence.quantities:
            if quantity.value is None or abs(quantity.value) < SMALL:
                continue
            for index in self._by_number.get((quantity.value, _measure(quantity.unit)), ())[:MOST_COMPARED]:
                entry = self.all[index]
                if not _is_apart(entry.figure, quantity):
                    continue
                said = _Said(sentence, quantity, clause_around(sentence.text, sentence.span, quantity.span))
                if _says_the_same(entry, said):
                    yield said, index
                    break

    def with_another_number(self, sentence: Sentence) -> Iterator[tuple[_Said, int]]:
        """The figures all of whose words a clause has, with one number of their unit, and another one."""
        for quantity in sentence.quantities:
            rivals = [other for other in sentence.quantities if other.unit == quantity.unit]
            if len(rivals) > 1 or not quantity.unit or quantity.value is None:
                continue
            said = _Said(sentence, quantity, clause_around(sentence.text, sentence.span, quantity.span))
            same = (index for index, entry in enumerate(self.all) if _is_of(entry, said))
            index = next(iter(same), None)
            if index is not None and not interval_of(self.all[index].figure).meets(interval_of(quantity)):
                yield said, index


def _measure(unit: str) -> str:
    return unit if is_measure(unit) else ""


def _is_apart(figure: KeyFigure, quantity: Quantity) -> bool:
    """Whether two statements of one number exclude each other; a bare number may be a rounded one."""
    if figure.change != quantity.change:
        return (figure.change, quantity.change) in _OPPOSITE
    if "exact" in {figure.modifier, quantity.modifier}:
        return False
    return not interval_of(figure).meets(interval_of(quantity))


def _says_the_same(entry: Measured, said: _Said) -> bool:
    """Whether the sentence has most words of the figure's label, two at least, and the clause one of them."""
    telling = entry.words.difference(lines("anyone_words.txt"))
    shared = telling & content_words(said.sentence.words)
    if len(shared) < _FEWEST_WORDS or len(shared) < len(entry.words) * _HALF or not telling & said.words:
        return False
    return _is_known(entry, said)


def _is_of(entry: Measured, said: _Said) -> bool:
    figure, quantity = entry.figure, said.quantity
    if figure.unit != quantity.unit or figure.change != quantity.change or len(entry.words) < PLAIN_ENOUGH:
        return False
    return entry.words <= said.words and _is_known(entry, said)


def _is_known(entry: Measured, said: _Said) -> bool:
    """Whether the clause names no place, country or year that the figure and what it rests on do not."""
    figure, words = entry.figure, said.clause.of(said.sentence.text)
    known = " ".join((figure.label, figure.period, figure.place, *(evidence.exact for evidence in figure.evidence)))
    if not years_in(words) <= years_in(known):
        return False
    return all(name.removesuffix("’s").removesuffix("'s") in known for name in names_in(words))
