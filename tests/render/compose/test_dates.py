"""Dates as people write them."""

import pytest

from briefgen.render.compose.dates import date_words
from briefgen.render.words import words_for

WRITTEN = {
    "2023": "2023",
    "2023-08": "August 2023",
    "2023-12-09": "9 December 2023",
    "2021/": "since 2021",
    "/2021-05": "until May 2021",
    "2021/2023": "2021 to 2023",
    "2021/2021": "2021",
    "2021-03/2021-05": "March to May 2021",
    "2021-11/2022-02": "November 2021 to February 2022",
    "2023-12-10/2023-12-17": "10 to 17 December 2023",
    "2023-11-28/2023-12-02": "28 November to 2 December 2023",
    "2023-12-28/2024-01-02": "28 December 2023 to 2 January 2024",
    "2023-12/2023-12-17": "December 2023 to 17 December 2023",
}


@pytest.mark.parametrize(("date", "written"), WRITTEN.items())
def test_a_date_reads_as_people_write_it(date: str, written: str) -> None:
    assert date_words(date, words_for("en").dates) == written
