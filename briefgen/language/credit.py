"""The credit in a picture's caption: "(Source: The Print [India])", "[Photo by A. Name]"."""

import re
from functools import cache

from briefgen.language.lexicon import pairs
from briefgen.span import Span


@cache
def _credit() -> re.Pattern[str]:
    cues = sorted(pairs("caption_cues.tsv"), key=len, reverse=True)
    cue = "|".join(re.escape(cue) for cue in cues)
    lead = rf"(?:{cue})s?\s*(?::|by\b|/)\s*"
    # The bracket holds the credit alone, or the whole caption with the credit at its end.
    return re.compile(
        rf"(?:[(\[]\s*|^\s*[(\[][^()\[\]\n]{{1,300}}[.,;|–—-]\s*){lead}(?P<credit>[^()\n]{{1,200}})\)?\s*\.?$",
        re.IGNORECASE,
    )


def credit_of(words: str) -> Span | None:
    """Where in a caption the credit stands, without its brackets and cue; None where it has none."""
    found = _credit().search(words)
    if found is None:
        return None
    is_closed = found["credit"].endswith("]") and "[" not in found["credit"]
    return Span(found.start("credit"), found.end("credit") - is_closed)
