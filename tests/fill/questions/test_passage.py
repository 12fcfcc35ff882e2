from dataclasses import replace

from briefgen.fill.questions.passage import passages_of
from briefgen.read.text import read_text
from tests.cli.article import ARTICLE
from tests.fill.questions.runs import HARM, draft

BRIEF = draft()
DOCUMENT = read_text((ARTICLE + HARM).encode(), name="article.txt")
KNOWN = {BRIEF.documents[0].id: DOCUMENT}
FIGURE = next(figure for figure in BRIEF.key_figures if "1.2" in figure.surface)


def test_the_words_are_shown_where_they_stand_with_the_figure_marked() -> None:
    (passage, *_) = passages_of(BRIEF, FIGURE, KNOWN)
    assert passage.source.startswith("article.txt, paragraph")
    assert passage.before.strip().endswith("March 4, 2024).")
    assert passage.behind.strip().startswith("Two shipping lines")
    assert [mark.of(passage.words) for mark in passage.marks] == [FIGURE.surface]
    assert not passage.remark


def test_without_the_document_the_stored_words_are_shown_and_that_is_said() -> None:
    (passage, *_) = passages_of(BRIEF, FIGURE, {})
    assert passage.words == FIGURE.evidence[0].exact
    assert not passage.before
    assert "not at hand" in passage.remark


def test_of_a_changed_document_the_stored_words_are_shown_and_that_is_said() -> None:
    changed = replace(DOCUMENT, text="New. " + DOCUMENT.text, sha256="0" * 64)
    (passage, *_) = passages_of(BRIEF, FIGURE, {BRIEF.documents[0].id: changed})
    assert passage.words == FIGURE.evidence[0].exact
    assert "has changed" in passage.remark


def test_that_a_document_has_changed_is_said_where_the_words_still_stand_there() -> None:
    changed = replace(DOCUMENT, text=DOCUMENT.text + " New.", sha256="0" * 64)
    (passage, *_) = passages_of(BRIEF, FIGURE, {BRIEF.documents[0].id: changed})
    assert "has changed since" in passage.remark
    assert passage.before


def test_what_is_left_out_of_a_long_paragraph_is_told_and_no_word_is_cut() -> None:
    filler = "word " * 200
    words = FIGURE.evidence[0].exact
    text = DOCUMENT.text.replace(words, f"{filler}{words} {filler}", 1)
    document = read_text(text.encode(), name="article.txt")
    place = document.text.index(words)
    evidence = replace(FIGURE.evidence[0], start=place, end=place + len(words))
    figure = FIGURE.model_copy(update={"evidence": (evidence,)})
    (passage, *_) = passages_of(BRIEF, figure, {BRIEF.documents[0].id: document})
    assert passage.before.startswith("… word ")
    assert passage.behind.endswith(" word …")
