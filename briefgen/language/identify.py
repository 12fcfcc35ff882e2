"""The language of a text: by its script where one language alone writes in it, else by its small words.

Rules that know English alone ask here whether they may speak.
"""

import re
from collections import Counter
from functools import cache

from briefgen.language.lexicon import rows

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 20
_LEAST_SHARE = 0.12
_LEAST_LEAD = 1.25
_SCRIPTS = (
    ("ja", 0.05, re.compile("[\u3040-\u30ff]")),
    ("ko", 0.30, re.compile("[\uac00-\ud7af]")),
    ("zh", 0.30, re.compile("[\u4e00-\u9fff]")),
    ("ur", 0.01, re.compile("[\u0679\u0688\u0691\u06ba\u06d2]")),
    ("fa", 0.01, re.compile("[\u067e\u0686\u0698\u06af]")),
    ("ar", 0.30, re.compile("[\u0621-\u064a]")),
    ("he", 0.30, re.compile("[\u05d0-\u05ea]")),
    ("hi", 0.30, re.compile("[\u0904-\u0939]")),
    ("th", 0.30, re.compile("[\u0e01-\u0e2e]")),
)
"""Letters, and which share of all letters a text in the language has of them at least; the first that fits counts."""
_KIN = frozenset({"da", "nb", "sv"})


def language_of(text: str) -> str:
    """The BCP 47 tag of the language that the beginning of `text` is in; empty where nothing tells."""
    sample = text[:_SAMPLE]
    letters = sum(character.isalpha() for character in sample)
    for tag, least_share, script in _SCRIPTS:
        if letters and len(script.findall(sample)) >= least_share * letters:
            return tag
    return _by_words([word.lower() for word in _WORD.findall(sample)])


def _by_words(words: list[str]) -> str:
    if len(words) < _FEWEST_WORDS:
        return ""
    counted = Counter(words)
    scores = {tag: sum(counted[word] for word in small) for tag, small in _small_words().items()}
    best = min(scores, key=lambda tag: (-scores[tag], tag))
    rival = max(score for tag, score in scores.items() if tag != best and not {tag, best} <= _KIN)
    is_sure = scores[best] >= max(_LEAST_SHARE * len(words), _LEAST_LEAD * rival)
    return best if is_sure else ""


@cache
def _small_words() -> dict[str, tuple[str, ...]]:
    return {row[0]: tuple(row[1].split()) for row in rows("languages.tsv")}
