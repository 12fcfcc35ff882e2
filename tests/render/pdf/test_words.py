"""The words of a document are read back from its PDF file, in order and each as what it is."""

import re
import unicodedata
from collections.abc import Iterator

from hypothesis import given, settings

from briefgen.brief import Brief
from briefgen.document import Block, Document, DocumentBuilder, Entry, Run, Table
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.pdf import write_pdf
from briefgen.style import Style
from tests.brief.briefs import briefs
from tests.render.brief_fixture import rich_brief
from tests.render.docx.documents import NOWHERE
from tests.render.pdf.reading import Spoken, pages, spoken

UNSEEN = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ud800-\udfff\ufffe\uffff\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
LABELS = {"brief.source": "[{}]"}


def said(elements: list[Spoken]) -> list[tuple[str, str]]:
    """Role and words of each element that has words; parts of one element on two pages are not put together."""
    found = []
    for element in elements:
        words = element.alternative or " ".join(element.text.split())
        if words:
            found.append((element.role, words))
    return found


def stated(document: Document) -> Iterator[tuple[str, str]]:
    """What `said` should find in the file of a composed document."""
    number = 0
    for block in document.blocks:
        words = normal(block.span.of(document.text))
        number = number + 1 if block.is_ordered else 0
        if block.kind == "title":
            yield "H1", words
        elif block.kind == "heading":
            yield f"H{block.level + 1}", words
        elif block.role == "brief.figure":
            yield from (("P", normal(line)) for line in block.span.of(document.text).split("\n"))
        elif block.kind == "list_item":
            yield "Lbl", LABELS.get(block.role, "•").format(number)
            yield "P", words
        elif block.table:
            for row in block.table.rows:
                yield from (("TH" if cell.is_header else "TD", normal(cell.span.of(document.text))) for cell in row)
        elif block.figure:
            yield "Figure", block.figure.alternative
        else:
            yield "Caption" if block.kind == "caption" else "P", words


def normal(text: str) -> str:
    """The words of `text` without what cannot be seen: controls, halves of surrogate pairs, invisible characters."""
    return unicodedata.normalize("NFC", " ".join(UNSEEN.sub("", text).split()))


def test_a_composed_brief_is_read_in_its_order() -> None:
    document = compose(rich_brief(), STANDARD)
    assert said(spoken(write_pdf(document, Style()))) == [pair for pair in stated(document) if pair[1]]


@settings(max_examples=25, deadline=None)
@given(briefs())
def test_the_words_of_every_brief_come_in_order(brief: Brief) -> None:
    document = compose(brief, STANDARD)
    found = " ".join(words for _role, words in said(spoken(write_pdf(document, Style()))))
    expected = " ".join(words for _role, words in stated(document) if words)
    assert found == expected


def test_a_character_that_no_face_has_is_shown_by_its_code_point_and_read_as_itself() -> None:
    builder = DocumentBuilder()
    builder.add(Block("paragraph", NOWHERE), Run("The port of 中文 and 😀 lies east."))
    data = write_pdf(builder.build("name"), Style())
    assert said(spoken(data)) == [("P", "The port of 中文 and 😀 lies east.")]
    shown = pages(data)[0].shown
    assert "[U+4E2D][U+6587]" in shown
    assert "[U+1F600]" in shown


def test_a_letter_with_a_separate_accent_is_drawn_as_one() -> None:
    builder = DocumentBuilder()
    builder.add(Block("paragraph", NOWHERE), Run("cafe\u0301"))
    assert "caf\u00e9" in pages(write_pdf(builder.build("name"), Style()))[0].shown


def test_items_inside_items_follow_the_words_of_the_outer_one() -> None:
    builder = DocumentBuilder()
    for level, words in ((1, "outer"), (2, "inner"), (3, "innermost"), (2, "inner again"), (1, "last")):
        builder.add(Block("list_item", NOWHERE, level=level, is_ordered=level == 2), Run(words))
    found = [words for _role, words in said(spoken(write_pdf(builder.build("name"), Style())))]
    assert found == ["•", "outer", "1.", "inner", "•", "innermost", "2.", "inner again", "•", "last"]


def test_no_heading_level_is_skipped() -> None:
    builder = DocumentBuilder()
    for level in (2, 5, 1, 9, 9, 3):
        builder.add(Block("heading", NOWHERE, level=level), Run(f"level {level}"))
    builder.add(Block("heading", NOWHERE, level=4), Run("\u200f "))
    roles = [role for role, _words in said(spoken(write_pdf(builder.build("name"), Style())))]
    assert roles == ["H1", "H2", "H1", "H2", "H3", "H3"]


def test_a_word_longer_than_the_line_is_broken_and_stays_whole_for_a_reader() -> None:
    word = "Rindfleischetikettierung" * 210
    builder = DocumentBuilder()
    builder.add(Block("paragraph", NOWHERE), Run(word))
    builder.add_table(
        Block("table", NOWHERE),
        Table((), widths=(0.2, 0.8)),
        [[Entry((Run("a"),)), Entry((Run("b"),))], [Entry((Run(word),)), Entry()]],
    )
    data = write_pdf(builder.build("name"), Style())
    for role in ("P", "TD"):
        parts = [element.text for element in spoken(data) if element.role == role]
        assert "".join("".join(parts).split()) == word
    assert len(pages(data)) < 12
