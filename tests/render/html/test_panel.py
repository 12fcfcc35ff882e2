"""The key figures as cards."""

from dataclasses import replace

from briefgen.document import Block, DocumentBuilder, Run
from briefgen.read.html import read_html
from briefgen.render.html import write_html
from briefgen.style import Style
from tests.render.described import described, marks_of
from tests.render.docx.documents import NOWHERE
from tests.render.html.furnished import CARDS, furnished
from tests.render.html.reading import one, page_of, text_of

PAGE = page_of(furnished())


def test_the_figures_are_a_list_of_their_own_that_screen_readers_count() -> None:
    panel = one(PAGE, "//ul[@class='panel']")
    assert len(panel) == len(CARDS)
    assert panel.get("role") == "list"
    assert [item.get("id") for item in panel] == [f"key_figures[{number}]" for number in range(len(CARDS))]
    assert text_of(one(PAGE, "//ul[not(@class)]")) == "A point beside the panel."


def test_each_line_of_a_card_says_what_it_holds() -> None:
    card = one(PAGE, "//li[@id='key_figures[1]']")
    told = [(part.get("class"), text_of(part)) for part in card.iterchildren("span")]
    assert told == [("value", "USD 20.6 billion"), ("label", "cost of the delays"), ("record", "in 2031 [1] [2]")]
    assert len(list(card.iterchildren("br"))) == 2


def test_a_long_value_is_set_smaller() -> None:
    looks = [one(item, "./span[1]").get("class") for item in PAGE.xpath("//ul[@class='panel']/li")]
    assert looks == ["value", "value", "value", "value", "value lengthy", "value"]


def test_cards_come_back_as_items_of_several_lines() -> None:
    document = furnished()
    read = read_html(write_html(document, Style()), name="page.html")
    assert described(read) == described(document)
    assert marks_of(read) == marks_of(document)


def test_a_card_of_any_number_of_lines_comes_back() -> None:
    builder = DocumentBuilder()
    card = replace(Block("list_item", NOWHERE, level=1), role="brief.figure")
    for words in ("one", "one\ntwo", "one\n\nthree", "one\ntwo\nthree\nfour\nfive"):
        builder.add(card, Run(words))
    document = builder.build("n")
    assert described(read_html(write_html(document, Style()), name="n")) == described(document)
