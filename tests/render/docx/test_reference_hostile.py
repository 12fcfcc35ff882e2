"""Files that are no letterhead, or more than one: refused in words, or cleaned of all that reaches out of them."""

import io
import re
import zipfile
from copy import deepcopy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from briefgen.document import DocumentBuilder
from briefgen.errors import InputError
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.render.docx.reference import read_base
from briefgen.render.docx.seal import is_intact
from briefgen.style import Style
from tests.pace import least_seconds
from tests.render.brief_fixture import rich_brief
from tests.render.docx import reference_files
from tests.render.docx.reading import body_of, paragraphs_of, part, parts_of, stated_words, words_of
from tests.render.docx.reference_files import changed, relation, word_file, zipped

NAME = "office.dotx"
DOCUMENT = compose(rich_brief(), STANDARD)
ORIGINALS = {"german": reference_files.german(), "letterhead": reference_files.letterhead()}
_UNREAD = ("docProps/core.xml", "docProps/app.xml", "word/webSettings.xml", "word/stylesWithEffects.xml")
SECTION = "<w:sectPr><w:headerReference w:type='default' r:id='h'/></w:sectPr>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MACROS = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
PICTURE = (
    "<w:r><w:drawing><wp:inline><wp:extent cx='9' cy='9'/><wp:docPr id='1' name='p'/><a:graphic><a:graphicData "
    "uri='http://schemas.openxmlformats.org/drawingml/2006/picture'><pic:pic><pic:nvPicPr><pic:cNvPr id='1' name='p'/>"
    "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip {pointer}/></pic:blipFill><pic:spPr/></pic:pic>"
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


def written(reference: bytes) -> bytes:
    return write_docx(DocumentBuilder().build("n"), Style(reference=reference))


def headed(inner: str, links: str = "", **others: object) -> bytes:
    """A file with a header of these runs."""
    return word_file(SECTION, header=f"<w:p>{inner}</w:p>", header_links=links, **others)  # type: ignore[arg-type]


def header_of(data: bytes) -> str:
    return parts_of(data)["word/header-first.xml"].decode()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Dear Sir", "is no Word file; give a .docx or .dotx file"),
        (b"%PDF-1.7", "it is a PDF file"),
        (b"<?xml version='1.0'?><pkg:package/>", "it is an XML file"),
        (b"{\\rtf1", "it is an RTF file"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "needs its password removed"),
        (OLE + "WordDocument".encode("utf-16-le"), "is an old Word file (.doc)"),
        (b"PK\x03\x04 and no more", "damaged"),
        (zipped({"a.txt": b""}), "is a zip archive and no Word file"),
        (zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b""}), "is an Excel workbook"),
        (zipped({"[Content_Types].xml": b"<Types/>"}), "has no main part"),
        (zipped({"[Content_Types].xml": b"<Types"}), "broken XML"),
    ],
)
def test_what_is_no_word_file_is_refused_by_name(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=re.escape(said)) as refused:
        read_base(data, NAME)
    assert str(refused.value).startswith(f"{NAME}: ")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<w:styles", "broken XML"),
        (b"<!DOCTYPE s [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><s>&e;</s>", "declares a DTD"),
        ("<!DOCTYPE s []><s/>".encode("utf-16"), "declares a DTD"),
        (b"<a>" * 400 + b"</a>" * 400, "nested too deep"),
        (b"<a " + b"b='1' " * 1_100_000 + b"/>", "tags and attributes"),
    ],
    ids=["broken", "entity", "entity in UTF-16", "deep", "many attributes"],
)
def test_a_part_that_is_broken_or_too_large_is_refused_by_name(content: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as refused:
        read_base(changed(reference_files.plain(), "word/styles.xml", content), NAME)
    assert str(refused.value).startswith(f"{NAME}: word/styles.xml inside it")


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(InputError, match=r"word/styles\.xml inside it takes more than 32 MiB"):
        read_base(changed(reference_files.plain(), "word/styles.xml", b" " * (40 * 1024**2)), NAME)


def test_many_parts_and_two_of_one_name_are_refused() -> None:
    with pytest.raises(InputError, match="holds more than"):
        read_base(zipped({f"{number}": b"" for number in range(5001)}), NAME)
    target = io.BytesIO(reference_files.word_file())
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("WORD/styles.xml", b"<a/>")
        archive.writestr("word/Styles.xml", b"<a/>")
    with pytest.raises(InputError, match="two parts of the same name"):
        read_base(target.getvalue(), NAME)


def test_an_encrypted_part_is_refused() -> None:
    data = bytearray(reference_files.word_file())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(InputError, match="needs its password removed"):
        read_base(bytes(data), NAME)


def test_strict_open_xml_is_refused_with_what_to_do() -> None:
    strict = b"<document xmlns='http://purl.oclc.org/ooxml/wordprocessingml/main'/>"
    with pytest.raises(InputError, match="saved as Strict Open XML; save it in Word as"):
        read_base(changed(reference_files.word_file(), "word/document.xml", strict), NAME)


def test_a_page_without_room_is_refused() -> None:
    narrow = "<w:sectPr><w:pgSz w:w='3000' w:h='15840'/><w:pgMar w:left='1000' w:right='1000'/></w:sectPr>"
    with pytest.raises(InputError, match=f"{NAME}: its page leaves no room for text"):
        read_base(word_file(narrow), NAME)


def test_macros_and_building_blocks_are_dropped_and_told() -> None:
    links = relation("v", "vbaProject", "vbaProject.bin") + relation("g", "glossaryDocument", "glossary.xml")
    more = {"word/vbaProject.bin": b"Attribute VB_Name", "word/glossary.xml": b"<a/>"}
    reference = word_file(links=links, more=more, main_type=MACROS)
    assert read_base(reference, NAME).dropped == ("macros", "building blocks")
    assert b"VB_Name" not in b"".join(parts_of(written(reference)).values())
    assert b"macroEnabled" not in parts_of(written(reference))["[Content_Types].xml"]


def test_a_linked_picture_is_dropped_and_an_embedded_one_stays() -> None:
    links = relation("far", "image", "http://far.example/p.png", is_external=True) + relation("near", "image", "p.png")
    inner = PICTURE.format(pointer="r:link='far'") + PICTURE.format(pointer="r:embed='near' r:link='far'")
    reference = headed(inner, links, more={"word/p.png": reference_files.picture()})
    assert read_base(reference, NAME).dropped == ("a picture that is kept outside of the file",)
    data = written(reference)
    assert header_of(data).count("<w:drawing") == 1
    assert b"far.example" not in b"".join(parts_of(data).values())
    assert reference_files.picture() in parts_of(data).values()


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "\\\\host\\share", "ms-word:x", "mhtml:http://a.example"]
)
def test_a_link_that_leads_off_the_web_is_dropped_and_its_words_stay(target: str) -> None:
    inner = "<w:hyperlink r:id='l'><w:r><w:t>words</w:t></w:r></w:hyperlink>"
    data = written(headed(inner, relation("l", "hyperlink", target, is_external=True)))
    assert "words" in header_of(data)
    assert "hyperlink" not in header_of(data)
    assert not [name for name in parts_of(data) if name.endswith("header-first.xml.rels")]


def test_a_link_to_the_web_stays() -> None:
    inner = "<w:hyperlink r:id='l'><w:r><w:t>words</w:t></w:r></w:hyperlink>"
    data = written(headed(inner, relation("l", "hyperlink", "https://office.example/", is_external=True)))
    assert b"https://office.example/" in parts_of(data)["word/_rels/header-first.xml.rels"]
    assert "hyperlink" in header_of(data)


def test_objects_controls_and_old_pictures_from_afar_are_dropped() -> None:
    links = relation("o", "oleObject", "http://far.example/o", is_external=True) + relation("c", "control", "c.bin")
    inner = (
        "<w:r><w:object><v:shape href='file:///x'><v:imagedata src='http://far.example/i'/></v:shape>"
        "<o:OLEObject Type='Link' r:id='o'/></w:object></w:r><w:r><w:object><w:control r:id='c'/></w:object></w:r>"
    )
    reference = headed(inner, links, more={"word/c.bin": b"control"})
    data = written(reference)
    assert set(read_base(reference, NAME).dropped) == {
        "an embedded object (its picture stays where it has one)",
        "a control",
    }
    for lost in (b"far.example", b"file:///x", b"OLEObject", b"w:control"):
        assert lost not in b"".join(parts_of(data).values())


@pytest.mark.parametrize(
    "instruction",
    [
        'INCLUDEPICTURE "http://far.example/p.png"',
        ' includetext "\\\\\\\\host\\\\f.docx"',
        "DDEAUTO excel a b",
        'LINK Excel.Sheet "a"',
        'MACROBUTTON Run "x"',
        'HYPERLINK "file:///c:/x"',
    ],
)
@pytest.mark.parametrize("is_simple", [True, False])
def test_a_field_that_fetches_becomes_what_it_showed(instruction: str, is_simple: bool) -> None:  # noqa: FBT001
    said = instruction.replace('"', "&quot;")
    shown = "<w:r><w:t>shown</w:t></w:r>"
    half = len(instruction) // 2
    pieces = [instruction[:half].replace('"', "&quot;"), instruction[half:].replace('"', "&quot;")]
    marks = {kind: f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "separate", "end")}
    cut = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    simple = f'<w:fldSimple w:instr="{said}">{shown}</w:fldSimple>'
    reference = headed(simple if is_simple else f"{marks['begin']}{cut}{marks['separate']}{shown}{marks['end']}")
    assert read_base(reference, NAME).dropped == ("a field that fetches something from outside",)
    header = part(written(reference), "word/header-first.xml")
    assert "shown" in words_of(header)
    assert not [node for node in header.iter() if node.tag.endswith(("}instrText", "}fldChar", "}fldSimple"))][:-2]


def test_a_field_within_the_words_of_another_goes_with_it() -> None:
    marks = {kind: f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "separate", "end")}
    inner = f"{marks['begin']}<w:r><w:instrText>PAGE</w:instrText></w:r>{marks['separate']}<w:r><w:t>7</w:t></w:r>"
    outer = f"<w:r><w:instrText>INCLUDETEXT </w:instrText></w:r>{inner}{marks['end']}{marks['separate']}"
    data = written(headed(f"{marks['begin']}{outer}<w:r><w:t>shown</w:t></w:r>{marks['end']}"))
    assert words_of(part(data, "word/header-first.xml")) == "shown"


def test_fields_that_never_end_or_lie_deeper_than_word_reads_do_not_stay() -> None:
    begin, said = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>", "<w:r><w:instrText>{}</w:instrText></w:r>"
    separate = "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
    endless = f"{begin}{said.format('INCLUDETEXT x')}"
    deep = f"{begin}{said.format('QUOTE')}{separate}" * 40 + endless
    for inner in (endless, deep):
        assert "INCLUDETEXT" not in header_of(written(headed(inner)))


@pytest.mark.parametrize(
    "inner",
    [
        "<w:ins>" + "<w:r/>" * 3 + "</w:ins>",
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r>",
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>",
        "<w:bookmarkStart w:name='a'/>",
        "<w:hyperlink r:id='x'><w:r/></w:hyperlink>",
        "<w:fldSimple w:instr='DDE'><w:r/></w:fldSimple>",
    ],
)
def test_ten_times_as_much_takes_about_ten_times_as_long(inner: str) -> None:
    def seconds(count: int) -> float:
        data = headed(inner * count)
        return least_seconds(lambda number: read_base(data, f"{count} {number}"))

    assert seconds(30_000) < 60 * max(seconds(3_000), 0.005)


def test_a_page_number_and_a_date_stay() -> None:
    reference = headed("<w:fldSimple w:instr=' DATE '><w:r><w:t>today</w:t></w:r></w:fldSimple>")
    assert read_base(reference, NAME).dropped == ()
    assert "DATE" in header_of(written(reference))


def test_changes_are_accepted_and_bindings_and_comments_go() -> None:
    inner = (
        "<w:ins w:id='1' w:author='A'><w:r><w:t>new</w:t></w:r></w:ins><w:del w:id='2' w:author='A'><w:r>"
        "<w:delText>old</w:delText></w:r></w:del><w:commentRangeStart w:id='3'/><w:r>"
        "<w:commentReference w:id='3'/></w:r>"
        "<w:sdt><w:sdtPr><w:dataBinding w:xpath='/a' w:storeItemID='{0}'/><w15:dataBinding w:xpath='/a'/></w:sdtPr>"
        "<w:sdtContent><w:r><w:t>bound</w:t></w:r></w:sdtContent></w:sdt><w:bookmarkStart w:id='0' w:name='risks'/>"
    )
    header = header_of(written(headed(inner)))
    assert "new" in header
    assert "bound" in header
    for lost in ("old", "w:ins", "comment", "dataBinding", "bookmark"):
        assert lost not in header


def test_a_vector_picture_stays_only_where_it_fetches_nothing() -> None:
    closed = b"<svg xmlns='http://www.w3.org/2000/svg'><path fill='url(#a)' d=''/></svg>"
    reaching = [
        b"<svg xmlns='http://www.w3.org/2000/svg'><image href='http://far.example/i'/></svg>",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
        b"<svg xmlns='http://www.w3.org/2000/svg'><style>@import 'x'</style></svg>",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>",
        b"<svg xmlns='http://www.w3.org/2000/svg'><path fill='url(http://far.example)'/></svg>",
    ]
    inner = PICTURE.format(pointer="r:embed='s'")
    for picture in (closed, *reaching):
        reference = headed(inner, relation("s", "image", "s.svg"), more={"word/s.svg": picture})
        assert (picture in parts_of(written(reference)).values()) == (picture == closed)
        assert bool(read_base(reference, NAME).dropped) == (picture != closed)


def test_settings_of_another_text_do_not_stay() -> None:
    inner = (
        "<w:attachedTemplate r:id='t'/><w:mailMerge><w:dataSource r:id='t'/></w:mailMerge><w:trackRevisions/>"
        "<w:documentProtection w:edit='readOnly'/><w:autoHyphenation/><w:updateFields/>"
    )
    reference = word_file(parts={"settings": inner})
    settings_part = parts_of(written(reference))["word/settings.xml"]
    for lost in (b"attachedTemplate", b"mailMerge", b"trackRevisions", b"documentProtection", b"updateFields"):
        assert lost not in settings_part
    assert b"autoHyphenation" in settings_part
    assert {"protection against changes", "the settings of a mail merge"} <= set(read_base(reference, NAME).dropped)


def test_styles_in_a_circle_and_numbers_that_lead_nowhere_do_no_harm() -> None:
    styles = (
        "<w:style w:type='paragraph' w:styleId='A'><w:name w:val='heading 1'/><w:basedOn w:val='B'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='B'><w:name w:val='List Bullet'/><w:basedOn w:val='A'/>"
        "<w:pPr><w:numPr><w:numId w:val='99'/></w:numPr></w:pPr></w:style><w:style/>"
    )
    numbering = "<w:num w:numId='99'/><w:num/><w:abstractNum/>"
    assert written(word_file(parts={"styles": styles, "numbering": numbering}))


def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """The XML in `data` with a few elements gone, doubled, moved or renamed, and a few values replaced."""
    root = etree.fromstring(data)
    for _ in range(draw(st.integers(1, 8))):
        elements = list(root.iter("*"))
        chosen, other = (elements[draw(st.integers(0, len(elements) - 1))] for _ in range(2))
        parent = chosen.getparent()
        action = draw(st.sampled_from(["drop", "double", "rename", "value", "name", "move"]))
        if action == "drop" and parent is not None:
            parent.remove(chosen)
        elif action == "double" and parent is not None:
            parent.append(deepcopy(chosen))
        elif action == "rename" and parent is not None:
            chosen.tag = other.tag
        elif action == "move" and parent is not None:
            other.append(deepcopy(chosen))
        elif action == "value" and chosen.attrib:
            name = draw(st.sampled_from(sorted(map(str, chosen.attrib))))
            chosen.set(name, draw(st.sampled_from(["", "0", "-1", "9" * 12, "x", "1", "../../a", "h", "Standard"])))
        elif action == "name" and chosen.attrib:
            chosen.attrib.pop(draw(st.sampled_from(sorted(map(str, chosen.attrib)))))
    return etree.tostring(root)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data(), st.sampled_from(["german", "letterhead"]))
def test_a_damaged_file_is_refused_in_one_line_or_taken(data: st.DataObject, name: str) -> None:
    reference = ORIGINALS[name]
    parts = parts_of(reference)
    marked_up = [part for part in sorted(parts) if part.endswith((".xml", ".rels"))]
    touched = data.draw(st.sampled_from([part for part in marked_up if part not in _UNREAD]))
    content = data.draw(st.composite(damaged)(parts[touched]))
    try:
        result = write_docx(DOCUMENT, Style(reference=changed(reference, touched, content)))
    except InputError as error:
        assert "\n" not in str(error)
        return
    assert is_intact(result)
    assert paragraphs_of(body_of(result)) == stated_words(DOCUMENT)
