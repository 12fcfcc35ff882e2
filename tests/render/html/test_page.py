"""What a page of a brief holds."""

import json
import re
from dataclasses import replace
from itertools import pairwise

from briefgen.document import Attachment, Block, Chart, DocumentBuilder, Figure, Metadata, Run
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.html import write_html
from briefgen.style import LETTER, Style
from tests.render.brief_fixture import rich_brief
from tests.render.docx.documents import NOWHERE
from tests.render.html.reading import addresses, one, page_of, text_of

DOCUMENT = compose(rich_brief(), STANDARD)
PAGE = page_of(DOCUMENT)
SHEET = one(PAGE, "//style").text


def test_the_page_says_its_language_and_its_title() -> None:
    assert PAGE.get("lang") == "en"
    assert one(PAGE, "//title[not(ancestor::svg)]").text == "Congestion at Port Calder"


def test_the_landmarks_come_in_order_and_a_link_skips_to_the_text() -> None:
    body = one(PAGE, "//body")
    assert [element.tag for element in body] == ["a", "header", "main", "footer", "script"]
    assert body[0].get("href") == f"#{body[2].get('id')}"
    assert one(PAGE, "//nav").getparent() is body[2]


def test_the_contents_lead_to_every_section() -> None:
    sections = PAGE.xpath("//h2")
    links = PAGE.xpath("//nav//a")
    assert [text_of(link) for link in links] == [text_of(section) for section in sections]
    assert [link.get("href") for link in links] == [f"#{section.get('id')}" for section in sections]


def test_no_level_of_headings_is_skipped() -> None:
    levels = [int(heading.tag[1]) for heading in PAGE.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_marking_and_status_stand_above_and_below() -> None:
    for place in ("header", "footer"):
        assert text_of(one(PAGE, f"//{place}")) == "DRAFT Not for release before the ballot TLP:AMBER"


def test_every_sheet_of_paper_bears_marking_status_and_number() -> None:
    (sheets,) = re.findall(r"@page\{(.*?)\}@page :first", SHEET)
    assert 'content:"DRAFT   Congestion at Port Calder"' in sheets
    assert sheets.count("TLP:AMBER") == 2
    assert 'content:"Page " counter(page) " of " counter(pages)' in sheets
    assert "size:210mm 297mm;margin:22mm" in sheets
    assert "size:215.9mm 279.4mm" in one(page_of(DOCUMENT, Style(paper=LETTER)), "//style").text


def test_words_of_a_document_do_not_leave_the_strings_of_the_style_sheet() -> None:
    builder = DocumentBuilder()
    builder.add(Block("paragraph", NOWHERE), Run("Words."))
    said = '"} body{display:none} </style><script>x</script> \\'
    document = builder.build("n", (Metadata("marking", said, "t"), Metadata("status", said, "t")))
    page = page_of(document)
    sheet = one(page, "//style").text
    assert "display:none} </" not in sheet
    assert "<script" not in sheet
    assert len(page.xpath("//script")) == 0


_LOOKS = {"brief.matrix": "matrix", "brief.timeline": "timeline"}


def test_tables_have_a_caption_header_cells_with_a_scope_and_labels_for_cards() -> None:
    for table in PAGE.xpath("//table"):
        assert text_of(table.find("caption"))
        assert {cell.get("scope") for cell in table.xpath("./thead//th")} == {"col"}
        assert table.get("class") == _LOOKS.get(table.get("data-role"), "cards")
    risks = one(PAGE, "//table[@id='risks']")
    assert max(len(cell) for cell in PAGE.xpath("//td[@data-label]")) == 1
    assert [cell.get("data-label") for cell in risks.xpath("./tbody/tr[1]/td")] == [
        text_of(cell) for cell in risks.xpath("./thead//th")
    ]


def test_a_chart_states_its_numbers_to_the_eye_and_to_the_ear() -> None:
    chart = one(PAGE, "//svg")
    title = one(chart, "./title")
    assert chart.get("aria-labelledby") == title.get("id")
    assert "Marrow, 28.30 percent; Osterhaven, about 21.1 percent" in title.text
    assert [text_of(words) for words in chart.iter("text")] == ["Marrow 28.30 percent", "Osterhaven about 21.1 percent"]
    assert [bar.get("width") for bar in chart.iter("rect")] == ["100.00%", "74.56%"]


def test_a_bar_below_zero_begins_where_the_others_end() -> None:
    builder = DocumentBuilder()
    chart = Chart(("a", "b"), (-5.0, 15.0), ("−5", "15"), "percent")
    builder.add(Block("figure", NOWHERE, figure=Figure("said", chart)))
    bars = page_of(builder.build("n")).xpath("//rect")
    assert [(bar.get("x"), bar.get("width")) for bar in bars] == [("0.00%", "25.00%"), ("25.00%", "75.00%")]


def test_every_anchor_is_an_id_and_every_citation_leads_to_its_source() -> None:
    cells = (cell for block in DOCUMENT.blocks if block.table for row in block.table.rows for cell in row)
    anchors = {block.anchor for block in DOCUMENT.blocks} | {cell.anchor for cell in cells}
    ids = PAGE.xpath("//@id")
    assert anchors - {""} <= set(ids)
    assert len(ids) == len(set(ids))
    assert one(PAGE, "//p[@id='bottom_line']/a").get("href") == "#sources[0]"


def test_nothing_is_asked_for_from_anywhere() -> None:
    assert all(address.startswith(("#", "https://statistics.example/")) for address in addresses(PAGE))
    assert "url(" not in SHEET
    assert "@import" not in SHEET
    policy = one(PAGE, "//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert policy.startswith("default-src 'none'")


def test_the_brief_in_the_page_cannot_end_its_element() -> None:
    data = json.dumps({"title": "</script><b>&amp;<!--"}).encode()
    document = replace(DOCUMENT, attachments=(Attachment("brief.json", "application/json", data),))
    page = page_of(document)
    assert json.loads(one(page, "//script[@id='brief.json']").text) == json.loads(data)
    assert not page.xpath("//b")


def test_a_link_leads_to_the_web_or_into_the_page_or_nowhere() -> None:
    builder = DocumentBuilder()
    for target in (
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        "data:text/html,x",
        "file:///etc",
        "#nowhere",
        "",
        "//h.example",
    ):
        builder.add(Block("paragraph", NOWHERE), Run("words", (("link", target),)))
    page = page_of(builder.build("n"))
    assert page.xpath("//main//a") == []
    assert text_of(one(page, "//main")) == " ".join(["words"] * 7)


def test_a_longer_title_is_set_smaller() -> None:
    def look(length: int) -> str | None:
        builder = DocumentBuilder()
        builder.add(Block("title", NOWHERE), Run("a" * length))
        return one(page_of(builder.build("n")), "//h1").get("class")

    assert [look(length) for length in (110, 111, 251)] == [None, "lengthy", "endless"]


def test_a_page_is_small() -> None:
    assert len(write_html(replace(DOCUMENT, attachments=()), Style())) < 40_000


def test_deeper_items_stand_inside_the_item_above_them() -> None:
    builder = DocumentBuilder()
    for words, level in (("one", 1), ("under one", 2), ("two", 1), ("far below", 5)):
        builder.add(Block("list_item", NOWHERE, level=level, is_ordered=level == 2), Run(words))
    listing = one(page_of(builder.build("n")), "//main//ul[not(ancestor::ul)]")
    assert [text_of(item) for item in listing.xpath("./li")] == ["oneunder one", "twofar below"]
    assert [item.getparent().tag for item in listing.xpath("./li//li")] == ["ol", "ul"]
    assert one(listing, "./li/ul/li").get("data-level") == "5"
