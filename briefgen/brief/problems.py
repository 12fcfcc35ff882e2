"""What the validator found, in plain words: what is wrong with which field and what to write instead."""

import difflib
from collections.abc import Callable, Mapping
from decimal import Decimal

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from briefgen.brief.identifiers import RepeatedIdentifierError
from briefgen.brief.item import RecordError
from briefgen.brief.path import Location, nearest, path_of, with_parents
from briefgen.brief.schema import fields_of, part_at
from briefgen.brief.tree import Place, Tree
from briefgen.errors import Problem

Words = tuple[str, str]
_KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "true or false"),
    ((int, float, Decimal), "a number"),
    (str, "text"),
    ((list, tuple), "a list"),
    (Mapping, "a mapping of fields"),
)


def find_problems(error: ValidationError, tree: Tree, most: int) -> tuple[list[Problem], int]:
    """The first `most` problems by their place, and how many there are.

    A path that stands nowhere has the place of its nearest parent. Left out are values that the tree refuses, and
    repeated identifiers, of which the validator says but one, and that only when nothing else is wrong.
    """
    found: list[tuple[Place, str, ErrorDetails]] = []
    for detail in error.errors(include_url=False):
        path = path_of(_location(detail))
        is_told = isinstance(detail.get("ctx", {}).get("error"), RepeatedIdentifierError)
        if not is_told and not any(parent in tree.refused for parent in with_parents(path)):
            found.append((nearest(path, tree.places) or (1, 1), path, detail))
    found.sort(key=lambda entry: entry[:2])
    return [Problem(path, *_words_for(detail), *place) for place, path, detail in found[:most]], len(found)


def _location(detail: ErrorDetails) -> Location:
    """Where the problem lies: a rule about a record as a whole is told by one of its fields."""
    is_whole = isinstance(detail.get("ctx", {}).get("error"), RecordError)
    return detail["loc"][:-1] if is_whole else detail["loc"]


def printable(words: str) -> str:
    """`words` as one line that a terminal shows as it is: other characters become escapes."""
    if words.isprintable():
        return words
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in words)


def _words_for(detail: ErrorDetails) -> Words:
    tell = _TELL.get(detail["type"])
    if tell:
        return tell(detail)
    expected = _EXPECTED.get(detail["type"])
    if expected:
        return _wrong_kind(detail, *expected)
    return detail["msg"][:1].lower() + detail["msg"][1:], _asked_for(detail["loc"])


def _asked_for(location: Location) -> str:
    """The remedy that any field has: its description."""
    description = part_at(location).get("description")
    return f"write what the field holds: {description}".rstrip(".") if description else "correct or remove it"


def _kind_of(value: object) -> str:
    return next((name for kind, name in _KINDS if isinstance(value, kind)), "empty")


def _wrong_kind(detail: ErrorDetails, expected: str, remedy: str) -> Words:
    kind = _kind_of(detail["input"])
    if kind == "empty":
        return f"is empty, not {expected}", f"{remedy}; or remove the line"
    if kind == expected:
        return f"is not {expected} that can be read", remedy
    if expected == "text" and kind in {"a number", "true or false"}:
        return f"is {kind}, not text", f'write it in quotes: "{detail["input"]}"'
    return f"is {kind}, not {expected}", remedy


def _missing(detail: ErrorDetails) -> Words:
    name = str(detail["loc"][-1])
    description = str(part_at(detail["loc"]).get("description", "")).rstrip(".")
    return "the field is missing", f"add `{name}:`, {_inside_sentence(description)}"


def _inside_sentence(words: str) -> str:
    """`words` without the capital of a sentence's beginning; an abbreviation keeps its own."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def _unknown(detail: ErrorDetails) -> Words:
    name = str(detail["loc"][-1])
    known = list(fields_of(part_at(detail["loc"][:-1])))
    close = difflib.get_close_matches(name.lower(), known, n=1)
    if close:
        return "there is no such field", f"did you mean `{close[0]}`? rename or remove it"
    return "there is no such field", f"remove it, or use one of {', '.join(known)}"


def _not_listed(detail: ErrorDetails) -> Words:
    allowed = str(detail["ctx"]["expected"])
    choices = "write" if " or " not in allowed else "write one of"
    remedy = f"{choices} {allowed.replace(chr(39), '')}"
    kind = _kind_of(detail["input"])
    if kind == "empty":
        return "is empty", remedy
    if kind in {"a list", "a mapping of fields"}:
        return f"is {kind}, not one of the words allowed", remedy
    return f"{_short(detail['input'])} is not allowed here", remedy


def _refused(detail: ErrorDetails) -> Words:
    """A validator of the models, which writes "problem; remedy"."""
    said = str(detail["ctx"]["error"])
    message, _, remedy = said.rpartition("; ")
    return (message, remedy) if message else (said, _asked_for(detail["loc"]))


def _too_short(detail: ErrorDetails) -> Words:
    return "is empty", _asked_for(detail["loc"])


def _too_long(detail: ErrorDetails) -> Words:
    return f"is longer than {detail['ctx']['max_length']} characters", "shorten it"


def _not_finite(_: ErrorDetails) -> Words:
    return "is too large, or no number", _NUMBER[1]


def _too_many_digits(detail: ErrorDetails) -> Words:
    return f"has more than {detail['ctx']['max_digits']} digits", "write it in a larger unit"


def _too_small(detail: ErrorDetails) -> Words:
    return f"{_short(detail['input'])} is too small", f"write {detail['ctx']['ge']} or more"


def _wrong_form(detail: ErrorDetails) -> Words:
    return f"{_short(detail['input'])} does not have the right form", _asked_for(detail["loc"])


def _short(value: object) -> str:
    words = " ".join(str(value).split())
    return f'"{words[:60]}…"' if len(words) > 60 else f'"{words}"'


_TELL: Mapping[str, Callable[[ErrorDetails], Words]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "unexpected_keyword_argument": _unknown,
    "literal_error": _not_listed,
    "value_error": _refused,
    "string_too_short": _too_short,
    "string_too_long": _too_long,
    "string_pattern_mismatch": _wrong_form,
    "finite_number": _not_finite,
    "decimal_max_digits": _too_many_digits,
    "greater_than_equal": _too_small,
}
_LIST = ("a list", "write each entry on its own line after `- `, or [] for none")
_FIELDS = ("a mapping of fields", "write its fields, each `name: value` on its own line")
_NUMBER = ("a number", "write digits without quotes, separators or units")
_WHOLE = ("a whole number", "write digits without quotes, separators or a point")
_EXPECTED: Mapping[str, Words] = {
    "string_type": ("text", "write text"),
    "tuple_type": _LIST,
    "list_type": _LIST,
    "model_type": _FIELDS,
    "dataclass_type": _FIELDS,
    "decimal_type": _NUMBER,
    "decimal_parsing": _NUMBER,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "bool_type": ("true or false", "write true or false"),
    "bool_parsing": ("true or false", "write true or false"),
}
