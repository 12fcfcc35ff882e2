"""The words of a paragraph: what is text, what is not, and which marks cover it."""

import pytest

from tests.read.docx.word import notes, p, r, read, run, words

_BEGIN, _SEPARATE, _END = (run(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("begin", "separate", "end"))

_MATH = "<m:r><m:t>{}</m:t></m:r>".format
_CHECKED = '<w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData>'


def _field(instruction: str, *result: str) -> str:
    said = run(f'<w:instrText xml:space="preserve">{instruction}</w:instrText>')
    return "".join((_BEGIN, said, _SEPARATE, *result, _END))


def _marks(document: object) -> list[tuple[str, str, str]]:
    return [(mark.kind, mark.span.of(document.text), mark.target) for mark in document.marks]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (run("<w:t>four</w:t><w:tab/><w:t>berths</w:t>"), "four\tberths"),
        (run("<w:t>four</w:t><w:br/><w:t>berths</w:t>"), "four\nberths"),
        (run("<w:t>two</w:t><w:noBreakHyphen/><w:t>way</w:t>"), "two-way"),
        (run("<w:t>har</w:t><w:softHyphen/><w:t>bour</w:t>"), "harbour"),
        (r("har\u00adbour"), "harbour"),
        (run('<w:sym w:font="Symbol" w:char="F0B3"/>') + r(" 5"), "≥ 5"),
        (r("\uf0b3 5", '<w:rFonts w:ascii="Symbol"/>'), "≥ 5"),
        (r("5 km") + r("2", '<w:vertAlign w:val="superscript"/>'), "5 km²"),
        (r("the 1") + r("st", '<w:vertAlign w:val="superscript"/>') + r(" berth"), "the 1st berth"),
        (r("CO") + r("2", '<w:vertAlign w:val="subscript"/>'), "CO2"),
        ("<w:r><w:t>\n   four\n   berths\n </w:t></w:r>", "four berths"),
        ("<w:smartTag><w:sdt><w:sdtContent>" + r("Calder") + "</w:sdtContent></w:sdt></w:smartTag>", "Calder"),
        (f"<m:oMath><m:f><m:num>{_MATH('a')}</m:num><m:den>{_MATH('2')}</m:den></m:f></m:oMath>", "a/2"),
        (run("<w:ruby><w:rt>" + r("kana") + "</w:rt><w:rubyBase>" + r("kanji") + "</w:rubyBase></w:ruby>"), "kanji"),
        (_field(" DATE ", r("3 May")), "3 May"),
        (_field(f" IF {_field('PAGE', r('1'))} = 1 ", r("first")), "first"),
        (_BEGIN + run("<w:instrText>DATE</w:instrText>") + r("no field ends here"), "no field ends here"),
        (_END + r("nor does one begin"), "nor does one begin"),
    ],
)  # fmt: skip
def test_what_is_text(content: str, said: str) -> None:
    assert words(read(p(content))) == [said]


def test_white_space_at_the_ends_is_no_text() -> None:
    assert words(read(p("  ", "Ships wait. ", " ") + p("   "))) == ["Ships wait."]


def test_hidden_text_is_left_out_and_said() -> None:
    document = read(p("Shown", r(" hidden", "<w:vanish/>"), r(" again", '<w:vanish w:val="0"/>')))
    assert words(document) == ["Shown again"]
    assert "hidden" in notes(document)


def test_comments_are_left_out_and_counted() -> None:
    document = read(p("Ships", run('<w:commentReference w:id="1"/>'), " wait"))
    assert words(document) == ["Ships wait"]
    assert "comments were left out: 1" in notes(document)


def test_strong_and_emphasis_are_marks_of_the_runs_alone() -> None:
    styles = '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    document = read(
        p(
            "a ",
            r("b", "<w:b/>"),
            r("c", "<w:b/><w:i/>"),
            r(" d ", '<w:b w:val="0"/>'),
            r("e", '<w:rStyle w:val="S"/>'),
        ),
        styles=styles,
    )
    assert _marks(document) == [("strong", "bc", ""), ("emphasis", "c", ""), ("strong", "e", "")]


def test_links_are_marks_with_their_address() -> None:
    linked = f'<w:hyperlink r:id="go">{r("the ")}{r("port", "<w:b/>")}</w:hyperlink>'
    document = read(p("See ", linked, "."), links={"go": "https://port.example/a?b=1"})
    assert ("link", "the port", "https://port.example/a?b=1") in _marks(document)


@pytest.mark.parametrize(
    "content",
    [
        _field(' HYPERLINK "https://port.example/" \\o "tip" ', r("the port")),
        f"<w:fldSimple w:instr='HYPERLINK \"https://port.example/\"'>{r('the port')}</w:fldSimple>",
        _field(' HYPERLINK "https://port.example/" ', r("the "), _field(" DATE ", r("port"))),
    ],
)
def test_a_field_may_be_a_link(content: str) -> None:
    assert _marks(read(p("See ", content, "."))) == [("link", "the port", "https://port.example/")]


def test_a_link_without_an_end_ends_with_its_paragraph() -> None:
    address = run('<w:instrText>HYPERLINK "https://port.example/"</w:instrText>')
    document = read(p("See ", _BEGIN, address, _SEPARATE, "the port") + p("Ships wait.") + p(_END, "Berths."))
    assert _marks(document) == [("link", "the port", "https://port.example/")]


def test_a_link_inside_the_document_points_at_the_block_of_its_bookmark() -> None:
    bookmark = '<w:bookmarkStart w:id="1" w:name="_Ref1"/><w:bookmarkEnd w:id="1"/>'
    other = '<w:bookmarkStart w:id="2" w:name="_GoBack"/><w:bookmarkEnd w:id="2"/>'
    document = read(p(other, '<w:hyperlink w:anchor="_Ref1">' + r("below") + "</w:hyperlink>") + p(bookmark, "Berths"))
    assert _marks(document) == [("link", "below", "#_Ref1")]
    assert [block.anchor for block in document.blocks] == ["", "_Ref1"]


def test_a_link_that_would_run_a_program_is_plain_text() -> None:
    document = read(p('<w:hyperlink r:id="go">' + r("press") + "</w:hyperlink>"), links={"go": "javascript:alert(1)"})
    assert words(document) == ["press"]
    assert not document.marks


def test_check_boxes_of_old_forms_are_signs() -> None:
    box = f'<w:fldChar w:fldCharType="begin">{_CHECKED}</w:fldChar>'
    document = read(p(run(box), run("<w:instrText> FORMCHECKBOX </w:instrText>"), _SEPARATE, _END, " dredged"))
    assert words(document) == ["☒ dredged"]
