"""A record of any kind is read as a brief is."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

import pytest
from pydantic import Field

from briefgen.errors import Problem, SchemaError
from briefgen.record.load import Fields, Kind, UnreadableFieldError, load_record
from briefgen.record.number import Number
from briefgen.record.record import Record
from briefgen.record.schema import RecordSchema


class Ship(Record):
    """A ship."""

    name: str = Field(description="Its name.")
    size: Annotated[Number, Field(ge=1, le=400)] = Field(default=Decimal(1), description="Its length in metres.")
    flags: tuple[str, str] | None = Field(default=None, description="Two flags.")


def renamed(fields: Fields) -> Fields:
    if "era" in fields:
        raise UnreadableFieldError("era", "is too old", "build a new one")
    return {("name" if name == "title" else name): value for name, value in fields.items()}


def unlucky(fields: Fields) -> Iterator[Problem]:
    if fields.get("name") == "Titanic":
        yield Problem("name", "is unlucky", "choose another")


SHIP = Kind(Ship, RecordSchema(Ship, "urn:ship"), "ship", 2**20, prepare=renamed, examine=unlucky)


def problems_of(text: str) -> list[str]:
    with pytest.raises(SchemaError) as raised:
        load_record(text, SHIP, name="ship.yaml")
    return str(raised.value).splitlines()


def test_a_record_comes_with_the_places_of_its_fields() -> None:
    loaded = load_record("name: Rose\nsize: 12\n", SHIP, name="ship.yaml")
    assert loaded.record == Ship(name="Rose", size=Decimal(12))
    assert dict(loaded.places) == {"": (1, 1), "name": (1, 1), "size": (2, 1)}


def test_messages_call_the_record_by_its_noun() -> None:
    assert problems_of("") == [
        "ship.yaml: ship: the file is empty: write a ship's fields, each `name: value` on its own line"
    ]
    assert problems_of("name: a\n--- \nname: b\n")[0].endswith("keep one ship a file; remove `---`")
    assert problems_of("#" * (2**20 + 1)) == ["ship.yaml: ship: the file is larger than 1 MiB: split the ship"]


def test_fields_are_prepared_before_they_are_judged() -> None:
    assert load_record("title: Rose\n", SHIP, name="ship.yaml").record.name == "Rose"
    assert problems_of("name: Rose\nera: 3\n") == ["ship.yaml:2:1: era: is too old: build a new one"]


def test_what_the_whole_shows_is_told_with_what_the_fields_show_and_alone() -> None:
    unlucky_line = "ship.yaml:1:1: name: is unlucky: choose another"
    assert problems_of("name: Titanic\n") == [unlucky_line]
    assert problems_of("name: Titanic\nsize: 0\n") == [
        unlucky_line,
        'ship.yaml:2:1: size: "0" is too small: write 1 or more',
    ]


def test_numbers_and_lists_beyond_their_bounds_are_told() -> None:
    assert problems_of("name: R\nsize: 401\nflags: [a]\n") == [
        'ship.yaml:2:1: size: "401" is too large: write 400 or less',
        "ship.yaml:3:1: flags[1]: an entry is missing: write what the field holds: Two flags",
    ]
    assert problems_of("name: R\nflags: [a, b, c]\n") == [
        "ship.yaml:2:1: flags: has more than 2 entries: write what the field holds: Two flags"
    ]
