"""S008, S012, S013 and S015: each entry of the source list is dated, graded, listed once, and leads where it says."""

import re
from collections.abc import Hashable, Iterator

from briefgen.brief import Brief, Source
from briefgen.check.codes import report
from briefgen.check.told_once import Fault, each_or_all, named
from briefgen.finding import Finding
from briefgen.language.wording import bare

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,30}):", re.IGNORECASE | re.ASCII)
_BEFORE_HOST = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE | re.ASCII)


def check_source_list(brief: Brief) -> Iterator[Finding]:
    """S008, S012, S013, S015."""
    yield from _undated(brief)
    yield from _open_links(brief)
    yield from _ungraded(brief)
    yield from _listed_twice(brief)


def _undated(brief: Brief) -> Iterator[Finding]:
    faults = [
        Fault(f"sources[{index}].date", _name(source), f"{_name(source)} has no date; write when it appeared, or the "
              "day that it was read as accessed", source.evidence)
        for index, source in enumerate(brief.sources)
        if not source.date and not source.accessed
    ]  # fmt: skip
    summary = "{count} sources have no date: {names}; write when each appeared, or the day that it was read as accessed"
    yield from each_or_all("S008", faults, "sources", summary)


def _open_links(brief: Brief) -> Iterator[Finding]:
    faults = []
    for index, source in enumerate(brief.sources):
        scheme = _SCHEME.match(source.url)
        if scheme and scheme[1].lower() != "https":
            remedy = "write https if the site has it" if scheme[1].lower() == "http" else "give one of the web"
            message = f"the address of {_name(source)} begins with {scheme[1]}: and not https:; {remedy}"
            faults.append(Fault(f"sources[{index}].url", _name(source), message, source.evidence))
    summary = "{count} sources have addresses that are not https: {names}; write https where the sites have it"
    yield from each_or_all("S012", faults, "sources", summary)


def _ungraded(brief: Brief) -> Iterator[Finding]:
    """One finding for all: grading is a decision about the whole list."""
    bare_sources = [source for source in brief.sources if source.reliability is None or source.credibility is None]
    if not bare_sources:
        return
    if len(bare_sources) == len(brief.sources):
        told = "no source is graded"
    else:
        names = named([_name(source) for source in bare_sources])
        lack = "lacks" if len(bare_sources) == 1 else "lack"
        told = f"{len(bare_sources)} of {len(brief.sources)} sources {lack} a grade: {names}"
    message = f"{told}; set reliability (A to F) and credibility (1 to 6), F and 6 where they cannot be judged"
    yield report("S013", "sources", message)


def _listed_twice(brief: Brief) -> Iterator[Finding]:
    first_at: dict[Hashable, int] = {}
    for index, source in enumerate(brief.sources):
        firsts = [first_at.setdefault(key, index) for key in _keys(source)]
        if min(firsts, default=index) != index:
            first = brief.sources[min(firsts)]
            message = (
                f"{_name(source)} is listed twice, as {first.id} and as {source.id}; refer to one of them, and remove "
                "the other"
            )
            yield report("S015", f"sources[{index}]", message, source.evidence)


def _keys(source: Source) -> Iterator[Hashable]:
    """What only the same publication has: its address, or its title and date."""
    host, _, rest = _BEFORE_HOST.sub("", source.url.strip()).partition("/")
    if rest.strip("/"):
        yield host.lower(), rest.rstrip("/"), source.title, source.date
    if source.title or source.date:
        yield bare(source.publisher), bare(source.title), source.date, source.accessed, source.url


def _name(source: Source) -> str:
    return f"{source.publisher} ({source.date})" if source.date else source.publisher
