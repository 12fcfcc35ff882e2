"""What a plain, unquoted scalar of YAML means in a record.

The core schema: dates and `yes`, `no`, `on`, `off` stay text. Decimals keep the digits that they were written with.
"""

import re
from collections.abc import Mapping
from decimal import Decimal

Plain = str | int | Decimal | bool | None | list["Plain"] | dict[str, "Plain"]

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,39})")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|[0-9]+(?=[eE])|[1-9][0-9]{40,})(?:[eE][-+]?[0-9]{1,9})?")
_CONSTANTS: Mapping[str, bool | None] = {
    "": None,
    **dict.fromkeys(("~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_OTHER_READERS = re.compile(
    r"(?i:y|n|yes|no|on|off|[-+.0-9][-+.0-9_:,e]*|0[xob][0-9a-f_]+|[-+]?\.inf|\.nan|=|<<"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[t ][-+.0-9:z ]*)"
)


def scalar_of(text: str) -> str | int | Decimal | bool | None:
    """The value of an unquoted scalar. A whole number with a leading zero is text: it is a code, not an amount."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    return text


def means_itself(text: str) -> bool:
    """Whether `text`, unquoted, is the same text to us and to other YAML 1.1 and 1.2 readers."""
    return isinstance(scalar_of(text), str) and not _OTHER_READERS.fullmatch(text)
