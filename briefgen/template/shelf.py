"""The templates that ship with the product, as the texts that a user would write."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_SUFFIX = ".yaml"


@cache
def names() -> tuple[str, ...]:
    """The templates that ship, by name."""
    found = (entry.name.removesuffix(_SUFFIX) for entry in _shelf().iterdir() if entry.name.endswith(_SUFFIX))
    return tuple(sorted(found))


def text_of(name: str) -> str:
    """The file of the template `name`; raises KeyError for any other name."""
    if name not in names():
        raise KeyError(name)
    return (_shelf() / f"{name}{_SUFFIX}").read_text(encoding="utf-8")


def _shelf() -> Traversable:
    return files("briefgen.template") / "library"
