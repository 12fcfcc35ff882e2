"""Words come out as they were written: whole over the ends of lines, figures unbroken, marks of notes apart."""

import pytest

from tests.read.pdf.listing import read, words_of
from tests.read.pdf.sheets import BODY, BOLD, ITALIC, Sheets

FILLER = [
    "The council met twice in the spring and heard the",
    "harbour master, who spoke about the state of the",
    "quays and the price of steel in the coming years.",
]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("grants help the whole eco-", "nomic region of the coast"), "the whole economic region"),
        (("the deal of Franco-", "German firms was signed in"), "Franco-German firms"),
        (("a plan for short-", "and medium-term loans to be"), "short- and medium-term loans"),
        (("the winter of 2019-", "2020 was mild in the whole"), "winter of 2019-2020 was"),
        (("the winters of 2019–", "2020 were mild in the whole"), "2019–2020 were"),
        (("a high-", "level meeting was held in the"), "a high-level meeting"),
        (("the total of 2 626", "321 passengers was a record"), "2 626 321 passengers"),
        (("he asked – and was", "told – that it would cost as"), "asked – and was told – that"),
    ],
)
def test_the_end_of_a_line_leaves_no_trace(lines: tuple[str, str], words: str) -> None:
    sheets = Sheets()
    sheets.lines(72, 700, [*FILLER, *lines, "and the members took note of it in the end."])
    (paragraph,) = words_of(read(sheets), "paragraph")
    assert words in paragraph


def test_a_hyphen_stays_where_the_text_writes_the_word_with_one() -> None:
    sheets = Sheets()
    sheets.lines(
        72,
        700,
        [
            *FILLER,
            "They agreed on a cost-sharing plan and an eco-",
            "nomic outlook; the cost-",
            "sharing plan",
            "is new.",
        ],
    )
    assert "an economic outlook; the cost-sharing plan is new." in read(sheets).text


def test_words_drawn_letter_by_letter_are_words() -> None:
    sheets = Sheets()
    x = 72.0
    for word in ("Prices", "rose", "by", "2.5", "percent"):
        for letter in word:
            sheets.put(x, 700, letter)
            x += sheets.canvas.stringWidth(letter, BODY, 10)
        x += 2.5
    assert words_of(read(sheets), "paragraph") == ["Prices rose by 2.5 percent"]


def test_a_raised_figure_does_not_grow_a_number() -> None:
    sheets = Sheets()
    y = sheets.paragraph(72, 700, " ".join(FILLER))
    sheets.put(72, y, "Exports rose to 1.25")
    sheets.put(72 + sheets.canvas.stringWidth("Exports rose to 1.25", BODY, 10), y + 4, "7", 6.5)
    sheets.put(72, 80, "7", 5.5)
    sheets.canvas.setFont(BODY, 8)
    sheets.canvas.drawString(76, 77, "Customs office, monthly figures, May 2024.")
    document = read(sheets)
    assert "1.25⁷" in document.text
    assert [(block.anchor, block.span.of(document.text)) for block in document.blocks if block.kind == "footnote"] == [
        ("note-7", "Customs office, monthly figures, May 2024.")
    ]
    (mark,) = [mark for mark in document.marks if mark.kind == "note_reference"]
    assert (mark.span.of(document.text), mark.target) == ("⁷", "#note-7")


def test_links_and_stress_are_marks_on_their_words() -> None:
    sheets = Sheets()
    sheets.lines(72, 700, FILLER)
    sheets.put(72, 664, "See ")
    x = 72 + sheets.canvas.stringWidth("See ", BODY, 10)
    sheets.put(x, 664, "the annual report", 10, BOLD)
    end = x + sheets.canvas.stringWidth("the annual report", BOLD, 10)
    sheets.canvas.linkURL("https://example.org/report", (x, 662, end, 674))
    sheets.put(end + 2.5, 664, "of", 10)
    sheets.put(end + 13, 664, "the board", 10, ITALIC)
    document = read(sheets)
    marked = {(mark.kind, mark.span.of(document.text), mark.target) for mark in document.marks}
    assert marked == {
        ("link", "the annual report", "https://example.org/report"),
        ("strong", "the annual report", ""),
        ("emphasis", "the board", ""),
    }
    assert document.text.endswith("See the annual report of the board")


def test_words_typed_into_a_form_are_read() -> None:
    sheets = Sheets()
    sheets.lines(72, 700, [*FILLER, "Name of the ship:"])
    sheets.canvas.acroForm.textfield(name="ship", value="Albatross", x=160, y=655, width=200, height=16, fontSize=10)
    assert words_of(read(sheets), "paragraph")[-1] == "Albatross"
