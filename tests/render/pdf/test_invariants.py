"""What holds for every PDF file, whatever the document."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.document import Document
from briefgen.render.pdf import write_pdf
from briefgen.render.pdf.seal import is_intact
from briefgen.style import LETTER, Style
from tests.render.docx.documents import documents
from tests.render.pdf.objects import File, Ref
from tests.render.pdf.reading import pages, spoken
from tests.render.pdf.styled import briefed_documents, styles

_every = settings(max_examples=80, deadline=None)


@_every
@given(documents())
def test_the_same_document_gives_the_same_sealed_bytes(document: Document) -> None:
    data = write_pdf(document, Style())
    assert data == write_pdf(document, Style())
    assert is_intact(data)


@_every
@given(documents())
def test_every_place_that_links_can_point_at_is_a_destination(document: Document) -> None:
    cells = [cell for block in document.blocks if block.table for row in block.table.rows for cell in row]
    anchors = {each.anchor for each in (*document.blocks, *cells) if each.anchor}
    found = set(File(write_pdf(document, Style())).names("Dests"))
    assert found == {anchor.encode("utf-8", "surrogatepass") for anchor in anchors}


@_every
@given(documents())
def test_every_link_leads_somewhere_says_so_and_belongs_to_an_element(document: Document) -> None:
    file = File(write_pdf(document, Style()))
    parents = file.of(file.of(file.catalogue["StructTreeRoot"])["ParentTree"])["Nums"]
    owners = dict(zip(parents[::2], parents[1::2], strict=True))
    places = file.names("Dests")
    for page in file.pages:
        for link in map(file.of, page.get("Annots", ())):
            assert link["Contents"]
            assert link.get("Dest", next(iter(places), b"")) in places or link["A"]["URI"]
            element = file.of(owners[link["StructParent"]])
            assert element["S"] == "Link"
            assert any(file.of(kid.get("Obj")) is link for kid in element["K"] if isinstance(kid, dict))


@_every
@given(documents())
def test_no_text_leaves_the_page(document: Document) -> None:
    for page in pages(write_pdf(document, Style(paper=LETTER))):
        for piece in page.drawn:
            assert 62 <= piece.left <= piece.right <= 612 - 62 + 0.1
            assert 9 <= piece.base <= 792 - 9


@_every
@given(briefed_documents(), styles)
def test_no_text_leaves_the_margins_at_the_sides(document: Document, style: Style) -> None:
    data = write_pdf(document, style)
    assert data == write_pdf(document, style)
    left, right = style.margins.left_mm * 72 / 25.4, style.margins.right_mm * 72 / 25.4
    for page in pages(data):
        for piece in page.drawn:
            assert left - 0.1 <= piece.left <= piece.right <= style.paper.width_mm * 72 / 25.4 - right + 0.1


@_every
@given(st.one_of(documents(), briefed_documents()))
def test_every_marked_sequence_belongs_to_one_element(document: Document) -> None:
    data = write_pdf(document, Style())
    file = File(data)
    parents = file.of(file.of(file.catalogue["StructTreeRoot"])["ParentTree"])["Nums"]
    owners = dict(zip(parents[::2], parents[1::2], strict=True))
    for page, text in zip(file.pages, pages(data), strict=True):
        numbers = {piece.number for piece in text.drawn if piece.number is not None}
        known = file.of(owners[page["StructParents"]])
        assert numbers <= set(range(len(known)))
        assert all(isinstance(owner, Ref) for owner in known)
    assert sum(len(element.text) for element in spoken(data)) == sum(
        len(piece.actual) for text in pages(data) for piece in text.drawn if piece.number is not None
    )
