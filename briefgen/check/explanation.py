"""Why a rule is there, with a bad and a good example: what `briefgen rule` tells, a file a code in explanations/."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import yaml

_SUFFIX = ".yaml"


@dataclass(frozen=True, slots=True)
class Explanation:
    """`why` is one paragraph; `bad` and `good` are a few lines of a brief, or words that stand in one.

    `given` are the words of a document that both are about, empty where there are none.
    """

    why: str
    bad: str
    good: str
    given: str = ""


def explained(code: str) -> Explanation:
    """The explanation of a built-in code; raises KeyError for one that has none."""
    if code not in explained_codes():
        raise KeyError(code)
    fields: object = yaml.safe_load((_shelf() / f"{code}{_SUFFIX}").read_text(encoding="utf-8"))
    if not isinstance(fields, dict):
        raise TypeError(f"explanations/{code}{_SUFFIX} holds no fields")
    return Explanation(**{str(name): str(words).strip() for name, words in fields.items()})


@cache
def explained_codes() -> tuple[str, ...]:
    """The codes that have an explanation, in order."""
    names = (entry.name for entry in _shelf().iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX)))


def _shelf() -> Traversable:
    return files("briefgen.check") / "explanations"
