"""What the figures of a sentence measure, when and where; a sentence without an end is read piece by piece."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from briefgen.extract.citation import Citation
from briefgen.extract.measured.clauses import clause_at, find_clauses
from briefgen.extract.measured.country import with_country
from briefgen.extract.measured.hedged import denial_of, hedge_of, with_hedge
from briefgen.extract.measured.label import Context, Label, Place
from briefgen.extract.measured.labels import label_of
from briefgen.extract.measured.noun_phrases import opened, own_subject, phrase_right, said
from briefgen.extract.measured.periods import period_of
from briefgen.extract.measured.whereabouts import place_of
from briefgen.extract.measured.words import Words, read_words
from briefgen.language.lexicon import lines
from briefgen.quantity import Quantity
from briefgen.span import Span

_LONGEST = 900
_LONGEST_TOPIC = 400
_MOST_CITED = 20
_FIRST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Measured:
    """What a quantity measures, in the document's words; empty unknown. `hedge` says that it is no fact."""

    quantity: Quantity
    label: str
    period: str
    place: str
    hedge: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """A sentence with its quantities; the keys of `support` are those that are figures, `cited` the citations in it."""

    text: str
    sentence: Span
    quantities: Sequence[Quantity]
    support: Mapping[Span, tuple[Citation, ...]]
    cited: Sequence[Span]


def measured_in(figures: Figures, context: Context) -> list[Measured]:
    """What the figures of a sentence measure, in order; `context` is brought up to date."""
    found: list[Measured] = []
    last: tuple[Quantity, Label] | None = None
    words: Words | None = None
    for piece, inside in _pieces(figures.text, figures.sentence, figures.quantities):
        cited = [span for span in figures.cited if piece.overlaps(span)][:_MOST_CITED]
        words = read_words(figures.text, piece, inside, cited)
        last = _measured_in(
            words, [quantity for quantity in inside if quantity.span in figures.support], found, figures, context
        )
    if words is None:
        skipped(figures.text, figures.sentence, context)
    else:
        kept = context.topic if "X" in words.kinds[:_FIRST_WORDS] else ""
        context.move(figures.sentence, partial(_subject, words, kept), last)
    return found


def skipped(text: str, sentence: Span, context: Context) -> None:
    """Bring `context` up to date for a sentence without a figure."""
    context.move(sentence, partial(_topic, text, sentence), None)


def _measured_in(
    words: Words, quantities: Sequence[Quantity], found: list[Measured], figures: Figures, context: Context
) -> tuple[Quantity, Label] | None:
    """Add what `quantities` measure to `found`; the last of them with its label."""
    clauses = find_clauses(words)
    before: Quantity | None = None
    label: Label | None = None
    chain = 0
    for quantity in quantities:
        word = words.numbers.get(quantity.span.start)
        if word is None:
            found.append(Measured(quantity, quantity.unit or quantity.span.of(words.text), "", ""))
            continue
        place = Place(words, clauses, clause_at(clauses, word), word, quantity, before, label, context)
        label = label_of(place)
        told_of = _with_change(quantity, before, label)
        before = told_of
        if label.owner and quantity.unit.rpartition(" ")[2] in lines("human_units.txt"):
            context.people = label.owner
        told = with_country(words.text, label.words, Span(_opening(context, words.piece), quantity.span.start))
        period = period_of(place, figures.support[quantity.span])
        if label.is_gapped and period:
            _share_period(found, period, chain)
        chain = chain + 1 if label.is_gapped else 1
        hedge = hedge_of(place)
        found.append(Measured(told_of, with_hedge(told, hedge or denial_of(place)), period, place_of(place), hedge))
    return (before, label) if before and label else None


def _share_period(found: list[Measured], period: str, chain: int) -> None:
    """As in "Kenya grew 5 percent and Chad 4 percent in 2023": the time that stands behind the last holds for all."""
    if all(not told.period for told in found[-chain:]):
        found[-chain:] = [replace(told, period=period) for told in found[-chain:]]


def _with_change(quantity: Quantity, before: Quantity | None, label: Label) -> Quantity:
    """As in "exports grew 5 percent and imports 3 percent": the change of the verb that both share."""
    is_shared = label.is_gapped and before is not None and quantity.change == "level"
    return replace(quantity, change=before.change) if is_shared and before is not None else quantity


def _pieces(text: str, sentence: Span, quantities: Sequence[Quantity]) -> Iterator[tuple[Span, list[Quantity]]]:
    """The sentence, cut at white space outside numbers where it is too long to be read at once."""
    if len(sentence) <= _LONGEST:
        yield sentence, list(quantities)
        return
    rest = list(quantities)
    start = sentence.start
    while rest:
        start = max(start, rest[0].span.start - _LONGEST // 2)
        end = _cut(text, min(start + _LONGEST, sentence.end), sentence.end)
        inside: list[Quantity] = []
        while rest and rest[0].span.start < end:
            inside.append(rest.pop(0))
        end = max(end, inside[-1].span.end) if inside else end
        yield Span(start, end), inside
        start = end


def _cut(text: str, end: int, limit: int) -> int:
    for position in range(end, min(end + 100, limit)):
        if text[position].isspace():
            return position
    return end


def _opening(context: Context, piece: Span) -> int:
    """Where the sentence before begins, as far as it is near."""
    return max(context.before.start, piece.start - _LONGEST_TOPIC) if context.before else piece.start


def _topic(text: str, sentence: Span) -> str:
    """What a sentence without a figure speaks of."""
    words = read_words(text, Span(sentence.start, min(sentence.end, sentence.start + _LONGEST_TOPIC)), ())
    return _subject(words, "")


def _subject(words: Words, fallback: str) -> str:
    """The subject of the first clause that has a noun for one; `fallback` for a pronoun."""
    clauses = find_clauses(words)
    for number, clause in enumerate(clauses[:2]):
        place = Place(words, clauses, number, -1, _NONE)
        own = own_subject(place, clause)
        if own is None and not clause.verbs and number == 0:
            own = phrase_right(place, opened(place, clause)) or None
        if own:
            return fallback if len(own) == 1 and words.kinds[own[0]] == "X" else said(words, own)
    return ""


_NONE = Quantity(Span(0, 0))
