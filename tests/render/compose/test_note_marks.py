"""Note marks of a source document are left out of the printed words of what cites the brief's sources."""

import pytest

from briefgen.brief import Brief, KeyFigure, Risk, Source, SummaryBullet
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.compose.note_marks import without_note_marks

SOURCE = Source(id="s1", origin="analyst", publisher="Harbour Board")
WORDS = [
    ("The delays cost $18 million [1].", "The delays cost $18 million."),
    ("The delays cost more.[5, 6]", "The delays cost more."),
    ("The delays[^2] cost more. [3][4]", "The delays cost more."),
    ("Silt[1–3] blocks 12% [7] of the quay", "Silt blocks 12% of the quay"),
    ("[1] opens a list", "[1] opens a list"),
    ("A plan [2031] and a word [sic] stay", "A plan [2031] and a word [sic] stay"),
    ("An open mark [1 stays", "An open mark [1 stays"),
]


@pytest.mark.parametrize(("words", "printed"), WORDS)
def test_marks_behind_words_are_left_out_where_an_item_cites_a_source(words: str, printed: str) -> None:
    bullet = SummaryBullet(id="b", origin="analyst", text=words, references=("s1",))
    brief = Brief(title="T", sources=(SOURCE,), summary=(bullet,))
    assert without_note_marks(brief).summary[0].text == printed


def test_an_item_without_sources_keeps_its_marks() -> None:
    bullet = SummaryBullet(id="b", origin="analyst", text="The delays cost $18 million [1].")
    assert without_note_marks(Brief(title="T", sources=(SOURCE,), summary=(bullet,))).summary == (bullet,)


def test_the_page_has_only_the_brief_s_own_numbers_and_the_attachment_the_words_as_they_are() -> None:
    bullet = SummaryBullet(id="b", origin="analyst", text="The delays cost $18 million [7].", references=("s1",))
    risk = Risk(id="r", origin="analyst", statement="It may [7] spread.", drivers=("silt [8]",), references=("s1",))
    figure = KeyFigure(id="f", origin="analyst", label="cost [7]", value=3, surface="3", references=("s1",))
    line = bullet.model_copy(update={"id": "line"})
    brief = Brief(
        title="T", sources=(SOURCE,), bottom_line=line, summary=(bullet,), risks=(risk,), key_figures=(figure,)
    )
    document = compose(brief, STANDARD)
    assert "[1]" in document.text
    assert "[7]" not in document.text
    assert "[8]" not in document.text
    assert b"million [7]." in document.attachments[0].data
