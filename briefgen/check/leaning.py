"""Family W: a bullet stands without its neighbour, a view with its holder."""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.brief import Brief
from briefgen.check.codes import report
from briefgen.check.own_words import wordings
from briefgen.finding import Finding
from briefgen.language.lexicon import lines
from briefgen.language.phrases import alternatives
from briefgen.language.wording import folded

_SHOWN = 60
_POINTS_FORWARD = r"(?:\s+[^\s,;:.]+){0,6}?\s+(?:that|to|whether|if|how|when|for|who)\b"


def check_openers(brief: Brief) -> Iterator[Finding]:
    """W006: readers take in one bullet of a list, and not the one before it."""
    for wording in wordings(brief):
        if wording.path.startswith("timeline["):
            continue
        opening = folded(wording.text[:_SHOWN]).lstrip("\"'“‘([ ")
        match = _leaning().match(opening)
        if match and not _standing().match(opening):
            message = f'the words begin with "{wording.text.split()[0].strip(",")}" and need what stands before them; '
            yield report("W006", wording.path, f"{message}say whom or what they speak of", wording.item.evidence)


def check_passives(brief: Brief) -> Iterator[Finding]:
    """W005: a view is somebody's. One of the analyst's own is the office's."""
    for index, judgement in enumerate(brief.judgements):
        if judgement.holder or judgement.origin == "analyst":
            continue
        match = _passive().search(folded(judgement.statement))
        if match:
            message = f'"{match[0]}" does not say by whom; name the holder, or say it as your own judgement'
            yield report("W005", f"judgements[{index}].statement", message, judgement.evidence)


@cache
def _leaning() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(lines('leaning_openers.txt'))})(?![\w'-])")


@cache
def _standing() -> re.Pattern[str]:
    """What stands alone all the same: "this year", and an "it" that points forward to a clause."""
    expletive = rf"it\s+(?:{alternatives(lines('expletive_followers.txt'))}){_POINTS_FORWARD}"
    return re.compile(rf"(?:(?:{alternatives(lines('standing_openers.txt'))})(?!\w)|{expletive})")


@cache
def _passive() -> re.Pattern[str]:
    helpers, adverbs, views = (
        alternatives(lines(name)) for name in ("passive_helpers.txt", "passive_adverbs.txt", "passive_views.txt")
    )
    return re.compile(rf"(?<!\w)(?:it )?(?:{helpers})(?: (?:{adverbs}))? (?:{views})(?!\w)(?! (?:\w+ )?by\b)")
