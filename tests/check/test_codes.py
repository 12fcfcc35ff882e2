from pathlib import Path

import pytest

from briefgen.check.codes import CODES
from tests.check.cases import BRIEFS, FOLDER, findings_of
from tests.golden import compare

TRIGGERS = [path for path in BRIEFS if path.stem.startswith("trigger")]
NEAR_MISSES = [path for path in BRIEFS if path.stem.startswith("near_miss")]


def name_of(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"


@pytest.mark.parametrize("code", sorted({*CODES, *(path.name for path in FOLDER.iterdir() if path.is_dir())}))
def test_every_code_has_a_brief_that_triggers_it_and_a_near_miss(code: str) -> None:
    assert code in CODES
    assert code in {path.parent.name for path in TRIGGERS}
    assert code in {path.parent.name for path in NEAR_MISSES}
    assert not [path for path in BRIEFS if path not in TRIGGERS and path not in NEAR_MISSES]


@pytest.mark.parametrize("path", TRIGGERS, ids=name_of)
def test_a_trigger_is_reported_at_its_line_in_words_that_help(path: Path, *, accept: bool) -> None:
    code = path.parent.name
    found = [finding for finding in findings_of(path) if finding.code == code]
    assert found
    lines = [f"{entry.line}:{entry.column}: {entry.severity}: {entry.path}: {entry.message}" for entry in found]
    assert all(entry.severity == CODES[code].severity for entry in found)
    compare(path.with_suffix(".findings"), "\n".join(lines) + "\n", accept)


@pytest.mark.parametrize("path", NEAR_MISSES, ids=name_of)
def test_a_near_miss_is_not_reported(path: Path) -> None:
    assert [finding for finding in findings_of(path) if finding.code == path.parent.name] == []


@pytest.mark.parametrize("code", CODES)
def test_a_code_begins_with_its_family_and_says_what_it_means(code: str) -> None:
    assert code[0] in "ECLSTWRX"
    assert code[1:].isdigit()
    assert CODES[code].meaning
    assert not CODES[code].meaning.endswith(".")
