"""Numbers that a document does not state: what it denies ("did not fall by 10 percent") or only supposes ("if …")."""

import re
from functools import cache

from briefgen.extract.measured.verbs import verb_kinds
from briefgen.language.denials import is_governed
from briefgen.language.lexicon import lines, rows
from briefgen.language.phrases import alternatives
from briefgen.language.quantities import is_counted
from briefgen.quantity import Quantity
from briefgen.span import Span

_REACH = 120
_LONGEST_CONDITION = 14
_ASIDE = re.compile(r",[^,;:.!?()]{1,40},")
_MARK = re.compile(r"[,;:!?()—–]|\.\s")
_WORD = re.compile(r"[\w'’-]+")
_EMPTY = frozenset(
    {"be", "been", "being", "have", "had", "has", "yet", "to", "even", "it", "they", "did", "that", "do"}
)
_OF = re.compile(r"\s+of\s")
_KNOWN_WORDS = 2


def is_unstated(text: str, sentence: Span, quantity: Quantity) -> bool:
    """Whether the clause of a number denies it, asks about it or makes a condition of it."""
    before = text[max(sentence.start, quantity.span.start - _REACH) : quantity.span.start]
    if _is_known(before):
        return False
    if is_governed(text, sentence, quantity.span) or _reaches(_denied_claim(), before):
        return True
    if _reaches(_claim(), before) and _called_false().search(text, quantity.span.end, _end(sentence, quantity)):
        return True
    supposed = _reaches(_condition(), before)
    if supposed and len(supposed.split()) <= _LONGEST_CONDITION:
        return True
    return _is_negated(text, before, quantity)


def _is_known(before: str) -> bool:
    words = [word.lower() for word in _WORD.findall(before)[-_KNOWN_WORDS:]]
    return bool(words) and words[-1] in lines("known_leads.txt")


def _reaches(opener: re.Pattern[str], before: str) -> str:
    """The words from the last opener to the number, with the opener; empty where another clause lies between."""
    plain = _ASIDE.sub(" ", before)
    last = None
    for match in opener.finditer(plain):
        last = match
    if last is None:
        return ""
    between = plain[last.end() :]
    return "" if _MARK.search(between) or _stops().search(between) else plain[last.start() :]


def _is_negated(text: str, before: str, quantity: Quantity) -> bool:
    """Whether "not" stands with the verb of the number; people who are "not paid" are counted all the same."""
    reached = _reaches(_negation(), before)
    if not reached:
        return False
    match = _negation().match(reached)
    words = [word.lower() for word in _WORD.findall(reached[match.end() if match else 0 :])]
    verbs = [word for word in words if word not in _EMPTY and (word in verb_kinds() or not word.endswith("ly"))]
    is_whole = is_counted(quantity.unit) or (quantity.unit == "percent" and _OF.match(text, quantity.span.end))
    if not is_whole or not verbs:
        return True
    is_people = quantity.unit.rpartition(" ")[2] in lines("human_units.txt")
    return verbs[0] in _asserting() and not (is_people and verbs[0].startswith("reach"))


@cache
def _asserting() -> frozenset[str]:
    """Verbs that bring about what they count: "did not kill 41 soldiers"."""
    moving = {form for _, _, forms in rows("change_words.tsv") for form in forms.split("|")}
    return frozenset(
        {*moving, *lines("toll_verbs.txt"), *lines("level_verbs.txt"), *lines("toll_states.txt"), "exceed"}
    )


@cache
def _negation() -> re.Pattern[str]:
    listed = alternatives(word for word in lines("negated_figures.txt") if word != "n't")
    return re.compile(rf"(?:(?<![\w-]){listed}|n['’]t\b)(?!\s+{alternatives(lines('not_denying.txt'))})", re.IGNORECASE)


def _end(sentence: Span, quantity: Quantity) -> int:
    return min(sentence.end, quantity.span.end + _REACH)


@cache
def _claim() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){alternatives(lines('claim_nouns.txt'))}\s+(?:that|of)\b", re.IGNORECASE)


@cache
def _called_false() -> re.Pattern[str]:
    """As in "reports that 300 had died were false"."""
    return re.compile(rf"\b(?:is|are|was|were)\s+(?:\w+ly\s+)?{alternatives(lines('falsehoods.txt'))}", re.IGNORECASE)


def has_condition(text: str, piece: Span) -> bool:
    """Whether anything in `piece` hangs on a condition: "if the bank agrees, the firm will pay"."""
    return _condition().search(text, piece.start, piece.end) is not None


@cache
def _condition() -> re.Pattern[str]:
    """An opener of a condition; "should" only where it opens its clause."""
    openers = alternatives(word for word in lines("condition_openers.txt") if word != "should")
    return re.compile(rf"(?<![\w-]){openers}|(?:^|,)\s*should\s", re.IGNORECASE)


@cache
def _denied_claim() -> re.Pattern[str]:
    """As in "denied killing", "rejected reports of", "no evidence that"."""
    verbs, nouns = alternatives(lines("denying_verbs.txt")), alternatives(lines("claim_nouns.txt"))
    denials = alternatives(term for term, kind in rows("hedges.tsv") if kind == "denial")
    claim = rf"(?:\w+\s+)?{nouns}\s+(?:of|that|for)\b"
    return re.compile(rf"(?<![\w-])(?:{verbs}\s+(?:\w+ing\b|{claim})|no\s+{claim}|{denials})", re.IGNORECASE)


@cache
def _stops() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){alternatives(lines('negation_stops.txt'))}", re.IGNORECASE)
