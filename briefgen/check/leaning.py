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
_POINTS_FORWARD = r"(?:\s+[^\s,;:.]+){0,8}?\s+(?:that|to|whether|if|how|when|for|who|what|why|where|which)\b"


def check_openers(brief: Brief) -> Iterator[Finding]:
    """W006: readers take in one bullet of a list, and not the one before it."""
    if not _is_english(brief):
        return
    for wording in wordings(brief):
        if wording.path.startswith("timeline["):
            continue
        opening = folded(wording.text[:_SHOWN]).lstrip("\"'“‘([ ")
        match = _leaning().match(opening)
        if match and not _standing().match(opening):
            message = f'"{match[0]}" needs what stands before it; say of whom or what, so that the words stand alone'
            yield report("W006", wording.path, message, wording.item.evidence)


def check_passives(brief: Brief) -> Iterator[Finding]:
    """W005: a view is somebody's. One of the analyst's own is the office's."""
    if not _is_english(brief):
        return
    for index, judgement in enumerate(brief.judgements):
        if judgement.holder or judgement.origin == "analyst":
            continue
        match = _passive().search(folded(judgement.statement))
        if match:
            message = f'"{match[0]}" does not say by whom; name the holder, or say it as your own judgement'
            yield report("W005", f"judgements[{index}].statement", message, judgement.evidence)


def _is_english(brief: Brief) -> bool:
    """Whether the words of the lists mean here what they mean there."""
    return brief.language.partition("-")[0] == "en"


@cache
def _leaning() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(lines('leaning_openers.txt'))})(?![\w'-])")


@cache
def _standing() -> re.Pattern[str]:
    """What stands alone all the same: "this year", "this report", and an "it" that points forward to a clause."""
    listed, nouns = alternatives(lines("standing_openers.txt")), alternatives(lines("self_nouns.txt"))
    expletive = rf"it\s+(?:{alternatives(lines('expletive_followers.txt'))}){_POINTS_FORWARD}"
    return re.compile(rf"(?:(?:{listed})(?!\w)|this(?:\s+[\w-]+){{0,2}}?\s+(?:{nouns})(?!\w)|{expletive})")


@cache
def _passive() -> re.Pattern[str]:
    helpers, adverbs, views = (
        alternatives(lines(name)) for name in ("passive_helpers.txt", "passive_adverbs.txt", "passive_views.txt")
    )
    return re.compile(rf"(?<!\w)(?:it )?(?:{helpers})(?: (?:{adverbs}))? (?:{views})(?!\w)(?! (?:\w+ )?by\b)")
