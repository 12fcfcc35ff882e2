"""What an office puts on its pages: logo, words in the head and the foot, margins."""

import base64
from dataclasses import replace

import pytest

from briefgen.style import Logo, Margins, Style
from tests.render.html.furnished import furnished
from tests.render.html.reading import one, page_of, text_of

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)
OFFICE = Style(
    logo=Logo(PIXEL, "image/png", 'Harbour "Office"', 12.5),
    header="Analysis desk",
    footer='Quay 1 </style> "',
    margins=Margins(30.0, 25.0, 20.5, 35.0),
)
PAGE = page_of(furnished(), OFFICE)
SHEET = one(PAGE, "//style").text


def test_the_logo_stands_in_the_header_and_says_what_it_shows() -> None:
    logo = one(PAGE, "//header//img")
    assert logo.get("alt") == 'Harbour "Office"'
    assert base64.b64decode(logo.get("src").removeprefix("data:image/png;base64,")) == PIXEL
    assert logo.get("style") == "--height:12.5mm"
    assert PAGE.xpath("//main//img") == []


def test_words_of_the_office_stand_in_the_head_and_the_foot() -> None:
    assert text_of(one(PAGE, "//header")) == "Analysis desk DRAFT TLP:AMBER"
    assert text_of(one(PAGE, "//footer")) == 'Quay 1 </style> " DRAFT TLP:AMBER'


def test_words_of_the_office_stand_on_every_sheet() -> None:
    assert 'content:"Analysis desk" "\\a " "DRAFT   Congestion at Port Calder"' in SHEET
    assert 'content:"Quay 1 \\3c \\2f style\\3e  \\22 " "\\a " "Page "' in SHEET
    assert "margin:30mm 25mm 20.5mm 35mm" in SHEET


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg onload=x>"])
def test_a_logo_that_is_no_picture_is_told_in_words(data: bytes) -> None:
    page = page_of(furnished(), replace(OFFICE, logo=replace(OFFICE.logo, data=data)))
    assert page.xpath("//img") == []
    assert text_of(one(page, "//header//span[@class='office'][1]")) == 'Harbour "Office"'


def test_a_page_without_any_of_it_has_no_header() -> None:
    assert page_of(replace(furnished(), metadata=())).xpath("//header|//footer") == []
