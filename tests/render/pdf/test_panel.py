"""Key figures stand on cards in rows, each read on its own, and no row is parted by a page."""

from collections.abc import Sequence

import pytest

from briefgen.document import Block, Document, DocumentBuilder, Run
from briefgen.render.pdf import write_pdf
from briefgen.style import Margins, Style
from tests.render.docx.documents import NOWHERE
from tests.render.pdf.objects import File
from tests.render.pdf.reading import Drawn, pages, spoken
from tests.render.pdf.test_words import said

NARROW = Style(margins=Margins(left_mm=40, right_mm=40))


def panel(cards: Sequence[str], paragraphs: int = 0) -> Document:
    builder = DocumentBuilder()
    for _ in range(paragraphs):
        builder.add(Block("paragraph", NOWHERE), Run("The ships wait."))
    for number, words in enumerate(cards):
        block = Block("list_item", NOWHERE, level=1, role="brief.figure", anchor=f"key_figures[{number}]")
        builder.add(block, Run(words))
    return builder.build("name")


def card(number: int) -> str:
    return f"{number} ships\nwaiting at berth {number}\nin 203{number}"


def drawn(document: Document, style: Style | None = None) -> list[list[Drawn]]:
    """What is drawn on each page but artifacts."""
    found = pages(write_pdf(document, style or Style()))
    return [[piece for piece in page.drawn if not piece.artifact] for page in found]


def rows(pieces: Sequence[Drawn]) -> list[int]:
    """How many figures stand in each row."""
    bases = [piece.base for piece in pieces if piece.text.endswith(" ships")]
    return [bases.count(base) for base in dict.fromkeys(bases)]


@pytest.mark.parametrize(
    ("count", "in_rows"), [(1, [1]), (2, [2]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (6, [3, 3]), (7, [3, 3, 1])]
)
def test_cards_stand_in_rows_of_up_to_three(count: int, in_rows: list[int]) -> None:
    (pieces,) = drawn(panel([card(number) for number in range(count)]))
    assert rows(pieces) == in_rows


def test_cards_stand_in_rows_of_two_where_the_text_is_narrow() -> None:
    (pieces,) = drawn(panel([card(number) for number in range(6)]), NARROW)
    assert rows(pieces) == [2, 2, 2]


def test_a_card_is_an_item_of_a_list_with_a_paragraph_for_each_line() -> None:
    data = write_pdf(panel([card(1), card(2)]), Style())
    assert said(spoken(data)) == [("P", line) for number in (1, 2) for line in card(number).split("\n")]
    file = File(data)
    (root,) = (file.of(kid) for kid in file.of(file.catalogue["StructTreeRoot"])["K"])
    (listed,) = (file.of(kid) for kid in root["K"])
    assert (listed["S"], listed["A"]) == ("L", [{"O": "List", "ListNumbering": "None"}])
    items = [file.of(kid) for kid in listed["K"]]
    assert [[(file.of(body)["S"], len(file.of(body)["K"])) for body in item["K"]] for item in items] == [
        [("LBody", 3)],
        [("LBody", 3)],
    ]


def test_each_card_is_a_place_of_its_own() -> None:
    file = File(write_pdf(panel([card(number) for number in range(4)]), Style()))
    assert set(file.names("Dests")) == {f"key_figures[{number}]".encode() for number in range(4)}


def test_the_figure_is_large_the_label_small_and_the_record_smaller() -> None:
    (pieces,) = drawn(panel([card(1)]))
    sizes = [piece.size for piece in pieces]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == pytest.approx(1.7 * Style().body_pt)
    assert sizes[1] == Style().small_pt > sizes[2]


def test_a_long_figure_is_set_smaller_until_two_lines_hold_it() -> None:
    long = "a decrease of between 60 and 70 basis points"
    (pieces,) = drawn(panel([f"{long}\nlabel", *(card(number) for number in range(2))]))
    lines = [piece for piece in pieces if piece.text.strip() in long]
    assert len(lines) == 2
    assert lines[0].size < 1.7 * Style().body_pt


@pytest.mark.parametrize("paragraphs", range(24, 38))
def test_no_row_is_parted_by_a_page(paragraphs: int) -> None:
    for pieces in drawn(panel([card(number) for number in range(6)], paragraphs)):
        texts = [piece.text for piece in pieces]
        for number in range(6):
            assert len({line in texts for line in card(number).split("\n")}) == 1


def test_a_label_of_three_hundred_words_has_a_row_of_its_own() -> None:
    label = " ".join(["word"] * 300)
    found = drawn(panel([card(0), card(1), f"2 ships\n{label}\nrecord", card(3), card(4)]))
    pieces = [piece for page in found for piece in page]
    assert rows(pieces) == [2, 1, 2]
    assert max(piece.right for piece in pieces if piece.text.startswith("word word")) > 480


def test_a_card_higher_than_a_page_goes_on_over_the_next() -> None:
    label = " ".join(f"word{number}" for number in range(2500))
    data = write_pdf(panel([card(0), f"over 9 ships\n{label}\nrecord"]), Style())
    assert len(pages(data)) > 2
    assert label in {words for _role, words in said(spoken(data))}


def test_a_word_longer_than_its_card_is_broken_inside_it() -> None:
    cards = [f"{'9' * 60}\n{'x' * 90}\n{'y' * 60}", card(1), card(2)]
    (pieces,) = drawn(panel(cards))
    second = min(piece.left for piece in pieces if piece.text == "1 ships")
    assert all(piece.right < second for piece in pieces if piece.text[0] in "9xy")
    assert "".join(piece.text for piece in pieces if piece.text[0] == "x") == "x" * 90
