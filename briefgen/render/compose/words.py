"""The words that a composed brief adds to those of the brief itself, a set a language."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.brief import Status
from briefgen.brief.item import Origin
from briefgen.brief.judgement import Basis
from briefgen.brief.risk import RiskCategory, RiskKind
from briefgen.brief.source import Credibility, Reliability
from briefgen.likelihood import Confidence, Impact
from briefgen.name import EntityKind
from briefgen.quantity import Change, Modifier


@dataclass(frozen=True, slots=True)
class TableWords:
    """Column headings, and the title and description that are read aloud."""

    headings: tuple[str, ...]
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class TitleWords:
    """Patterns and words of the lines under the title."""

    as_of: str = "As of {date}"
    published: str = "Published {date}"
    inferred: str = "inferred"
    reference: str = "Reference {reference}"
    authors: str = "Prepared by {authors}"
    audience: str = "For {audience}"
    distribution: str = "Distribution: {recipients}"
    drawn_from: str = "Drawn from: {document}"
    drawn_from_lettered: str = "Drawn from [{letter}]: {document}"
    drawn_from_many: str = "Drawn from {count} documents, which the annex lists"
    volume: str = "volume {volume}"
    issue: str = "issue {issue}"
    status: Mapping[Status, str] = field(
        default_factory=lambda: {"draft": "Draft", "review": "For review", "final": "Final"}
    )


@dataclass(frozen=True, slots=True)
class DateWords:
    """Month names from January, and the patterns of dates and intervals.

    `quarters` are names of the quarters of a year, four by four, in lower case. `plain_words` say of a date no more
    than that something holds then; `open_words` say that it began or ended then.
    """

    months: tuple[str, ...] = (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    )  # fmt: skip
    day: str = "{day} {month} {year}"
    month: str = "{month} {year}"
    year: str = "{year}"
    since: str = "since {start}"
    until: str = "until {end}"
    between: str = "{start} to {end}"
    quarters: tuple[str, ...] = (
        "first quarter", "second quarter", "third quarter", "fourth quarter", "q1", "q2", "q3", "q4",
    )  # fmt: skip
    plain_words: frozenset[str] = frozenset({"in", "during", "for", "on", "the", "of"})
    open_words: frozenset[str] = frozenset({"since", "from", "until", "till", "before", "after"})


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How a figure's fields are said, and which words of a surface already say it.

    `factor_modifiers` take the place of `modifiers` before a factor. `spoken_modifiers` and `spoken_changes` are words
    that say the same as the field; any of them in a surface keeps the composed words from saying it twice.
    `magnitudes` are powers of ten. `plain_words` are the words of a percentage and those that join numbers: a surface
    of these alone says no more than the fields do. `joining_words` are those of them that stand between bare numbers.
    A unit is put into the plural at the noun before the first of `unit_tails`; `unchanged_units` have no other plural.
    """

    modifiers: Mapping[Modifier, str]
    factor_modifiers: Mapping[Modifier, str]
    spoken_modifiers: Mapping[Modifier, tuple[str, ...]]
    changes: Mapping[Change, str]
    spoken_changes: Mapping[Change, tuple[str, ...]]
    magnitudes: Mapping[str, int]
    plain_words: frozenset[str]
    joining_words: frozenset[str]
    unit_tails: frozenset[str]
    unchanged_units: frozenset[str]
    percent: str = "percent"
    percentage_point: str = "percentage point"
    percentage_points: str = "percentage points"
    between: str = "{low} to {high}"
    both_bounds: str = "between {bounds}"
    change_behind: str = "{figure} {change}"
    change_in_front: str = "{change} of {figure}"
    thousands: str = ","


@dataclass(frozen=True, slots=True)
class ChartWords:
    """What stands above a chart and what is said instead of it, and how the names of its bars are joined."""

    caption: str = "Chart {number}. {measure}"
    alternative: str = "Bar chart. {measure}: {bars}."
    bar: str = "{label}, {surface}"
    both: str = "{names} and {last}"
    between_others: str = "{names}, … and {last}"


@dataclass(frozen=True, slots=True)
class ItemWords:
    """Remarks on items, and names of values."""

    not_assessed: str = "not assessed"
    not_assessed_note: str = "“Not assessed” means that no analyst has set it yet."
    inferred_date: str = "{date} (inferred)"
    inferred_note: str = (
        "“Inferred” means that part of the date was worked out from the rest of the document and does not stand there."
    )
    origins: Mapping[Origin, str] = field(
        default_factory=lambda: {"analyst": "analyst’s own", "model": "drafted by a model"}
    )
    kinds: Mapping[RiskKind, str] = field(default_factory=lambda: {"opportunity": "opportunity"})
    categories: Mapping[RiskCategory, str] = field(
        default_factory=lambda: {
            "political": "political",
            "security": "security",
            "economic": "economic",
            "social": "social",
            "environmental": "environmental",
            "technological": "technological",
            "legal": "legal",
        }
    )
    bases: Mapping[Basis, str] = field(default_factory=lambda: {"fact": "fact", "assumption": "assumption"})
    holder: str = "view of {holder}"
    horizon: str = "horizon: {horizon}"
    conditions: str = "conditions"
    drivers: str = "drivers"
    mitigations: str = "mitigations"
    indicators: str = "indicators"
    risk_details: str = "More on the risks"
    judgement_details: str = "More on the judgements"
    detail: str = "No. {number}, {field}:"
    changes: str = "What has changed since the last brief"
    further_figure: str = "The annex lists one further figure."
    further_figures: str = "The annex lists {count} further figures."
    entity_kinds: Mapping[EntityKind, str] = field(
        default_factory=lambda: {
            "person": "person",
            "organisation": "organisation",
            "place": "place",
            "document": "document",
            "other": "other",
        }
    )
    impacts: Mapping[Impact, str] = field(
        default_factory=lambda: {"low": "low", "moderate": "moderate", "high": "high", "critical": "critical"}
    )
    confidences: Mapping[Confidence, str] = field(
        default_factory=lambda: {"low": "low", "moderate": "moderate", "high": "high"}
    )


@dataclass(frozen=True, slots=True)
class SourceWords:
    """Patterns of a source's line."""

    title: str = "“{title}”"
    accessed: str = "accessed {date}"
    year_inferred: str = "{date} (year inferred)"
    reliability: str = "reliability {grade} ({meaning})"
    credibility: str = "credibility {grade} ({meaning})"
    reliabilities: Mapping[Reliability, str] = field(
        default_factory=lambda: {
            "A": "completely reliable",
            "B": "usually reliable",
            "C": "fairly reliable",
            "D": "not usually reliable",
            "E": "unreliable",
            "F": "cannot be judged",
        }
    )
    credibilities: Mapping[Credibility, str] = field(
        default_factory=lambda: {
            1: "confirmed",
            2: "probably true",
            3: "possibly true",
            4: "doubtful",
            5: "improbable",
            6: "cannot be judged",
        }
    )
    numbers_note: str = (
        "A number in brackets is that of a source that the document cites. "
        "What is extracted without such a number rests on the document alone."
    )
    letters_note: str = "A letter in brackets is that of the document from which an item is drawn."


@dataclass(frozen=True, slots=True)
class AnnexWords:
    """Scales and provenance."""

    likelihood: str = "Terms of likelihood"
    confidence: str = "Levels of confidence"
    provenance: str = "Provenance"
    range_percent: str = "{low} to {high} percent"
    up_to_percent: str = "up to {high} percent"
    from_percent: str = "{low} percent and over"
    scale_source: str = "Scale: {source}."
    shared_endpoint: str = "An endpoint that two ranges share belongs to the higher one."
    marking: str = "{marking} may be shared with {audience}."
    confidence_bases: Mapping[Confidence, str] = field(
        default_factory=lambda: {
            "high": "well-corroborated information from proven sources, few assumptions, minor gaps",
            "moderate": "partly corroborated information from good sources, several assumptions",
            "low": "uncorroborated information, many assumptions, glaring gaps",
        }
    )
    document: str = "Document"
    document_lettered: str = "Document [{letter}]"
    document_title: str = "Title"
    document_date: str = "Date"
    document_date_inferred: str = "{date}, the latest date that it cites; it states none of its own"
    document_digest: str = "SHA-256"
    brief_date: str = "Date of the brief"
    undated: str = "not dated"
    tool: str = "Tool"
    schema: str = "Schema of the brief"
    schema_version: str = "version {version}"
    template: str = "Template"
    method: str = "How it was made"
    by_rules: str = "drafted offline by fixed rules, without a language model"
    by_model: str = "drafted with the help of a language model"
    by_analysts: str = "written by analysts"
    completed_by_analysts: str = "completed by analysts"
    items: str = "Items"
    item_counts: Mapping[Origin, str] = field(
        default_factory=lambda: {
            "extracted": "{count} extracted from the source",
            "analyst": "{count} the analyst’s own",
            "model": "{count} drafted by a model",
        }
    )
    no_items: str = "none yet"


@dataclass(frozen=True, slots=True)
class Words:
    """All the words of one language."""

    numbers: NumberWords
    figures: TableWords
    further_figures: TableWords
    risks: TableWords
    judgements: TableWords
    timeline: TableWords
    entities: TableWords
    names: TableWords
    likelihood_scale: TableWords
    confidence_scale: TableWords
    provenance: TableWords
    title: TitleWords = field(default_factory=TitleWords)
    dates: DateWords = field(default_factory=DateWords)
    items: ItemWords = field(default_factory=ItemWords)
    charts: ChartWords = field(default_factory=ChartWords)
    sources: SourceWords = field(default_factory=SourceWords)
    annex: AnnexWords = field(default_factory=AnnexWords)
    field_separator: str = " · "
    list_separator: str = ", "
    phrase_separator: str = "; "
    stop: str = "."
