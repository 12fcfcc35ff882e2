"""Numbers that keep the digits they were written with."""

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

_MOST_DIGITS = 40
_WRITTEN = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,9})?")


def plain(number: Decimal) -> int | float:
    """The JSON number for `number`: an integer where it is whole."""
    return int(number) if number == number.to_integral_value() else float(number)


def _checked(value: object) -> object:
    """Refuses what the decimal type takes and a reader would not: true, 1_000, digits of other scripts."""
    if isinstance(value, bool) or (isinstance(value, str) and not _WRITTEN.fullmatch(value)):
        raise PydanticCustomError("decimal_parsing", "not a number")
    return value


Number = Annotated[
    Decimal,
    BeforeValidator(_checked),
    Field(allow_inf_nan=False, max_digits=_MOST_DIGITS),
    PlainSerializer(plain, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
