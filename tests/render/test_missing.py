"""Characters that no face has are told with how often they are printed."""

from dataclasses import replace

from briefgen.document import Block, Chart, Document, DocumentBuilder, Figure, Metadata, Run
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.missing import missing_characters
from briefgen.style import Style
from tests.render.brief_fixture import rich_brief
from tests.render.docx.documents import NOWHERE


def document(words: str, figure: Figure | None = None) -> Document:
    builder = DocumentBuilder()
    builder.add(Block("paragraph", NOWHERE), Run(words))
    if figure:
        builder.add(Block("figure", NOWHERE, figure=figure))
    return builder.build("name")


def test_a_brief_of_common_letters_lacks_nothing() -> None:
    assert missing_characters(compose(rich_brief(), STANDARD), Style()) == {}


def test_each_is_counted_in_the_order_of_code_points() -> None:
    assert list(missing_characters(document("文中文, ½ Ω é"), Style()).items()) == [("中", 1), ("文", 2)]


def test_what_cannot_be_seen_is_not_missing() -> None:
    assert missing_characters(document("a\u200b\u00ad\u0007\ud800\n\tb\u2007c"), Style()) == {}


def test_letters_that_are_composed_before_they_are_drawn_are_not_missing() -> None:
    assert missing_characters(document("e\u0301"), Style()) == {}


def test_the_words_in_a_chart_count_and_those_about_it_do_not() -> None:
    chart = Chart(("中", "b"), (1.0, 2.0), ("文", "2"), "字")
    assert missing_characters(document("a", Figure("語", chart)), Style()) == {"中": 1, "文": 1}


def test_running_words_count_once() -> None:
    stated = (Metadata("title", "中", "t"), Metadata("marking", "文", "t"), Metadata("restrictions", "字", "t"))
    styled = Style(header="語", footer="語")
    assert missing_characters(replace(document("a"), metadata=stated), styled) == {"中": 1, "字": 1, "文": 1, "語": 2}
