"""The words that are printed and are not those of a brief: what they are. A file a language says them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.render.words.kept import KEPT
from briefgen.render.words.quantities import ChartWords, DateWords, NumberWords


@dataclass(frozen=True, slots=True)
class TableWords:
    """Column headings, and the title and description that are read aloud."""

    headings: tuple[str, ...]
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class RunningWords:
    """What writers print around any document. `statuses` stand on every page, by the status of the document."""

    page: str
    contents: str
    skip: str
    table: str
    cards: str
    cards_description: str
    statuses: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SectionWords:
    """Headings, and what a draft shows in a section without items; a section that is not in `empty` is left out."""

    headings: Mapping[str, str]
    empty: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TitleWords:
    """Patterns and words of the lines under the title."""

    as_of: str
    published: str
    inferred: str
    reference: str
    authors: str
    audience: str
    distribution: str
    drawn_from: str
    drawn_from_lettered: str
    drawn_from_many: str
    drawn_from_unlisted: str
    volume: str
    issue: str
    status: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ItemWords:
    """Remarks on items, and names of values."""

    not_assessed: str
    not_assessed_note: str
    inferred_date: str
    inferred_note: str
    origins: Mapping[str, str]
    kinds: Mapping[str, str]
    categories: Mapping[str, str]
    bases: Mapping[str, str]
    holder: str
    horizon: str
    conditions: str
    drivers: str
    mitigations: str
    indicators: str
    risk_details: str
    judgement_details: str
    detail: str
    further_figure: str
    further_figures: str
    entity_kinds: Mapping[str, str]
    impacts: Mapping[str, str]
    confidences: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class MatrixWords:
    """The risk matrix: its heading, how its rows and columns are named, and the notes under it."""

    heading: str
    corner: str
    impact: str
    title: str
    description: str
    filled: str
    cell: str
    severities: Mapping[str, str]
    legend: str
    unassessed: str
    off_scale: str
    opportunities: str


@dataclass(frozen=True, slots=True)
class BeyondWords:
    """What the full brief holds beyond what is printed, by the list of the brief: for one item and for several.

    `more` is said of lists of which some is printed, `whole` of those of which nothing is.
    """

    line: str
    both: str
    more: Mapping[str, tuple[str, ...]]
    whole: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """What is said of the differences from an older brief.

    `kinds` names an item by the list that it stands in, `fields` an assessment. `counts` are for one and for several;
    those in `also` are all that is said of their kind.
    """

    since_date: str
    since_title: str
    nothing: str
    raised: str
    lowered: str
    otherwise: str
    moved: str
    added: str
    gone: str
    labelled: str
    moved_kind: str
    dated: str
    grade: str
    first_grade: str
    no_grade: str
    more: tuple[str, ...]
    line: str
    also_line: str
    kinds: Mapping[str, str]
    fields: Mapping[str, str]
    counts: Mapping[str, tuple[str, ...]]
    also: frozenset[str] = field(metadata=KEPT)


@dataclass(frozen=True, slots=True)
class SourceWords:
    """Patterns of a source's line."""

    short: str
    cited: str
    title: str
    accessed: str
    year_inferred: str
    reliability: str
    credibility: str
    reliabilities: Mapping[str, str]
    credibilities: Mapping[str, str]
    numbers_note: str
    letters_note: str


@dataclass(frozen=True, slots=True)
class AnnexWords:
    """Scales and provenance. `state` heads what is sourced, reviewed and assessed.

    `audiences` says whom a document may be shared with, by its label of the TLP.
    """

    likelihood: str
    confidence: str
    provenance: str
    range_percent: str
    up_to_percent: str
    from_percent: str
    scale_source: str
    shared_endpoint: str
    marking: str
    audiences: Mapping[str, str]
    confidence_bases: Mapping[str, str]
    document: str
    document_lettered: str
    document_title: str
    document_date: str
    document_date_inferred: str
    document_digest: str
    brief_date: str
    undated: str
    tool: str
    schema: str
    schema_version: str
    template: str
    method: str
    by_rules: str
    by_model: str
    by_analysts: str
    completed_by_analysts: str
    items: str
    item_counts: Mapping[str, str]
    no_items: str
    state: str
    sourced: str
    reviewed: str
    assessed: str


@dataclass(frozen=True, slots=True)
class Words:
    """All the words of one language, by its tag of BCP 47."""

    language: str = field(metadata=KEPT)
    running: RunningWords = field(metadata=KEPT)
    sections: SectionWords
    title: TitleWords
    dates: DateWords = field(metadata=KEPT)
    numbers: NumberWords
    items: ItemWords
    matrix: MatrixWords
    beyond: BeyondWords
    changes: ChangeWords
    charts: ChartWords
    sources: SourceWords
    annex: AnnexWords
    figures: TableWords
    further_figures: TableWords
    moves: TableWords
    risks: TableWords
    judgements: TableWords
    timeline: TableWords
    entities: TableWords
    names: TableWords
    likelihood_scale: TableWords
    confidence_scale: TableWords
    provenance: TableWords
    field_separator: str
    list_separator: str
    phrase_separator: str
    stop: str
