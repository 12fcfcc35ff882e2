"""What a paragraph is, and the order in which blocks are read."""

import pytest

from briefgen.read.docx import read_docx
from tests.read.docx.word import (
    MAIN,
    OFFICE,
    STYLES,
    element,
    kinds,
    notes,
    p,
    parts_of,
    r,
    read,
    run,
    table,
    tc,
    tr,
    words,
    zipped,
)

_PROSE = "The harbour board has closed four berths, and the ships that were due there wait at anchor for nine days."
_LIST = "".join(
    f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{mark}"/></w:lvl>'
    for depth, (form, mark) in enumerate((("decimal", "%1."), ("lowerLetter", "%1.%2)"), ("bullet", "•")))
)
_NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{_LIST}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def _item(text: str, level: int = 0, number: int = 1) -> str:
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_styles_make_headings_whatever_language_their_identifier_has() -> None:
    body = p("Report", style="Title") + p("Part", style="berschrift1") + p("Chapter", style="Chapter") + p(_PROSE)
    assert kinds(read(body, styles=STYLES)) == [
        ("title", 0, "Report"),
        ("heading", 1, "Part"),
        ("heading", 2, "Chapter"),
        ("paragraph", 0, _PROSE),
    ]


@pytest.mark.parametrize(
    ("identifier", "level"),
    [("Heading3", 3), ("berschrift2", 0), ("Überschrift2", 2), ("Titre1", 1), ("Заголовок1", 1)],
)
def test_an_identifier_counts_as_name_where_there_is_no_style_sheet(identifier: str, level: int) -> None:
    document = read(p("Report", style="Title") + p(_PROSE) + p("Berths are closed", style=identifier))
    assert document.blocks[-1].level == level


def test_an_outline_level_makes_a_heading() -> None:
    outline = '<w:outlineLvl w:val="1"/>'
    assert kinds(read(p(_PROSE) + p("Berths", properties=outline)))[1] == ("heading", 2, "Berths")


def test_the_first_heading_before_any_prose_is_the_title_where_none_is_styled() -> None:
    body = p("By Ana Brandt") + p("Port", style="berschrift1") + p(_PROSE) + p("Berths", style="berschrift1")
    assert [kind for kind, _level, _words in kinds(read(body, styles=STYLES))] == [
        "byline",
        "title",
        "paragraph",
        "heading",
    ]


def test_a_styled_title_is_the_only_one_wherever_it_stands() -> None:
    body = p("Part", style="berschrift1") + p("Report", style="Title") + p(_PROSE)
    assert [kind for kind, _level, _words in kinds(read(body, styles=STYLES))] == ["heading", "title", "paragraph"]


def test_headings_by_look_where_no_style_makes_one() -> None:
    large = '<w:sz w:val="36"/>'
    body = (
        p(r("Port Calder", large))
        + p(_PROSE)
        + p(r("Berths and cranes", "<w:b/>"))
        + p(_PROSE)
        + p(r(_PROSE, "<w:b/>"))
    )
    assert [(kind, level) for kind, level, _words in kinds(read(body))] == [
        ("title", 0),
        ("paragraph", 0),
        ("heading", 1),
        ("paragraph", 0),
        ("paragraph", 0),
    ]


def test_a_bold_line_that_returns_is_no_heading() -> None:
    label = p(r("Note well", "<w:b/>"))
    document = read(p(_PROSE) + (label + p(_PROSE)) * 3 + p(r("Berths", "<w:b/>")) + p(_PROSE))
    assert [said for kind, _level, said in kinds(document) if kind == "heading"] == ["Berths"]


def test_a_title_over_several_paragraphs_is_one_and_a_masthead_is_none() -> None:
    masthead, large = '<w:sz w:val="80"/>', '<w:sz w:val="48"/>'
    lines = p(r("QUAYSIDE", masthead)) + p(r("Ships Wait for Nine Days at", large)) + p(r("the Closed Berths", large))
    assert kinds(read(lines + p(_PROSE)))[:2] == [
        ("byline", 0, "QUAYSIDE"),
        ("title", 0, "Ships Wait for Nine Days at the Closed Berths"),
    ]


def test_lists_have_their_levels_and_numbers() -> None:
    body = _item("one") + _item("inner", 1) + _item("more", 1) + _item("dot", 2) + _item("two") + _item("again", 1)
    document = read(body + _item("first", number=2), numbering=_NUMBERING)
    assert [(block.level, block.is_ordered) for block in document.blocks] == [
        (1, True), (2, True), (2, True), (3, False), (1, True), (2, True), (1, True),
    ]  # fmt: skip
    assert document.text.split("\n\n") == [
        "1. one",
        "1.a) inner",
        "1.b) more",
        "dot",
        "2. two",
        "2.a) again",
        "1. first",
    ]
    assert words(document)[0] == "one"


def test_an_instance_may_number_its_levels_in_its_own_way() -> None:
    own = '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="§ %1"/></w:lvl>'
    instance = f'<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">{own}</w:lvlOverride></w:num>'
    document = read(_item("three", number=3) + _item("four", number=3), numbering=_NUMBERING + instance)
    assert document.text == "§ III three\n\n§ IV four"


def test_a_paragraph_that_leaves_the_list_of_its_style_is_no_item() -> None:
    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    numbered = f'<w:style w:type="paragraph" w:styleId="L"><w:name w:val="House List"/>{numbered}</w:style>'
    out = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    document = read(p("in", style="L") + p("out", style="L", properties=out), styles=numbered, numbering=_NUMBERING)
    assert [block.kind for block in document.blocks] == ["list_item", "paragraph"]


def test_notes_follow_the_body_and_the_text_points_at_them() -> None:
    refer = '<w:footnoteReference w:id="{}"/>'.format
    body = p("Ships wait", run(refer(7)), ".") + p("Berths are closed", run('<w:endnoteReference w:id="2"/>'), ".")
    mark = run("<w:footnoteRef/>")
    footnotes = (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="7">{p(mark, " Nine days.")}{p("At least.")}</w:footnote>'
    )
    endnotes = f'<w:endnote w:id="2">{p("Four of them.")}</w:endnote>'
    document = read(body, footnotes=footnotes, endnotes=endnotes)
    assert kinds(document) == [
        ("paragraph", 0, "Ships wait[1]."),
        ("paragraph", 0, "Berths are closed[^i]."),
        ("footnote", 0, "Nine days.\nAt least."),
        ("footnote", 0, "Four of them."),
    ]
    assert [mark.target for mark in document.marks] == ["#note-1", "#note-i"]
    assert [(block.anchor, block.locator) for block in document.blocks[2:]] == [
        ("note-1", "footnote 1"),
        ("note-i", "endnote i"),
    ]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    new = f"<w:drawing><wp:anchor><wps:txbx>{box}</wps:txbx></wp:anchor></w:drawing>"
    old = f"<w:pict><v:textbox>{box}</v:textbox></w:pict>"
    for choice in (new, ""):
        both = f"<mc:Choice Requires='wps'>{choice}</mc:Choice><mc:Fallback>{old}</mc:Fallback>"
        drawn = run(f"<mc:AlternateContent>{both}</mc:AlternateContent>")
        assert words(read(p("Before", drawn, " and after."))) == ["Before and after.", "In the box."]


def test_a_box_in_a_box_is_read_once() -> None:
    def box(content: str) -> str:
        return run(f"<w:pict><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></w:pict>")

    assert words(read(p("One.", box(p("Two.", box(p("Three."))))))) == ["One.", "Two.", "Three."]


def test_content_controls_are_read_at_every_level() -> None:
    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    rows = control(tr(control(tc("a")), tc(control(p("b")))))
    body = control(p(control(r("Ships wait.")))) + control(control(table(rows)))
    assert read(body).text == "Ships wait.\n\na\tb"


def test_pictures_bring_their_alternative_text() -> None:
    graphic = "<a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic>"
    picture = '<w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{}"/>' + graphic + "</wp:inline></w:drawing>"
    document = read(p("A crane.", run(picture.format("A crane in the rain"))))
    assert [(block.kind, block.figure.alternative) for block in document.blocks[1:] if block.figure] == [
        ("figure", "A crane in the rain")
    ]


def test_page_breaks_stand_between_blocks() -> None:
    document = read(p("One.", run('<w:br w:type="page"/>'), "Two.") + p(run('<w:br w:type="page"/>')) + p("Three."))
    assert kinds(document) == [
        ("paragraph", 0, "One."),
        ("page_break", 0, ""),
        ("paragraph", 0, "Two."),
        ("page_break", 0, ""),
        ("paragraph", 0, "Three."),
    ]


def test_a_block_is_found_by_its_page_where_word_has_left_it() -> None:
    page = run("<w:lastRenderedPageBreak/>")
    document = read(p("One.") + p("Two", page, " goes on.") + p(page, "Three.") + table(tr(tc("a"), tc("b"))))
    assert [block.locator for block in document.blocks] == [
        "p. 1, paragraph 1",
        "p. 1, paragraph 2",
        "p. 3, paragraph 3",
        "p. 3, table 1",
    ]
    assert read(p("One.")).blocks[0].locator == "paragraph 1"


def test_a_table_of_contents_is_left_out_and_said() -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    gallery = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{{}}</w:sdtContent></w:sdt>"
    for contents in (gallery.format(p("Berths 3")), p("Berths 3", style="TOC1")):
        document = read(contents + p("Ships wait."), styles=STYLES)
        assert words(document) == ["Ships wait."]
        assert "table of contents" in notes(document)


def test_headers_and_footers_are_left_out_and_said_but_their_marking_counts() -> None:
    document = read(p("Ships wait."), header1=p("Harbour desk TLP:GREEN"), footer1=p("Page 1"))
    assert words(document) == ["Ships wait."]
    assert "headers and footers" in notes(document)
    assert document.stated("marking") == "TLP:GREEN"


def test_embedded_documents_are_said() -> None:
    assert "embedded documents were not read: 2" in notes(
        read('<w:altChunk r:id="x"/><w:subDoc r:id="y"/>' + p("Ships."))
    )


def test_heads_and_feet_of_pages_among_the_paragraphs_are_left_out() -> None:
    pages = "".join(
        p(f"Part {number} begins and goes on")
        + p(f"Page {number} of 4")
        + p("HARBOUR DESK")
        + p(f"below in part {number}.")
        for number in range(1, 5)
    )
    document = read(pages)
    assert words(document) == [f"Part {n} begins and goes on below in part {n}." for n in range(1, 5)]
    assert "Page 1 of 4" in notes(document)
    steps = "".join(p(f"Table {number}: berths of 2031") for number in range(1, 5))
    assert len(read(steps).blocks) == 4


def test_strict_files_are_read_alike() -> None:
    body = p("Port", style="berschrift1") + p("Berths: ", r("four", "<w:b/>")) + table(tr(tc("a"), tc("b")))
    parts = parts_of(body, styles=STYLES)
    strict = {name: _strict(str(content)) for name, content in parts.items()}
    loose, tight = (read_docx(zipped(each), name="x") for each in (parts, strict))
    assert MAIN not in strict["word/document.xml"]
    assert (tight.text, tight.blocks, tight.marks) == (loose.text, loose.blocks, loose.marks)


def _strict(markup: str) -> str:
    spaces = {MAIN: "wordprocessingml/main", OFFICE: "officeDocument/relationships"}
    for space, family in spaces.items():
        markup = markup.replace(space, f"http://purl.oclc.org/ooxml/{family}")
    return markup


def test_properties_are_metadata_unless_a_program_filled_them_in() -> None:
    def stated(core: str) -> dict[str, str]:
        parts = parts_of(p("Ships wait at the quay for nine days, and no one knows how many will leave."))
        parts["docProps/core.xml"] = element("cp:coreProperties", core)
        return {entry.name: entry.value for entry in read_docx(zipped(parts), name="x").metadata}

    assert stated("<dc:title>Port Calder</dc:title><dc:creator>Ana Brandt;T. Ibarra</dc:creator>") == {
        "title": "Port Calder",
        "authors": "Ana Brandt; T. Ibarra",
    }
    made = "<dcterms:created>2031-08-01T00:00:00Z</dcterms:created>"
    assert stated(f"<dc:title>Microsoft Word - a.doc</dc:title><dc:creator>Windows User</dc:creator>{made}") == {}


def test_a_mark_of_the_authors_own_points_at_its_note() -> None:
    refer = run('<w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t>')
    document = read(p("Ships wait", refer, "."), footnotes=f'<w:footnote w:id="1">{p("* Nine days.")}</w:footnote>')
    assert words(document) == ["Ships wait*.", "* Nine days."]
    assert [(mark.span.of(document.text), mark.target) for mark in document.marks] == [("*", "#note-1")]


def test_a_note_that_is_missing_or_hidden_is_not_pointed_at() -> None:
    hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
    document = read(p("Ships wait", run('<w:endnoteReference w:id="5"/>'), hidden), footnotes='<w:footnote w:id="1"/>')
    assert words(document) == ["Ships wait"]
    assert "missing in the file: 1" in notes(document)


def test_words_of_a_diagram_are_words_of_its_figure() -> None:
    points = "".join(
        f"<dgm:pt><dgm:t><a:p><a:r><a:t>{said}</a:t></a:r></a:p></dgm:t></dgm:pt>" for said in ("One", "Two")
    )
    graphic = '<a:graphic><a:graphicData><dgm:relIds r:dm="part-data"/></a:graphicData></a:graphic>'
    drawing = f'<w:drawing><wp:inline><wp:docPr descr="Two steps"/>{graphic}</wp:inline></w:drawing>'
    parts = parts_of(p("Ships.", run(drawing)), data="")
    parts["word/data.xml"] = element("dgm:dataModel", f"<dgm:ptLst>{points}</dgm:ptLst>")
    assert kinds(read_docx(zipped(parts), name="x"))[1] == ("figure", 0, "One\nTwo")


def test_pictures_of_old_files_bring_their_alternative_text() -> None:
    document = read(p("A crane.", run('<w:pict><v:shape alt="A crane"><v:imagedata/></v:shape></w:pict>')))
    assert [block.figure.alternative for block in document.blocks if block.figure] == ["A crane"]


def test_a_picture_behind_the_text_that_says_nothing_is_no_figure() -> None:
    graphic = "<a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic>"
    drawing = f'<w:drawing><wp:anchor behindDoc="1"><wp:docPr/>{graphic}</wp:anchor></w:drawing>'
    assert len(read(p("A crane.", run(drawing))).blocks) == 1
