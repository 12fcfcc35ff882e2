import pytest

from briefgen.brief.migrate import Fields, NewerVersionError, migrate


def rename(fields: Fields) -> Fields:
    return {name.replace("heading", "title"): value for name, value in fields.items()}


def shout(fields: Fields) -> Fields:
    return {**fields, "title": str(fields["title"]).upper()}


def test_steps_run_in_order_from_the_brief_s_own_version() -> None:
    steps = {1: rename, 2: shout}
    assert migrate({"heading": "port"}, steps, current=3) == {"title": "PORT", "schema_version": 3}
    assert migrate({"title": "port", "schema_version": 2}, steps, current=3) == {"title": "PORT", "schema_version": 3}


def test_a_current_brief_is_left_alone() -> None:
    fields: Fields = {"title": "port", "schema_version": 3}
    assert migrate(fields, {}, current=3) is fields


def test_a_newer_brief_is_refused() -> None:
    with pytest.raises(NewerVersionError):
        migrate({"schema_version": 4}, {}, current=3)


@pytest.mark.parametrize("version", ["two", True, 0, None])
def test_what_is_no_version_is_left_for_validation(*, version: str | bool | int | None) -> None:
    fields: Fields = {"schema_version": version}
    assert migrate(fields, {}, current=3) is fields
