"""What a pull writes is what was compared, or nothing."""

from pathlib import Path

import pytest

from briefgen.brief.dump import dump_yaml
from briefgen.errors import OutputError
from briefgen.fill.decide import Person
from briefgen.pipeline.listener import Silent
from briefgen.pipeline.pulling import apply_edits, find_edits
from tests.fill.word_edits.pulls import word_of
from tests.fill.word_edits.script import edited
from tests.render.brief_fixture import rich_brief


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A brief, and its Word file with an edit."""
    brief, office = tmp_path / "brief.yaml", tmp_path / "edited.docx"
    brief.write_text(dump_yaml(rich_brief()), encoding="utf-8")
    office.write_bytes(edited(word_of(rich_brief()), 'write "may" for "could" in "Silt could"\nsaved by "Jane Doe"'))
    return brief, office


def test_a_brief_that_changed_after_the_comparison_is_left_alone(files: tuple[Path, Path]) -> None:
    brief, office = files
    pulling = find_edits(str(office), str(brief), Silent())
    brief.write_text(brief.read_text(encoding="utf-8").replace("Silt", "Sand"), encoding="utf-8")
    before = brief.read_bytes()
    with pytest.raises(OutputError, match="changed meanwhile"):
        apply_edits(str(brief), pulling, pulling.pull.changes, Person("A", "2031-09-01"), Silent(), "")
    assert brief.read_bytes() == before


def test_who_saved_the_file_last_is_known_unless_it_is_who_the_file_was_made_by(files: tuple[Path, Path]) -> None:
    brief, office = files
    assert find_edits(str(office), str(brief), Silent()).editor == "Jane Doe"
    office.write_bytes(word_of(rich_brief()))
    assert find_edits(str(office), str(brief), Silent()).editor == ""


def test_a_file_whose_seal_is_whole_is_not_compared(files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    brief, office = files
    office.write_bytes(word_of(rich_brief()))
    monkeypatch.setattr("briefgen.pipeline.pulling.compared", None)
    assert not find_edits(str(office), str(brief), Silent()).pull
