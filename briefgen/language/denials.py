"""Whether a cue is denied or only asked about: by a word close before it, or by a verb whose clause reaches it."""

import re
from functools import cache
from itertools import pairwise

from briefgen.language.any_case import AnyCase
from briefgen.language.lexicon import lines
from briefgen.language.phrases import alternatives
from briefgen.span import Span

_REACH = 40
_FURTHEST = 160
_WORD = re.compile(r"[\w'’]+")
_ASIDE = re.compile(r",\s+(?:however|therefore|then|though),\s+")
_STOP = re.compile(r"[,;:.!?()]")
_RELATIVE = re.compile(r"\b(?:who|which|that|to)\s+$", re.IGNORECASE)
_CERTAIN = re.compile(r"\b(?:no|without|little|beyond|any|not|never|n['’]t)\s+$", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:a|the|quite a)\s+$", re.IGNORECASE)


def is_negated(text: str, whole: Span, span: Span) -> bool:
    """Whether one of the three words before `span` denies it, no comma between them, or a clause before it does."""
    before = _ASIDE.sub(" ", text[max(whole.start, span.start - _REACH) : span.start].lower())
    words = _WORD.findall(_STOP.split(before)[-1])[-3:]
    if words[-2:] == ["not", "only"]:
        return False
    pairs = {" ".join(pair) for pair in pairwise(words)}
    is_near = not _denials().isdisjoint(pairs.union(words)) or any(word.endswith(("n't", "n’t")) for word in words)
    if is_near or _dismissing().search(before) or _called_false().match(text, span.end, whole.end):
        return True
    return is_governed(text, whole, span)


def is_governed(text: str, whole: Span, span: Span) -> bool:
    """Whether "doubt that …", "nobody believes …" or "whether …" opens a clause that goes on to `span`."""
    start = max(whole.start, span.start - _FURTHEST)
    for match in _governing().all(text, start, span.start):
        before = text[max(whole.start, match.start() - _REACH) : match.start()]
        if match[0].startswith("doubt") and _CERTAIN.search(before):
            continue
        if match[0].startswith("few") and _ARTICLE.search(before):
            continue
        is_clause = match[0].endswith((" that", " whether", "whether", " if"))
        if not is_clause and _RELATIVE.search(before):
            continue
        if _scope_end().search(text, match.end(), span.start) is None:
            return True
    return False


@cache
def _denials() -> frozenset[str]:
    return frozenset(lines("negations.txt"))


@cache
def _scope_end() -> re.Pattern[str]:
    """Where a denial reaches no further: a mark, "but", "and said", a comma before "and" or "saying"."""
    ends, resumptions = alternatives(lines("denial_ends.txt")), alternatives(lines("denial_resumptions.txt"))
    openers = rf"(?:and|so|{ends}|{resumptions})(?![\w-])"
    return re.compile(rf"[;:!?]|\.\s|,\s{openers}|\s{ends}\s|\sand\s(?:\w+ly\s)?{resumptions}", re.IGNORECASE)


@cache
def _dismissing() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){alternatives(lines('dismissing_verbs.txt'))}\s+(?:the\s+|any\s+)?$")


@cache
def _called_false() -> re.Pattern[str]:
    """What follows a claim that is said not to hold: "reports that a raid is likely are false"."""
    return re.compile(rf"\s+(?:is|are|was|were)\s+(?:\w+ly\s+)?{alternatives(lines('falsehoods.txt'))}", re.IGNORECASE)


@cache
def _governing() -> AnyCase:
    """Phrases that deny, and "few analysts believe": some words of no one, up to two of what they are, and a verb."""
    deniers, verbs = alternatives(lines("deniers.txt")), alternatives(lines("belief_verbs.txt"))
    phrases, verbs_of_denial = alternatives(lines("denying_phrases.txt")), alternatives(lines("denying_verbs.txt"))
    denied = rf"{verbs_of_denial}\s+(?:[\w'’-]+\s+){{0,3}}?that\b"
    return AnyCase(rf"(?<![\w-])(?:{phrases}|{denied}|{deniers}\s+(?:[\w'’-]+\s+){{0,2}}?{verbs}(?:\s+that\b)?)")
