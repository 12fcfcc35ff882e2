import base64
import hashlib
import json
import re
from html import unescape
from html.parser import HTMLParser

from briefgen.brief import Brief
from briefgen.render.html.seal import is_intact
from briefgen.render.view import write_view
from tests.render.view.desk import DIGEST, DOCUMENTS, FINDINGS, brief, document, item, with_table, words_in

PAGE = write_view(brief(), DOCUMENTS, FINDINGS).decode()
HOSTILE = (
    '<script>alert(1)</script> </script> <!-- <b onload="x"> javascript:alert(2) &lt;i&gt; {{script}} ]]> '
    "\u202ereversed\u202c \u2066kept\u2069 \x00\x07 <img src=x onerror=alert(3)>"
)


class Markup(HTMLParser):
    """Every element of a page with its attributes, and the text of those that hold text alone."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self._inside = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside = tag
        if tag in ("script", "style"):
            (self.scripts if tag == "script" else self.styles).append("")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the signature of the parser
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside in ("script", "style"):
            (self.scripts if self._inside == "script" else self.styles)[-1] += data


def text_of(page: str) -> str:
    """What a reader sees of a page, on one line."""
    body = page[page.index("<body") : page.index('<script type="application/json"')]
    return " ".join(unescape(re.sub(r"<[^>]*>", "", body)).split())


def element_of(page: str, identifier: str) -> str:
    """The line of the item `identifier`."""
    return next(line for line in page.splitlines() if f' id="{identifier}"' in line)


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_the_policy_lets_run_and_look_only_what_the_page_was_made_with() -> None:
    markup = Markup(PAGE)
    policy = next(told["content"] for name, told in markup.elements if told.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    assert f"script-src 'sha256-{_digest(markup.scripts[-1])}'" in policy
    assert f"style-src 'sha256-{_digest(markup.styles[0])}'" in policy
    assert "unsafe" not in policy
    assert (len(markup.scripts), len(markup.styles)) == (2, 1)


def test_no_element_runs_anything_loads_anything_or_leads_out_of_the_page() -> None:
    known = {f"#{told['id']}" for _, told in Markup(PAGE).elements if told.get("id")}
    for name, told in Markup(PAGE).elements:
        assert name not in {"img", "link", "iframe", "object", "embed", "base", "svg"}
        assert not [key for key in told if key.startswith("on") or key in ("style", "src", "srcset", "action")]
        assert told.get("href", "#brief") in known


def test_identifiers_differ() -> None:
    found = [told["id"] for _, told in Markup(PAGE).elements if told.get("id")]
    assert len(found) == len(set(found))


def test_the_page_is_the_same_bytes_each_time_and_sealed() -> None:
    assert write_view(brief(), dict(reversed(DOCUMENTS.items())), list(FINDINGS)).decode() == PAGE
    assert is_intact(PAGE.encode())
    assert not is_intact(PAGE.replace("12 percent", "13 percent").encode())


def test_it_says_that_it_is_a_working_copy_and_shows_what_is_not_printed() -> None:
    told = text_of(PAGE)
    assert "Working copy, not for release" in told
    assert "Ask the harbour board." in told
    assert "accepted</b> by N. Ode on 2031-09-01" in element_of(PAGE, "i1")
    assert 'data-verdict="rejected"' in element_of(PAGE, "i7")
    assert "the board knows" in element_of(PAGE, "i7")
    assert "vanished rejected by N. Ode" in told


def test_findings_stand_at_their_item_at_their_kind_or_at_the_brief() -> None:
    assert "how likely is it?" in element_of(PAGE, "i5")
    assert 'data-found="error"' in element_of(PAGE, "i4")
    heads = PAGE[PAGE.index('id="h-key_figures"') : PAGE.index('id="i3"')]
    assert "no figure cites a source" in heads
    whole = PAGE[PAGE.index('<div class="whole">') : PAGE.index("<section")]
    assert "the brief is not marked" in whole
    assert sum(PAGE.count(f">{finding.code}</b>") for finding in FINDINGS) == len(FINDINGS)


def test_coverage_counts_paragraphs_that_an_item_rests_on_which_nobody_rejected() -> None:
    """One of four in the port's document is idle, one is rejected; the letter's is drawn from."""
    assert '<p id="tally">3 of 5 paragraphs gave something</p>' in PAGE
    bare = re.findall(r'<(?:p|li)[^>]*class="bare"[^>]*>.*?</(?:p|li)>', PAGE)
    assert ["weather" in each for each in bare] == [True, False]
    assert "Nobody knows" in bare[1]


def test_a_table_gave_something_where_one_of_its_cells_did() -> None:
    table = with_table((("Port", "Rise"), ("Calder", "12 percent"), ("Marrow", "")))
    rise = item("told", words_in(table, "12 percent", "port"), text="12 percent")
    page = write_view(
        brief(summary=[rise], key_figures=[], risks=[], judgements=[], gaps=[]), {"port": table}, ()
    ).decode()
    assert "1 of 1 paragraph gave something" in page
    assert re.search(r'<td dir="auto"><mark [^>]*>12 percent</mark>', page)
    assert '<th dir="auto">Port</th>' in page


def test_a_document_that_is_not_at_hand_shows_the_words_that_the_brief_records() -> None:
    lost = PAGE[PAGE.index("</span> The lost report</h2>") :]
    assert "This document is not at hand." in lost
    assert re.search(r">7 </mark><mark[^>]*>cranes</mark>.*<mark[^>]*> collapse</mark>", lost)
    assert "page 3" in lost


def test_a_place_tells_the_letter_of_its_document_where_there_are_several() -> None:
    places = re.findall(r'class="place"[^>]*>([^<]*)<', element_of(PAGE, "i3"))
    assert places == ["A paragraph 2", "B paragraph 1"]
    assert '<span class="letter">B</span> letter.txt</h2>' in PAGE
    alone = brief(documents=[{"id": "port", "path": "port.txt", "sha256": DIGEST}], key_figures=[])
    page = write_view(alone, DOCUMENTS, ()).decode()
    assert re.findall(r'class="place"[^>]*>([^<]*)<', element_of(page, "i1")) == ["paragraph 2"]


def test_a_field_that_holds_what_it_usually_does_is_not_told() -> None:
    assert "category" not in element_of(PAGE, "i5")
    political = brief().risks[0].model_copy(update={"category": "political"})
    page = write_view(brief().model_copy(update={"risks": (political,)}), DOCUMENTS, ()).decode()
    assert '<dt>category</dt><dd dir="auto">political</dd>' in element_of(page, "i5")


def test_a_brief_without_documents_says_so() -> None:
    alone = Brief.model_validate({"title": "Mine", "summary": [{"id": "own", "origin": "analyst", "text": "Mine."}]})
    page = write_view(alone, {}, ()).decode()
    assert "The brief is drawn from no document." in page
    assert "No paragraphs at hand" in page


def test_words_that_do_not_stand_where_the_brief_says_are_told_apart() -> None:
    changed = {**DOCUMENTS, "letter": document("letter.txt", (("paragraph", "It says nothing of the kind any more."),))}
    page = write_view(brief(), changed, ()).decode()
    said = page[page.index("do not stand in the document where it says") :]
    assert "12 percent" in said[: said.index("</section>")]
    assert page.count("It says nothing of the kind any more.") == 1


def test_the_data_holds_the_segments_of_every_item() -> None:
    told = Markup(PAGE).scripts[0]
    assert re.fullmatch(r'\{"items":[\d,\[\]]+,"findings":[\d,\[\]]+\}', told)
    data = json.loads(told)
    assert len(data["items"]) == 10
    assert data["items"][1] == []
    assert len(data["items"][2]) == 2
    assert [len(places) for places in data["findings"]] == [1, 0, 0, 0]
    for first, last in (place for places in data["items"] for place in places):
        assert f'id="s{first}"' in PAGE
        assert f'id="s{last}"' in PAGE


def test_whatever_a_document_or_a_brief_says_is_text() -> None:
    text = document(HOSTILE, (("title", HOSTILE), ("paragraph", HOSTILE), ("list_item", HOSTILE)))
    words = words_in(text, HOSTILE, "port")
    hostile = brief(
        title=HOSTILE.replace("\x00\x07 ", "").strip(),
        summary=[item("first", words, text=HOSTILE)],
        notes=[HOSTILE],
        decisions=[{"item": "first", "what": "edited", "by": HOSTILE, "reason": HOSTILE}],
    )
    page = write_view(hostile, {"port": text}, FINDINGS).decode()
    usual, odd = Markup(PAGE), Markup(page)
    assert len(odd.scripts) == 2
    assert odd.scripts[1] == usual.scripts[1]
    assert {name for name, _ in odd.elements} <= {name for name, _ in usual.elements} | {"mark", "span"}
    assert "<!--" not in page[: page.index("<!-- briefgen-seal")]
    assert not set("\u202e\u202c\u2066\u2069\x00\x07") & set(page)
    assert "{{script}}" in page
    assert page.count("U+202E") >= 4


def test_one_line_of_two_megabytes_is_laid_in_parts() -> None:
    text = document("long", (("paragraph", "word " * 400_000),))
    page = write_view(brief(), {"port": text}, ()).decode()
    assert 500 < page.count('<span class="part">') < 1000
    assert page.count("word ") >= 399_000


def test_the_title_of_the_window_is_text_alone() -> None:
    page = write_view(brief(title=HOSTILE.replace("\x00\x07", "")), DOCUMENTS, FINDINGS).decode()
    window = page[page.index("<title>") + 7 : page.index("</title>")]
    assert "<" not in window
    assert "U+202Ereversed" in window
