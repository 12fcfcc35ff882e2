"""Logo and words of an office stand in the head and foot of the pages and collide with nothing."""

import struct
import zlib
from itertools import combinations

import pytest

from briefgen.document import Block, Document, DocumentBuilder, Metadata, MetadataName, Run
from briefgen.render.pdf import write_pdf
from briefgen.style import LETTER, Logo, Margins, Style
from tests.render.docx.documents import NOWHERE
from tests.render.pdf.objects import File
from tests.render.pdf.reading import Drawn, PageText, pages, spoken

LONG = "The Harbour Board of the Eastern Straits, its Policy and Analysis Unit, and all of their branch offices. " * 6


def picture(width: int, height: int) -> bytes:
    """A grey PNG file."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes((width + 1) * height))) + chunk(b"IEND", b"")
    )


LOGO = Logo(picture(300, 100), "image/png", "Harbour Board")


def document(**facts: str) -> Document:
    builder = DocumentBuilder()
    for number in range(70):
        builder.add(Block("paragraph", NOWHERE), Run(f"Paragraph {number}."))
    names: dict[str, MetadataName] = {"marking": "marking", "restrictions": "restrictions", "status": "status"}
    return builder.build("name", tuple(Metadata(names[name], value, "test") for name, value in facts.items()))


MARKED = {"marking": "TLP:AMBER+STRICT", "restrictions": "Not for release before the ballot", "status": "draft"}
FACTS = {
    "bare": {},
    "marked": MARKED,
    "long": MARKED | {"restrictions": "Not for release to the press before the ballot has been counted. " * 6},
    "banner": {"marking": "For the use of the harbour board and of its customs liaison alone " * 2},
}
STYLES = {
    "a4": Style(logo=LOGO, header="Harbour Board", footer="1 Quay Street"),
    "letter": Style(paper=LETTER, logo=LOGO, header=LONG, footer=LONG),
    "narrow": Style(margins=Margins(10, 50, 10, 50), logo=LOGO, header=LONG, footer=LONG),
    "wide logo": Style(logo=Logo(picture(900, 30), "image/png", "Board", 30.0)),
    "tall logo": Style(logo=Logo(picture(30, 900), "image/png", "Board", 400.0)),
}


def boxes(page: PageText) -> list[tuple[Drawn, tuple[float, float, float, float]]]:
    """What is drawn with words, and where: left, bottom, right, top of small letters."""
    shown = [piece for piece in page.drawn if piece.text.strip()]
    return [(piece, (piece.left, piece.base, piece.right, piece.base + 0.4 * piece.size)) for piece in shown]


def meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def logo_box(data: bytes, page: int) -> tuple[float, float, float, float] | None:
    """Where an image is drawn: left, bottom, right, top."""
    file = File(data)
    words = file.of(file.pages[page]["Contents"])["content"].decode().split()
    if "Do" not in words:
        return None
    at = words.index("cm")
    width, _, _, height, left, bottom = map(float, words[at - 6 : at])
    return left, bottom, left + width, bottom + height


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("facts", FACTS.values(), ids=FACTS)
def test_nothing_on_a_page_collides(style: Style, facts: dict[str, str]) -> None:
    data = write_pdf(document(**facts), style)
    for number, page in enumerate(pages(data)):
        placed = boxes(page)
        for (first, one), (second, other) in combinations(placed, 2):
            assert not meet(one, other), (first.text, second.text)
        logo = logo_box(data, number)
        assert logo is None or not any(meet(logo, box) for _piece, box in placed)
        assert all(piece.base > 9 for piece in page.drawn)


def test_the_logo_stands_on_the_first_page_alone_as_large_as_the_style_says() -> None:
    data = write_pdf(document(), STYLES["a4"])
    left, bottom, right, top = logo_box(data, 0) or (0.0, 0.0, 0.0, 0.0)
    assert top - bottom == pytest.approx(14 * 72 / 25.4, abs=0.02)
    assert (right - left) / (top - bottom) == pytest.approx(3, abs=0.01)
    assert all(logo_box(data, number) is None for number in range(1, len(pages(data))))


def test_the_logo_is_no_content() -> None:
    data = write_pdf(document(), STYLES["a4"])
    assert all(element.role == "P" for element in spoken(data))
    assert "Figure" not in {each.get("S") for each in File(data).objects.values() if isinstance(each, dict)}


def test_the_first_page_holds_less_where_a_logo_stands_on_it() -> None:
    plain, headed = (pages(write_pdf(document(), style)) for style in (Style(), Style(logo=LOGO)))
    counts = [[sum(not piece.artifact for piece in page.drawn) for page in found] for found in (plain, headed)]
    assert counts[1][0] < counts[0][0]
    assert max(counts[1][1:]) >= counts[0][0] - 1


@pytest.mark.parametrize("data", [b"", b"GIF89a", picture(3, 3)[:40]])
def test_a_logo_that_cannot_be_shown_is_told_in_words(data: bytes) -> None:
    style = Style(logo=Logo(data, "image/png", "Harbour Board of Calder"))
    first, second = pages(write_pdf(document(), style))[:2]
    assert "Harbour Board of Calder" in first.artifacts("Header")
    assert "Harbour Board of Calder" not in second.artifacts("Header")


def test_the_words_of_the_office_stand_on_every_page() -> None:
    for page in pages(write_pdf(document(**MARKED), STYLES["a4"])):
        assert "Harbour Board" in page.artifacts("Header")
        assert "1 Quay Street" in page.artifacts("Footer")
        assert "DRAFT" in page.artifacts("Header")
        for kind in ("Header", "Footer"):
            assert "TLP:AMBER+STRICT" in page.artifacts(kind)
