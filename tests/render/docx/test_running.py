"""What stands on every page."""

import pytest

from briefgen.document import DocumentBuilder, Metadata
from briefgen.marking import TLP, Marking
from briefgen.render.docx import write_docx
from briefgen.style import Style
from tests.render.docx.reading import W, body_of, part, parts_of, values, words_of

HEADERS = ("word/header-default.xml", "word/header-first.xml")
FOOTERS = ("word/footer-default.xml", "word/footer-first.xml")


def lines(**facts: str) -> dict[str, str]:
    """The words of each header and footer by the name of its part."""
    metadata = tuple(Metadata(name, value, "test") for name, value in facts.items())
    data = write_docx(DocumentBuilder().build("name", metadata), Style())
    return {name: words_of(part(data, name)).replace("\u00a0", " ") for name in (*HEADERS, *FOOTERS)}


@pytest.mark.parametrize("marking", TLP, ids=lambda marking: marking.label)
def test_a_tlp_label_stands_above_and_below_in_its_colour_on_black(marking: Marking) -> None:
    metadata = (Metadata("marking", marking.label, "test"),)
    data = write_docx(DocumentBuilder().build("name", metadata), Style())
    for name in (*HEADERS, *FOOTERS):
        (run,) = (run for run in part(data, name).iter(f"{W}r") if marking.label in words_of(run))
        assert values(run, "color") == [marking.colour.removeprefix("#")]
        assert values(run, "shd", "fill") == ["000000"]
        assert values(run, "rStyle") == ["MarkingLabel"]
    (style,) = (node for node in part(data, "word/styles.xml") if node.get(f"{W}styleId") == "MarkingLabel")
    assert int(values(style, "sz")[0]) >= 24


def test_a_banner_and_its_restrictions_stand_above_and_below() -> None:
    for words in lines(marking="COMMISSION ONLY", restrictions="No copies").values():
        assert "COMMISSION ONLY" in words
        assert "No copies" in words


@pytest.mark.parametrize(("status", "shown"), [("draft", "DRAFT"), ("review", "REVIEW"), ("final", "")])
def test_every_page_says_what_is_not_final(status: str, shown: str) -> None:
    said = lines(status=status)
    assert [said[name].split("\t")[0] for name in HEADERS] == [shown, shown]


def test_the_title_runs_from_the_second_page_on() -> None:
    said = lines(title="Ships wait", status="draft")
    assert [said[name] for name in HEADERS] == ["DRAFT\tShips wait", "DRAFT"]


def test_a_long_title_is_cut_between_words() -> None:
    title = lines(title="Harbour " * 60)["word/header-default.xml"].strip()
    assert len(title) <= 80
    assert title.endswith("Harbour…")


def test_pages_are_counted() -> None:
    data = write_docx(DocumentBuilder().build("name"), Style())
    for name in FOOTERS:
        assert words_of(part(data, name)) == "Page 1 of 1"
        assert [field.strip() for field in values(part(data, name), "fldSimple", "instr")] == ["PAGE", "NUMPAGES"]


def test_a_long_banner_takes_lines_of_its_own() -> None:
    said = lines(marking="HOUSE USE ONLY " * 12)
    assert said["word/footer-default.xml"].endswith("Page 1 of 1")


def test_headers_and_footers_belong_to_the_section() -> None:
    data = write_docx(DocumentBuilder().build("name"), Style())
    kinds = values(body_of(data), "headerReference", "type") + values(body_of(data), "footerReference", "type")
    assert sorted(kinds) == ["default", "default", "first", "first"]
    assert {*HEADERS, *FOOTERS} <= parts_of(data).keys()
