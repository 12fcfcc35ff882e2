"""What a zip holds is read within limits, and refused with a line that names the file and says what to do."""

import io
import struct
import warnings
import zipfile
from dataclasses import replace

import pytest

from briefgen.errors import InputError
from briefgen.package.archive import opened
from briefgen.package.kinds import other_kind
from briefgen.package.limits import Limits

KIB = 1024
LIMITS = Limits(
    file_bytes=64 * KIB,
    members=8,
    unpacked_bytes=2**20,
    read_bytes=2**20,
    part_bytes=2**20,
    remedy_of_size="make it smaller",
    remedy_of_ratio="save it again",
    remedy_of_kind="give a .docx file",
    small_bytes=2**20,
)


def zipped(*members: tuple[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that a name is there twice
        for name, content in members:
            archive.writestr(name, content)
    return target.getvalue()


def refusal(data: bytes, limits: Limits = LIMITS, *, part: str = "") -> str:
    with pytest.raises(InputError) as refused:
        opened(data, "a.docx", limits).read(part)
    assert str(refused.value).startswith("a.docx: ")
    return str(refused.value)


def test_members_are_found_in_any_case_and_with_either_slash() -> None:
    archive = opened(zipped(("Word\\Document.xml", b"ships")), "a.docx", LIMITS)
    assert "word/document.xml" in archive
    assert archive.read("WORD/DOCUMENT.XML") == b"ships"
    assert archive.read("word/styles.xml") is None


def test_of_two_members_with_one_name_the_last_counts_and_that_is_told() -> None:
    archive = opened(zipped(("a.xml", b"first"), ("A.xml", b"last")), "a.docx", LIMITS)
    assert archive.is_ambiguous
    assert archive.read("a.xml") == b"last"
    assert not opened(zipped(("a.xml", b"first"), ("b.xml", b"last")), "a.docx", LIMITS).is_ambiguous


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (replace(LIMITS, file_bytes=10), "larger than 0 MiB"),
        (replace(LIMITS, members=1), "more than 1 members"),
        (replace(LIMITS, unpacked_bytes=7 * KIB), "takes more than 0 MiB unpacked; make it smaller"),
        (replace(LIMITS, part_bytes=3 * KIB), "b.xml inside it takes more than 0 MiB unpacked; make it smaller"),
        (replace(LIMITS, read_bytes=3 * KIB), "what is read of it takes more than 0 MiB unpacked; make it smaller"),
        (replace(LIMITS, small_bytes=KIB, ratio=2), "b.xml inside it is packed 2 times smaller"),
    ],
    ids=["file", "members", "together", "part", "read", "ratio"],
)
def test_each_limit_holds(limits: Limits, said: str) -> None:
    data = zipped(("a.xml", bytes(4 * KIB)), ("b.xml", bytes(4 * KIB)))
    assert opened(data, "a.docx", LIMITS).read("b.xml") == bytes(4 * KIB)
    assert said in refusal(data, limits, part="b.xml")


def test_what_is_read_counts_against_the_whole() -> None:
    data = zipped(("a.xml", bytes(4 * KIB)), ("b.xml", bytes(4 * KIB)))
    archive = opened(data, "a.docx", replace(LIMITS, read_bytes=6 * KIB))
    archive.read("a.xml")
    with pytest.raises(InputError, match="what is read of it takes more"):
        archive.read("b.xml")


def test_a_member_that_understates_its_size_is_not_unpacked_beyond_the_limit() -> None:
    data = bytearray(zipped(("a.xml", bytes(40 * KIB))))
    struct.pack_into("<L", data, data.index(b"PK\x01\x02") + 24, 10)
    assert refusal(bytes(data), replace(LIMITS, part_bytes=KIB), part="a.xml")


@pytest.mark.parametrize("name", ["../evil", "/etc/passwd", "word/../../evil", "C:/evil", "..\\evil", "word/.."])
def test_a_member_that_leads_out_is_refused(name: str) -> None:
    assert "leads out of it" in refusal(zipped((name, b"")))


def test_an_encrypted_member_is_refused() -> None:
    data = bytearray(zipped(("a.xml", b"ships")))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "needs its password removed" in refusal(bytes(data))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the file is empty"),
        (b"Dear Sir", "is no Word file; give a .docx file"),
        (b"\xef\xbb\xbf %PDF-1.7", "it is a PDF file; give a .docx file"),
        (b"PK\x03\x04 and no more", "is no Word file or a damaged one"),
    ],
)
def test_what_is_no_zip_is_told_by_what_it_is(data: bytes, said: str) -> None:
    assert said in refusal(data)


def test_a_zip_that_is_no_word_file_is_told_by_its_members() -> None:
    assert other_kind({"xl/workbook.xml"}) == "is an Excel workbook"
    assert other_kind({"word/document.xml"}) == ""
