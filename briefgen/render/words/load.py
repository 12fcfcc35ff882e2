"""Files of words made into `Words`: every field must be there, of the right shape, and nothing else."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar, get_args, get_origin

from briefgen.render.words.foreign import foreign_pattern
from briefgen.render.words.words import Words

Record = TypeVar("Record")
Say = Callable[[str], str]
_TAG = re.compile(r"[a-z]{2,8}(-[a-z0-9]{1,8})*")


@cache
def has_words(tag: str) -> bool:
    """Whether there is a file for the language."""
    return _TAG.fullmatch(tag) is not None and _file(tag).is_file()


def _file(tag: str) -> Traversable:
    return files(__package__).joinpath(f"{tag}.json")


@cache
def load_words(language: str, *, is_foreign: bool = False) -> Words:
    """The words of a language that has a file; where they are foreign, what is printed of them tells their language.

    Raises ValueError where the file does not say exactly the words that are printed.
    """
    content = json.loads(_file(language).read_text(encoding="utf-8"))
    return _record(Words, content, language, (lambda text: foreign_pattern(text, language)) if is_foreign else str)


def _record(kind: type[Record], content: object, path: str, say: Say) -> Record:
    """`content` as an object of the dataclass `kind`; fields that have a default stand in no file."""
    wanted = {entry.name: entry for entry in _fields(kind) if entry.default is MISSING}
    if not isinstance(content, dict) or content.keys() != wanted.keys():
        stated = content.keys() if isinstance(content, dict) else set()
        raise ValueError(f"{path}: missing or unknown words: {sorted(stated ^ wanted.keys())}")
    values = {
        name: _value(entry.type, content[name], f"{path}.{name}", str if entry.metadata.get("is_kept") else say)
        for name, entry in wanted.items()
    }
    return kind(**values)


def _fields(kind: object) -> "tuple[Field[object], ...]":
    return fields(kind) if isinstance(kind, type) and is_dataclass(kind) else ()


def _value(kind: object, content: object, path: str, say: Say) -> object:
    if isinstance(kind, type) and is_dataclass(kind):
        return _record(kind, content, path, say)
    if kind is str and isinstance(content, str):
        return say(content)
    if kind in {int, bool} and type(content) is kind:
        return content
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Mapping and isinstance(content, dict):
        return {key: _value(arguments[1], value, f"{path}.{key}", say) for key, value in content.items()}
    if origin in {tuple, frozenset} and isinstance(content, list):
        values = [_value(arguments[0], value, f"{path}[{place}]", say) for place, value in enumerate(content)]
        return tuple(values) if origin is tuple else frozenset(values)
    raise ValueError(f"{path}: {content!r} is not what belongs here")
