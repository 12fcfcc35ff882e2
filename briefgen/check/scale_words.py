"""L007 and L008: the likelihoods in a person's words are of the brief's scale, and of one row of it."""

from collections.abc import Iterator

from briefgen.brief import Brief
from briefgen.check.certainty import hedges_of, is_attribute
from briefgen.check.codes import report
from briefgen.check.missing_likelihood import terms_of
from briefgen.check.own_words import Wording, own_wordings
from briefgen.finding import Finding
from briefgen.language.hedges import Hedge
from briefgen.likelihood import ICD203, SCALES, Band, Scale, band_of


def check_scale_words(brief: Brief) -> Iterator[Finding]:
    """L007 for each term of another scale; L008 for each of the second row where the first one is used too."""
    scale = SCALES[brief.scale]
    terms = [(wording, hedge) for wording in own_wordings(brief) for hedge in _terms(wording, scale)]
    for wording, hedge in terms:
        if hedge.scale != scale.name:
            message = f'"{hedge.term}" is no term of the scale {scale.name}; write {_instead(hedge, scale)}'
            yield report("L007", wording.path, message, wording.item.evidence)
    if scale is ICD203:
        yield from _of_two_rows(brief, [entry for entry in terms if entry[1].scale == scale.name])


def _of_two_rows(brief: Brief, terms: list[tuple[Wording, Hedge]]) -> Iterator[Finding]:
    first = _of_first_row(brief, terms)
    for wording, hedge in terms:
        band = band_of(hedge.term, ICD203)
        if first and band and _is_second_row(hedge.term, band):
            message = f'"{hedge.term}" is of another row of the scale than {first}; write "{band.term}" in its stead'
            yield report("L008", wording.path, message, wording.item.evidence)


def _of_first_row(brief: Brief, terms: list[tuple[Wording, Hedge]]) -> str:
    """A term of the first row and where it stands: in a person's words, or as a likelihood, which are of that row."""
    for wording, hedge in terms:
        band = band_of(hedge.term, ICD203)
        if band and not _is_second_row(hedge.term, band):
            return f'"{hedge.term}" in {wording.path}'
    rated = ((path, getattr(item, "likelihood", None)) for path, item in brief.items())
    return next((f'"{term}", the likelihood of {path}' for path, term in rated if term), "")


def _is_second_row(term: str, band: Band) -> bool:
    """Whether `term` is a word of its own and no form of the band's: "almost certainly" is a form."""
    return not term.startswith(band.term)


def _terms(wording: Wording, scale: Scale) -> Iterator[Hedge]:
    """The terms that state a likelihood in the writer's own words; one that describes a thing is none."""
    for hedge in hedges_of(wording.text, scale.name):
        is_stated = hedge.kind == "scale" and hedge.likelihood and not is_attribute(wording.text, hedge)
        if is_stated and wording.is_own(hedge.term):
            yield hedge


def _instead(hedge: Hedge, scale: Scale) -> str:
    """The term of the scale that comes closest; all of them where none has half of its range in common."""
    other = band_of(hedge.term, SCALES[hedge.scale]) if hedge.scale else None
    best = max(scale.bands, key=lambda band: _shared(band, other)) if other else None
    if other and best and 2 * _shared(best, other) > other.high_percent - other.low_percent:
        return f'"{best.term}"'
    return f"one of {terms_of(scale)}"


def _shared(band: Band, other: Band) -> int:
    """How many percent the two have in common."""
    return min(band.high_percent, other.high_percent) - max(band.low_percent, other.low_percent)
