"""Family W: how the sentences of a brief read."""

import re
from collections.abc import Iterator

from briefgen.brief import Brief
from briefgen.check.codes import report
from briefgen.check.own_words import wordings
from briefgen.finding import Finding
from briefgen.language.sentences import find_sentences

_MOST_WORDS = 60
_MOST_IN_SENTENCE = 40
_SHOWN = 6
_WORD = re.compile(r"[^\W_]")
_TOLD_APART = "timeline["


def check_length(brief: Brief) -> Iterator[Finding]:
    """W001: a bullet is read at a glance."""
    bullets = [(f"summary[{index}]", bullet) for index, bullet in enumerate(brief.summary)]
    if brief.bottom_line:
        bullets.append(("bottom_line", brief.bottom_line))
    for path, bullet in bullets:
        count = _count(bullet.text)
        if count > _MOST_WORDS:
            message = f"the bullet has {count} words; keep to {_MOST_WORDS}, or split it"
            yield report("W001", f"{path}.text", message, bullet.evidence)


def check_sentences(brief: Brief) -> Iterator[Finding]:
    """W003: a sentence is read once. A bullet that is told to be split is not told twice."""
    told = {finding.path for finding in check_length(brief)}
    for wording in wordings(brief):
        if wording.path in told or wording.path.startswith(_TOLD_APART) or _count(wording.text) <= _MOST_IN_SENTENCE:
            continue
        for sentence in find_sentences(wording.text):
            words = sentence.of(wording.text)
            if (count := _count(words)) > _MOST_IN_SENTENCE:
                opening = " ".join(words.split()[:_SHOWN])
                message = f'the sentence "{opening} …" has {count} words; make two of it, or cut it'
                yield report("W003", wording.path, message, wording.item.evidence)


def _count(text: str) -> int:
    """How many words there are; a dash or a mark alone is none."""
    return sum(_WORD.search(piece) is not None for piece in text.split())
