"""What the file says about itself: the information dictionary and the same as XMP, with the standards that it keeps."""

import re
from dataclasses import dataclass
from html import escape

from briefgen.document import Document
from briefgen.render.facts import language_of, moment_of
from briefgen.render.pdf.readable import drawable

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>{creator}
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{tool}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
<pdf:Producer>{tool}</pdf:Producer>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What both forms of metadata state."""

    title: str
    authors: str
    language: str
    tool: str
    moment: str

    @classmethod
    def of(cls, document: Document) -> "FileFacts":
        return cls(
            title=_line(document.stated("title") or document.name) or "Untitled",
            authors=_line(document.stated("authors")),
            language=language_of(document),
            tool=_line(document.stated("generator")) or "briefgen",
            moment=moment_of(document),
        )

    @property
    def pdf_date(self) -> bytes:
        return f"D:{re.sub('[T:-]', '', self.moment)}".encode()

    def information(self) -> dict[str, str | bytes]:
        stated = {"Title": self.title, "Author": self.authors, "Creator": self.tool, "Producer": self.tool}
        dates = {"CreationDate": self.pdf_date, "ModDate": self.pdf_date}
        return {name: value for name, value in stated.items() if value} | dates

    def xmp(self) -> bytes:
        creator = f"\n<dc:creator><rdf:Seq><rdf:li>{escape(self.authors, quote=False)}</rdf:li></rdf:Seq></dc:creator>"
        return _XMP.format(
            title=escape(self.title, quote=False),
            creator=creator if self.authors else "",
            language=self.language,
            tool=escape(self.tool, quote=False),
            moment=self.moment,
        ).encode()


def _line(text: str) -> str:
    return " ".join(drawable(text).split())
