"""Comments of a written brief: who says what on which words; other files leave them out and say how many."""

from briefgen.document import Document
from briefgen.read.docx import read_docx
from tests.read.docx.word import notes, p, parts_of, r, run, words, zipped

_SIGN = run('<w:commentReference w:id="{0}"/>')


def _begin(identifier: int) -> str:
    return f'<w:commentRangeStart w:id="{identifier}"/>'


def _end(identifier: int) -> str:
    return f'<w:commentRangeEnd w:id="{identifier}"/>{_SIGN.format(identifier)}'


def _comment(identifier: int, author: str, *lines: str) -> str:
    return f'<w:comment w:id="{identifier}" w:author="{author}">{"".join(map(p, lines))}</w:comment>'


def _read(body: str, *comments: str, is_brief: bool = True) -> Document:
    data = zipped(parts_of(body, comments="".join(comments)))
    return read_docx(data, name="small.docx", is_brief=is_brief)


def _told(document: Document) -> list[tuple[str, str, str]]:
    return [
        (entry.author, entry.text, entry.span.of(document.text) if entry.span else "") for entry in document.comments
    ]


def test_a_comment_has_the_words_that_it_is_on_whatever_their_looks() -> None:
    body = p("Ships ", _begin(0), "wait ", r("nine", "<w:b/>"), " days", _end(0), " here.")
    document = _read(body, _comment(0, "Jane  Doe", "Eleven.", "By now."))
    assert _told(document) == [("Jane Doe", "Eleven.\nBy now.", "wait nine days")]
    assert words(document) == ["Ships wait nine days here."]
    assert {mark.kind for mark in document.marks} == {"strong"}
    assert notes(document) == ""


def test_comments_reach_over_paragraphs_and_over_each_other() -> None:
    body = p("One ", _begin(0), "two") + _begin(1) + p("three", _end(0)) + p("four", _end(1), " five")
    document = _read(body, _comment(0, "A", "x"), _comment(1, "B", "y"))
    assert _told(document) == [("A", "x", "two\n\nthree"), ("B", "y", "three\n\nfour")]


def test_a_comment_without_a_range_is_on_the_words_before_it() -> None:
    body = p("Ships wait.", _SIGN.format(0)) + p(_SIGN.format(1), "Berths.")
    document = _read(body, _comment(0, "A", "x"), _comment(1, "B", "y"), _comment(2, "C", "z"), _comment(3, "D", " "))
    assert _told(document) == [("A", "x", "Ships wait."), ("B", "y", ""), ("C", "z", "")]


def test_a_comment_on_deleted_words_is_on_those_before_them() -> None:
    gone = "<w:del><w:r><w:delText>long</w:delText></w:r></w:del>"
    assert _told(_read(p("Ships ", _begin(0), gone, _end(0)), _comment(0, "A", "x"))) == [("A", "x", "Ships")]


def test_other_files_say_how_many_comments_were_left_out() -> None:
    document = _read(p("Ships ", _begin(0), "wait", _end(0)), _comment(0, "A", "x"), is_brief=False)
    assert (document.comments, notes(document)) == ((), "comments were left out: 1")


def test_ranges_that_never_end_stay_cheap() -> None:
    body = p(*(_begin(number) + r("w") for number in range(5000)))
    document = _read(body, *(_comment(number, "A", "x") for number in range(5000)))
    assert sum(entry.span is not None for entry in document.comments) == 50
    assert not document.marks
