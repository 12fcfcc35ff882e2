import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import Brief
from briefgen.brief.dump import dump_json, dump_yaml
from briefgen.brief.load import load_brief
from briefgen.check.places import evidence_of
from briefgen.document import Document
from briefgen.errors import InputError
from briefgen.extract.draft import draft_brief
from briefgen.read.text import read_text
from tests.samples import SEED, sample_sources

ARTICLE = """Harbour Strike Enters Its Third Week

Publication: Quayside Monitor Volume: 9 Issue: 4

Cranes stand idle at the north quay. (Photo: Ana Brandt)

Key findings

- Ships wait nine days for a berth, and the cost of delays reached $20.6 million in July.
- The strike is likely to spread to the rail terminals.

The strike at Port Calder began on July 28 (Calder Gazette, August 3, 2031). Over 2,500 dockers have joined it
(Calder Gazette, August 3, 2031; Harbour Statistics Office, accessed August 8). Over 2,500 dockers have joined it.

Silt could close the outer channel. It is not known how many pilots have left.

Outlook

Dredging will start in October at the earliest.
"""


def document_of(text: str) -> Document:
    return read_text(text.encode(), name="article.txt")


def draft_of(text: str) -> Brief:
    return draft_brief(document_of(text), path="article.txt")


def test_the_document_is_recorded_as_it_names_itself() -> None:
    brief = draft_of(ARTICLE)
    reference = brief.documents[0]
    assert brief.title == "Harbour Strike Enters Its Third Week"
    assert (reference.publication, reference.volume, reference.issue) == ("Quayside Monitor", "9", "4")
    assert reference.captions[0].credit == "Ana Brandt"
    assert reference.sha256 == hashlib.sha256(ARTICLE.encode()).hexdigest()
    assert reference.path == "article.txt"


def test_the_summary_is_the_document_s_own_word_for_word() -> None:
    assert [bullet.text for bullet in draft_of(ARTICLE).summary] == [
        "Ships wait nine days for a berth, and the cost of delays reached $20.6 million in July.",
        "The strike is likely to spread to the rail terminals.",
    ]


def test_without_a_date_of_its_own_the_latest_that_it_cites_stands_in_and_is_marked() -> None:
    brief = draft_of(ARTICLE)
    assert brief.as_of == "2031-08-03"
    assert brief.documents[0].is_date_inferred
    assert [event.date for event in brief.timeline if "began" in event.text] == ["2031-07-28"]
    assert all(event.is_inferred for event in brief.timeline)


def test_a_publication_cited_twice_is_one_source_with_both_places() -> None:
    gazette, office = draft_of(ARTICLE).sources
    assert (gazette.publisher, gazette.date, len(gazette.evidence)) == ("Calder Gazette", "2031-08-03", 2)
    assert (office.date, office.accessed, office.is_date_inferred) == (None, "2031-08-08", True)


def test_a_figure_told_twice_is_one_record_with_two_pieces_of_evidence() -> None:
    figures = [figure for figure in draft_of(ARTICLE).key_figures if figure.value == 2500]
    assert len(figures) == 1
    assert (figures[0].modifier, figures[0].unit) == ("over", "docker")
    assert len(figures[0].evidence) == 2
    assert figures[0].references == ("source-1", "source-2")


def test_a_likelihood_is_drafted_only_from_the_document_s_own_words() -> None:
    brief = draft_of(ARTICLE)
    stated = {item.statement: item.likelihood for item in (*brief.risks, *brief.judgements)}
    assert stated["The strike is likely to spread to the rail terminals."] == "likely"
    assert stated["Silt could close the outer channel."] is None
    assert all(risk.impact is None and risk.confidence is None for risk in brief.risks)


def test_a_document_that_speaks_in_terms_of_the_phia_yardstick_is_drafted_on_that_scale() -> None:
    brief = draft_of("Port\n\nIt is highly likely that the strike will spread. It is likely that ferries will stop.\n")
    assert brief.scale == "phia"
    assert {item.likelihood for item in (*brief.risks, *brief.judgements)} == {"highly likely", "likely"}


def test_a_term_of_another_scale_than_the_brief_s_is_a_hedge_and_no_likelihood() -> None:
    brief = draft_of(
        "Port\n\nIt is highly likely that the strike will spread. It is very likely that ferries will stop.\n"
    )
    assert brief.scale == "icd203"
    items = {item.likelihood: item.hedges for item in (*brief.risks, *brief.judgements)}
    assert "highly likely" in items[None]
    assert "very likely" in items


def test_gaps_and_the_outlook_are_kept() -> None:
    brief = draft_of(ARTICLE)
    assert [gap.text for gap in brief.gaps] == ["It is not known how many pilots have left."]
    assert [outlook.text for outlook in brief.outlook] == ["Dredging will start in October at the earliest."]


def test_a_draft_invents_neither_office_nor_authors_nor_marking() -> None:
    brief = draft_of(ARTICLE)
    assert (brief.status, brief.office, brief.authors, brief.marking) == ("draft", "", (), None)


def test_the_marking_of_the_document_is_that_of_the_draft() -> None:
    assert draft_of("TLP:AMBER\n\n" + ARTICLE).marking == "TLP:AMBER"


def test_an_article_without_title_summary_or_figures_still_gives_a_brief() -> None:
    brief = draft_of("the pilots have left, and nobody can say for how long they will stay away from the harbour.\n")
    assert brief.title == "article"
    assert brief.summary
    assert brief.key_figures == ()


def test_a_title_too_long_for_a_line_is_cut_with_an_ellipsis() -> None:
    brief = draft_of("Harbour " * 300 + "\n\nText follows here.\n")
    assert len(brief.title) <= 500


@pytest.mark.parametrize(("stated", "tag"), [("English", "en"), ("de-AT", "de-AT"), ("no such language", "en")])
def test_the_language_is_a_tag_whatever_the_document_calls_it(stated: str, tag: str) -> None:
    assert draft_of(f"Port Calder\n\nLanguage: {stated}\n\n" + ARTICLE).language == tag


def test_a_german_text_is_drafted_as_german() -> None:
    german = (
        "Der Hafen hat im ersten Quartal mehr als sieben Millionen Tonnen Fracht umgeschlagen, und das ist mehr als "
    )
    assert draft_of("Der Hafen\n\n" + german * 3 + "\n").language == "de"


def test_the_given_date_and_topic_stand_in_the_brief() -> None:
    brief = draft_brief(document_of(ARTICLE), path="a.txt", as_of="2031-08", topic="Shipping")
    assert (brief.as_of, brief.topic) == ("2031-08", "Shipping")


@pytest.mark.parametrize("path", [*sample_sources(), *([SEED] if SEED else [])], ids=lambda path: path.stem)
def test_every_item_stands_in_its_source_word_for_word(path: Path) -> None:
    document = read_text(path.read_bytes(), name=path.name)
    brief = draft_brief(document, path=path.name)
    evidence = [entry for _, entry in evidence_of(brief)]
    assert [entry.exact for entry in evidence] == [entry.span.of(document.text) for entry in evidence]
    assert all(item.evidence and item.origin == "extracted" for _, item in brief.items())
    assert load_brief(dump_yaml(brief), name="brief.yaml").brief == brief
    assert load_brief(dump_json(brief), name="brief.json").brief == brief


WORDS = st.sampled_from(
    ["could", "(BBC, May 2, 2031)", "12 percent", "$3bn", "General", "Khan", "unlikely", "\n\n", "- ", "😀", "é",
     "ا", "since 2021", ".", ",", "(", "the port", "Summary", "may", "1,5", "\n", "a third", "x" * 600]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=60).map(" ".join))
def test_any_text_gives_a_brief_whose_evidence_stands_in_it(text: str) -> None:
    try:
        document = document_of(text)
    except InputError:
        assert not text.strip()
        return
    brief = draft_brief(document, path="article.txt")
    for _, entry in evidence_of(brief):
        assert entry.exact == entry.span.of(document.text)
    assert brief == draft_brief(document_of(text), path="article.txt")
    assert load_brief(dump_yaml(brief), name="brief.yaml").brief == brief
