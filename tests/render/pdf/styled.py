"""Styles of any look, and documents with all that briefs are composed of, for tests of what holds for every file."""

from dataclasses import replace

from hypothesis import strategies as st

from briefgen.document import Block, Document, DocumentBuilder, Entry, Run, Table
from briefgen.style import A4, LETTER, Logo, Margins, Style, Typeface
from tests.render.docx.documents import NOWHERE, documents, words
from tests.render.pdf.made_faces import typeface
from tests.render.pdf.test_letterhead import picture

_BARE = typeface({"a": "a", "b": "b", "é": "e"}, "Bare")
_HAN = typeface({"中": "Z", "文": "W", "😀": "O", "א": "N"}, "Han", ("regular", "bold"))
_typefaces = st.sampled_from([Typeface(), Typeface("Source Serif 4"), Typeface("Georgia"), _BARE, _HAN])
_logos = st.none() | st.builds(
    Logo,
    st.sampled_from([picture(30, 10), picture(400, 3), b"", b"\xff\xd8\xff\xe0"]),
    st.just("image/png"),
    words,
    st.floats(5, 60),
)
_lines = st.one_of(st.just(""), words, st.just("The Harbour Board of Calder, 1 Quay Street. " * 5))
styles = st.builds(
    Style,
    paper=st.sampled_from([A4, LETTER]),
    margins=st.builds(Margins, st.floats(10, 40), st.floats(15, 50), st.floats(10, 40), st.floats(15, 50)),
    body=_typefaces,
    heading=_typefaces,
    fallbacks=st.lists(_typefaces, max_size=2).map(tuple),
    logo=_logos,
    header=_lines,
    footer=_lines,
)
_languages = st.sampled_from(["", "", "de", "zh-Hant", "no tag", "é"])
_marks = st.lists(
    st.tuples(st.sampled_from(["strong", "language", "link"]), st.sampled_from(["de", "#key_figures[0]", "", "x y"])),
    max_size=2,
).map(tuple)
_runs = st.lists(
    st.builds(Run, words | st.sampled_from(["中文", "ships\n", "a long label of some words "]), _marks), max_size=5
)


@st.composite
def briefed_documents(draw: st.DrawFn) -> Document:
    """A panel, a matrix, a timeline and plain blocks, in any order and with any words."""
    builder = DocumentBuilder()
    for part in draw(st.lists(st.sampled_from(["panel", "matrix", "timeline", "plain"]), max_size=5)):
        block = Block("paragraph", NOWHERE, language=draw(_languages), anchor=draw(st.sampled_from(["", "a", "b"])))
        if part == "panel":
            for number in range(draw(st.integers(1, 7))):
                card = replace(block, kind="list_item", level=1, role="brief.figure", anchor=f"key_figures[{number}]")
                builder.add(card, *draw(_runs))
        elif part == "plain":
            kind = draw(st.sampled_from(["heading", "paragraph", "list_item", "quote"]))
            builder.add(replace(block, kind=kind, level=1), *draw(_runs))
        else:
            _add_table(draw, builder, replace(block, kind="table", role=f"brief.{part}"))
    return replace(draw(documents()), **_content(builder.build("name")))


def _content(document: Document) -> dict[str, object]:
    return {"text": document.text, "blocks": document.blocks, "marks": document.marks}


def _add_table(draw: st.DrawFn, builder: DocumentBuilder, block: Block) -> None:
    columns = draw(st.integers(1, 6))
    rows = [
        [Entry(tuple(draw(_runs)), draw(st.sampled_from(["", "c"])), draw(st.integers(-1, 5))) for _ in range(columns)]
        for _ in range(draw(st.integers(1, 5)))
    ]
    table = Table(
        (), draw(st.integers(0, 2)), title="t", description=draw(words), header_columns=draw(st.integers(0, 2))
    )
    builder.add_table(block, table, rows)
