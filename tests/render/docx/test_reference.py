"""An office's file as the base: what is its own stays, what it lacks is added, and the words are the same."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefgen.document import Block, Document, DocumentBuilder, Metadata
from briefgen.layout import STANDARD
from briefgen.read.docx import read_docx
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.render.docx.seal import is_intact
from briefgen.style import Style
from tests.render.brief_fixture import rich_brief
from tests.render.docx import reference_files
from tests.render.docx.reading import R, W, body_of, paragraphs_of, part, parts_of, stated_words, values, words_of

DOCUMENT = compose(rich_brief(), STANDARD)
_ROUNDING = 3  # twips, by as many columns
_NOTES = (
    "<w:footnote w:type='separator' w:id='-1'><w:p/></w:footnote><w:footnote w:id='1'><w:p/></w:footnote>"
    "<w:footnote w:id='2'><w:p/></w:footnote>"
)
_LISTS = (
    "<w:abstractNum w:abstractNumId='4'><w:nsid w:val='42524602'/></w:abstractNum>"
    "<w:num w:numId='2'><w:abstractNumId w:val='4'/></w:num>"
)
OFFICES: dict[str, Callable[[], bytes]] = {
    "plain": reference_files.plain,
    "letterhead": reference_files.letterhead,
    "landscape": reference_files.landscape,
    "german": reference_files.german,
    "notes alone": lambda: reference_files.word_file(parts={"footnotes": _NOTES}),
    "many lists": lambda: reference_files.word_file(parts={"numbering": _LISTS}),
}


def on(reference: bytes, document: Document = DOCUMENT) -> bytes:
    return write_docx(document, Style(reference=reference))


def styles_of(data: bytes) -> dict:
    """The styles by their names, in small letters."""
    return {values(style, "name")[0].lower(): style for style in part(data, "word/styles.xml").iter(f"{W}style")}


def _anywhere(document: Document) -> list[Block]:
    """The blocks, the widths of columns left aside: these are the page's."""
    return [replace(block, table=block.table and replace(block.table, widths=())) for block in document.blocks]


def running(data: bytes, place: str) -> dict[str, str]:
    """The words of the headers or footers by the pages that they stand on."""
    links = {link.get("Id"): link.get("Target") for link in part(data, "word/_rels/document.xml.rels")}
    return {
        reference.get(f"{W}type"): "|".join(paragraphs_of(part(data, f"word/{links[reference.get(f'{R}id')]}")))
        for reference in body_of(data).iter(f"{W}{place}Reference")
    }


@pytest.mark.parametrize("name", OFFICES)
def test_the_words_of_the_body_are_those_of_the_document_and_no_others(name: str) -> None:
    assert paragraphs_of(body_of(on(OFFICES[name]()))) == stated_words(DOCUMENT)


@pytest.mark.parametrize("name", OFFICES)
def test_the_reader_finds_the_same_blocks_as_without_a_reference(name: str) -> None:
    own = read_docx(write_docx(DOCUMENT, Style()), name="brief.docx")
    again = read_docx(on(OFFICES[name]()), name="brief.docx")
    assert (again.text, _anywhere(again), again.marks) == (own.text, _anywhere(own), own.marks)
    assert again.attachments == own.attachments
    assert {entry.name: entry.value for entry in again.metadata} == {entry.name: entry.value for entry in own.metadata}


@pytest.mark.parametrize("name", OFFICES)
def test_the_file_is_sealed_and_the_same_every_time(name: str) -> None:
    first, second = on(OFFICES[name]()), on(OFFICES[name]())
    assert first == second
    assert is_intact(first)


@pytest.mark.parametrize("name", OFFICES)
def test_everything_that_is_named_is_there(name: str) -> None:
    data = on(OFFICES[name]())
    parts, styles = parts_of(data), {style.get(f"{W}styleId") for style in styles_of(data).values()}
    for link_part in (known for known in parts if known.endswith(".rels")):
        folder = link_part.rpartition("_rels/")[0]
        for link in part(data, link_part):
            assert link.get("TargetMode") == "External" or (folder + link.get("Target")).replace(
                "word/charts/../", "word/"
            ) in {*parts, *(f"word/../{known}" for known in parts)}
    stories = [known for known in parts if known.startswith("word/") and known.count("/") == 1 and "rels" not in known]
    for root in (part(data, story) for story in stories):
        named = {said for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next") for said in values(root, tag)}
        assert named <= styles
    numbering = part(data, "word/numbering.xml")
    assert set(values(body_of(data), "numId")) <= set(values(numbering, "num", "numId"))
    definitions = set(values(numbering, "abstractNum", "abstractNumId"))
    assert {said for num in numbering.iter(f"{W}num") for said in values(num, "abstractNumId")} <= definitions
    notes = set(values(part(data, "word/footnotes.xml"), "footnote", "id"))
    assert set(values(body_of(data), "footnoteReference", "id")) <= notes
    assert set(values(part(data, "word/settings.xml"), "footnote", "id")) <= notes


def test_no_name_or_number_is_given_twice() -> None:
    for make in OFFICES.values():
        data = on(make())
        sheet = part(data, "word/styles.xml")
        names = [name.lower() for style in sheet.iter(f"{W}style") for name in values(style, "name")]
        assert len(names) == len(set(names))
        assert len(set(values(sheet, "style", "styleId"))) == len(values(sheet, "style", "styleId"))
        for tag, attribute in (("num", "numId"), ("abstractNum", "abstractNumId"), ("nsid", "val")):
            stated = values(part(data, "word/numbering.xml"), tag, attribute)
            assert len(stated) == len(set(stated))


def test_a_letterhead_stays_with_its_logo_and_ours_follows_it() -> None:
    data = on(reference_files.letterhead())
    heads, feet = running(data, "header"), running(data, "footer")
    assert heads["first"].startswith("Harbour Board · 1 Quay Street · Port Calder|")
    assert heads["default"].startswith("Harbour Board|")
    assert all("TLP:AMBER" in words for words in (*heads.values(), *feet.values()))
    assert "DRAFT" in heads["first"]
    assert "Congestion at Port Calder" in heads["default"]
    first = part(data, "word/header-first.xml")
    (shown,) = [node for node in first.iter() if node.tag.endswith("}docPr")]
    assert shown.get("descr") == reference_files.LOGO_ALT
    assert reference_files.picture() in parts_of(data).values()


def test_pages_that_the_office_counts_are_not_counted_twice() -> None:
    data = on(reference_files.letterhead())
    assert running(data, "footer")["default"].startswith("Account 12-345 · page 1")
    assert not any("Page 1 of" in words for words in running(data, "footer").values())
    assert "Page 1 of" in running(on(reference_files.landscape()), "footer")["default"]


def test_even_pages_have_their_own_head_and_our_lines() -> None:
    heads = running(on(reference_files.landscape()), "header")
    assert heads["even"].startswith("Left-hand page|")
    assert "TLP:AMBER" in heads["even"]
    assert heads["default"].startswith("Right-hand page|")
    assert heads["first"].startswith("Right-hand page|")


def test_the_paper_is_the_offices() -> None:
    section = body_of(on(reference_files.landscape()))[-1]
    size = section.find(f"{W}pgSz")
    assert [size.get(f"{W}{side}") for side in ("w", "h", "orient")] == ["11906", "8391", "landscape"]
    assert section.find(f"{W}pgMar").get(f"{W}right") == "1701"
    widths = set(values(body_of(on(reference_files.landscape())), "tblW", "w"))
    assert max(map(int, widths)) <= 11906 - 1134 - 1701 + _ROUNDING


def test_a_table_is_as_wide_as_a_column() -> None:
    section = "<w:sectPr><w:pgSz w:w='12000' w:h='15000'/><w:pgMar w:left='1000' w:right='1000'/>"
    data = on(reference_files.word_file(f"{section}<w:cols w:num='2' w:space='400'/></w:sectPr>"))
    assert max(map(int, values(body_of(data), "tblW", "w"))) <= 4800 + _ROUNDING


def test_built_in_styles_are_the_offices_by_name_whatever_their_identifier() -> None:
    data = on(reference_files.german())
    styles = styles_of(data)
    assert styles["heading 1"].get(f"{W}styleId") == "berschrift1"
    assert values(styles["heading 1"], "color") == ["AA0000"]
    assert values(styles["heading 1"], "sz") == ["40"]
    assert "heading 2" not in styles
    based = {name: values(style, "basedOn")[0] for name, style in styles.items() if name.startswith("brief ")}
    assert based["brief point"] == "Aufzhlungszeichen"
    assert based["brief bottom line"] == "Standard"
    assert {"Titel", "berschrift1", "berschrift2"} <= set(values(body_of(data), "pStyle")) | set(based.values())


def test_a_style_of_a_role_that_the_office_has_is_the_offices() -> None:
    own = styles_of(on(reference_files.letterhead()))["brief bottom line"]
    assert own.find(f"{W}rPr/{W}i") is not None
    assert own.find(f"{W}pPr/{W}shd") is None


def test_styles_of_the_office_that_are_complete_stay_as_they_are() -> None:
    before = styles_of(reference_files.letterhead())
    after = styles_of(on(reference_files.letterhead()))
    for name in ("normal", "heading 1", "title", "list bullet", "caption"):
        assert values(before[name], "color") == values(after[name], "color")
        assert values(before[name], "sz") == values(after[name], "sz")


def test_a_built_in_style_keeps_with_the_next_where_the_office_says_nothing_of_it() -> None:
    heading = styles_of(on(reference_files.german()))["heading 1"]
    assert heading.find(f"{W}pPr/{W}keepNext") is not None
    assert heading.find(f"{W}pPr/{W}spacing").get(f"{W}before") is not None


def test_bullets_are_those_of_the_offices_list_style() -> None:
    data = on(reference_files.german())
    numbering = part(data, "word/numbering.xml")
    assert "▪" in values(numbering, "lvlText")
    shared = {num.get(f"{W}numId") for num in numbering.iter(f"{W}num") if values(num, "abstractNumId") == ["7"]}
    bullets = [node for node in body_of(data).iter(f"{W}pPr") if values(node, "pStyle") == ["BriefPoint"]]
    assert bullets
    assert all(values(node, "numId")[0] in shared for node in bullets)
    assert all(node.find(f"{W}ind").get(f"{W}hanging") == "500" for node in bullets)


def test_sources_keep_their_brackets_whatever_the_offices_lists_look_like() -> None:
    for make in OFFICES.values():
        data = on(make())
        numbering = part(data, "word/numbering.xml")
        (source, *_others) = [node for node in body_of(data).iter(f"{W}pPr") if "BriefSource" in values(node, "pStyle")]
        instance = next(num for num in numbering.iter(f"{W}num") if num.get(f"{W}numId") == values(source, "numId")[0])
        definition = next(
            entry
            for entry in numbering.iter(f"{W}abstractNum")
            if entry.get(f"{W}abstractNumId") == values(instance, "abstractNumId")[0]
        )
        assert values(definition, "lvlText")[0] == "[%1]"


def test_notes_of_the_template_go_and_its_separators_stay() -> None:
    data = on(reference_files.german())
    notes = part(data, "word/footnotes.xml")
    kinds = [note.get(f"{W}type") for note in notes]
    assert kinds[:2] == ["separator", "continuationSeparator"]
    assert "Fußnote der Vorlage" not in words_of(notes)
    named = set(values(part(data, "word/settings.xml").find(f"{W}footnotePr"), "footnote", "id"))
    assert named <= {note.get(f"{W}id") for note in notes}


def test_the_letterhead_keeps_its_language_in_a_document_of_another_one() -> None:
    data = on(reference_files.german())
    (head,) = [run for run in part(data, "word/header-first.xml").iter(f"{W}r") if words_of(run) == "Hafenamt"]
    assert values(head, "lang") == ["de-DE"]
    assert values(part(data, "word/styles.xml").find(f"{W}docDefaults"), "lang") == ["en"]
    same = on(reference_files.german(), DocumentBuilder().build("n", (Metadata("language", "de", "test"),)))
    assert values(part(same, "word/styles.xml").find(f"{W}docDefaults"), "lang") == ["de-DE"]
    assert not values(part(same, "word/header-first.xml"), "lang")


def test_the_languages_and_latent_styles_of_the_office_stay() -> None:
    styles = part(on(reference_files.german()), "word/styles.xml")
    assert styles.find(f"{W}latentStyles") is not None


def test_a_brief_that_was_written_here_can_be_the_template() -> None:
    brief = write_docx(DOCUMENT, Style())
    other = DocumentBuilder().build("n", (Metadata("marking", "TLP:GREEN", "test"), Metadata("title", "Other", "test")))
    data = on(reference_files.earlier(brief), other)
    lines = " ".join((*running(data, "header").values(), *running(data, "footer").values()))
    assert "TLP:GREEN" in lines
    assert "AMBER" not in lines
    assert "DRAFT" not in lines
    assert "Congestion" not in lines
    assert lines.count("Page 1 of 1") == len(running(data, "footer"))
    assert values(styles_of(data)["heading 1"], "color") == ["00802B"]
    assert not [name for name in styles_of(data) if name.endswith(" 2") and not name.startswith("heading")]


def test_the_properties_are_the_documents() -> None:
    core = part(on(reference_files.letterhead()), "docProps/core.xml")
    assert "python-docx" not in "".join(core.itertext())
    assert "Congestion at Port Calder" in "".join(core.itertext())


def test_a_letterhead_of_the_style_gives_way() -> None:
    style = Style(reference=reference_files.letterhead(), header="Words of the style", footer="More of them")
    lines = write_docx(DOCUMENT, style)
    assert "Words of the style" not in "".join((*running(lines, "header").values(), *running(lines, "footer").values()))


def test_a_control_for_a_property_shows_the_documents_and_an_unfilled_one_nothing() -> None:
    def control(properties: str, words: str) -> str:
        inner = f"<w:r><w:rPr><w:rStyle w:val='Pale'/></w:rPr><w:t>{words}</w:t></w:r>"
        return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    bound = "<w:dataBinding w:xpath='/ns0:coreProperties[1]/ns1:{}[1]' w:storeItemID='{{0}}'/>"
    header = "".join(
        [
            control(bound.format("title"), "[Title]"),
            control(bound.format("keywords"), "Harbours"),
            control("<w:showingPlcHdr/>", "[Type here]"),
            control("", "Board"),
        ]
    )
    section = "<w:sectPr><w:headerReference w:type='default' r:id='h'/></w:sectPr>"
    data = on(reference_files.word_file(section, header=f"<w:p>{header}</w:p>"))
    assert running(data, "header")["default"].startswith("Congestion at Port CalderHarboursBoard|")
    assert b"dataBinding" not in b"".join(parts_of(data).values())
    assert b"Pale" in parts_of(data)["word/header-default.xml"]


def test_a_file_with_nothing_in_it_is_base_enough() -> None:
    data = on(reference_files.word_file())
    assert paragraphs_of(body_of(data)) == stated_words(DOCUMENT)
    assert running(data, "header")["default"].startswith("Not for release before the ballot")
