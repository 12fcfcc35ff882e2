"""S010: the sources are no older than the template of the brief allows."""

from collections.abc import Iterator

from briefgen.brief import Brief
from briefgen.brief.date import first_day, last_day
from briefgen.check.told_once import Fault, each_or_all
from briefgen.finding import Finding
from briefgen.requirements import Requirements


def check_source_age(brief: Brief, requirements: Requirements) -> Iterator[Finding]:
    """S010, counted from the day of the brief's facts, or else of its publication; nothing where it tells neither.

    A date that is known by its year counts as the last day of it.
    """
    day, years = brief.as_of or brief.published, requirements.source_years
    if day is None or years is None:
        return
    today = first_day(day)
    oldest = (today.year - years, today.month, today.day)
    allowed = f"{_years(years)} that the template {requirements.template} allows before {day}"
    faults = []
    for index, source in enumerate(brief.sources):
        seen = last_day(source.date) if source.date else None
        if seen and (seen.year, seen.month, seen.day) < oldest:
            name = f"{source.publisher} ({source.date})"
            message = f"{name} is older than the {allowed}; cite a newer one"
            faults.append(Fault(f"sources[{index}].date", name, message, source.evidence))
    summary = f"{{count}} sources are older than the {allowed}: {{names}}; cite newer ones"
    yield from each_or_all("S010", faults, "sources", summary)


def _years(count: int) -> str:
    return "year" if count == 1 else f"{count} years"
