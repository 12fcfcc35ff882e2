"""Words by list and by class."""

from briefgen.language.stems import classes_in, find_listed, most_of
from briefgen.span import Span


def _class(text: str) -> str:
    return most_of(classes_in(text, Span(0, len(text)), "risk_categories.tsv"))


def test_the_class_of_most_words_counts_and_the_earlier_on_a_tie() -> None:
    assert _class("Inflation and debt fuel an attack.") == "economic"
    assert _class("An attack fuels inflation.") == "security"
    assert _class("Nothing to tell.") == ""


def test_a_whole_word_is_not_found_inside_another() -> None:
    text = "Several warehouses were damaged: a war, attacks."
    words = [span.of(text) for span in find_listed(text, Span(0, len(text)), "adverse.txt")]
    assert words == ["damag", "war", "attack"]
