"""The credit in a picture's caption: "(Source: The Print [India])", "[Photo by A. Name]"."""

import re
from functools import cache

from briefgen.language.lexicon import pairs
from briefgen.span import Span


@cache
def _credit() -> re.Pattern[str]:
    cues = sorted(pairs("caption_cues.tsv"), key=len, reverse=True)
    cue = "|".join(re.escape(cue) for cue in cues)
    return re.compile(rf"[(\[]\s*(?:{cue})s?\s*(?::|by\b|/)\s*(?P<credit>[^()\n]{{1,200}})\)?\s*\.?$", re.IGNORECASE)


def credit_of(words: str) -> Span | None:
    """Where in a caption the credit stands, without its brackets and cue; None where it has none."""
    found = _credit().search(words)
    return Span(found.start("credit"), found.end("credit")) if found else None
