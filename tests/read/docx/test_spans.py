"""What holds for every file: spans stand in the text, blocks in order, and the same bytes give the same document."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.document import Document
from briefgen.errors import InputError
from briefgen.read.docx import read_docx
from tests.read.docx.word import STYLES, p, r, run, table, tc, tr, word

_texts = st.sampled_from(
    ["Ships wait.", "a", " ", "", "Page 1 of 3", "é😀", "TLP:RED", "Berths", "\u00ad", "By Ana Brandt"]
)
_looks = st.sampled_from(
    ["", "<w:b/>", "<w:i/>", "<w:vanish/>", '<w:vertAlign w:val="superscript"/>', '<w:sz w:val="40"/>']
)
_plain = st.builds(r, _texts, _looks)
_signs = st.sampled_from(
    [
        run("<w:tab/>"),
        run("<w:br/>"),
        run('<w:br w:type="page"/>'),
        run("<w:lastRenderedPageBreak/>"),
        run('<w:footnoteReference w:id="1"/>'),
        run('<w:footnoteReference w:id="9"/>'),
        *(run(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("begin", "separate", "end")),
        run('<w:instrText>HYPERLINK "https://a.example/"</w:instrText>'),
        '<w:bookmarkStart w:id="1" w:name="brief_risks"/>',
        '<w:hyperlink w:anchor="brief_risks"><w:r><w:t>see</w:t></w:r></w:hyperlink>',
        f"<w:del>{r('gone')}</w:del>",
        run(f"<w:pict><v:textbox><w:txbxContent>{p('box')}</w:txbxContent></v:textbox></w:pict>"),
        '<w:r><w:drawing><wp:inline><wp:docPr descr="A crane"/></wp:inline></w:drawing></w:r>',
    ]
)
_styles = st.sampled_from(["", "Title", "berschrift1", "Chapter", "Quote", "TOC1", "ListBullet", "Nowhere"])
_properties = st.sampled_from(
    ["", "<w:rPr><w:del/></w:rPr>", '<w:outlineLvl w:val="2"/>', '<w:numPr><w:numId w:val="1"/></w:numPr>']
)
_paragraphs = st.lists(st.one_of(_plain, _signs), max_size=4).flatmap(
    lambda runs: st.builds(lambda style, properties: p(*runs, style=style, properties=properties), _styles, _properties)
)
_cell_properties = st.sampled_from(
    ["", '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>", "<w:cellDel/>"]
)


def _controlled(content: str) -> str:
    return f"<w:sdt><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def _tables(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    cells = st.builds(lambda inside, look: tc(*inside, properties=look), st.lists(inner, max_size=2), _cell_properties)
    looks = st.sampled_from(["", "<w:tblHeader/>", "<w:del/>"])
    rows = st.builds(lambda inside, look: tr(*inside, properties=look), st.lists(cells, max_size=3), looks)
    return st.lists(rows, max_size=3).map(lambda inside: table(*inside))


_blocks = st.recursive(_paragraphs, lambda inner: st.one_of(_tables(inner), inner.map(_controlled)), max_leaves=6)
_bodies = st.lists(_blocks, max_size=6).map("".join)
_LEVEL = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
_PARTS = {
    "styles": STYLES,
    "numbering": f'<w:abstractNum w:abstractNumId="0">{_LEVEL}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    "footnotes": f'<w:footnote w:id="1">{p("A note.")}</w:footnote>',
}


def _read(data: bytes) -> Document | None:
    try:
        return read_docx(data, name="any.docx")
    except InputError as error:
        assert "holds no words" in str(error)
        return None


@given(_bodies)
@settings(max_examples=150, deadline=None)
def test_every_span_stands_in_the_text(body: str) -> None:
    data = word(body, **_PARTS)
    document = _read(data)
    assert document == _read(data)
    if document is None:
        return
    assert document.text.strip()
    last = 0
    for block in document.blocks:
        assert last <= block.span.start <= block.span.end <= len(document.text)
        last = block.span.end
        said = block.span.of(document.text)
        assert said == said.strip() or block.table
        for cell in (cell for row in block.table.rows for cell in row) if block.table else ():
            assert block.span.contains(cell.span)
            assert cell.rows >= 1
            assert cell.columns >= 1
    for mark in document.marks:
        assert mark.span
        assert any(block.span.contains(mark.span) for block in document.blocks)


@given(_bodies)
@settings(max_examples=60, deadline=None)
def test_words_are_read_once(body: str) -> None:
    document = _read(word(body + p("Unique words stand here."), **_PARTS))
    assert document is not None
    assert document.text.count("Unique words stand here.") == 1


@given(st.binary(max_size=300), st.integers(0, 2000), st.integers(0, 255))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_a_document_or_an_error(noise: bytes, place: int, value: int) -> None:
    good = bytearray(word(p("Ships wait."), **_PARTS))
    good[place % len(good)] = value
    for data in (noise, bytes(good), bytes(good[: place % len(good)]) + noise):
        try:
            read_docx(data, name="any.docx")
        except InputError as error:
            assert "\n" not in str(error)
