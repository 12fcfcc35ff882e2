"""Edits as people make them in a hurry: those that change what a brief says, and those that change nothing."""

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random

from briefgen.brief import Brief, Decision, Event, Item, KeyFigure

Edit = Callable[[str, Random], str]
"""Gives the words as edited; the same words where the edit does not apply to them."""

_DIGIT = re.compile(r"\d")
_NUMBER_WORDS = {"two": "three", "three": "four", "four": "five", "five": "six", "ten": "twelve", "half": "third"}
_UNITS = {
    "million": "billion",
    "billion": "million",
    "thousand": "million",
    "percent": "percentage points",
    "per cent": "points",
    "%": " points",
    "km": "miles",
    "tonnes": "barrels",
    "US$": "€",
    "$": "€",
    "MW": "GW",
    "days": "weeks",
    "months": "years",
    "hours": "days",
}
_LIMITS = ("more than", "less than", "at least", "up to", "over", "nearly", "about", "almost", "around", "some")
_MODALS = ("could", "might", "may", "would", "should", "can")
_DIRECTIONS = {"rose": "fell", "fell": "rose", "increase": "decrease", "increased": "decreased", "decline": "rise"}
_AUXILIARY = re.compile(r"\b(is|are|was|were|has|have|had|will|would|could|may|might|can|should|did|does)\b (?!not\b)")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_QUOTED = re.compile(r"[“\"]([^”\"“]{12,})[”\"]")
_NAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})*(?!\w)")
_NAMES = ("Novaria", "Greta Halvorsen", "the Ministry of Ports", "Lake Oro")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def digit(words: str, random: Random) -> str:
    places = [match.start() for match in _DIGIT.finditer(words)]
    if not places:
        return _swapped(words, _NUMBER_WORDS, random)
    place = random.choice(places)
    return f"{words[:place]}{(int(words[place]) + random.randint(1, 8)) % 10}{words[place + 1 :]}"


def unit(words: str, random: Random) -> str:
    near = [(name, other) for name, other in _UNITS.items() if re.search(_beside_number(name), words)]
    if not near:
        return words
    name, other = random.choice(near)
    return re.sub(_beside_number(name), lambda match: match[0].replace(name, other), words, count=1)


def _beside_number(name: str) -> str:
    return rf"{re.escape(name)}\s?\d" if name.endswith("$") else rf"\d\s?{re.escape(name)}(?!\w)"


def limit(words: str, random: Random) -> str:
    found = [limit for limit in _LIMITS if re.search(rf"\b{limit} (?=[$€£]?\d)", words)]
    if not found:
        return words
    chosen = random.choice(found)
    other = random.choice(["", *(f"{limit} " for limit in _LIMITS if limit not in {chosen, "some"})])
    return re.sub(rf"\b{chosen} (?=[$€£]?\d)", other, words, count=1)


def name(words: str, random: Random) -> str:
    found = [match[0] for match in _NAME.finditer(words)]
    return words.replace(random.choice(found), random.choice(_NAMES), 1) if found else words


def negation(words: str, random: Random) -> str:
    if " not " in words and random.random() < 0.5:
        return words.replace(" not ", " ", 1)
    places = [match.end() for match in _AUXILIARY.finditer(words)]
    return f"{words[: (place := random.choice(places))]}not {words[place:]}" if places else words


def date(words: str, random: Random) -> str:
    months = [month for month in _MONTHS if re.search(rf"\b{month}\b", words)]
    if months and random.random() < 0.5:
        return re.sub(
            rf"\b{months[0]}\b", _MONTHS[(_MONTHS.index(months[0]) + random.randint(1, 11)) % 12], words, count=1
        )
    return _YEAR.sub(lambda match: str(int(match[0]) + random.choice([-1, 1, 2])), words, count=1)


def quotation(words: str, random: Random) -> str:
    match = _QUOTED.search(words)
    if match is None:
        return words
    inner = match[1].split(" ")
    inner[random.randrange(len(inner))] = random.choice(["entirely", "serious", "government", "never"])
    return f"{words[: match.start(1)]}{' '.join(inner)}{words[match.end(1) :]}"


def certainty(words: str, random: Random) -> str:
    found = [modal for modal in _MODALS if re.search(rf"\b{modal}\b", words)]
    return re.sub(rf"\b{random.choice(found)}\b", "will", words, count=1) if found else words


def direction(words: str, random: Random) -> str:
    return _swapped(words, _DIRECTIONS, random)


def _swapped(words: str, others: dict[str, str], random: Random) -> str:
    found = [word for word in others if re.search(rf"\b{word}\b", words)]
    return re.sub(rf"\b{(word := random.choice(found))}\b", others[word], words, count=1) if found else words


def quote_marks(words: str, _: Random) -> str:
    curly = str.maketrans({"“": '"', "”": '"', "’": "'"})
    straight = words.translate(curly)
    return straight if straight != words else re.sub(r'"([^"]*)"', r"“\1”", words).replace("'", "’")


def sentence_cut(words: str, random: Random) -> str:
    ends = [match.end() for match in re.finditer(r"[a-z]{3}\.(?= [A-Z])", words)]
    return words[: random.choice(ends)] if ends else words.rstrip(".")


def first_letter(words: str, _: Random) -> str:
    return f"{words[0].swapcase()}{words[1:]}"


def comma(words: str, random: Random) -> str:
    places = [
        match.start() for match in re.finditer(r"(?<=[a-z]{3}) (?=(?:and|but|which|while|after|because) )", words)
    ]
    return f"{words[: (place := random.choice(places))]},{words[place:]}" if places else words


def space(words: str, _: Random) -> str:
    return re.sub(r"(?<=\d) (?=[a-z])", "\u00a0", words, count=1)


HARMFUL: Sequence[Edit] = (digit, unit, limit, name, negation, date, quotation, certainty, direction)
HARMLESS: Sequence[Edit] = (quote_marks, sentence_cut, first_letter, comma, space)


def edits(brief: Brief, random: Random, kinds: Sequence[Edit]) -> Iterator[tuple[str, str, Brief]]:
    """Single edits, of each kind in turn, as long as any applies: its name, the field's path, the brief so edited."""
    left = {kind.__name__: list(_places(brief)) for kind in kinds}
    for places in left.values():
        random.shuffle(places)
    while any(left.values()):
        for kind in kinds:
            edited = next(filter(None, (_edited(brief, *place, kind, random) for place in _drained(left, kind))), None)
            if edited:
                yield kind.__name__, *edited


def _places(brief: Brief) -> Iterator[tuple[str, Item, str]]:
    return ((path, item, field) for path, item in brief.items() for field in _fields(item))


def _drained(left: dict[str, list[tuple[str, Item, str]]], kind: Edit) -> Iterator[tuple[str, Item, str]]:
    places = left[kind.__name__]
    while places:
        yield places.pop()


def _edited(brief: Brief, path: str, item: Item, field: str, kind: Edit, random: Random) -> tuple[str, Brief] | None:
    """The field's path and the brief with the edit and a decision on it; None where it changes nothing."""
    words: str = getattr(item, field)
    if field == "date":
        changed = _moved(words, random) if kind is date else words
    else:
        changed = kind(words, random) if words else words
    if changed == words:
        return None
    decision = Decision(item=item.id, what="edited", by="A. Reader")
    edited = _replaced(brief, path, item.model_copy(update={field: changed}))
    return f"{path}.{field}", edited.model_copy(update={"decisions": (decision,)})


def _fields(item: Item) -> tuple[str, ...]:
    if isinstance(item, KeyFigure):
        return ("surface", "label", "period", "place")
    if isinstance(item, Event):
        return ("text", "date")
    return tuple(field for field in ("text", "statement") if hasattr(item, field))


def _moved(value: str, random: Random) -> str:
    year = value[:4]
    return f"{int(year) + random.choice([-2, -1, 1, 2])}{value[4:]}" if year.isdigit() else value


def _replaced(brief: Brief, path: str, item: Item) -> Brief:
    name, _, index = path.removesuffix("]").partition("[")
    if not index:
        return brief.model_copy(update={name: item})
    items: tuple[Item, ...] = getattr(brief, name)
    place = int(index)
    return brief.model_copy(update={name: (*items[:place], item, *items[place + 1 :])})
