"""Reading plain text: encodings, line ends, pages, and what is refused."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import BriefgenError, InputError
from briefgen.read.text import read_text
from tests.pace import least_seconds

HOSTILE = Path(__file__).parents[3] / "shared" / "hostile" / "text"
SENTENCE = "Café prices may rise.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_or_utf_8_is_believed(encoding: str) -> None:
    document = read_text(SENTENCE.encode(encoding), name="a.txt")
    assert document.text == SENTENCE
    assert document.notes == ()


def test_another_encoding_is_detected_and_said() -> None:
    text = "Der Käufer zählt die Schäden über dem Fluß. Größe, Öl und Ähren fehlen.\n" * 4
    document = read_text(text.encode("latin-1"), name="a.txt")
    assert document.text == text
    assert "not UTF-8" in document.notes[0].message


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"a\x00b" * 50, "binary"),
        (b"\x01\x02\x03\x04" * 50, "binary"),
        (b"\xff\xfea\x00\x00\xd8", "byte order mark"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        read_text(data, name="a.txt")
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("a.txt: ")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_line_end_becomes_one_newline(ending: str) -> None:
    data = ending.join(["Title", "", "The dam may fail.", "It holds.", ""]).encode()
    assert read_text(data, name="a.txt").text == "Title\n\nThe dam may fail.\nIt holds.\n"


def test_form_feeds_count_pages() -> None:
    document = read_text(b"One line that ends here.\n\fAnother line, on page two.\n\f\nThe third.", name="a.txt")
    assert [block.locator for block in document.blocks] == [
        "p. 1, paragraph 1",
        "p. 2, paragraph 2",
        "p. 3, paragraph 3",
    ]


def test_text_without_form_feeds_has_paragraph_numbers() -> None:
    assert read_text(b"One line that ends here.", name="a.txt").blocks[0].locator == "paragraph 1"


@given(st.text(alphabet=st.sampled_from("aA1 .•-#>[]():\n\t\f\r“”é😀\u0301\u05d0"), max_size=300))
def test_blocks_stand_in_order_inside_the_text_and_hold_words(text: str) -> None:
    try:
        document = read_text(text.encode(), name="a.txt")
    except BriefgenError:
        return
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(document.text)
        words = block.span.of(document.text)
        assert words == words.strip()
        end = block.span.end
    for entry in document.metadata:
        assert entry.span is None or entry.span.end <= len(document.text)


@pytest.mark.parametrize(
    "piece", ["1", "(", "()", "A", "A ", "- a\n", "a\n\n", "[1]", "a\f", "* ", "a: b\n", "> ", "No. 1 ", "By A\n"]
)
def test_reading_takes_time_in_proportion(piece: str) -> None:
    """Ten times the text takes about ten times as long: a square would take a hundred times."""
    assert _seconds(piece, 100_000) < 40 * max(_seconds(piece, 10_000), 0.002)


def _seconds(piece: str, length: int) -> float:
    text = piece * (length // len(piece))
    return least_seconds(lambda number: read_text(f"{text}{number}".encode(), name="a.txt"))


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the folder of hostile texts lies beside the repository")
def test_hostile_texts_give_a_document_or_a_plain_error() -> None:
    for path in sorted(HOSTILE.iterdir()):
        assert read_text(path.read_bytes(), name=path.name).blocks


def test_an_encoding_of_another_script_is_left_to_the_detector() -> None:
    text = "Порт закрыт с понедельника. Суда стоят на рейде и ждут.\n" * 6
    document = read_text(text.encode("cp1251"), name="a.txt")
    assert document.text == text
    assert "Windows-1252" not in document.notes[0].message
