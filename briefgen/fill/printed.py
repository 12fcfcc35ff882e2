"""Values of a brief as they are printed: bare text, JSON or YAML."""

import dataclasses
import textwrap
from collections.abc import Mapping
from decimal import Decimal

from pydantic import BaseModel

from briefgen.brief.dump import json_text, value_text


def text_of(values: Mapping[str, object]) -> str:
    """Each value as it is, a line an entry; records as YAML. What is unset or empty prints nothing."""
    return "".join(map(_text, values.values()))


def json_of(values: Mapping[str, object]) -> str:
    """One value alone, several by path."""
    plain = {path: _plain(value) for path, value in values.items()}
    return json_text(plain if len(plain) > 1 else next(iter(plain.values()), None))


def yaml_of(values: Mapping[str, object]) -> str:
    """One value alone, several by path; read by others too, since it is written as in a brief."""
    if len(values) == 1:
        return _alone(next(iter(values.values())))
    return "".join(f"{path}:{value_text(value, '')}\n" for path, value in values.items())


def _text(value: object) -> str:
    if value is None or value in ("", ()):
        return ""
    if isinstance(value, bool):
        return f"{str(value).lower()}\n"
    if isinstance(value, Decimal):
        return f"{value:f}\n"
    if isinstance(value, (str, int)):
        return f"{value}\n"
    if isinstance(value, tuple) and all(isinstance(entry, str) for entry in value):
        return "".join(f"{entry}\n" for entry in value)
    return _alone(value)


def _alone(value: object) -> str:
    written = value_text(value, "")
    return textwrap.dedent(written.removeprefix("\n")).lstrip(" ") + "\n"


def _plain(value: object) -> object:
    if isinstance(value, BaseModel):
        return value.model_dump()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    return [_plain(entry) for entry in value] if isinstance(value, tuple) else value
