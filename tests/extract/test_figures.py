"""What is a key figure and what is only a quantity."""

import json
import time
from pathlib import Path

import pytest

from briefgen.document import Document
from briefgen.extract.figures import MeasuredFigure, extract_figures
from briefgen.language.quantities import find_quantities
from briefgen.read.text import read_text
from tests.pace import least_seconds

SHARED = Path(__file__).parents[3] / "shared"


HOSTILE = [
    "$5 ", "5 percent, ", "5%", "5% ", "million ", "1,234,567 ", "12 345 ", "5 percent of which ",
    "from 5 to 10 percent ", "killed 5 in Lagos and ", "dozens of ", "5 January 2031, ", "Kenya 5.1   4.8\n",
    "8B 7D ", "(5%; ", "the 12 men ", "did not fall 5%, ", "if 5% ", "could fall 5% ", "5%: fell ",
]  # fmt: skip


def figures_of(text: str) -> list[MeasuredFigure]:
    return extract_figures(_document(text))


def _document(text: str) -> Document:
    return read_text(f"A Title\n\n{text}\n".encode(), name="a.txt")


@pytest.mark.parametrize(
    "text",
    [
        "The talks lasted three days and two countries took part.",
        "A man of 44 years was seen, and his son, aged 12, as well.",
        "The hall lies 40 kilometres from the coast.",
        "It happened in 2019, on 4 May and at 10:30.",
        "Section 12 of the act names 3 offices.",
        "They have met once every 14 days for a decade.",
    ],
)
def test_durations_ages_distances_and_small_counts_are_no_key_figures(text: str) -> None:
    assert figures_of(text) == []


def test_a_measure_that_only_describes_is_no_key_figure() -> None:
    assert [
        figure.span.of("A Title\n\nA 50-kilogram bag of maize costs $46.\n")
        for figure in figures_of("A 50-kilogram bag of maize costs $46.")
    ] == ["$46"]


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("Inflation rose to 29 percent in March.", "29 percent", "Inflation"),
        ("Marrow accounts for 28 percent of the exports.", "28 percent", "Marrow: share of exports"),
        ("There was a 65 percent surge in arson in Calder.", "65 percent", "surge in arson in Calder"),
        ("They ordered the forced return of more than a million Calder refugees.", "a million Calder refugees",
         "forced return of Calder refugees"),
        ("The floods left 3 deaths.", "3 deaths", "floods: deaths"),
        ("A fall of 7 percent in the price of fuel followed.", "7 percent", "fall in price of fuel"),
        ("The fund received $43 million in aid from Sorrel.", "$43 million", "fund: aid from Sorrel"),
    ],
)  # fmt: skip
def test_the_label_says_in_the_documents_words_what_is_measured(text: str, surface: str, label: str) -> None:
    figures = [figure for figure in figures_of(text) if figure.span.of(_document(text).text) == surface]
    assert [figure.label for figure in figures] == [label]


def test_a_figure_takes_the_sources_set_behind_it_and_their_year() -> None:
    (figure,) = figures_of("Calder has a high debt ratio (78 percent; Harbour Institute, 2031).")
    assert figure.publishers == ("Harbour Institute",)
    assert figure.period == "2031"


def test_numbers_inside_a_citation_are_no_figures() -> None:
    assert figures_of("Calder is poor (Marrow Herald, 12, 14 March 2031).") == []


def test_what_the_summary_says_ranks_first() -> None:
    text = "Output rose 3 percent.\n\nExecutive Summary\n\n• Exports fell 9 percent.\n\nBody\n\nWages rose 4 percent."
    ranked = sorted(figures_of(text), key=lambda figure: figure.rank)
    assert [figure.rank for figure in ranked] == [1, 2, 3]
    assert ranked[0].label == "Exports"


def test_a_place_belongs_to_the_number_beside_it() -> None:
    (first, second) = figures_of("Sales in Peru grew 5 percent and those in Chile 14 percent.")
    assert (first.place, second.place) == ("Peru", "Chile")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The offices of 30 others were searched.", "offices"),
        ("Current spending was high. Others were at 5 percent.", "Current spending"),
        ("Output fell within a quarter by 5 percent.", "Output"),
    ],
)
def test_a_label_is_no_pronoun_quantifier_or_time(text: str, label: str) -> None:
    assert [figure.label for figure in figures_of(text)] == [label]


def test_a_label_that_says_nothing_gives_way_to_the_subject() -> None:
    figures = figures_of("Two buyers paid, one $300,000 and the other $750,000.")
    assert [figure.label for figure in figures][1:] == ["Two buyers"]


def test_a_sentence_of_very_many_figures_names_their_units_alone() -> None:
    figures = figures_of("The bill lists " + ", ".join(f"${number} million" for number in range(2, 92)) + ".")
    assert {figure.label for figure in figures} == {"USD"}
    assert len(figures) == 90


@pytest.mark.parametrize("piece", HOSTILE)
def test_plausible_text_without_end_costs_little_a_megabyte(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    documents = [_document(f"{text}{number}") for number in range(3)]
    assert least_seconds(lambda number: extract_figures(documents[number], [])) < 5 * len(text) / 1e6 + 0.2


def test_the_place_is_a_known_one_that_the_sentence_names() -> None:
    figures = figures_of("Prices rose 4 percent in Malawi. Prices rose 5 percent in January.")
    assert [figure.place for figure in figures] == ["Malawi", ""]


def test_one_endless_sentence_costs_no_more_than_its_length() -> None:
    started = time.process_time()
    figures_of("5 percent of a and " * 2_000)
    figures_of("(5 percent) " * 3_000)
    figures_of("((((((5% " * 3_000)
    assert time.process_time() - started < 4


@pytest.mark.skipif(not (SHARED / "gold" / "seed.json").exists(), reason="no labelled document beside the checkout")
def test_the_labelled_document_gives_all_its_figures_and_no_other() -> None:
    labels = json.loads((SHARED / "gold" / "seed.json").read_text(encoding="utf-8"))
    document = read_text((SHARED / labels["source"]).read_bytes(), name="seed.txt")
    found = [figure.span for figure in extract_figures(document)]
    wanted = [figure for figure in labels["figures"] if figure["must"]]
    missed = [w["surface"] for w in wanted if not any(s.start < w["end"] and w["start"] < s.end for s in found)]
    assert missed == []
    assert len(found) == len(wanted)


@pytest.mark.parametrize(
    "denial",
    [
        "Exports did not fall by 30 percent.",
        "The army denied that 30 soldiers had been killed.",
        "There is no evidence that 300 were killed.",
        "Aid will end if prices rise by 30 percent.",
    ],
)
def test_a_number_that_is_denied_or_supposed_is_a_quantity_and_no_figure(denial: str) -> None:
    assert len(find_quantities(denial)) == 1
    assert figures_of(denial) == []


def test_a_possible_figure_says_so_and_ranks_behind_a_stated_one() -> None:
    possible, stated = figures_of("Losses could reach $900 million. Some 40 wells ran dry.")
    assert possible.label == "Losses (could reach)"
    assert possible.hedge == "could reach"
    assert (stated.rank, possible.rank) == (1, 2)


def test_a_citation_belongs_to_the_number_of_its_own_holder() -> None:
    text = "It killed 900 people, a figure that monitors put closer to 700 (Harbour Institute, May 30, 2025)."
    own, other = figures_of(text)
    assert own.publishers == ()
    assert other.publishers == ("Harbour Institute",)
