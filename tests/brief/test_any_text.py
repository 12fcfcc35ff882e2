"""What holds for every text that is given as a brief."""

import json
import re
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.brief import Brief
from briefgen.brief.dump import dump_json, dump_yaml
from briefgen.brief.load import LoadedBrief, load_brief
from briefgen.errors import SchemaError
from tests.brief.briefs import briefs

_SIGNS = "\n[]{}>'\"#\t\\?,\r%\x00\x85\u2028\ufeff\ud800~"
_WORDS = [
    "  ",
    "- ",
    ": ",
    "title",
    "risks",
    "id",
    "1e9",
    "<<",
    "&a ",
    "*a",
    "!!str ",
    "|\n",
    "---\n",
    "...",
    "\\ud83d",
]
_PIECES = st.sampled_from([*_SIGNS, *_WORDS])
_texts = st.one_of(st.text(max_size=200), st.lists(st.one_of(_PIECES, st.text(max_size=4)), max_size=60).map("".join))
_dumps = st.sampled_from([dump_yaml, dump_json])
_LINE = re.compile(r"\r\n?|\n")


def loaded(text: str) -> LoadedBrief | None:
    """The brief, or None where it is refused in lines that name a place or the whole file, a problem and a remedy."""
    try:
        return load_brief(text, name="brief.yaml")
    except SchemaError as error:
        lines = str(error).split("\n")
        assert len(lines) == len(error.problems)
        assert all(line.isprintable() and line.startswith("brief.yaml:") and line.count(": ") >= 3 for line in lines)
        assert all(problem.path or problem.message for problem in error.problems)
        return None


@settings(max_examples=300, deadline=None)
@given(_texts)
@example("title: *a")
@example("title: &a")
@example("? ")
@example("\ufeff")
@example('{"title": "\\ud800"}')
def test_any_text_is_a_brief_or_is_refused_in_words(text: str) -> None:
    loaded(text)


@settings(max_examples=100, deadline=None)
@given(briefs(), _dumps, st.data())
def test_a_brief_that_was_mangled_is_read_or_refused_in_words(
    brief: Brief, dump: Callable[[Brief], str], data: st.DataObject
) -> None:
    text = dump(brief)
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 12)))
        text = text[:start] + data.draw(st.one_of(_PIECES, st.text(max_size=6))) + text[end:]
    loaded(text)


@settings(max_examples=60, deadline=None)
@given(briefs(), st.sampled_from(["\n", "\r\n", "\r"]))
def test_the_text_at_a_place_begins_with_the_name_of_the_field(brief: Brief, line_end: str) -> None:
    text = dump_yaml(brief).replace("\n", line_end)
    lines = _LINE.split(text)
    result = loaded(text)
    assert result is not None
    for path, (line, column) in result.places.items():
        name = re.sub(r"\[\d+\]$", "", path).rpartition(".")[2] if not path.endswith("]") else ""
        assert lines[line - 1][column - 1 :].startswith(f"{name}:" if name else ""), path


@given(st.text(max_size=30).filter(lambda name: name not in Brief.model_fields))
def test_an_unknown_field_of_any_name_is_refused_at_its_name(name: str) -> None:
    with pytest.raises(SchemaError) as raised:
        load_brief(json.dumps({"title": "T", name: 1}, indent=1, ensure_ascii=False), name="brief.json")
    assert [problem.line for problem in raised.value.problems] == [3]
