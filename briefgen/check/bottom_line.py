"""Family W: the bottom line tells what the brief bears out; the timeline runs forward."""

from collections.abc import Iterator
from itertools import pairwise

from briefgen.brief import Brief
from briefgen.check.codes import report
from briefgen.check.own_words import wordings
from briefgen.finding import Finding
from briefgen.language.wording import content_words

_BOTTOM_LINE = "bottom_line"


def check_bottom_line(brief: Brief) -> Iterator[Finding]:
    """W007: the main message speaks of what the brief speaks of."""
    line = brief.bottom_line
    if line is None:
        return
    texts = [wording.text for wording in wordings(brief) if not wording.path.startswith(_BOTTOM_LINE)]
    texts.extend(f"{figure.label} {figure.surface} {figure.place}" for figure in brief.key_figures)
    if texts and not any(content_words(line.text) & content_words(text) for text in texts):
        message = "no word of the bottom line stands in the items below; say there what it rests on"
        yield report("W007", f"{_BOTTOM_LINE}.text", message, line.evidence)


def check_order(brief: Brief) -> Iterator[Finding]:
    """W008: an event that stands out of order has most often the wrong year."""
    for index, (before, event) in enumerate(pairwise(brief.timeline), start=1):
        earlier, later = (entry.date.partition("/")[0] for entry in (before, event))
        shared = min(len(earlier), len(later))
        if later[:shared] < earlier[:shared]:
            message = f"{event.date} is earlier than {before.date} before it; correct the date, or move the event up"
            yield report("W008", f"timeline[{index}].date", message, event.evidence)
