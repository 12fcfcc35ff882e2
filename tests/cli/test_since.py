"""`render --since`: the section on what has changed, from the files that a user names."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run, listed
from tests.compare.cases import path_of

OLD, NEW = path_of("monthly", "old"), path_of("monthly", "new")


@pytest.fixture
def months(folder: Path) -> Path:
    """The folder with july.yaml and august.yaml."""
    (folder / "july.yaml").write_bytes(OLD.read_bytes())
    (folder / "august.yaml").write_bytes(NEW.read_bytes())
    return folder


def text_of(run: Run, *arguments: str) -> str:
    ran = run("render", *arguments, "--to", "txt", "--force")
    assert ran.status == 0, ran.err
    return Path(arguments[0]).with_suffix(".txt").read_text(encoding="utf-8")


def test_the_section_stands_behind_the_summary_and_names_the_date(months: Path, run: Run) -> None:
    assert months
    headings = ["Executive summary", "What has changed since 31 July 2031", "Key figures"]
    text = text_of(run, "august.yaml", "--since", "july.yaml")
    assert [line for line in text.split("\n") if line in headings] == headings
    assert "Figures that moved" in text.partition("Key figures\n")[0]


@pytest.mark.parametrize("suffix", ["docx", "pdf", "html"])
def test_the_older_brief_may_be_the_file_that_was_sent_out(months: Path, run: Run, suffix: str) -> None:
    assert months
    expected = text_of(run, "august.yaml", "--since", "july.yaml")
    assert run("render", "july.yaml", "--to", suffix).status == 0
    assert text_of(run, "august.yaml", "--since", f"july.{suffix}") == expected


def test_the_older_brief_is_an_input_and_never_overwritten(months: Path, run: Run) -> None:
    assert run("render", "july.yaml", "--to", "docx").status == 0
    (months / "july.docx").rename(months / "august.docx")
    assert run("render", "august.yaml", "--since", "august.docx", "--to", "docx", "--force").status == 0
    assert listed(months) == ["august.brief.docx", "august.docx", "august.yaml", "july.yaml"]


def test_an_older_brief_that_cannot_be_read_stops_the_run(months: Path, run: Run) -> None:
    ran = run("render", "august.yaml", "--since", "june.yaml", "--to", "txt")
    assert (ran.status, listed(months)) == (10, ["august.yaml", "july.yaml"])
    assert "june.yaml: no such file" in ran.err


def test_sections_that_are_named_get_the_section_too(months: Path, run: Run) -> None:
    assert months
    text = text_of(run, "august.yaml", "--since", "july.yaml", "--sections", "risks,sources")
    assert text.index("What has changed") < text.index("Risks and opportunities")
    assert "What has changed" not in text_of(run, "august.yaml", "--sections", "risks")


def test_words_under_a_stricter_marking_are_told(months: Path, run: Run) -> None:
    for month, label in (("july", "TLP:RED"), ("august", "TLP:GREEN")):
        with (months / f"{month}.yaml").open("a", encoding="utf-8") as stream:
            stream.write(f"marking: {label}\n")
    ran = run("render", "august.yaml", "--since", "july.yaml", "--to", "txt")
    assert "july.yaml: marked TLP:RED, and words of it are printed in a brief marked TLP:GREEN" in ran.err
    assert "marked" not in run("render", "july.yaml", "--since", "august.yaml", "--to", "txt").err


def test_a_later_brief_as_the_older_one_is_told(months: Path, run: Run) -> None:
    assert months
    assert "is it the older one?" in run("render", "july.yaml", "--since", "august.yaml", "--to", "txt").err
    assert "is it the older one?" not in run("render", "august.yaml", "--since", "july.yaml", "--to", "md").err


def test_a_word_file_with_the_section_comes_back_unchanged(months: Path, run: Run) -> None:
    assert months
    assert run("render", "august.yaml", "--since", "july.yaml", "--to", "docx").status == 0
    ran = run("pull", "august.docx", "--into", "august.yaml", "--dry-run")
    assert (ran.status, "nothing was changed" in ran.out + ran.err) == (0, True)
