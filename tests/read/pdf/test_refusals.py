"""A file that cannot be read is refused in one line that says what to do."""

import io
import pickle

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from briefgen.errors import InputError
from briefgen.read.pdf import opening, read_pdf
from tests.read.pdf.sheets import Sheets


def _page(password: str = "") -> Sheets:
    sheets = Sheets(password)
    sheets.put(72, 700, "The board met in May.")
    return sheets


def _refusal(data: bytes, password: str = "") -> str:
    with pytest.raises(InputError) as caught:
        read_pdf(data, name="report.pdf", password=password)
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith("report.pdf: ")
    return message


def test_a_locked_file_asks_for_its_password_and_opens_with_it() -> None:
    secret = "harbour"  # noqa: S105 - of a file that this test makes
    data = _page(secret).data()
    assert "needs a password" in _refusal(data)
    assert "the password is wrong" in _refusal(data, "quay")
    assert read_pdf(data, name="report.pdf", password=secret).text == "The board met in May."


def test_what_is_no_pdf_and_what_is_broken_are_told_apart() -> None:
    assert "no PDF file" in _refusal(b"The board met in May.")
    assert "broken" in _refusal(b"%PDF-1.7\n" + _page().data()[400:500])
    assert "empty" in _refusal(b"")
    assert "empty" in _refusal(b" \n")


def test_a_picture_of_a_page_needs_a_text_recogniser() -> None:
    picture = io.BytesIO()
    Image.new("RGB", (40, 60), "grey").save(picture, "PNG")
    sheets = Sheets()
    sheets.canvas.drawImage(ImageReader(picture), 0, 0, 612, 792)
    message = _refusal(sheets.data())
    assert "is a picture" in message
    assert "OCR" in message


def test_a_picture_among_pages_of_text_is_told() -> None:
    picture = io.BytesIO()
    Image.new("RGB", (40, 60), "grey").save(picture, "PNG")
    sheets = _page()
    sheets.next_page()
    sheets.canvas.drawImage(ImageReader(picture), 0, 0, 612, 792)
    (note,) = read_pdf(sheets.data(), name="report.pdf").notes
    assert note.message.startswith("page 2 is a picture")


def test_a_page_without_words_is_refused() -> None:
    sheets = Sheets()
    sheets.put(72, 700, "– – –")
    assert "no words" in _refusal(sheets.data())
    assert "no words" in _refusal(Sheets().data())


def test_too_many_pages_and_too_many_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    sheets = _page()
    for _ in range(3):
        sheets.next_page()
        sheets.put(72, 700, "And again in June.")
    data = sheets.data()
    with pytest.raises(InputError, match="4 pages are more than 3"):
        read_pdf(data, name="report.pdf", most_pages=3)
    monkeypatch.setattr(opening, "MAXIMUM_BYTES", 100)
    assert "larger than" in _refusal(data)


def test_the_reader_and_what_it_gives_travel_to_another_process() -> None:
    document = read_pdf(_page().data(), name="report.pdf")
    assert pickle.loads(pickle.dumps(read_pdf)) is read_pdf  # noqa: S301 - our own bytes
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301


def test_any_cut_of_a_file_is_read_or_refused() -> None:
    data = _page().data()
    for end in range(0, len(data), 97):
        for piece in (data[:end], data[: end // 2] + data[end:]):
            try:
                read_pdf(piece, name="report.pdf")
            except InputError as error:
                assert "\n" not in str(error)
