"""The seal knows a file that nobody has edited."""

import io
import zipfile

import pytest

from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.render.docx.seal import SEAL_PART, is_intact
from briefgen.style import Style
from tests.render.brief_fixture import bare_brief
from tests.render.docx.reading import parts_of

DATA = write_docx(compose(bare_brief(), STANDARD), Style())
PARTS = parts_of(DATA)


def zipped(parts: dict[str, bytes]) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return sink.getvalue()


def test_a_written_file_is_intact_however_it_is_packed() -> None:
    assert is_intact(DATA)
    assert is_intact(zipped(PARTS))


@pytest.mark.parametrize("data", [DATA + b"x", b"x" + DATA], ids=["after", "before"])
def test_bytes_around_the_zip_break_it(data: bytes) -> None:
    assert not is_intact(data)


@pytest.mark.parametrize("name", sorted(PARTS))
def test_one_more_byte_in_any_part_breaks_it(name: str) -> None:
    assert not is_intact(zipped(PARTS | {name: PARTS[name] + b" "}))


@pytest.mark.parametrize("name", sorted(PARTS))
@pytest.mark.parametrize("place", [0, -1])
def test_another_byte_in_any_part_breaks_it(name: str, place: int) -> None:
    content = bytearray(PARTS[name])
    content[place] ^= 1
    assert not is_intact(zipped(PARTS | {name: bytes(content)}))


@pytest.mark.parametrize("name", sorted(PARTS))
def test_a_lost_part_breaks_it(name: str) -> None:
    assert not is_intact(zipped({other: content for other, content in PARTS.items() if other != name}))


def test_a_new_part_or_a_new_name_breaks_it() -> None:
    assert not is_intact(zipped(PARTS | {"word/new.xml": b""}))
    renamed = {("word/body.xml" if name == "word/document.xml" else name): PARTS[name] for name in PARTS}
    assert not is_intact(zipped(renamed))


def test_a_seal_of_another_file_does_not_fit() -> None:
    assert not is_intact(zipped(PARTS | {SEAL_PART: PARTS[SEAL_PART].replace(b"a", b"b")}))


@pytest.mark.parametrize("data", [b"", b"PK", b"no zip at all", DATA[:5000], DATA[5000:], zipped({})])
def test_what_is_no_such_file_is_not_intact(data: bytes) -> None:
    assert not is_intact(data)


def test_any_cut_is_told_without_an_error() -> None:
    assert not any(is_intact(DATA[:length]) for length in range(0, len(DATA), len(DATA) // 50))
