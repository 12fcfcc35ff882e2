"""Statements of who is what to whom that run in opposite directions."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefgen.check.arithmetic.outline import WORD, Outline
from briefgen.check.clash import Clash
from briefgen.check.stated import Sentence
from briefgen.language.any_case import lowered
from briefgen.language.lexicon import lines, pairs
from briefgen.language.phrases import alternatives, listed
from briefgen.language.wording import content_words
from briefgen.span import Span

_OPPOSITE = {"export": "import", "import": "export"}
_OWNER = r"(?P<owner>(?:[\w.-]{1,30}\s){0,2}[\w.-]{1,30}['’]s?|its|their)"
_SHARE = (
    rf"(?:\s?\(|,\s|;\s|:\s|\s-\s|\s–\s)(?P<told>(?:{WORD}\s){{0,8}}⟨p\d+⟩\sof\s(?:all\s|total\s)?"
    r"(?:(?P<whose>(?:[\w.-]{1,30}\s){0,2}[\w.-]{1,30}['’]s?|its|their)\s)?(?:total\s)?(?P<flow>import|export)s)(?!\w)"
)
_NAME = r"[A-Z][\w’'-]{0,30}"
_FLOW = re.compile(rf"from\s(?:the\s)?((?:{_NAME}\s){{1,3}})to\s(?:the\s)?({_NAME}(?:\s{_NAME}){{0,2}})")
_SMALL = 10
_MOST = 200


def find_opposite_roles(outlines: Sequence[Outline]) -> Iterator[Clash]:
    for outline in outlines:
        yield from _partner_and_share(outline)
    sentences = [outline.sentence for outline in outlines]
    yield from _swapped_flows(sentences)
    yield from _excluded_roles(sentences)


def _partner_and_share(outline: Outline) -> Iterator[Clash]:
    """As in "Marrow is its largest export partner (Marrow takes 21 percent of its imports)"."""
    if "⟨p" not in outline.text:
        return
    for match in _partner().finditer(outline.text):
        direction = pairs("trade_roles.tsv")[" ".join(match["role"].split())]
        owner, whose = _bare_owner(match["owner"]), _bare_owner(match["whose"] or match["owner"])
        if _OPPOSITE[direction] != match["flow"] or not (owner == whose or {owner, whose} & {"its", "their"}):
            continue
        told = _told_span(outline, match["told"])
        partner = match["partner"].split()
        start = _start_of(outline.sentence, partner, told.start)
        role = Span(start, _end_of(outline.sentence, partner, start))
        evidence = (outline.sentence.evidence(role), outline.sentence.evidence(told))
        yield Clash(evidence, f'"{evidence[0].exact}" and "{evidence[1].exact}" run in opposite directions')


@cache
def _partner() -> re.Pattern[str]:
    roles = alternatives(pairs("trade_roles.tsv"))
    most = alternatives(lines("superlatives.txt"))
    return re.compile(rf"(?<!\w){_OWNER}\s(?P<partner>(?:{most}\s){{0,3}}(?P<role>{roles})){_SHARE}")


def _bare_owner(words: str) -> str:
    return words.rsplit(maxsplit=1)[-1].removesuffix("s").rstrip("'’")


def _told_span(outline: Outline, words: str) -> Span:
    """Where words of an outline around its share stand in the sentence; what limits a number may stand between."""
    before, number, after = _around(words)
    inner = outline.quantity(number).span
    return Span(_start_of(outline.sentence, before, inner.start), _end_of(outline.sentence, after, inner.end))


def _around(words: str) -> tuple[list[str], str, list[str]]:
    """The words before the share, its number in the sentence, the words behind it."""
    before, _, rest = words.partition("⟨p")
    number, _, after = rest.partition("⟩")
    return before.split(), number, after.split()


def _start_of(sentence: Sentence, words: Sequence[str], end: int) -> int:
    """Where `words`, which end before `end`, begin."""
    for word in reversed(words):
        end = max(lowered(sentence.text).rfind(word, sentence.span.start, end), sentence.span.start)
    return end


def _end_of(sentence: Sentence, words: Sequence[str], start: int) -> int:
    for word in words:
        found = lowered(sentence.text).find(word, start, sentence.span.end)
        start = found + len(word) if found >= 0 else start
    return start


def _swapped_flows(sentences: Sequence[Sentence]) -> Iterator[Clash]:
    """As in "40 tanks from Marrow to Sorrel" and "40 tanks from Sorrel to Marrow"."""
    known: dict[tuple[object, ...], tuple[Sentence, Span]] = {}
    for sentence in sentences:
        flow = _FLOW.search(sentence.text, sentence.span.start, sentence.span.end)
        if flow is None:
            continue
        origin, goal = flow[1].strip(), flow[2].strip()
        for quantity in sentence.quantities:
            if quantity.value is None or abs(quantity.value) < _SMALL or not quantity.unit:
                continue
            other = known.get((goal, origin, quantity.value, quantity.unit))
            place = Span(*flow.span())
            if other is not None:
                evidence = (other[0].evidence(other[1]), sentence.evidence(place))
                surface = quantity.span.of(sentence.text)
                yield Clash(evidence, f'"{surface}" go "{evidence[0].exact}" and "{evidence[1].exact}"')
            elif len(known) < _MOST:
                known[origin, goal, quantity.value, quantity.unit] = (sentence, place)


def _excluded_roles(sentences: Sequence[Sentence]) -> Iterator[Clash]:
    """As in "Orvania is a net exporter of grain" and "Orvania is a net importer of grain"."""
    known: dict[tuple[str, str, frozenset[str]], tuple[Sentence, Span]] = {}
    for sentence in sentences:
        match = _role().search(sentence.text, sentence.span.start, sentence.span.end)
        if match is None or listed("role_changes.txt").search(sentence.words):
            continue
        role, place = " ".join(match["role"].lower().split()), Span(*match.span())
        holder, goods = match["holder"], content_words(match["goods"])
        other = known.get((pairs("opposite_roles.tsv")[role], holder, goods))
        if other is not None:
            evidence = (other[0].evidence(other[1]), sentence.evidence(place))
            yield Clash(evidence, f'"{evidence[0].exact}" and "{evidence[1].exact}" exclude each other')
        elif len(known) < _MOST:
            known[role, holder, goods] = (sentence, place)


@cache
def _role() -> re.Pattern[str]:
    roles = alternatives(pairs("opposite_roles.tsv"))
    return re.compile(
        rf"(?P<holder>{_NAME})\s(?:is|remains|stays)\s(?:(?:an?|the|still)\s){{0,2}}"
        rf"(?P<role>(?i:{roles}))\s(?:of|to|towards)\s(?:the\s)?(?P<goods>[\w’'-]+)"
    )
