"""Variables in the words of a template: `{country}` becomes what the brief is about.

A variable is a declared name in braces and nothing else. What is put in is text, and is not looked at again.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from briefgen.errors import Problem
from briefgen.record.load import Fields
from briefgen.record.scalar import Plain
from briefgen.template.model import Template

TOPIC: Final = "topic"
_NO_TOPIC = "the topic"
_SENTENCE_ENDS = (". ", "? ", "! ")
_IN_BRACES = re.compile(r"\{([^{}\n]{0,64})\}")


def filled_in(text: str, values: Mapping[str, str]) -> str:
    """`text` with the value of each variable; what is no variable stays as it is written.

    A value that begins a sentence begins with a capital.
    """

    def value(match: re.Match[str]) -> str:
        words = values.get(match[1], match[0])
        is_first = match.start() == 0 or text.endswith(_SENTENCE_ENDS, 0, match.start())
        return words[:1].upper() + words[1:] if is_first else words

    return _IN_BRACES.sub(value, text)


def values_of(template: Template, given: Mapping[str, str]) -> Mapping[str, str]:
    """The value of each variable: what is given and not blank, else its default."""
    usual = {TOPIC: _NO_TOPIC, **{name: variable.default for name, variable in template.variables.items()}}
    return {name: given.get(name) or default for name, default in usual.items()}


def unknown_variables(fields: Fields, inherited: frozenset[str]) -> Iterator[Problem]:
    """What stands in braces in the texts of a template that is not validated yet, and is no variable of it."""
    own = fields.get("variables")
    known = {TOPIC, *inherited, *(own if isinstance(own, dict) else ())}
    texts = [(name, value) for name, value in fields.items() if name != "variables"]
    while texts:
        path, value = texts.pop()
        if isinstance(value, str):
            yield from _unknown_in(value, path, known)
        texts.extend(_inside(value, path))


def _unknown_in(text: str, path: str, known: set[str]) -> Iterator[Problem]:
    for name in dict.fromkeys(_IN_BRACES.findall(text)):
        if name not in known:
            shown = " ".join(name.split())
            yield Problem(path, f"{{{shown}}} is no variable of the template", f"use one of {_listed(known)}")


def _listed(known: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(known)) + ", or declare it under `variables:`"


def _inside(value: Plain, path: str) -> Iterator[tuple[str, Plain]]:
    if isinstance(value, list):
        yield from ((f"{path}[{index}]", entry) for index, entry in enumerate(value))
    elif isinstance(value, dict):
        yield from ((f"{path}.{name}", entry) for name, entry in value.items())
