"""Tracked changes are read as accepted."""

from tests.read.docx.word import cells, kinds, p, r, read, run, table, tc, tr, words

_GONE = "<w:rPr><w:del/></w:rPr>"


def _deleted(text: str, name: str = "del") -> str:
    return f"<w:{name}><w:r><w:delText>{text}</w:delText><w:t>{text}</w:t></w:r></w:{name}>"


def test_what_is_inserted_stays_and_what_is_deleted_goes() -> None:
    document = read(p("Ships ", _deleted("leave"), f"<w:ins>{r('wait')}{_deleted(' long')}</w:ins>", " here."))
    assert words(document) == ["Ships wait here."]


def test_what_is_moved_stands_where_it_went() -> None:
    moved = f"<w:moveTo>{r('First.')}</w:moveTo>"
    assert words(read(p(_deleted("First.", "moveFrom"), "Second.") + p(moved))) == ["Second.", "First."]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    document = read(p("Ships ", properties=_GONE) + p("wait.", style="Quote") + p("Berths."))
    assert kinds(document)[:2] == [("quote", 0, "Ships wait."), ("paragraph", 0, "Berths.")]


def test_a_deleted_mark_before_a_table_and_at_the_end_ends_its_paragraph() -> None:
    document = read(
        p("Before", properties=_GONE) + table(tr(tc("a"), tc("b"))) + p("after", style="Quote", properties=_GONE)
    )
    assert [kind for kind, _level, _words in kinds(document)] == ["paragraph", "table", "quote"]


def test_deleted_rows_and_cells_go() -> None:
    rows = (
        tr(tc("a"), tc("b")),
        tr(tc("c"), tc("d"), properties="<w:del/>"),
        tr(tc("e"), tc("f", properties="<w:cellDel/>")),
    )
    assert cells(read(table(*rows))) == [["a", "b"], ["e"]]


def test_old_properties_of_a_change_are_not_taken() -> None:
    change = '<w:pPrChange><w:pPr><w:pStyle w:val="Title"/><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'
    look = "<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>"
    document = read(p(r("Ships wait at the quay for nine days.", look), properties=change))
    assert kinds(document) == [("paragraph", 0, "Ships wait at the quay for nine days.")]
    assert not document.marks


def test_a_field_whose_end_is_deleted_hides_nothing() -> None:
    begin, end = (run(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("begin", "end"))
    gone = table(tr(tc(p(end)), properties="<w:del/>"))
    for deleted in (gone, p(f"<w:del>{end}</w:del>")):
        assert words(read(p(begin, "Ships wait.") + deleted + p("Berths.")))[-1] == "Berths."
    assert words(read(p(begin, "Ships wait.", f"<w:del>{end}</w:del>"))) == ["Ships wait."]
