"""Documents of any shape, for tests of what holds for every document."""

import math
from dataclasses import replace

from hypothesis import strategies as st

from briefgen.document import Attachment, Block, Chart, Document, DocumentBuilder, Entry, Figure, Metadata, Run, Table
from briefgen.span import Span

NOWHERE = Span(0, 0)
_ODD = "ab \t\n\r\x00\x0b\x0c\x1f\x85\xa0\xad\u2028\u2029\u200f\ud800\udfff\ufffe\uffffא۵ل<&>\"'é😀"
words = st.one_of(st.text(st.sampled_from(_ODD), max_size=20), st.text(max_size=20))
_targets = st.one_of(
    st.sampled_from(
        [
            "#risks[0]",
            "#nowhere",
            "",
            "#",
            "https://a.example/?a=1&b=é",
            "javascript:x",
            "http://",
            "mailto:a@b.example",
        ]
    ),
    words,
)
_marks = st.lists(
    st.tuples(st.sampled_from(["strong", "emphasis", "link", "note_reference", "language"]), _targets), max_size=3
).map(tuple)
_runs = st.lists(st.builds(Run, words, _marks), max_size=4)
_kinds = st.sampled_from(
    ["title", "byline", "heading", "paragraph", "list_item", "quote", "caption", "footnote", "page_break"]
)
_languages = st.sampled_from(["", "", "de", "ur", "zh-Hant", "no tag", "x" * 99, "\ud800"])
_roles = st.one_of(
    st.sampled_from(
        ["", "brief.point", "brief.source", "brief.matrix", "brief.timeline", "Normal", "heading 1", "é.😀"]
    ),
    words,
)
_anchors = st.one_of(st.sampled_from(["", "risks[0]", "risks[0].statement", "RISKS[0]", "a" * 60]), words)
_numbers = st.one_of(st.floats(), st.floats(0, 100), st.sampled_from([math.inf, 0.0, -5.0]))
_blocks = st.builds(
    Block,
    _kinds,
    st.just(NOWHERE),
    level=st.integers(-1, 12),
    is_ordered=st.booleans(),
    role=_roles,
    anchor=_anchors,
    language=_languages,
)
_shares = st.lists(st.sampled_from([0.0, 0.3, 0.7, -1.0, math.inf]), max_size=4).map(tuple)


@st.composite
def _charts(draw: st.DrawFn) -> Chart:
    bars = draw(st.lists(st.tuples(words, _numbers, words), max_size=4))
    return Chart(tuple(b[0] for b in bars), tuple(b[1] for b in bars), tuple(b[2] for b in bars), draw(words))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any blocks in any order; no note that a mark points at, since such a note leaves its place."""
    builder = DocumentBuilder()
    for _ in range(draw(st.integers(0, 6))):
        kind = draw(st.sampled_from(["words", "words", "table", "figure", "cards"]))
        block = draw(_blocks)
        if kind == "table":
            _add_table(draw, builder, replace(block, kind="table"))
        elif kind == "cards":
            for _ in range(draw(st.integers(1, 7))):
                card = Block(
                    "list_item", NOWHERE, 1, role="brief.figure", anchor=draw(_anchors), language=draw(_languages)
                )
                builder.add(card, *draw(_runs), Run("\n"), *draw(_runs), Run("\n"), *draw(_runs))
        elif kind == "figure":
            figure = Figure(draw(words), draw(st.none() | _charts()), draw(st.sampled_from(["", "brief.json"])))
            builder.add(replace(block, kind="figure", figure=figure))
        elif block.kind == "page_break":
            builder.add(block)
        else:
            builder.add(replace(block, anchor="") if block.kind == "footnote" else block, *draw(_runs))
    names = ("title", "marking", "restrictions", "status", "authors", "published", "language", "generator")
    metadata = tuple(Metadata(name, draw(words), "test") for name in names if draw(st.booleans()))
    attachment = Attachment(draw(words), draw(words), draw(st.binary(max_size=40)))
    return builder.build("name", metadata, (attachment,))


def _add_table(draw: st.DrawFn, builder: DocumentBuilder, block: Block) -> None:
    count = draw(st.integers(0, 3))
    rows = [
        [Entry(tuple(draw(_runs)), draw(_anchors), draw(st.integers(-1, 9))) for _ in range(draw(st.integers(0, 3)))]
        for _ in range(count)
    ]
    table = Table((), draw(st.integers(-1, 3)), draw(_shares), draw(words), draw(words), draw(st.integers(-1, 3)))
    builder.add_table(block, table, rows)
