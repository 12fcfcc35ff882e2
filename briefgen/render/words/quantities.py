"""The words of dates, numbers and charts: what is printed, and what a document may say already."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.render.words.kept import KEPT


@dataclass(frozen=True, slots=True)
class DateWords:
    """Month names from January, and the patterns of dates and intervals; a date is in one language as a whole.

    `opening_day` is a day whose month or year its end will name. `quarters` are names of the quarters of a year, four
    by four, in lower case. `plain_words` say of a date no more than that something holds then; `open_words` say that
    it began or ended then. `locale` and `pattern` are those of the style; `tag` is the language of these words and
    `locale_tag` that of the locale, each empty where it is the brief's. None of the four stands in a file.
    """

    months: tuple[str, ...]
    day: str
    opening_day: str
    day_alone: str
    month: str
    year: str
    since: str
    until: str
    between: str
    quarters: tuple[str, ...] = field(metadata=KEPT)
    plain_words: frozenset[str] = field(metadata=KEPT)
    open_words: frozenset[str] = field(metadata=KEPT)
    locale: str = ""
    pattern: str = ""
    tag: str = ""
    locale_tag: str = ""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How a figure's fields are said, and which words of a surface already say it.

    `factor_modifiers` take the place of `modifiers` before a factor. `spoken_modifiers` and `spoken_changes` are words
    that say the same as the field; any of them in a surface keeps the composed words from saying it twice; `gloss` says
    them behind a surface of another language. `magnitudes` are the powers of ten that words stand for, and
    `magnitude_names` the words printed for a power, for one and for more.

    `plain_words` are the words of a percentage and those that join numbers: a surface of these alone says no more than
    the fields do. `joining_words` are those of them that stand between bare numbers, `conjunction` the one that asks
    for "between". A number is read with any of the signs `thousands_read` and written with `thousands`.

    A unit is put into the plural at the noun before the first of `unit_tails`; `unchanged_units` have no other plural.
    `noun` tells by a regular expression what may have one, `plural_nouns` names the table of the lexicon that holds
    the irregular ones, if there is one, and `plural_endings` are pairs of what a noun ends in, as a regular expression,
    and what takes its place; a noun that none fits is left as it is.

    `locale` is that of the style, and `is_foreign` says that the brief's language is another; neither stands in a file.
    """

    modifiers: Mapping[str, str]
    factor_modifiers: Mapping[str, str]
    spoken_modifiers: Mapping[str, tuple[str, ...]] = field(metadata=KEPT)
    changes: Mapping[str, str]
    spoken_changes: Mapping[str, tuple[str, ...]] = field(metadata=KEPT)
    magnitudes: Mapping[str, int] = field(metadata=KEPT)
    magnitude_names: Mapping[str, tuple[str, ...]]
    plain_words: frozenset[str] = field(metadata=KEPT)
    joining_words: frozenset[str] = field(metadata=KEPT)
    conjunction: str = field(metadata=KEPT)
    unit_tails: frozenset[str] = field(metadata=KEPT)
    unchanged_units: frozenset[str] = field(metadata=KEPT)
    noun: str = field(metadata=KEPT)
    plural_nouns: str = field(metadata=KEPT)
    plural_endings: tuple[tuple[str, ...], ...] = field(metadata=KEPT)
    percent: str
    percentage_point: str
    percentage_points: str
    money: str
    per: str
    between: str
    both_bounds: str
    change_behind: str
    change_in_front: str
    gloss: str
    thousands_read: str = field(metadata=KEPT)
    thousands: str
    decimal: str
    locale: str = ""
    is_foreign: bool = False


@dataclass(frozen=True, slots=True)
class ChartWords:
    """What stands above a chart and what is said instead of it, and how the names of its bars are joined.

    Of the words of a label: `partitives` measure a part of what a word of `partitive_links` leads to, `rate_words` are
    followed by the number that a rate counts by, and `has_capital_nouns` says that a capital makes no name.
    """

    caption: str
    alternative: str
    bar: str
    both: str
    between_others: str
    partitives: frozenset[str] = field(metadata=KEPT)
    partitive_links: frozenset[str] = field(metadata=KEPT)
    rate_words: frozenset[str] = field(metadata=KEPT)
    has_capital_nouns: bool
