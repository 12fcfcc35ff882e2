"""Every input of the corpus is read or refused, in little time, and the same way twice."""

import time
from pathlib import Path

import pytest

from tests.fuzz.target import FORMATS, read_or_refuse, reader_of, tell_kind

_CORPUS = Path(__file__).with_name("corpus")
INPUTS = [(name, path) for name in FORMATS for path in sorted((_CORPUS / name).iterdir())]


@pytest.mark.parametrize(("reader", "path"), INPUTS, ids=lambda value: value.name if isinstance(value, Path) else value)
def test_an_input_that_was_worth_keeping_is_read_or_refused(reader: str, path: Path) -> None:
    data = path.read_bytes()
    began = time.perf_counter()
    tell_kind(data)
    document = read_or_refuse(reader_of(reader), data)
    assert time.perf_counter() - began < 5
    assert read_or_refuse(reader_of(reader), data) == document


@pytest.mark.parametrize("reader", FORMATS)
def test_a_seed_of_every_format_is_read(reader: str) -> None:
    seeds = [path for name, path in INPUTS if name == reader and path.stem.startswith("seed")]
    assert seeds
    for path in seeds:
        assert read_or_refuse(reader_of(reader), path.read_bytes()) is not None, path.name


@pytest.mark.parametrize(("reader", "path"), INPUTS, ids=lambda value: value.name if isinstance(value, Path) else value)
def test_any_reader_refuses_or_reads_what_is_meant_for_another(reader: str, path: Path) -> None:
    for other in FORMATS:
        if other != reader:
            read_or_refuse(reader_of(other), path.read_bytes())
