import shutil
from pathlib import Path

import pytest

from briefgen.brief.load import load_brief
from briefgen.cli.main import status_of
from tests.samples import sample_sources
from tests.unpacked import parts_of

SUFFIXES = (".brief.yaml", ".docx", ".pdf")


def made_from(source: Path, folder: Path) -> dict[str, bytes]:
    """What `briefgen convert` makes of `source`, by suffix."""
    copy = folder / source.name
    shutil.copyfile(source, copy)
    assert status_of(["convert", str(copy), "--quiet"]) == 0
    return {suffix: copy.with_name(source.stem + suffix).read_bytes() for suffix in SUFFIXES}


def test_the_samples_are_a_news_analysis_an_economic_note_and_a_situation_report() -> None:
    assert [source.stem for source in sample_sources()] == ["flood-response", "port-economy", "strait-tensions"]


@pytest.mark.parametrize("source", sample_sources(), ids=lambda source: source.stem)
def test_each_sample_s_brief_and_documents_are_those_that_are_made_today(
    source: Path, tmp_path: Path, *, accept: bool
) -> None:
    made = made_from(source, tmp_path)
    if accept:
        for suffix, data in made.items():
            source.with_name(source.stem + suffix).write_bytes(data)
    kept = {suffix: source.with_name(source.stem + suffix).read_bytes() for suffix in SUFFIXES}
    assert kept[".brief.yaml"].decode() == made[".brief.yaml"].decode(), "read the difference, then run pytest --accept"
    assert parts_of(kept[".docx"]) == parts_of(made[".docx"])
    assert parts_of(kept[".pdf"]) == parts_of(made[".pdf"])


@pytest.mark.parametrize("source", sample_sources(), ids=lambda source: source.stem)
def test_each_sample_s_brief_can_be_read_back_and_has_every_kind_of_item(source: Path) -> None:
    path = source.with_name(source.stem + ".brief.yaml")
    brief = load_brief(path.read_text(encoding="utf-8"), name=path.name).brief
    empty = [name for name, items in brief.lists().items() if not items]
    assert empty == []
