"""For any page: spans lie in the text, blocks stand in order, nothing is invented, the same file reads the same."""

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.errors import InputError
from briefgen.read.pdf import read_pdf
from tests.read.pdf.sheets import BODY, BOLD, ITALIC, Sheets

_WORDS = st.sampled_from(
    ["harbour", "quay", "2 626 321", "4.2", "•", "1.", "–", "(a)", "Figure", "Oslo,", "pay.", "eco-", "3"]
)
_LINES = st.lists(_WORDS, min_size=1, max_size=9).map(" ".join)
_PLACED = st.tuples(
    st.integers(0, 2),
    st.integers(20, 480),
    st.integers(20, 760),
    _LINES,
    st.sampled_from([6.5, 8, 10, 10, 12, 20]),
    st.sampled_from([BODY, BOLD, ITALIC]),
)


def _letters(words: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]", words.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))))


@settings(max_examples=60, deadline=None)
@given(st.lists(_PLACED, min_size=1, max_size=25))
def test_any_page_keeps_its_words_and_its_order(placed: list[tuple[int, int, int, str, float, str]]) -> None:
    sheets = Sheets()
    for page in range(3):
        for _page, x, y, words, size, font in (entry for entry in placed if entry[0] == page):
            sheets.put(x, y, words, size, font)
        sheets.next_page()
    data = sheets.data()
    try:
        document = read_pdf(data, name="report.pdf")
    except InputError as error:
        assert "no words" in str(error)
        return
    assert document == read_pdf(data, name="report.pdf")
    position = 0
    for block in document.blocks:
        assert position <= block.span.start <= block.span.end <= len(document.text)
        assert block.locator.startswith(("p. ", "pp. "))
        position = block.span.end
    for mark in document.marks:
        assert document.block_at(mark.span.start) is not None
        assert mark.span.of(document.text).strip()
    if not document.notes:
        assert _letters(document.text) <= sum((_letters(words) for _p, _x, _y, words, _s, _f in placed), Counter())
