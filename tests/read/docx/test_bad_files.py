"""Files that are no Word file, are broken, protected or built to do harm: one line that says what is wrong."""

import struct
import zipfile
from itertools import pairwise

import pytest

from briefgen.errors import InputError
from briefgen.read.docx import limits, markup, read_docx
from tests.read.docx.word import element, p, parts_of, run, word, zipped

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
_GOOD = parts_of(p("Ships wait."))


def _refused(data: bytes) -> str:
    """What is said about `data`, on one line that names the file."""
    with pytest.raises(InputError) as caught:
        read_docx(data, name="bad.docx")
    message = str(caught.value)
    assert message.startswith("bad.docx: ")
    assert "\n" not in message
    assert len(message) < 300
    return message


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"plain words", "is no Word file"),
        (b"{\\rtf1 words}", "it is an RTF file"),
        (b"%PDF-1.7", "it is a PDF file"),
        (b"\xef\xbb\xbf <?xml version='1.0'?><a/>", "it is an XML file"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "needs its password removed"),
        (_OLE + "WordDocument".encode("utf-16-le"), "is an old Word file (.doc)"),
        (_OLE + "Workbook".encode("utf-16-le"), "is an old Office file"),
        (b"PK\x03\x04" + b"\0" * 60, "is no Word file or a damaged one"),
        (zipped({"xl/workbook.xml": "<a/>"}), "is an Excel workbook"),
        (zipped({"content.xml": "<a/>"}), "is an OpenDocument file"),
        (zipped({"a.txt": "a"}), "is a zip archive and no Word file"),
        (zipped({"word/document.xml": "<a><b></a>"}), "broken XML"),
        (zipped({"word/document.xml": "<a/>"}), "no Word document"),
        (zipped({"word/document.xml": element("w:document", "")}), "holds no words"),
        (word(p("  ") + p(run("<w:br w:type='page'/>"))), "holds no words"),
    ],
    ids=str,
)
def test_a_file_that_is_no_document_is_refused_with_a_reason(data: bytes, said: str) -> None:
    assert said in _refused(data)


@pytest.mark.parametrize("size", [10, 200, 400, -30, -4])
def test_a_file_that_was_cut_is_refused(size: int) -> None:
    assert "damaged" in _refused(word(p("Ships wait."))[:size])


def test_a_damaged_member_is_refused() -> None:
    data = bytearray(word(p("Ships wait at the quay.")))
    place = data.index(b"word/document.xml") + len("word/document.xml")
    data[place + 3 : place + 20] = b"\xff" * 17
    assert "damaged" in _refused(bytes(data))


def test_an_encrypted_member_is_refused() -> None:
    data = bytearray(word(p("Ships wait.")))
    entry = data.index(b"PK\x01\x02")
    struct.pack_into("<H", data, entry + 8, 0x1)
    assert "password" in _refused(bytes(data))


@pytest.mark.parametrize("name", ["../evil", "/etc/passwd", "word/../../evil", "C:/evil", "..\\evil", "word/.."])
def test_a_member_outside_of_the_archive_is_refused(name: str) -> None:
    assert "leads out of it" in _refused(zipped({**_GOOD, name: "x"}))


@pytest.mark.parametrize(
    "notation",
    [
        '<!DOCTYPE w [<!ENTITY a "x">]>',
        '<!DOCTYPE w SYSTEM "http://a.example/a.dtd">',
        '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_dtd_is_refused(notation: str, encoding: str) -> None:
    said = notation + element("w:document", f"<w:body>{p('Ships')}</w:body>")
    assert "declares a DTD" in _refused(zipped({**_GOOD, "word/document.xml": said.encode(encoding)}))


def test_entities_are_never_multiplied() -> None:
    names = [f"e{depth}" for depth in range(12)]
    chained = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names))
    notation = f'<!DOCTYPE w [<!ENTITY e0 "ships">{chained}]>'
    said = notation + element("w:document", f'<w:body><w:p w:rsidR="&{names[-1]};"/></w:body>')
    assert "declares a DTD" in _refused(zipped({**_GOOD, "word/document.xml": said}))


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zipped({**_GOOD, "word/document.xml": b" " * (limits.MAXIMUM_PART_BYTES // 4)})
    assert "packed" in _refused(bomb)
    monkeypatch.setattr(limits, "MAXIMUM_PART_BYTES", 2**20)
    assert "takes more than" in _refused(bomb)


def test_a_bomb_that_lies_about_its_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = bytearray(zipped({**_GOOD, "word/document.xml": b" " * 2**20}))
    entry = data.index(b"PK\x01\x02", data.index(b"word/document.xml") + 2**10)
    entry = next(place for place in _entries(data, entry) if data[place + 46 :].startswith(b"word/document.xml"))
    struct.pack_into("<L", data, entry + 24, 100)
    monkeypatch.setattr(limits, "MAXIMUM_PART_BYTES", 2**19)
    _refused(bytes(data))


def _entries(data: bytearray, place: int) -> list[int]:
    found = []
    while place >= 0:
        found.append(place)
        place = data.find(b"PK\x01\x02", place + 4)
    return found


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_MEMBERS", 3)
    assert "more than 3 members" in _refused(zipped({**_GOOD, "a": "", "b": ""}))


def test_too_many_elements_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "MOST_NODES", 40)
    assert "more than the 40 tags" in _refused(word(p("Ships") * 20))


@pytest.mark.parametrize("depth", [120, 300, 5000])
@pytest.mark.parametrize("name", ["w:smartTag", "w:sdt><w:sdtContent", "w:tbl><w:tr><w:tc"])
def test_content_that_is_nested_too_deep_is_refused(name: str, depth: int) -> None:
    closing = "".join(f"</{part}>" for part in reversed(name.split("><")))
    inside = f"<{name}>" * depth + p("Ships") + closing * depth
    assert "too deep" in _refused(word(inside))


def test_broken_parts_that_a_document_can_do_without_are_said() -> None:
    parts = parts_of(p("Ships wait."), styles="", numbering="")
    document = read_docx(zipped({**parts, "word/styles.xml": "<a", "docProps/core.xml": "<!DOCTYPE a><a/>"}), name="x")
    assert document.text == "Ships wait."
    assert ["styles.xml" in note.message for note in document.notes] == [True, False]


def test_a_file_without_relationships_or_styles_is_read() -> None:
    main = _GOOD["word/document.xml"]
    assert read_docx(zipped({"word\\document.xml": main}), name="x").text == "Ships wait."
    assert read_docx(zipped({"WORD/Document.XML": main}), name="x").text == "Ships wait."


def test_pictures_are_never_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped({**_GOOD, "word/media/image1.png": b"x"})
    unpacked: list[str] = []
    opened = zipfile.ZipFile.open

    def watched(self: zipfile.ZipFile, member: zipfile.ZipInfo) -> object:
        unpacked.append(member.filename)
        return opened(self, member)

    monkeypatch.setattr(zipfile.ZipFile, "open", watched)
    read_docx(data, name="x")
    assert "word/document.xml" in unpacked
    assert "word/media/image1.png" not in unpacked
