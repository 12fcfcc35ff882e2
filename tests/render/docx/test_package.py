"""What the file carries and says of itself besides its text."""

import base64

from lxml import etree

from briefgen.document import Attachment, DocumentBuilder, Metadata
from briefgen.layout import STANDARD
from briefgen.render.compose import compose
from briefgen.render.docx import write_docx
from briefgen.render.docx.attachments import ATTACHMENT
from briefgen.style import LETTER, Style
from tests.render.brief_fixture import rich_brief
from tests.render.docx.reading import W, body_of, part, parts_of, values

DOCUMENT = compose(rich_brief(), STANDARD)
DATA = write_docx(DOCUMENT, Style())
DC = "{http://purl.org/dc/elements/1.1/}"


def carried(data: bytes) -> list[Attachment]:
    """The attachments of a file, in order."""
    items = (name for name in sorted(parts_of(data)) if name.startswith("customXml/item") and "Props" not in name)
    roots = [part(data, name) for name in items]
    assert {root.tag for root in roots} <= {f"{{{ATTACHMENT}}}attachment"}
    return [Attachment(root.get("name"), root.get("mediaType"), base64.b64decode(root.text or "")) for root in roots]


def test_attachments_come_back_byte_for_byte() -> None:
    assert tuple(carried(DATA)) == DOCUMENT.attachments
    attachments = (Attachment("a.bin", "x/y", bytes(range(256))), Attachment("é<&>.txt", "text/plain", b""))
    assert tuple(carried(write_docx(DocumentBuilder().build("n", (), attachments), Style()))) == attachments


def test_nothing_is_bound_to_the_attachment() -> None:
    assert b"dataBinding" not in parts_of(DATA)["word/document.xml"]


def test_the_file_says_what_it_is() -> None:
    core = part(DATA, "docProps/core.xml")
    assert core.find(f"{DC}title").text == "Congestion at Port Calder"
    assert core.find(f"{DC}creator").text == "R. Aldous, M. Ferreira"
    assert core.find(f"{DC}language").text == "en"
    assert {node.text for node in core if node.tag.endswith(("created", "modified"))} == {"2031-08-14T00:00:00Z"}


def test_a_date_that_is_none_does_no_harm() -> None:
    for published in ("2031", "2031-13", "soon", "0000-00-00"):
        data = write_docx(DocumentBuilder().build("n", (Metadata("published", published, "test"),)), Style())
        assert part(data, "docProps/core.xml") is not None


def test_the_language_stands_in_styles_and_settings() -> None:
    data = write_docx(DocumentBuilder().build("n", (Metadata("language", "fr_CA", "test"),)), Style())
    assert values(part(data, "word/styles.xml"), "lang") == ["fr-CA"]
    assert values(part(data, "word/settings.xml"), "themeFontLang") == ["fr-CA"]


def test_the_paper_is_the_styles() -> None:
    sizes = [
        body_of(write_docx(DOCUMENT, style)).find(f".//{W}pgSz").attrib.values()
        for style in (Style(), Style(paper=LETTER))
    ]
    assert sizes == [["11906", "16838"], ["12240", "15840"]]


def test_every_relationship_points_at_a_part() -> None:
    parts = parts_of(DATA)
    for name in (name for name in parts if name.endswith(".rels")):
        folder = name.rpartition("_rels/")[0]
        for link in etree.fromstring(parts[name]):
            if link.get("TargetMode") != "External":
                target = (folder + link.get("Target")).replace("word/../", "")
                assert target.replace("word/charts/../", "word/") in parts
