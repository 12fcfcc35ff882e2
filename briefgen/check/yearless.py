"""S009: in a brief that does not say when its facts hold, a date in a person's words says its year."""

from collections.abc import Iterator

from briefgen.brief import Brief, Event
from briefgen.check.own_words import Wording, own_wordings
from briefgen.check.told_once import Fault, each_or_all
from briefgen.finding import Finding
from briefgen.language.dates import find_dates


def check_yearless(brief: Brief) -> Iterator[Finding]:
    """S009 for the first such date of a text in which no date has a year; of a brief that is dated it is the year.

    An event says its year in its date.
    """
    if brief.as_of or brief.published:
        return
    faults = [
        Fault(
            wording.path,
            f'"{date}" in {wording.path}',
            f'"{date}" does not say which year; write it',
            wording.item.evidence,
        )
        for wording in own_wordings(brief)
        if not isinstance(wording.item, Event) and (date := _yearless(wording))
    ]
    yield from each_or_all("S009", faults, "", "{count} texts have dates without a year: {names}; write the years")


def _yearless(wording: Wording) -> str:
    dates = find_dates(wording.text)
    if any(mention.has_year for mention in dates):
        return ""
    told = (mention.span.of(wording.text) for mention in dates)
    return next((date for date in told if wording.is_own(date)), "")
