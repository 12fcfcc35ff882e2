"""When a figure holds: near misses, where a date of the sentence is that of something else."""

import pytest

from briefgen.extract.figures import extract_figures
from briefgen.read.text import read_text


def periods_of(text: str) -> list[str]:
    return [figure.period for figure in extract_figures(read_text(f"A Title\n\n{text}\n".encode(), name="a.txt"))]


@pytest.mark.parametrize(
    "text",
    [
        "Trade rose 21 percent on a line that began on 12 January 2026.",
        "Rain fell on 13 February, and 640 homes were lost.",
        "The appeal of 30 January 2026 asks for $18 million.",
        "Unemployment stood at 3.1 percent, the lowest rate since 2004.",
        "Output is 6 percent smaller than at its peak in mid-2023.",
        "Some 1,000 troops remain, but they could leave in May.",
        "Some 1,000 troops remain ahead of a possible withdrawal in May.",
        "Some 1,000 troops remain in the country pending a decision to pull out in May.",
        "If the talks fail in May, 1,000 troops will remain.",
        "Prices rose 5 percent (Calder Herald, 2031).",
        "Because the mill closed in May, it is feared that wages which fell 4 percent will fall again.",
    ],
)
def test_the_date_of_another_event_is_no_period(text: str) -> None:
    assert periods_of(text) == [""]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Hunger stood at 8 percent, compared with 5 percent in January.", ["", "in January"]),
        ("Rents rose 4 percent in May, up from 2 percent in March.", ["in May", "in March"]),
        ("Prices slowed from 4 percent in March to 3 percent in April.", ["in March", "in April"]),
        ("In May, rents rose 4 percent, up from 2 percent.", ["In May", ""]),
        ("Cases fell to 120 from 450 a week earlier.", ["", "a week earlier"]),
        ("The deficit narrowed to $4 million, or 2 percent of output, from 5 percent of output a year before.",
         ["", "", "a year before"]),
        ("Debt was $9 million, or 3 percent of output, in the year to June, up from 4 percent in May.",
         ["in the year to June", "in the year to June", "in May"]),
        ("Output was 40 percent (down from 50 percent in 2029; Calder Herald, 2031).", ["", "in 2029"]),
        ("Sales came to €412 million (H1 2030: €381 million).", ["", "H1 2030"]),
        ("Calder grew 5 percent and Marrow 4 percent in 2031.", ["in 2031", "in 2031"]),
        ("Sales were worth $2 billion in 2025, or 12 percent more than in 2024.", ["in 2025", "in 2025"]),
    ],
)  # fmt: skip
def test_a_comparison_keeps_its_own_time(text: str, periods: list[str]) -> None:
    assert periods_of(text) == periods


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Output grew 3 percent in January–March 2026.", "in January–March 2026"),
        ("Output grew 3 percent between Q4 2025 and Q1 2026.", "between Q4 2025 and Q1 2026"),
        ("Output grew 3 percent in the twelve months to February.", "in the twelve months to February"),
        ("Output grew 3 percent in the year to the first quarter of 2026.",
         "in the year to the first quarter of 2026"),
        ("The rate has been 5 percent since 6 November 2025.", "since 6 November 2025"),
        ("In the second half of 2023, 40,000 people fled.", "In the second half of 2023"),
        ("From 2019 to 2023, 40,000 people fled.", "From 2019 to 2023"),
        ("Since the start of the war, 40,000 people have fled.", "Since the start of the war"),
        ("Some 40,000 people have fled since records began in 2004.", "since records began in 2004"),
        ("The 2024 budget gives 4 percent of spending to schools.", "2024"),
    ],
)  # fmt: skip
def test_a_phrase_that_says_when_stays_whole(text: str, period: str) -> None:
    assert periods_of(text) == [period]
