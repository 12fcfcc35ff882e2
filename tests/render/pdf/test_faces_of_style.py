"""Words are set in the faces of their style; what these lack comes from the first fallback that has it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.document import Block, Document, DocumentBuilder, Run
from briefgen.render.missing import missing_characters
from briefgen.render.pdf import write_pdf
from briefgen.style import Style, Typeface
from tests.render.docx.documents import NOWHERE
from tests.render.pdf.made_faces import face, typeface
from tests.render.pdf.objects import File
from tests.render.pdf.reading import pages, spoken
from tests.render.pdf.test_words import said

LATIN = {letter: letter for letter in "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,[]+•"}
HAN = {"中": "Z", "文": "W"}


def document(*runs: Run) -> Document:
    builder = DocumentBuilder()
    builder.add(Block("title", NOWHERE), Run("The title"))
    builder.add(Block("heading", NOWHERE, level=1), Run("The heading"))
    builder.add(Block("paragraph", NOWHERE), *runs)
    return builder.build("name")


def names(data: bytes) -> set[str]:
    """The fonts of a file, without the tag of their subset."""
    file = File(data)
    fonts = file.of(file.pages[0]["Resources"])["Font"].values()
    return {file.of(font)["BaseFont"].partition("+")[2] for font in fonts}


def test_title_and_headings_are_set_in_their_own_typeface_and_all_else_in_that_of_the_body() -> None:
    style = Style(body=typeface(LATIN, "Plain"), heading=typeface(LATIN, "Display", ("regular", "bold")))
    assert names(write_pdf(document(Run("Words")), style)) == {"Plain-regular", "Display-bold"}


def test_a_kind_that_a_typeface_lacks_is_set_in_its_regular_face() -> None:
    style = Style(body=typeface(LATIN, "Plain"), heading=typeface(LATIN, "Plain"))
    data = write_pdf(document(Run("Words"), Run(" bold", (("strong", ""),))), style)
    assert names(data) == {"Plain-regular"}


def test_a_family_that_is_only_named_is_set_in_the_one_that_ships() -> None:
    style = Style(body=Typeface("Georgia"), heading=Typeface("Georgia"))
    assert names(write_pdf(document(Run("Words")), style)) == {"SourceSans3-Regular", "SourceSans3-Bold"}


def test_what_a_face_lacks_is_drawn_from_the_first_fallback_that_has_it_in_the_same_weight() -> None:
    first, second = typeface({"文": "W"}, "First"), typeface(HAN, "Second", ("regular", "bold"))
    style = Style(fallbacks=(first, second))
    data = write_pdf(document(Run("in 中文 and "), Run("中", (("strong", ""),))), style)
    assert {"First-regular", "Second-regular", "Second-bold"} <= names(data)
    shown = [piece.text for piece in pages(data)[0].drawn]
    assert shown[shown.index("中") : shown.index("中") + 2] == ["中", "文"]
    assert ("P", "in 中文 and 中") in said(spoken(data))
    assert "[U+" not in "".join(shown)


def test_characters_beyond_the_first_65536_are_drawn_too() -> None:
    style = Style(fallbacks=(typeface({"😀": "O", "𝕏": "X"}, "Signs"),))
    data = write_pdf(document(Run("in 😀𝕏 and 😁")), style)
    assert "Signs-regular" in names(data)
    assert "in 😀𝕏 and [U+1F601]" in pages(data)[0].shown
    assert ("P", "in 😀𝕏 and 😁") in said(spoken(data))


def test_the_family_that_ships_comes_last_and_then_the_placeholder() -> None:
    style = Style(body=typeface({"a": "a"}, "Scant"))
    data = write_pdf(document(Run("a b 中")), style)
    assert {"Scant-regular", "SourceSans3-Regular"} <= names(data)
    assert "[U+4E2D]" in pages(data)[0].shown
    assert ("P", "a b 中") in said(spoken(data))


def test_a_character_is_taken_from_another_kind_or_from_the_other_typeface_before_it_is_a_placeholder() -> None:
    body = Typeface("Body", (("regular", face(LATIN, "Body")), ("bold", face({"中": "Z"}, "Bold"))))
    style = Style(body=body, heading=typeface({**LATIN, "文": "W"}, "Display"))
    written = document(Run("in 中文"))
    data = write_pdf(written, style)
    assert "[U+" not in pages(data)[0].shown
    assert names(data) == {"Body", "Bold", "Display-regular"}
    assert missing_characters(written, style) == {}


def test_a_letter_stays_with_its_accent_where_one_face_has_both() -> None:
    style = Style(body=typeface({"x": "x", " ": " "}, "Bare"))
    data = write_pdf(document(Run("x x\u0301 x")), style)
    assert "x\u0301" in [piece.text for piece in pages(data)[0].drawn]


def test_letters_that_need_a_shaper_are_placeholders_whatever_a_face_has() -> None:
    style = Style(fallbacks=(typeface({"ש": "w", "क": "k", "中": "Z"}, "Many"),))
    written = document(Run("שक中"))
    assert "[U+05E9][U+0915]中" in pages(write_pdf(written, style))[0].shown
    assert missing_characters(written, style) == {"ש": 1, "क": 1}


@pytest.mark.parametrize("words", ["a\nb", "\n", "a b", "中\n中"])
def test_a_face_without_a_blank_sets_words_and_line_ends(words: str) -> None:
    style = Style(body=typeface({"a": "a", "b": "b", "中": "Z"}, "Tight"))
    data = write_pdf(document(Run(words)), style)
    assert " ".join(text for role, text in said(spoken(data)) if role == "P") == " ".join(words.split())


@settings(max_examples=40, deadline=None)
@given(
    st.text(st.sampled_from("ab 中文字éש\u0301\u00ad\n[U+"), max_size=30),
    st.sets(st.sampled_from("ab中文字é [U"), max_size=6),
)
def test_what_is_told_as_missing_is_what_is_shown_as_a_placeholder(words: str, has: set[str]) -> None:
    style = Style(body=typeface(dict.fromkeys(sorted(has), "Z") or {"q": "q"}, "Odd"))
    written = replace(document(Run(words)), name="t")
    found = [piece for page in pages(write_pdf(written, style)) for piece in page.drawn if piece.text != piece.actual]
    placeholders = sorted(piece.actual for piece in found)
    told = missing_characters(written, style)
    assert placeholders == sorted("".join(character * count for character, count in told.items()))
