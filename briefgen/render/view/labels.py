"""What the page calls kinds of items, their fields and what is said of them: read from labels.json."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Labels:
    """`kinds` are the headings of sections, `facts` the names of fields; `shown` says which fields of a kind are told.

    A value in `unsaid` is the usual one and tells nothing. The fields in `assessed` are an analyst's call: where they
    are empty, that is told too.
    """

    kinds: Mapping[str, str]
    facts: Mapping[str, str]
    shown: Mapping[str, Sequence[str]]
    unsaid: Mapping[str, Mapping[str, str]]
    assessed: Sequence[str]
    severities: Mapping[str, str]
    plurals: Mapping[str, str]
    origins: Mapping[str, str]


@cache
def labels() -> Labels:
    return Labels(**json.loads(files(__package__).joinpath("labels.json").read_text(encoding="utf-8")))
