import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import Brief, SummaryBullet
from briefgen.check.passage import is_shortened, passage_of
from briefgen.check.statements import check_wording
from briefgen.span import Evidence

_words = st.lists(
    st.sampled_from(
        ["Exports", "did", "not", "rise", "over", "3", "percent,", "and", "it", "is", "unlikely", "(May)."]
    ),
    min_size=1,
    max_size=14,
).map(" ".join)


def codes(text: str, *quotes: str) -> list[str]:
    """What is found where `quotes` are the evidence of a bullet that says `text`."""
    evidence = tuple(Evidence("doc", 0, len(quote), quote) for quote in quotes)
    brief = Brief(title="T", summary=(SummaryBullet(id="s", text=text, evidence=evidence),))
    return [finding.code for finding in check_wording(brief)]


@given(_words)
def test_whatever_repeats_its_evidence_is_never_reported(text: str) -> None:
    assert codes(text, text) == []
    assert codes(text, f"{text} More follows.", text) == []


@given(_words, _words)
def test_one_finding_at_most_tells_how_a_text_differs(text: str, quote: str) -> None:
    assert codes(text, quote) in ([], ["E007"], ["E012"])


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Exports rose in May.", "Exports, which the ministry had not counted, rose in May."),
        ("The port handles 3 ships.", "The port has no crane and handles 3 ships."),
        ("Prices rise.", "Without rain, prices rise."),
        ("The port is open.", "The port is open, but it could close."),
        ("The strike cost more than 2,500 jobs.", "The strike (Herald, 4 May) cost more than 2,500 jobs."),
        ("No more than 5 ships called.", "No more than 5 ships called, it says."),
        ("The port isn't open.", "The port isn’t open, he says."),
        ("Exports rose.", "Exports rose — but not by much."),
        ("Grain ships left.", "There was not a grain shortage, and grain ships left."),
        ("Grain ships left.", "The port had not a grain shortage, and grain ships left."),
        ("Fees rose to 40 dollars.", "Fees rose to 40 dollars from 35 dollars."),
    ],
)
def test_a_shortened_text_is_as_good_as_its_evidence(text: str, quote: str) -> None:
    assert codes(text, quote) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Exports rose in May.", "Exports did not rise in May."),
        ("Exports rose in May.", "There is no evidence that exports rose in May."),
        ("Exports never rose in May.", "Exports rose in May."),
        ("The port isn’t open.", "The port is open."),
        ("The river fell to the mark.", "The river rose to the mark."),
        ("It lasts until over 26 May.", "It lasts until about 26 May."),
        ("A loan of 2.5 billion dollars.", "A loan of 2.5 million dollars."),
        ("A loan of 3 million euros.", "A loan of 3 million dollars."),
        ("The union may strike and will win.", "The union may strike and could win."),
        ("Turnover changed by 4 percent.", "Turnover changed by -4 percent."),
        ("In 4 of 5 ports, 3 ships wait.", "In 3 of 5 ports, 4 ships wait."),
    ],
)
def test_what_reverses_or_changes_the_evidence_is_an_error(text: str, quote: str) -> None:
    assert codes(text, quote) == ["E012"]


def test_names_that_change_places_are_told() -> None:
    assert codes("Calder fines Marrow.", "Marrow fines Calder.") == ["E007"]


def test_long_texts_are_compared_in_linear_time() -> None:
    quote = "It is not known whether 3 percent could be lost, or may not be likely. " * 3_000
    text = "It is never known whether 4 percent will be lost, or may be unlikely. " * 250
    assert codes(text, quote) == ["E012"]


def test_words_keep_their_places_and_clauses_end_at_marks_and_links() -> None:
    passage = passage_of("The “port” (closed), and quay: don’t")
    assert passage.words == ("the", "port", "closed", "and", "quay", "don't")
    assert [passage.text[start] for start in passage.starts] == ["T", "“", "c", "a", "q", "d"]
    assert len(set(passage.clauses)) == 4


def test_words_that_are_left_out_shorten_and_others_do_not() -> None:
    assert is_shortened(("a", "c"), ("a", "b", "c"))
    assert not is_shortened(("c", "a"), ("a", "b", "c"))


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("The  port\nis busy.", "the port is busy"),
        ("Exports rose (Herald, 2 May) by 3 percent (net).", "Exports rose by 3 percent (net)"),
        ("Exports rose (Herald, 2 May) by 3 percent (net).", "Exports rose by 3 percent."),
        ("In 2031, 5 ships left.", "5 ships left"),
        ("a fall of 3 percent", "3 percent"),
        ("the U.S.-led talks", "the U.S.-led talks"),
        ("between 2-3 percent", "2-3 percent"),
        ("人口在增长", "在增"),
    ],
)
def test_the_same_words_are_said(quote: str, text: str) -> None:
    assert codes(text, quote) == []


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("Exports rose 3%.", "Exports fell 3%."),
        ("nearly 2,500 deaths", "over 2,500 deaths"),
        ("It is unlikely to end.", "likely to end"),
        ("12,500 lorries", "2,500 lorries"),
        ("1,234 lorries", "1 lorries"),
        ("21.10 percent", "21.1 percent"),
        ("rose 3.5 percent", "rose 3"),
        ("a change of -3 percent", "3 percent"),
        ("(-3 percent)", "3 percent"),
        ("It rose (net) by 3.", "It rose (gross) by 3."),
        ("It did not rise.", "It did rise."),
        ("rise and fall", "fall and rise"),
        ("", "rise"),
    ],
)
def test_other_words_are_not_said_however_alike(quote: str, text: str) -> None:
    assert codes(text, quote) != []
