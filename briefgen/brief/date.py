"""Dates as precise as they are known: a year, a month, a day, or an interval of those (after EDTF, ISO 8601-2)."""

import calendar
import datetime
import re
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

Precision = Literal["day", "month", "year"]

_POINT = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
_SHOWN = 30
_POINT_PATTERN = re.compile(_POINT)
_INTERVAL = rf"{_POINT}(?:/(?:{_POINT})?)?|/{_POINT}"


def precision_of(date: str) -> Precision:
    """How precise the first bound of a date is."""
    point = date.strip("/").split("/")[0]
    return "year" if len(point) == 4 else "month" if len(point) == 7 else "day"


def first_day(date: str) -> datetime.date:
    """The first day that a date or the start of an interval can mean; an open start is its end."""
    point = date.strip("/").split("/")[0]
    year, month, day = (*(int(part) for part in point.split("-")), 1, 1)[:3]
    return datetime.date(year, month, day)


def last_day(date: str) -> datetime.date:
    """The last day that a date or the end of an interval can mean; an open end is its start."""
    point = date.strip("/").split("/")[-1]
    parts = [int(part) for part in point.split("-")]
    year, month = (*parts, 12)[:2]
    return datetime.date(year, month, parts[2] if len(parts) == 3 else calendar.monthrange(year, month)[1])


def _from_number(value: object) -> object:
    """A bare year or day, which YAML reads as a number or a date, is meant as text."""
    if isinstance(value, (int, Decimal, datetime.date)) and not isinstance(value, bool):
        return str(value)
    return value


def _quoted(value: str) -> str:
    words = " ".join(value.split())
    return f'"{words[:_SHOWN]}…"' if len(words) > _SHOWN else f'"{words}"'


def _checked_point(value: str) -> str:
    if not _POINT_PATTERN.fullmatch(value):
        raise ValueError(f"{_quoted(value)} is no date; write a year, a month or a day: 2023, 2023-12 or 2023-12-10")
    try:
        first_day(value)
    except ValueError as error:
        raise ValueError(f"there is no such day as {value}; correct it") from error
    return value


def _checked_interval(value: str) -> str:
    bounds = value.split("/")
    if len(bounds) > 2 or not any(bounds):
        raise ValueError(
            f"{_quoted(value)} is no date or interval; "
            "write a date, or two with one slash: 2021/2023, or 2021/ while it lasts"
        )
    checked = [_checked_point(bound) for bound in bounds if bound]
    if len(checked) == 2 and first_day(checked[0]) > last_day(checked[1]):
        raise ValueError("the interval ends before it begins; write the earlier date first")
    return value


PartialDate = Annotated[
    str,
    BeforeValidator(_from_number),
    AfterValidator(_checked_point),
    WithJsonSchema({"type": "string", "pattern": f"^{_POINT}$"}),
]
DateOrInterval = Annotated[
    str,
    BeforeValidator(_from_number),
    AfterValidator(_checked_interval),
    WithJsonSchema({"type": "string", "pattern": f"^({_INTERVAL})$"}),
]
