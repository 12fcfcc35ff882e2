"""The annex: the figures that the box leaves out, what the terms mean, and where the brief comes from."""

from collections import Counter

from briefgen import __version__
from briefgen.brief import DocumentReference
from briefgen.brief.tally import tally_of
from briefgen.document import Entry, Run
from briefgen.likelihood import SCALES, Band, Scale
from briefgen.marking import marking_of
from briefgen.render.compose.dates import date_words
from briefgen.render.compose.edition import Edition
from briefgen.render.compose.figure import compose_further_figures
from briefgen.render.compose.piece import Piece, heading, note, table
from briefgen.render.compose.speech import scale_words
from briefgen.render.compose.wording import capitalised, one_line

_SCALE_WIDTHS = (0.32, 0.40, 0.28)
_CONFIDENCE_WIDTHS = (0.20, 0.80)
_PROVENANCE_WIDTHS = (0.25, 0.75)


def compose_annex(edition: Edition) -> list[Piece]:
    return [*compose_further_figures(edition), *_likelihood(edition), *_confidence(edition), *_provenance(edition)]


def _likelihood(edition: Edition) -> list[Piece]:
    words, scale, language = edition.words, SCALES[edition.brief.scale], edition.brief.language
    rows = [
        (
            Entry((Run(scale_words(band.term, language)),)),
            Entry((Run(scale_words(words.list_separator.join(band.synonyms), language)),) if band.synonyms else ()),
            Entry((Run(_range(edition, band)),)),
        )
        for band in scale.bands
    ]
    said = [words.annex.scale_source.format(source=scale_words(scale.source, language))]
    if _shares_endpoints(scale):
        said.append(words.annex.shared_endpoint)
    return [
        heading(words.annex.likelihood, 2, "brief.subsection"),
        table("brief.likelihood_scale", words.likelihood_scale, _SCALE_WIDTHS, rows),
        note(" ".join(said)),
    ]


def _range(edition: Edition, band: Band) -> str:
    words = edition.words.annex
    pattern = words.range_percent
    if band.low_percent == 0:
        pattern = words.up_to_percent
    elif band.high_percent == 100:
        pattern = words.from_percent
    return pattern.format(low=band.low_percent, high=band.high_percent)


def _shares_endpoints(scale: Scale) -> bool:
    return any(
        lower.high_percent == higher.low_percent for lower, higher in zip(scale.bands, scale.bands[1:], strict=False)
    )


def _confidence(edition: Edition) -> list[Piece]:
    words = edition.words
    rows = [
        (Entry((Run(words.items.confidences[level]),)), Entry((Run(basis),)))
        for level, basis in words.annex.confidence_bases.items()
    ]
    return [
        heading(words.annex.confidence, 2, "brief.subsection"),
        table("brief.confidence_scale", words.confidence_scale, _CONFIDENCE_WIDTHS, rows),
    ]


def _provenance(edition: Edition) -> list[Piece]:
    brief, words = edition.brief, edition.words.annex
    rows: list[tuple[Entry, ...]] = []
    for index, document in enumerate(brief.documents):
        rows.extend(_document_rows(edition, index, document))
    date = brief.published or brief.as_of
    rows.append(_row(words.brief_date, date_words(date, edition.words.dates) if date else words.undated))
    rows.append(_row(words.tool, generator()))
    rows.append(_row(words.schema, words.schema_version.format(version=brief.schema_version)))
    if brief.template:
        rows.append(_row(words.template, f"{brief.template.name} {brief.template.version}".strip()))
    if edition.origins:
        rows.append(_row(words.method, _method(edition)))
    rows.append(_row(words.items, _counts(edition)))
    if tally_of(brief).statements:
        rows.append(_row(words.state, _state(edition)))
    pieces = [
        heading(words.provenance, 2, "brief.subsection"),
        table("brief.provenance", edition.words.provenance, _PROVENANCE_WIDTHS, rows),
    ]
    marking = marking_of(brief.marking or "")
    if marking:
        pieces.append(note(words.marking.format(marking=marking.label, audience=words.audiences[marking.label])))
    return pieces


def generator() -> str:
    """The tool and its version."""
    return f"briefgen {__version__}"


def _document_rows(edition: Edition, index: int, document: DocumentReference) -> list[tuple[Entry, ...]]:
    words, letter, anchor = edition.words.annex, edition.letters.get(document.id, ""), f"documents[{index}]"
    name = words.document_lettered.format(letter=letter) if letter else words.document
    rows: list[tuple[Entry, ...]] = [(Entry((Run(name),)), Entry((Run(one_line(document.path)),), anchor))]
    if document.title.strip():
        rows.append(_row(words.document_title, document.title))
    if document.published:
        date = date_words(document.published, edition.words.dates)
        said = words.document_date_inferred.format(date=date) if document.is_date_inferred else date
        rows.append(_row(words.document_date, said))
    rows.append(_row(words.document_digest, document.sha256))
    return rows


def _row(name: str, value: str) -> tuple[Entry, Entry]:
    return Entry((Run(name),)), Entry((Run(one_line(value)),))


def _method(edition: Edition) -> str:
    """How the items came about; a model's help is always told."""
    words, origins = edition.words.annex, edition.origins
    parts = []
    if "model" in origins:
        parts.append(words.by_model)
    elif "extracted" in origins:
        parts.append(words.by_rules)
    if "analyst" in origins:
        parts.append(words.completed_by_analysts if parts else words.by_analysts)
    return capitalised(edition.words.phrase_separator.join(parts))


def _counts(edition: Edition) -> str:
    words = edition.words.annex
    counted: Counter[str] = Counter(item.origin for _, item in edition.brief.items())
    said = [pattern.format(count=counted[origin]) for origin, pattern in words.item_counts.items() if counted[origin]]
    return edition.words.phrase_separator.join(said) or words.no_items


def _state(edition: Edition) -> str:
    """How much cites a source, was reviewed and is assessed; the counts that `briefgen stats` tells."""
    words, tally = edition.words.annex, tally_of(edition.brief)
    said = [words.sourced.format(count=tally.sourced, whole=tally.statements)]
    said.append(words.reviewed.format(count=tally.reviewed))
    if tally.to_assess:
        said.append(words.assessed.format(count=tally.assessed, whole=tally.to_assess))
    return edition.words.phrase_separator.join(said)
