"""The words of a field as values of an item."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import get_args

from briefgen.brief import Event, Item, KeyFigure
from briefgen.fill.word_edits.dates import read_date, without_inferred
from briefgen.fill.word_edits.figure_words import figure_fields
from briefgen.fill.word_edits.printed import Printed
from briefgen.fill.word_edits.unreadable import UnreadableError
from briefgen.fill.word_edits.words import one_line
from briefgen.likelihood import Confidence, Impact, Scale, band_of

Values = Mapping[str, object]
_MAY_BE_EMPTY = frozenset({"topic", "place", "period", "role"})
_PHRASES = frozenset({"aliases", "conditions", "drivers", "mitigations", "indicators"})


@dataclass(frozen=True, slots=True)
class _Written:
    """Words, and what they are of."""

    words: str
    item: Item | None
    printed: Printed
    scale: Scale


def read_values(field: str, words: str, item: Item | None, printed: Printed, scale: Scale) -> Values:
    """What `words` in the cell of `field` set; raises UnreadableError where they set nothing.

    `item` is the one that they are of, None for a new one that is no figure.
    """
    reader = _READERS.get(field)
    if reader is not None:
        return reader(_Written(words, item, printed, scale))
    if field in _PHRASES:
        return {field: _phrases(field, _Written(words, item, printed, scale))}
    if not words and field not in _MAY_BE_EMPTY:
        raise UnreadableError("it cannot be empty", "to drop the whole item, delete its paragraph or row")
    return {field: words}


def _likelihood(written: _Written) -> Values:
    if _is_unset(written.words, written.printed):
        return {"likelihood": None}
    band = band_of(written.words, written.scale)
    if band is None:
        raise UnreadableError(_choose([entry.term for entry in written.scale.bands], written.printed))
    return {"likelihood": band.term}


def _impact(written: _Written) -> Values:
    return {"impact": _level(written, written.printed.impacts, get_args(Impact))}


def _confidence(written: _Written) -> Values:
    return {"confidence": _level(written, written.printed.confidences, get_args(Confidence))}


def _level(written: _Written, names: Mapping[str, str], levels: tuple[str, ...]) -> str | None:
    if _is_unset(written.words, written.printed):
        return None
    return _named(written.words, {level: names.get(level, level) for level in levels}, written.printed)


def _named(words: str, names: Mapping[str, str], printed: Printed | None) -> str:
    folded = words.casefold()
    found = next((value for value, said in names.items() if folded in (said.casefold(), value)), None)
    if found is None:
        raise UnreadableError(_choose(list(names.values()), printed))
    return found


def _is_unset(words: str, printed: Printed) -> bool:
    return words.casefold() in ("", "-", "–", "—", one_line(printed.not_assessed).casefold())


def _choose(names: list[str], printed: Printed | None) -> str:
    unset = f", or {printed.not_assessed}" if printed else ""
    return f"it is none of: {', '.join(names)}{unset}"


def _date(written: _Written) -> Values:
    said, is_inferred = without_inferred(written.words, written.printed.forms)
    was_inferred = isinstance(written.item, Event) and written.item.is_inferred
    return {"date": read_date(said, written.printed), "is_inferred": is_inferred and was_inferred}


def _figure(written: _Written) -> Values:
    if not isinstance(written.item, KeyFigure):
        raise UnreadableError("no figure is known for it")
    return figure_fields(written.words, written.item, written.printed)


def _when(written: _Written) -> Values:
    """The words for the time where the figure has some, else its date."""
    item = written.item
    if isinstance(item, KeyFigure) and item.period.strip():
        return {"period": written.words}
    if not written.words:
        return {"as_of": None}
    try:
        return {"as_of": read_date(written.words, written.printed)}
    except UnreadableError:
        if isinstance(item, KeyFigure) and item.as_of:
            raise
        return {"period": written.words}


def _kind(written: _Written) -> Values:
    return {"kind": _named(written.words, written.printed.entity_kinds, None)}


def _phrases(field: str, written: _Written) -> tuple[str, ...]:
    """A list that is printed as one; raises UnreadableError where what parts it stands inside a phrase too."""
    item, joint = written.item, written.printed.phrase_separator.strip() or written.printed.phrase_separator
    known: tuple[str, ...] = getattr(item, field) if item is not None else ()
    if any(joint in phrase for phrase in known):
        name = f"{item.id}.{field}" if item is not None else field
        raise UnreadableError("where its parts end cannot be told", f"set it with: briefgen set BRIEF {name}[0]=…")
    return tuple(phrase for phrase in map(one_line, written.words.split(joint)) if phrase)


_READERS: Mapping[str, Callable[[_Written], Values]] = {
    "likelihood": _likelihood,
    "impact": _impact,
    "confidence": _confidence,
    "date": _date,
    "figure": _figure,
    "when": _when,
    "kind": _kind,
}
