"""Our YAML and JSON mean the same to the other readers that people have."""

import io
import json
from decimal import Decimal

import yaml
from hypothesis import given, settings
from ruamel.yaml import YAML

from briefgen.brief import Brief
from briefgen.brief.dump import dump_json, dump_yaml
from briefgen.record.tree import read_tree
from tests.brief.briefs import briefs


def comparable(value: object) -> object:
    """`value` with each number as a float, which is what other readers make of one that is not whole."""
    if isinstance(value, dict):
        return {key: comparable(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [comparable(entry) for entry in value]
    is_number = isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)
    return float(value) if is_number else value


@settings(max_examples=40, deadline=None)
@given(briefs())
def test_pyyaml_reads_the_same_values(brief: Brief) -> None:
    text = dump_yaml(brief)
    assert comparable(yaml.safe_load(text)) == comparable(read_tree(text, "brief").value)


@settings(max_examples=40, deadline=None)
@given(briefs())
def test_ruamel_reads_the_same_values_and_writes_them_back(brief: Brief) -> None:
    text = dump_yaml(brief)
    assert comparable(YAML(typ="safe", pure=True).load(text)) == comparable(read_tree(text, "brief").value)
    editor = YAML()
    editor.width = 1_000_000
    editor.preserve_quotes = True
    written = io.StringIO()
    editor.dump(editor.load(text), written)
    assert comparable(read_tree(written.getvalue(), "brief").value) == comparable(read_tree(text, "brief").value)


@settings(max_examples=40, deadline=None)
@given(briefs())
def test_json_readers_and_yaml_readers_read_the_same_json(brief: Brief) -> None:
    text = dump_json(brief)
    assert (
        comparable(json.loads(text)) == comparable(read_tree(text, "brief").value) == comparable(yaml.safe_load(text))
    )
