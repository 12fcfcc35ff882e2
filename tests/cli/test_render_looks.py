"""What the options of `render` change in the files, and what they refuse."""

from pathlib import Path

import pytest

from briefgen.layout import LAYOUTS
from briefgen.pipeline.design import Look, designed
from briefgen.read.docx import read_docx
from briefgen.style import LETTER
from tests.cli.article import BRIEF
from tests.cli.conftest import Run, listed
from tests.pipeline.listening import Ear
from tests.render.docx import reference_files

MORE = """bottom_line: {id: b, origin: analyst, text: Dues have risen.}
gaps:
- {id: g1, origin: analyst, text: Why is not known.}
outlook:
- {id: o1, origin: analyst, text: The council decides in May.}
"""
STYLE = "paper: letter\nfooter: For the office alone\n"
FOREIGN = 'title: "Zones 中文 中"\n'


def headings(path: Path) -> list[str]:
    document = read_docx(path.read_bytes(), name=path.name)
    return [document.text[block.span.start : block.span.end] for block in document.blocks if block.kind == "heading"]


def test_a_style_file_gives_words_and_paper_and_the_option_another_paper(run: Run, folder: Path, brief: Path) -> None:
    (folder / "office.yaml").write_text(STYLE, encoding="utf-8")
    for out, more in (("own", ()), ("a4", ("--paper", "a4"))):
        ran = run("render", brief.name, "--style", "office.yaml", "--to", "docx,html", "--out", out, *more)
        assert ran.status == 0, ran.err
        assert "For the office alone" in (folder / out / "port.html").read_text(encoding="utf-8")
    assert (folder / "own" / "port.docx").read_bytes() != (folder / "a4" / "port.docx").read_bytes()
    assert designed(Look(style="office.yaml"), ["docx"], Ear()).style.paper == LETTER


def test_a_style_that_is_not_there_or_not_valid_is_told_before_the_brief_is_read(run: Run, folder: Path) -> None:
    (folder / "odd.yaml").write_text("paper: napkin\n", encoding="utf-8")
    for style, status in (("nowhere.yaml", 10), ("nosuch", 10), ("odd.yaml", 20), ("", 10)):
        ran = run("render", "missing.yaml", "--style", style)
        assert ran.status == status
        assert ran.err.count("\n") == 1
        assert "missing.yaml" not in ran.err


def test_the_sections_are_those_that_are_named_in_their_order(run: Run, folder: Path, brief: Path) -> None:
    brief.write_text(BRIEF + MORE, encoding="utf-8")
    assert run("render", brief.name, "--to", "docx", "--sections", "outlook, bottom-line", "-q").status == 0
    assert headings(folder / "port.docx") == ["Outlook", "Bottom line"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--sections", "outlook,prologue"), "no section 'prologue'; choose from bottom_line, summary"),
        (("--sections", ","), "it names nothing"),
        (("--layout", "two-page"), "'two-page' is not one of 'full', 'one-page'"),
        (("--to", "docx,odt"), "there is no format 'odt' to write; choose from docx, html, md, pdf, txt"),
        (("--to", "pdf", "--reference-doc", "office.dotx"), "--reference-doc is the base of a Word file; add docx to"),
        (("--reference-doc", "-"), "--reference-doc takes a file, not standard input; give its name"),
    ],
)
def test_what_cannot_be_wanted_is_wrong_use(
    run: Run, folder: Path, brief: Path, options: tuple[str, ...], said: str
) -> None:
    ran = run("render", brief.name, *options)
    assert ran.status == 2
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert listed(folder) == [brief.name]


def test_every_layout_can_be_chosen(run: Run, folder: Path, brief: Path) -> None:
    for name in LAYOUTS:
        assert run("render", brief.name, "--to", "html,pdf", "--layout", name, "--out", name).status == 0
    assert listed(folder / "one-page") == ["port.html", "port.pdf"]


def test_a_word_file_is_built_on_an_offices_own(run: Run, folder: Path, brief: Path) -> None:
    data = reference_files.letterhead()
    (folder / "port.docx").write_bytes(data)
    ran = run("render", brief.name, "--to", "docx,pdf", "--reference-doc", "port.docx")
    assert ran.status == 0, ran.err
    assert listed(folder) == ["port.brief.docx", "port.brief.yaml", "port.docx", "port.pdf"]
    assert (folder / "port.docx").read_bytes() == data


@pytest.mark.parametrize(("data", "status"), [(None, 10), (b"words", 10), (b"", 10), (b"PK\x03\x04", 10)])
def test_a_base_that_is_no_word_file_is_told_by_its_name(
    run: Run, folder: Path, brief: Path, data: bytes | None, status: int
) -> None:
    if data is not None:
        (folder / "office.dotx").write_bytes(data)
    ran = run("render", brief.name, "--to", "docx", "--reference-doc", "office.dotx")
    assert ran.status == status
    assert ran.err.startswith("briefgen: office.dotx: ")
    assert not (folder / "port.docx").exists()


def test_a_character_without_a_glyph_is_told_for_a_pdf_file_alone(run: Run, folder: Path) -> None:
    (folder / "zone.yaml").write_text(FOREIGN, encoding="utf-8")
    ran = run("render", "zone.yaml", "--to", "pdf,txt")
    assert ran.status == 0
    assert ran.err.splitlines()[0].startswith(
        "zone.pdf: 2 characters have no glyph and are printed as code points: U+4E2D 中 ("
    )
    assert run("render", "zone.yaml", "--to", "docx,txt").err == "wrote zone.docx\nwrote zone.txt\n"


@pytest.mark.parametrize("command", [("render", "zone.yaml"), ("convert", "zone.txt")])
def test_strict_writes_nothing_where_a_character_has_no_glyph(run: Run, folder: Path, command: tuple[str, ...]) -> None:
    (folder / "zone.yaml").write_text(FOREIGN, encoding="utf-8")
    (folder / "zone.txt").write_text("Zones 中文\n\nThe zone grew by 3 percent.\n", encoding="utf-8")
    ran = run(*command, "--to", "txt,pdf", "--out", "out", "--strict")
    assert ran.status == 1
    assert ran.err.splitlines()[-1].startswith("briefgen: out/zone.pdf: 2 characters have no glyph: U+4E2D 中")
    assert "give a font that has them under fallbacks in a style file" in ran.err
    assert not (folder / "out").exists()
    assert run(*command, "--to", "txt,docx", "--out", "out", "--strict").status == 0


def test_strict_refuses_a_final_brief_with_errors(run: Run, folder: Path, brief: Path) -> None:
    figure = "key_figures:\n- {id: f, origin: analyst, label: ships, value: 66, unit: ship, surface: 61 ships}\n"
    brief.write_text(f"{BRIEF}status: final\n{figure}", encoding="utf-8")
    ran = run("render", brief.name, "--to", "txt", "--strict")
    assert ran.status == 1
    assert ran.err.startswith(f"briefgen: {brief.name}: final, with ")
    assert ran.err.endswith(f"with: briefgen check {brief.name}\n")
    assert listed(folder) == [brief.name]
    assert run("render", brief.name, "--to", "txt").status == 0


def test_strict_changes_nothing_where_there_is_nothing_to_tell(run: Run, folder: Path, brief: Path) -> None:
    assert run("render", brief.name, "--to", "pdf", "--out", "a").err == "wrote a/port.pdf\n"
    assert run("render", brief.name, "--to", "pdf", "--out", "b", "--strict").err == "wrote b/port.pdf\n"
    assert (folder / "a" / "port.pdf").read_bytes() == (folder / "b" / "port.pdf").read_bytes()


def test_a_style_is_an_input_that_no_brief_overwrites(run: Run, folder: Path) -> None:
    (folder / "zone.brief.yaml").write_text(STYLE, encoding="utf-8")
    (folder / "zone.txt").write_text("The zone grew by 3 percent.\n", encoding="utf-8")
    ran = run("convert", "zone.txt", "--style", "zone.brief.yaml", "--force")
    assert ran.status == 30
    assert ran.err.startswith("briefgen: zone.brief.yaml: this is an input, which is never overwritten")
    assert (folder / "zone.brief.yaml").read_text(encoding="utf-8") == STYLE


def test_what_of_a_base_cannot_stay_is_told(run: Run, folder: Path, brief: Path) -> None:
    links = reference_files.relation("v", "vbaProject", "vbaProject.bin")
    data = reference_files.word_file(links=links, more={"word/vbaProject.bin": b"Attribute VB_Name"})
    (folder / "office.docm").write_bytes(data)
    ran = run("render", brief.name, "--to", "docx", "--reference-doc", "office.docm")
    assert ran.err.splitlines()[0] == "office.docm: left out of it: macros"
    assert ran.err.splitlines()[-1] == "wrote port.docx"
