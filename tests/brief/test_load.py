import json
import time
from decimal import Decimal
from pathlib import Path

import pytest

from briefgen.brief.load import LARGEST_BYTES, load_brief
from briefgen.errors import SchemaError
from tests.golden import compare

BAD_BRIEFS = sorted((Path(__file__).parent.parent / "cases" / "bad_briefs").glob("*.yaml"))
FIGURE = "title: T\nkey_figures:\n- {id: f, origin: analyst, label: l, surface: s, value: %s}\n"


def problems_of(text: str) -> list[str]:
    with pytest.raises(SchemaError) as raised:
        load_brief(text, name="brief.yaml")
    return str(raised.value).splitlines()


@pytest.mark.parametrize("path", BAD_BRIEFS, ids=lambda path: path.stem)
def test_a_bad_brief_gets_every_problem_with_its_place_and_remedy(path: Path, *, accept: bool) -> None:
    with pytest.raises(SchemaError) as raised:
        load_brief(path.read_bytes().decode(), name=path.name)
    compare(path.with_suffix(".problems"), f"{raised.value}\n", accept)


def test_the_cases_of_bad_briefs_are_found_and_none_is_left_over() -> None:
    assert len(BAD_BRIEFS) >= 30
    assert {path.stem for path in BAD_BRIEFS[0].parent.iterdir()} == {path.stem for path in BAD_BRIEFS}


def test_places_are_the_lines_and_columns_of_names_and_entries() -> None:
    text = "title: Port\nrisks:\n  - id: r1\n    origin: analyst\n    statement: Silt.\n"
    assert dict(load_brief(text, name="brief.yaml").places) == {
        "": (1, 1),
        "title": (1, 1),
        "risks": (2, 1),
        "risks[0]": (3, 5),
        "risks[0].id": (3, 5),
        "risks[0].origin": (4, 5),
        "risks[0].statement": (5, 5),
    }


def test_json_has_places_too() -> None:
    text = '{\n\t"title": "Port",\n\t"summary": [\n\t\t{"id": "s1", "origin": "analyst", "text": "Busy."}\n\t]\n}\n'
    loaded = load_brief(text, name="brief.json")
    assert loaded.brief.summary[0].text == "Busy."
    line, column = loaded.places["summary[0].text"]
    assert text.split("\n")[line - 1][column - 1 :].startswith('"text"')


def test_windows_line_ends_move_no_place_and_reach_no_text() -> None:
    text = "title: Port\r\nnotes:\r\n  - |-\r\n    One.\r\n\r\n    Two.\r\ntopic: Strike\r\n"
    loaded = load_brief(text, name="brief.yaml")
    assert loaded.places["topic"] == (7, 1)
    assert loaded.brief.notes == ("One.\n\nTwo.",)


def test_a_json_escape_outside_the_basic_plane_is_one_character() -> None:
    text = json.dumps({"title": "Port 😀 \\ud83d\\ude00 stays"})
    assert "\\ud83d" in text
    assert load_brief(text, name="brief.json").brief.title == "Port 😀 \\ud83d\\ude00 stays"


@pytest.mark.parametrize("code", [0x7F, 0x85, 0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFF])
def test_characters_that_only_json_allows_stay_what_they_are(code: int) -> None:
    text = json.dumps({"title": f"a{chr(code)}b", "status": "draft"}, ensure_ascii=False)
    assert load_brief(text, name="brief.json").brief.title == f"a{chr(code)}b"


@pytest.mark.parametrize("word", ["no", "yes", "on", "off", "NO", "2031-08-01", "12:30", "0x1F", "007", "1_000"])
def test_words_that_other_readers_of_yaml_convert_stay_text(word: str) -> None:
    assert load_brief(f"title: {word}\n", name="brief.yaml").brief.title == word


def test_decimals_keep_their_digits() -> None:
    value = load_brief(FIGURE % "28.30", name="brief.yaml").brief.key_figures[0].value
    assert value == Decimal("28.3")
    assert str(value) == "28.30"


def test_a_bare_year_is_a_date() -> None:
    assert load_brief("title: T\nas_of: 2031\n", name="brief.yaml").brief.as_of == "2031"


def test_an_interval_may_end_in_the_year_that_it_begins_in() -> None:
    event = "title: T\ntimeline: [{id: e, origin: analyst, text: t, date: 2031-12/2031}]\n"
    assert load_brief(event, name="brief.yaml").brief.timeline[0].date == "2031-12/2031"


@pytest.mark.parametrize("number", ["9" * 100_000, "1e999999999", "1e-999999999", "1e41", "0." + "1" * 41])
def test_numbers_of_any_length_end_in_a_message_not_in_a_conversion(number: str) -> None:
    lines = problems_of(FIGURE % number)
    assert len(lines) == 1
    assert "key_figures[0].value" in lines[0]


@pytest.mark.parametrize("opener", ["[", "{", "- ", "? ", "{a: "])
def test_a_million_openers_are_refused_as_too_deep(opener: str) -> None:
    lines = problems_of(opener * (1_000_000 // len(opener)))
    assert len(lines) == 1
    assert ": lists and mappings nest deeper than 32: remove the outer ones" in lines[0] or "field's name" in lines[0]


@pytest.mark.parametrize(
    "text",
    [
        "- \n" * 1_100_000,
        "title: T\nnotes: [" + "a," * 1_100_000 + "]",
        "title: T\n" + "".join(f"unknown_{number}: 1\n" for number in range(40_000)),
        "title: T\nrisks:\n" + "- {id: r}\n" * 20_000,
        "a: &a [x]\n" + "".join(f"b{number}: *a\n" for number in range(50_000)),
        "? |\n " + "k" * 1_000_000 + "\n: " + "[x]\n",
        "title: '" + "x" * 10_000_000,
        "\t" * 1_000_000,
        "&a " * 300_000,
        "!" * 1_000_000,
        ": " * 300_000,
        "%" * 1_000_000,
        '{"a": "' + "\\" * 1_000_001,
    ],
    ids=lambda text: text[:12].strip() + text[-6:].strip(),
)
def test_a_huge_text_ends_in_a_few_messages_in_seconds(text: str) -> None:
    start = time.perf_counter()
    lines = problems_of(text)
    assert len(lines) <= 101
    assert max(map(len, lines)) < 1_000
    assert time.perf_counter() - start < 15


def test_a_file_beyond_the_limit_is_refused_unread() -> None:
    assert problems_of("#" * (LARGEST_BYTES + 1)) == [
        "brief.yaml: brief: the file is larger than 16 MiB: split the brief"
    ]


def test_a_lone_surrogate_is_refused_with_its_place() -> None:
    assert problems_of("title: Port\ntopic: a\ud800b\n") == [
        "brief.yaml:2:9: brief: the text holds the half character U+D800: save the file as UTF-8"
    ]


def test_no_more_problems_are_listed_than_anyone_reads() -> None:
    lines = problems_of("title: T\n" + "".join(f"unknown_{number}: 1\n" for number in range(500)))
    assert len(lines) == 101
    assert lines[-1] == "brief.yaml: brief: there are 400 more problems: correct these first, then look again"


def test_a_byte_order_mark_is_no_part_of_the_brief() -> None:
    assert load_brief("\ufefftitle: T\n", name="brief.yaml").brief.title == "T"
    assert load_brief('\ufeff{"title": "T"}', name="brief.json").brief.title == "T"
