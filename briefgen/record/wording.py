"""What a validator says, in plain words: what is wrong with a field and what to write instead."""

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pydantic_core import ErrorDetails

from briefgen.record.schema import Part, RecordSchema, fields_of

Words = tuple[str, str]
_KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "true or false"),
    ((int, float, Decimal), "a number"),
    (str, "text"),
    ((list, tuple), "a list"),
    (Mapping, "a mapping of fields"),
)


@dataclass(frozen=True, slots=True)
class Complaint:
    """One error of a validator, and the schema of the record that it is about."""

    detail: ErrorDetails
    schema: RecordSchema

    def part(self) -> Part:
        return self.schema.part_at(self.detail["loc"])

    def asked_for(self) -> str:
        """The remedy that any field has: its description."""
        description = self.part().get("description")
        return f"write what the field holds: {description}".rstrip(".") if description else "correct or remove it"


def words_for(complaint: Complaint) -> Words:
    """What is wrong, and what to write instead."""
    tell = _TELL.get(complaint.detail["type"])
    if tell:
        return tell(complaint)
    expected = _EXPECTED.get(complaint.detail["type"])
    if expected:
        return _wrong_kind(complaint, *expected)
    return complaint.detail["msg"][:1].lower() + complaint.detail["msg"][1:], complaint.asked_for()


def _kind_of(value: object) -> str:
    return next((name for kind, name in _KINDS if isinstance(value, kind)), "empty")


def _wrong_kind(complaint: Complaint, expected: str, remedy: str) -> Words:
    kind = _kind_of(complaint.detail["input"])
    if kind == "empty":
        return f"is empty, not {expected}", f"{remedy}; or remove the line"
    if kind == expected:
        return f"is not {expected} that can be read", remedy
    if expected == "text" and kind in {"a number", "true or false"}:
        return f"is {kind}, not text", f'write it in quotes: "{complaint.detail["input"]}"'
    return f"is {kind}, not {expected}", remedy


def _missing(complaint: Complaint) -> Words:
    name = complaint.detail["loc"][-1]
    if isinstance(name, int):
        return "an entry is missing", complaint.asked_for()
    description = str(complaint.part().get("description", "")).rstrip(".")
    return "the field is missing", f"add `{name}:`, {_inside_sentence(description)}"


def _inside_sentence(words: str) -> str:
    """`words` without the capital of a sentence's beginning; an abbreviation keeps its own."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def _unknown(complaint: Complaint) -> Words:
    name = str(complaint.detail["loc"][-1])
    known = list(fields_of(complaint.schema.part_at(complaint.detail["loc"][:-1])))
    close = difflib.get_close_matches(name.lower(), known, n=1)
    if close:
        return "there is no such field", f"did you mean `{close[0]}`? rename or remove it"
    return "there is no such field", f"remove it, or use one of {', '.join(known)}"


def _not_listed(complaint: Complaint) -> Words:
    allowed = str(complaint.detail["ctx"]["expected"])
    choices = "write" if " or " not in allowed else "write one of"
    remedy = f"{choices} {allowed.replace(chr(39), '')}"
    kind = _kind_of(complaint.detail["input"])
    if kind == "empty":
        return "is empty", remedy
    if kind in {"a list", "a mapping of fields"}:
        return f"is {kind}, not one of the words allowed", remedy
    return f"{_short(complaint.detail['input'])} is not allowed here", remedy


def _refused(complaint: Complaint) -> Words:
    """A validator of the models, which writes "problem; remedy"."""
    said = str(complaint.detail["ctx"]["error"])
    message, _, remedy = said.rpartition("; ")
    return (message, remedy) if message else (said, complaint.asked_for())


def _too_short(complaint: Complaint) -> Words:
    return "is empty", complaint.asked_for()


def _too_long(complaint: Complaint) -> Words:
    return f"is longer than {complaint.detail['ctx']['max_length']} characters", "shorten it"


def _too_many(complaint: Complaint) -> Words:
    return f"has more than {complaint.detail['ctx']['max_length']} entries", complaint.asked_for()


def _not_finite(_: Complaint) -> Words:
    return "is too large, or no number", _NUMBER[1]


def _too_many_digits(complaint: Complaint) -> Words:
    return f"has more than {complaint.detail['ctx']['max_digits']} digits", "write it in a larger unit"


def _too_small(complaint: Complaint) -> Words:
    return f"{_short(complaint.detail['input'])} is too small", f"write {complaint.detail['ctx']['ge']} or more"


def _too_large(complaint: Complaint) -> Words:
    return f"{_short(complaint.detail['input'])} is too large", f"write {complaint.detail['ctx']['le']} or less"


def _wrong_form(complaint: Complaint) -> Words:
    return f"{_short(complaint.detail['input'])} does not have the right form", complaint.asked_for()


def _short(value: object) -> str:
    words = " ".join(str(value).split())
    return f'"{words[:60]}…"' if len(words) > 60 else f'"{words}"'


_TELL: Mapping[str, Callable[[Complaint], Words]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "unexpected_keyword_argument": _unknown,
    "literal_error": _not_listed,
    "value_error": _refused,
    "string_too_short": _too_short,
    "string_too_long": _too_long,
    "too_long": _too_many,
    "string_pattern_mismatch": _wrong_form,
    "finite_number": _not_finite,
    "decimal_max_digits": _too_many_digits,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
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
