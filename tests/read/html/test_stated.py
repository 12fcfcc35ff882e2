"""What a page states for machines, and what counts where it states several things."""

import pytest

from briefgen.document import MetadataName
from briefgen.read.html import read_html

TEXT = "<p>The port reopened in the spring, and the first ships came within a week of that day.</p>"


def stated(head: str, name: MetadataName, body: str = "") -> str:
    page = f"<html><head>{head}</head><body>{body}{TEXT}</body></html>"
    return read_html(page.encode(), name="p.html").stated(name)


@pytest.mark.parametrize(
    ("head", "name", "value"),
    [
        ('<meta name="citation_journal_title" content="Sea Studies">', "publication", "Sea Studies"),
        ('<meta name="citation_volume" content="12">', "volume", "12"),
        ('<meta name="citation_issue" content="3">', "issue", "3"),
        ('<meta property="article:published_time" content="2031-03-04T09:00:00Z">', "published", "2031-03-04"),
        ('<meta name="date" content="4 March 2031">', "published", "2031-03-04"),
        ('<meta name="date" content="20310304">', "published", "2031-03-04"),
        ('<meta name="date" content="2031-02-30">', "published", "2031-02"),
        ('<meta name="date" content="soon">', "published", ""),
        (
            '<meta name="author" content="Ana Brook"><meta name="author" content="Tom Field">',
            "authors",
            "Ana Brook; Tom Field",
        ),
        ('<meta name="author" content="https://social.example/ana">', "authors", ""),
        ('<meta property="og:title" content="Port Reopens in Spring">', "title", "Port Reopens in Spring"),
        ("<title>Port Reopens in Spring | Harbour Notes</title>", "title", "Port Reopens in Spring"),
        ("<title>Untitled Document</title>", "title", ""),
        (
            '<script type="application/ld+json">{"@type": "Report", "headline": "Port Report"}</script>',
            "title",
            "Port Report",
        ),
        ('<script type="application/ld+json">{"@type": "Report", "headline": </script>', "title", ""),
        (
            '<script type="application/ld+json">[[[[{"@type": ["Article"], "author": "Ana Brook"}]]]]</script>',
            "authors",
            "Ana Brook",
        ),
    ],
)
def test_a_page_states_facts_in_its_head(head: str, name: MetadataName, value: str) -> None:
    assert stated(head, name) == value


def test_the_visible_words_count_before_those_for_machines() -> None:
    head = '<meta name="author" content="admin"><meta name="citation_volume" content="9">'
    body = "<h1>Port Reopens</h1><p>Volume: 7 Issue: 1</p><p>By Ana Brook</p>"
    assert stated(head, "authors", body) == "Ana Brook"
    assert stated(head, "volume", body) == "7"


def test_a_fact_in_the_text_has_its_place_and_one_in_the_head_has_none() -> None:
    page = f'<html lang="en"><body><h1>Port Reopens</h1><p>Volume: 7 Issue: 1</p>{TEXT}</body></html>'
    document = read_html(page.encode(), name="p.html")
    places = {fact.name: fact.span.of(document.text) if fact.span else None for fact in document.metadata}
    assert places == {"volume": "7", "issue": "1", "title": "Port Reopens", "language": None}


def test_a_time_element_states_the_day() -> None:
    body = '<h1>Port Reopens</h1><div><time itemprop="datePublished" datetime="2031-03-04">yesterday</time></div>'
    assert stated("", "published", body) == "2031-03-04"


def test_the_strictest_label_of_a_banner_is_the_marking() -> None:
    body = "<header><b>TLP:GREEN</b></header><svg><text>TLP: AMBER</text></svg><p>A word on TLP in a sentence.</p>"
    assert stated("", "marking", body) == "TLP:AMBER"


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("<h1>Port Reopens</h1><p>Posted on May 3, 2031 by Ana Brook</p>", "2031-05-03"),
        (
            "<h1>Port Reopens</h1><p>Original release date: October 28, 2030 | Last revised: November 2, 2030</p>",
            "2030-10-28",
        ),
        ("<h1>Port Reopens</h1><p>It was in May 2031.</p>", ""),
        (f"<h1>Port Reopens</h1>{TEXT}{TEXT}<p>Posted on May 3, 2031</p>", ""),
    ],
)
def test_a_line_under_the_title_states_the_day(body: str, day: str) -> None:
    assert stated("", "published", body) == day


def test_a_day_counts_before_a_month() -> None:
    head = '<meta property="article:published_time" content="2031-05-03">'
    assert stated(head, "published", "<h1>Port Reopens</h1><p>May 2031</p>") == "2031-05-03"
